package nl.kansrijkestart.casefile.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.answers.FinishedForms.FinishedForm;
import org.springframework.stereotype.Component;

/** A finished form as plain text and as PDF, for the own organisation's file. */
@Component
class FormPaper {

    record Line(String question, String answer) {}

    private final Pdf pdf;

    FormPaper(Pdf pdf) {
        this.pdf = pdf;
    }

    String text(FinishedForm form, PersonCard person) {
        return form.title() + "\n" + form.mark() + "\n" + origin(form, person) + "\n\n"
                + lines(form).stream()
                        .map(line -> line.question() + "\n" + line.answer() + "\n")
                        .collect(Collectors.joining("\n"));
    }

    byte[] pdf(FinishedForm form, PersonCard person) {
        return pdf.of("formPdf", Map.of("form", form, "origin", origin(form, person), "lines", lines(form)));
    }

    static String origin(FinishedForm form, PersonCard person) {
        return "Ingevuld op " + Dutch.wholeDayAndTime(form.at()) + " door " + person.name() + ", "
                + person.organisationName()
                + (form.late() ? ". De taak was toen al klaar: dit is alleen bewaard." : ".");
    }

    static List<Line> lines(FinishedForm form) {
        return form.lines().stream()
                .map(line -> new Line(line.question(), answer(line.answer())))
                .toList();
    }

    private static String answer(String given) {
        return given == null || given.isBlank() ? "(niet ingevuld)" : given;
    }
}
