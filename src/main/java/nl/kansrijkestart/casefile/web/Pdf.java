package nl.kansrijkestart.casefile.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A template as an accessible PDF. It reaches nothing outside. */
@Component
public class Pdf {

    // comes with the PDF library; the built-in fonts of PDF lack most letters of names from elsewhere
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final ITemplateEngine templates;

    Pdf(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(talker -> XRLog.setLevel(talker, Level.WARNING));
    }

    public byte[] of(String template, Map<String, Object> facts) {
        String page = templates
                .process(template, new Context(Locale.forLanguageTag("nl"), facts))
                .replaceAll(NOT_IN_XML, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .withHtmlContent(page, null)
                    .usePdfUaAccessibility(true)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .useUriResolver((base, uri) -> null)
                    .toStream(out)
                    .run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
