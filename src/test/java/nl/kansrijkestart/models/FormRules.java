package nl.kansrijkestart.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.AskedDay;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.engine.forms.SafetyLines;
import nl.kansrijkestart.engine.forms.TemplateCheck;
import nl.kansrijkestart.engine.gate.GateRules;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What every form keeps. */
public final class FormRules {

    /**
     * The field viewer of the task list knows more, but these are the ones that work and that a page of ours can print.
     */
    private static final Set<String> TYPES = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "radio",
            "select",
            "checklist",
            "taglist",
            "checkbox",
            "datetime",
            "expression",
            "separator",
            "group",
            "spacer");

    private static final Set<String> MAY_ROUTE =
            Set.of("radio", "select", "checklist", "taglist", "checkbox", "number", "datetime");

    /**
     * Folders whose forms are about no family, and the one that has a line of its own. A form in any other folder is
     * about a family.
     */
    private static final Set<String> ABOUT_NO_FAMILY = Set.of("agreement", "coalition", "socialmap");

    private static final String REPORTING_CODE = "safety";
    private static final String OWN_LINE =
            "Nu gevaar? Bel eerst 112. Advies van Veilig Thuis, ook zonder namen: 0800-2000.";

    private static final Set<String> DUTCH_IN_KEYS = Set.of(
            "naam",
            "datum",
            "reden",
            "toelichting",
            "antwoord",
            "vraag",
            "uitkomst",
            "gezin",
            "ouder",
            "signaal",
            "thema",
            "soort",
            "keuze",
            "afspraak",
            "bezoek",
            "ontvanger",
            "toestemming",
            "zwanger",
            "geboorte",
            "woonplaats",
            "gemeente",
            "hulp",
            "zorg",
            "steun",
            "wens",
            "opmerking",
            "wie",
            "wat",
            "wanneer",
            "ja",
            "nee",
            "deelnemers",
            "uitleg",
            "manier",
            "gelukt",
            "besproken",
            "kenmerk");
    private static final Set<String> ENGLISH_IN_LABELS = Set.of(
            "the",
            "your",
            "please",
            "date",
            "reason",
            "answer",
            "question",
            "yes",
            "select",
            "choose",
            "family",
            "consent",
            "receiver",
            "referral",
            "outcome",
            "required",
            "optional",
            "who",
            "why");

    interface Check {
        void look(Form form, Set<String> places, Report report);
    }

    public record Rule(String name, Check check) {

        /** @param places where a model asks for a form, as "pathway/sendSignal" */
        public List<Finding> findings(List<Form> forms, Set<String> places) {
            List<Finding> findings = new ArrayList<>();
            for (Form form : forms) {
                String file = form.path().toString().replace('\\', '/');
                check.look(form, places, (element, message) -> findings.add(new Finding(file, element, 0, message)));
            }
            return findings;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static final List<Rule> ALL = List.of(
            new Rule("known", FormRules::belongsToATask),
            new Rule("template", FormRules::canBeWrittenOut),
            new Rule("types", FormRules::knownTypes),
            new Rule("keys", FormRules::speakingKeys),
            new Rule("labels", FormRules::dutchLabels),
            new Rule("length", (form, places, report) -> FormLength.look(form, report)),
            new Rule("safety", FormRules::safetyLine),
            new Rule("unsaid", FormRules::nothingFilledIn),
            new Rule("reach", FormRules::reachIsChecked),
            new Rule("nobody", FormRules::namesNobody),
            new Rule("days", FormRules::daysAreBounded),
            new Rule("reasons", FormRules::reasonsSaySomething),
            new Rule("words", FormRules::kindWords),
            new Rule("routing", FormRules::routingCarriesNoText),
            new Rule("shared", FormRules::sharedAsACategory));

    private FormRules() {}

    /** Where our models ask for a form. */
    public static Set<String> places(House house) {
        Set<String> places = new HashSet<>();
        for (Model model : house.models()) {
            model.all(UserTask.class).forEach(task -> places.add(model.feature() + "/" + task.getId()));
            model.all(StartEvent.class).stream()
                    .map(start -> start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef"))
                    .filter(form -> form != null)
                    .forEach(form -> places.add(model.feature() + "/" + form));
        }
        return places;
    }

    private static void belongsToATask(Form form, Set<String> places, Report report) {
        if (!form.name().equals(form.json().path("id").asText())) {
            report.add(
                    "het formulier",
                    "bestand en formulier heten verschillend. Geef het formulier als id " + form.name() + ".");
        }
        if (!places.contains(form.place())) {
            report.add(
                    "het formulier",
                    "geen taak en geen begin in deze map gebruikt dit formulier. Noem het naar de taak, of verwijder "
                            + "het.");
        }
        if (!"default".equals(form.json().path("type").asText())) {
            report.add("het formulier", "de takenlijst kan dit niet tonen. Zet type op default.");
        }
    }

    private static void canBeWrittenOut(Form form, Set<String> places, Report report) {
        TemplateCheck.look(form.file(), form::block, (part, what) -> report.add(Form.nameOf(part), what));
        Set<String> seen = new HashSet<>();
        form.components().stream()
                .filter(component ->
                        component.has("id") && !seen.add(component.path("id").asText()))
                .forEach(component -> report.add(
                        Form.nameOf(component),
                        "een ander onderdeel heeft hetzelfde id " + component.path("id") + ". Geef het een eigen id."));
    }

    private static void knownTypes(Form form, Set<String> places, Report report) {
        form.components().stream()
                .filter(component -> TYPES.contains(Form.type(component)))
                .forEach(component ->
                        GateRules.notShown(component).forEach(what -> report.add(Form.nameOf(component), what)));
        form.components().stream()
                .filter(component -> !TYPES.contains(Form.type(component)))
                .forEach(component -> report.add(
                        Form.nameOf(component),
                        "dit soort veld (" + Form.type(component)
                                + ") werkt hier niet. Kies een tekst, keuze, datum, getal of groep."));
    }

    private static void speakingKeys(Form form, Set<String> places, Report report) {
        Set<String> seen = new HashSet<>();
        for (JsonNode component : form.components()) {
            if (component.path("path").asText("").length() > 0) {
                report.add(
                        Form.nameOf(component),
                        "de groep heeft een pad; dan vindt het programma de antwoorden niet. Maak ‘Path’ leeg.");
            }
            if (!component.has("key") && !Form.isQuestion(component)) {
                continue;
            }
            String key = component.path("key").asText();
            if (!seen.add(key)) {
                report.add(
                        Form.nameOf(component),
                        "een ander veld heeft dezelfde sleutel. Geef elk veld een eigen ‘Key’.");
            }
            boolean dutch = Arrays.stream(key.split("(?=[A-Z])|_|(?<=\\D)(?=\\d)"))
                    .map(String::toLowerCase)
                    .anyMatch(DUTCH_IN_KEYS::contains);
            // the number of a fixed slot stands behind a line, as what_2
            if (!key.matches("[a-z][a-zA-Z0-9]*(_\\d+)?") || dutch) {
                report.add(Form.nameOf(component), "de sleutel is geen Engels woord. Schrijf bijvoorbeeld dueDate.");
            }
        }
    }

    private static void dutchLabels(Form form, Set<String> places, Report report) {
        for (JsonNode question : form.questions()) {
            boolean english = Arrays.stream(Form.label(question).toLowerCase().split("\\P{L}+"))
                    .anyMatch(ENGLISH_IN_LABELS::contains);
            if (Form.label(question).isEmpty() || english) {
                report.add(
                        Form.nameOf(question),
                        "de vraag is leeg of niet Nederlands. Schrijf een korte Nederlandse vraag.");
            }
            if (Stream.of("label", "dateLabel", "timeLabel", "description")
                    .map(part -> question.path(part).asText())
                    .anyMatch(text -> text.startsWith("=") || text.contains("{{"))) {
                report.add(
                        Form.nameOf(question),
                        "een vraag of uitleg wordt getoond zoals zij is. Zet wat wisselt in een tekst erboven.");
            }
            for (JsonNode option : question.path("values")) {
                if (option.path("label").asText().isBlank()
                        || option.path("value").asText().isBlank()) {
                    report.add(Form.nameOf(question), "een keuze heeft geen tekst of geen code. Vul beide in.");
                }
            }
        }
        form.components().stream()
                .filter(component -> Form.type(component).equals("text")
                        && component.path("text").asText().isBlank())
                .forEach(component -> report.add(
                        Form.nameOf(component), "deze tekst is leeg. Schrijf de tekst, of haal het veld weg."));
    }

    /**
     * First of all and as it stands, not in a group, not hidden: so it is read without scrolling and never folded away
     * with the number.
     */
    private static void safetyLine(Form form, Set<String> places, Report report) {
        String folder = form.place().split("/")[0];
        if (folder.equals(REPORTING_CODE)) {
            if (form.components().stream()
                    .noneMatch(text -> always(text) && plain(text).contains(OWN_LINE))) {
                report.add(
                        "het formulier", "de vaste regel van de meldcode ontbreekt. Zet er als tekst bij: " + OWN_LINE);
            }
            return;
        }
        JsonNode first = form.json().path("components").path(0);
        boolean there = always(first) && first.path("text").asText().equals(SafetyLines.PROFESSIONALS);
        if (!there && aboutAFamily(form)) {
            report.add(
                    "het formulier",
                    "de vaste regel over veiligheid staat niet bovenaan. Zet als eerste tekst, los van andere tekst "
                            + "en altijd zichtbaar: "
                            + SafetyLines.PROFESSIONALS);
        }
    }

    private static boolean aboutAFamily(Form form) {
        return !ABOUT_NO_FAMILY.contains(form.place().split("/")[0])
                || form.texts().stream().anyMatch(text -> text.contains("{{family}}"));
    }

    /** What stands there beforehand is sent as if somebody had said it. */
    private static void nothingFilledIn(Form form, Set<String> places, Report report) {
        form.questions().stream()
                .filter(question -> aboutAFamily(form) && question.has("defaultValue"))
                .forEach(question -> report.add(
                        Form.nameOf(question), "hier is al iets ingevuld dat niemand zei. Maak ‘Default value’ leeg."));
    }

    /** Others read it later; one letter is no reason. */
    private static void reasonsSaySomething(Form form, Set<String> places, Report report) {
        form.questions().stream()
                .filter(question -> Set.of("textfield", "textarea").contains(Form.type(question))
                        && Form.label(question).toLowerCase().contains("waarom")
                        && question.path("validate").path("minLength").asInt() < Reason.SHORTEST)
                .forEach(question -> report.add(
                        Form.nameOf(question),
                        "één letter is hier geen antwoord. Zet ‘Minimum length’ op " + Reason.SHORTEST + "."));
    }

    /** A number that nobody can call is noticed by who helps, days later. */
    private static void reachIsChecked(Form form, Set<String> places, Report report) {
        form.questions().stream()
                .filter(question -> Form.type(question).equals("textfield")
                        && question.path("key").asText().matches("(?i).*(phone|mail).*|name|(first|last|partner)name")
                        && Reachable.named(question.path("properties")
                                        .path("reach")
                                        .asText())
                                .isEmpty())
                .forEach(question -> report.add(
                        Form.nameOf(question),
                        "een naam, telefoonnummer of e-mailadres wordt hier niet gecontroleerd. Geef het veld de "
                                + "eigenschap reach: personName, ownNumber (van een mens), number (van een "
                                + "organisatie) of mail."));
    }

    /** What is only asked for is forgotten in a hurry. */
    private static void namesNobody(Form form, Set<String> places, Report report) {
        form.questions().stream()
                .filter(question -> question.path("description").asText().contains("Geen namen")
                        && !Reachable.nobody
                                .name()
                                .equals(question.path("properties")
                                        .path("reach")
                                        .asText()))
                .forEach(question -> report.add(
                        Form.nameOf(question),
                        "hier mag geen naam staan, en dat wordt niet gecontroleerd. Geef het veld de eigenschap reach: "
                                + "nobody."));
    }

    /** A year with one figure too few or too many is found months later, by a term that never ends. */
    private static void daysAreBounded(Form form, Set<String> places, Report report) {
        form.questions().stream()
                .filter(question -> Form.type(question).equals("datetime")
                        && !question.path("subtype").asText().equals("time")
                        && AskedDay.named(
                                        question.path("properties").path("day").asText())
                                .isEmpty())
                .forEach(question -> report.add(
                        Form.nameOf(question),
                        "hier kan elk jaar worden ingevuld. Geef het veld de eigenschap day: "
                                + Arrays.stream(AskedDay.values())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private static boolean always(JsonNode component) {
        return Form.type(component).equals("text")
                && !component.path("conditional").has("hide");
    }

    private static String plain(JsonNode text) {
        return text.path("text").asText().replaceAll("[*_#]", "").replaceAll("\\s+", " ");
    }

    private static void kindWords(Form form, Set<String> places, Report report) {
        form.texts()
                .forEach(text -> RefusedWords.in(text)
                        .forEach(word -> report.add(
                                "de tekst “" + text + "”",
                                "het woord ‘" + word + "’ gebruiken we niet. Kies het woord uit docs/vocabulary.md.")));
    }

    private static void sharedAsACategory(Form form, Set<String> places, Report report) {
        form.components().stream()
                .filter(component -> component.path("properties").has("sharedAs"))
                .filter(component -> !Words.codes("category")
                                .contains(component
                                        .path("properties")
                                        .path("sharedAs")
                                        .asText())
                        || !Set.of(
                                        "textfield",
                                        "textarea",
                                        "number",
                                        "radio",
                                        "select",
                                        "checklist",
                                        "taglist",
                                        "checkbox",
                                        "datetime")
                                .contains(Form.type(component)))
                .forEach(component -> report.add(
                        Form.nameOf(component),
                        "sharedAs noemt geen soort gegevens. Kies een code uit de tabel Consent in "
                                + "docs/vocabulary.md, en zet hem alleen bij een vraag."));
    }

    private static void routingCarriesNoText(Form form, Set<String> places, Report report) {
        form.components().stream()
                .filter(component ->
                        component.path("properties").has("routing") && !MAY_ROUTE.contains(Form.type(component)))
                .forEach(component -> report.add(
                        Form.nameOf(component),
                        "vrije tekst mag de weg niet bepalen. Haal de eigenschap routing weg, of maak er een "
                                + "keuze van."));
    }
}
