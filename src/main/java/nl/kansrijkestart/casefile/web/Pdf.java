package nl.kansrijkestart.casefile.web;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter.ICUBidiSplitterFactory;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgExternalResourceMode;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer.SvgScriptMode;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A template as an accessible PDF, with the letters of whoever's name it bears ({@link Letters}), also from right to
 * left. A picture in it is drawn without letters: those stand beside it. It reaches nothing outside.
 */
@Component
public class Pdf {

    /** Stands on the paper where some letters do not. */
    static final String MISSING = "Let op: op dit papier ontbreken letters van een schrift dat hier niet gedrukt kan "
            + "worden. Daar staat een #. Op het scherm staan ze wel: lees ze daar.";

    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";
    /** Signs that turn the order of others, and what only joins pictures into one. */
    private static final String UNSEEN = "[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFE0E\\uFE0F]"
            + "|(?<=[\\x{2600}-\\x{27BF}\\x{1F000}-\\x{1FAFF}])\\u200D";
    /** A long word or address goes on in the next line instead of off the paper. */
    private static final String WRAPS = "<style>body { word-wrap: break-word; }</style></head>";

    private static final Set<FSFontUseCase> FOR_THE_REST =
            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);
    private static final int NORMAL = 400;

    private final ITemplateEngine templates;

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(talker -> XRLog.setLevel(talker, Level.WARNING));
    }

    public byte[] of(String template, Map<String, Object> facts) {
        return of(templates.process(template, new Context(Locale.forLanguageTag("nl"), facts)));
    }

    static byte[] of(String html) {
        String page = html.replaceAll(NOT_IN_XML, "").replaceAll(UNSEEN, "").replaceFirst("</head>", WRAPS);
        Letters.Needed needed = Letters.of(page);
        if (needed.missing()) {
            page = page.replaceFirst("<body>", "<body><p>" + MISSING + "</p>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder paper = new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .usePdfUaAccessibility(true)
                    .useUnicodeBidiSplitter(new ICUBidiSplitterFactory())
                    .useUnicodeBidiReorderer(new ICUBidiReorderer())
                    .defaultTextDirection(TextDirection.LTR)
                    .useUriResolver((base, uri) -> null)
                    .useSVGDrawer(new BatikSVGDrawer(SvgScriptMode.SECURE, SvgExternalResourceMode.SECURE))
                    .toStream(out);
            needed.fonts()
                    .forEach(font ->
                            paper.useFont(font::open, font.family(), NORMAL, FontStyle.NORMAL, true, FOR_THE_REST));
            paper.run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
