package nl.kansrijkestart.casefile.web;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.DutchTime;
import nl.kansrijkestart.casefile.FinishedForm;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A finished form as plain text and as PDF, for the own organisation's file. */
@Component
class FormPaper {

    // comes with the PDF library; the built-in fonts of PDF lack most letters of names from elsewhere
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    record Line(String question, String answer) { }

    private final ITemplateEngine templates;

    FormPaper(ITemplateEngine templates) {
        this.templates = templates;
        XRLog.listRegisteredLoggers().forEach(talker -> XRLog.setLevel(talker, Level.WARNING));
    }

    String text(FinishedForm form, PersonCard person) {
        return form.title() + "\n" + form.mark() + "\n" + origin(form, person) + "\n\n"
                + lines(form).stream().map(line -> line.question() + "\n" + line.answer() + "\n").collect(Collectors.joining("\n"));
    }

    byte[] pdf(FinishedForm form, PersonCard person) {
        Context facts = new Context(Locale.forLanguageTag("nl"), Map.of("form", form, "origin", origin(form, person), "lines", lines(form)));
        String page = templates.process("formPdf", facts).replaceAll(NOT_IN_XML, "");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().withHtmlContent(page, null).usePdfUaAccessibility(true)
                    .useFont(() -> PDDocument.class.getResourceAsStream(FONT), "Liberation Sans")
                    .useUriResolver((base, uri) -> null)
                    .toStream(out).run();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static String origin(FinishedForm form, PersonCard person) {
        return "Ingevuld op " + DutchTime.dayAndTime(form.at()) + " door " + person.name() + ", " + person.organisationName()
                + (form.late() ? ". De taak was toen al klaar: dit is alleen bewaard." : ".");
    }

    static List<Line> lines(FinishedForm form) {
        return form.lines().stream().map(line -> new Line(line.question(), answer(line.answer()))).toList();
    }

    /** Dates are kept as the form's viewer sends them. */
    private static String answer(String given) {
        if (given == null || given.isBlank()) {
            return "(niet ingevuld)";
        }
        try {
            return DutchTime.day(LocalDate.parse(given));
        } catch (DateTimeParseException noDate) {
            return given;
        }
    }
}
