package nl.kansrijkestart.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** Words about families that nobody may read on a screen or in a letter; docs/vocabulary.md has the right ones. */
public final class RefusedWords {

    public static final List<String> ALL = List.of(
            "kwetsbare vrouw",
            "kwetsbaar gezin",
            "risicogezin",
            "probleemgezin",
            "kwetsbaarheidsscore",
            "risicoscore",
            "weigert",
            "zorgmijder",
            "uitvaller",
            "onbereikbaar",
            "niet opgedaagd",
            "no-show",
            "afgewezen",
            "doorsturen");

    /** One word for one thing: these lost to another; docs/vocabulary.md says to which. */
    public static final List<String> LOST = List.of(
            "nakijken",
            "nagekeken",
            "nakijkt",
            "kijk na ",
            "kijken na of",
            "toelichting, als dat nodig is",
            "kijkt na of",
            "kijk het na",
            "kijk de datum na",
            "kijk het jaar na",
            "door een mens",
            "landelijke startwaarde",
            "beeldgesprek",
            "per beeld",
            "voorzorg-verpleegkundige",
            "selectie voorzorg",
            "terugkijken",
            "zaaknummer",
            " mailadres",
            "geen mail ",
            "contact gekregen",
            "ingehaald door",
            "gestopt door een gebeurtenis",
            "cijfers duiden",
            "wijze van evalueren",
            "draaien in een kring",
            "raakt verweesd",
            "gerekend uit",
            "nare ervaringen van vroeger",
            "opvoeden en ouder worden",
            "jong ouder worden",
            "eerder kind niet thuis",
            "laat of weinig in zorg",
            "regelt zelf, vraagt",
            "ouder bellen voor afspraak");

    /** Between professionals these may be right; a parent reads them about herself. */
    public static final List<String> TO_PARENTS =
            List.of("kwetsbar", "verstandelijke beperking", "overbelast", "patiënt");

    private RefusedWords() {}

    static List<String> in(String text) {
        String plain = text.toLowerCase().replaceAll("\\s+", " ");
        return Stream.concat(ALL.stream(), LOST.stream())
                .filter(plain::contains)
                .toList();
    }

    /** In the names and explanations of models. */
    public static List<Finding> inModels(House house) {
        List<Finding> findings = new ArrayList<>();
        for (Model model : house.models()) {
            for (BaseElement element : model.all(BaseElement.class)) {
                String text = element instanceof TextAnnotation note && note.getText() != null
                        ? note.getText().getTextContent()
                        : "";
                in(Model.label(element) + "\n" + Model.documentation(element) + "\n" + text)
                        .forEach(word -> findings.add(found(model.file(), Model.nameOf(element), word)));
            }
        }
        return findings;
    }

    /** Anywhere in files whose texts people read: decisions, pages, words, messages and mails. */
    public static List<Finding> inFiles(Path folder, String... endings) {
        return Stream.of(endings)
                .flatMap(ending -> House.files(folder, ending).stream())
                .flatMap(file -> in(House.text(file)).stream()
                        .map(word -> found(file.toString().replace('\\', '/'), "de tekst", word)))
                .toList();
    }

    private static Finding found(String file, String element, String word) {
        return new Finding(
                file, element, 0, "het woord ‘" + word + "’ gebruiken we niet. Kies het woord uit docs/vocabulary.md.");
    }
}
