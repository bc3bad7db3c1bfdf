package nl.kansrijkestart.access.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;

/**
 * A question that Cockpit puts in a dialogue of its own, Dutch (docs/adr/0055). What is filled in is sent to the
 * address that asked; the answer is {@link Said}, also when it is refused.
 *
 * @param token of the session, as in forms of our own pages @param about what it is about, a line each
 * @param fields none where nothing can be done: then {@code about} says why @param button null without fields
 */
public record Dialogue(String token, String title, List<String> about, List<Field> fields, String button) {

    /** @param kind hidden, choice, one (of a few) or text @param options of what is chosen */
    public record Field(String name, String kind, String label, String value, List<Option> options, boolean required) {

        public static Field hidden(String name, String value) {
            return new Field(name, "hidden", null, value, List.of(), false);
        }

        public static Field choice(String name, String label, List<Option> options) {
            return new Field(name, "choice", label, null, options, true);
        }

        public static Field one(String name, String label, List<Option> options) {
            return new Field(name, "one", label, null, options, true);
        }

        public static Field text(String name, String label, boolean required) {
            return new Field(name, "text", label, null, List.of(), required);
        }

        /** A day is typed as everywhere else. */
        public static Field day(String name, String label) {
            return new Field(name, "text", label, null, List.of(), true);
        }

        /** @param people login → name */
        public static Field people(String name, String label, Map<String, String> people) {
            List<Option> options = new ArrayList<>();
            people.forEach((login, one) -> options.add(new Option(login, one)));
            return choice(name, label, options);
        }
    }

    /** What came of it, or why it was refused, Dutch. */
    public record Said(String message) {}

    /** To somebody else. @param had task → who has it; empty for nobody @param people who may have all of them */
    public static Dialogue giving(
            CsrfToken token, List<String> about, Map<String, String> had, Map<String, String> people) {
        if (people.isEmpty()) {
            List<String> said = new ArrayList<>(about);
            if (had.size() > 1) {
                said.add("Er is niemand die al deze stappen mag doen. Kies er minder.");
            }
            return new Dialogue(token.getToken(), "Aan iemand anders geven", said, List.of(), null);
        }
        List<Field> fields = new ArrayList<>();
        had.forEach((task, has) -> {
            fields.add(Field.hidden("task", task));
            fields.add(Field.hidden("has." + task, has));
        });
        fields.add(Field.people("to", "Aan wie?", people));
        fields.add(Field.one(
                "why",
                "Waarom?",
                Why.choices().stream()
                        .map(one -> new Option(one.name(), Words.of("taskMove", one.name())))
                        .toList()));
        fields.add(Field.text("note", "Toelichting (nodig bij “Anders”). Schrijf niets over gezondheid.", false));
        return new Dialogue(
                token.getToken(), "Aan iemand anders geven", about, Collections.unmodifiableList(fields), "Geef");
    }

    /** Another day for one step. @param seen the day that it has now @param last the latest that it may have */
    public static Dialogue moving(CsrfToken token, String about, String task, String seen, String last) {
        return new Dialogue(
                token.getToken(),
                "Een termijn verzetten",
                List.of(about, "Deze stap mag uiterlijk klaar zijn op " + last + "."),
                List.of(
                        Field.hidden("task", task),
                        Field.hidden("seen", seen),
                        Field.day("day", "Tot welke dag? Schrijf bijvoorbeeld 3 maart 2027."),
                        Field.text("reason", "Waarom? Schrijf niets over gezondheid.", true)),
                "Verzet de termijn");
    }

    /** A term that stays as it is. */
    public static Dialogue fixed(CsrfToken token, String about) {
        return nothing(
                token,
                "Een termijn verzetten",
                about + " Deze termijn staat vast: aan het einde gaat het programma zelf verder, of het is een"
                        + " afspraak.");
    }

    /** Nothing can be done. */
    public static Dialogue nothing(CsrfToken token, String title, String why) {
        return new Dialogue(token.getToken(), title, List.of(why), List.of(), null);
    }

    /** One of these, with a reason. @param choices value → Dutch */
    public static Dialogue choosing(
            CsrfToken token, String title, List<String> about, Map<String, String> choices, String button) {
        return new Dialogue(
                token.getToken(),
                title,
                about,
                List.of(
                        Field.people("choice", "Wat wilt u doen?", choices),
                        Field.text("reason", "Waarom? Schrijf niets over gezondheid.", true)),
                button);
    }

    /** A step that failed, once more. @param wrong what went wrong @param cure what can be done, Dutch */
    public static Dialogue again(CsrfToken token, String about, String wrong, String cure) {
        return new Dialogue(
                token.getToken(),
                "Opnieuw proberen",
                List.of(about, wrong, cure),
                List.of(Field.text("reason", "Waarom probeert u het opnieuw? Schrijf niets over gezondheid.", true)),
                "Probeer opnieuw");
    }

    /** Which tasks were given, and who had each. @throws Refusal when none was chosen */
    public static Map<String, String> given(MultiValueMap<String, String> form) {
        Map<String, String> had = new LinkedHashMap<>();
        form.getOrDefault("task", List.of()).forEach(task -> had.put(task, form.getFirst("has." + task)));
        if (had.isEmpty()) {
            throw new Refusal("Kies eerst een of meer stappen.");
        }
        return had;
    }

    /** To whom. @throws Refusal when nobody was chosen */
    public static String to(MultiValueMap<String, String> form) {
        String to = typed(form, "to");
        if (to.isEmpty()) {
            throw new Refusal("Kies aan wie u dit geeft.");
        }
        return to;
    }

    /** Empty when nothing was typed. */
    public static String typed(MultiValueMap<String, String> form, String name) {
        return form.getFirst(name) == null ? "" : form.getFirst(name);
    }

    public static Said gave(int many) {
        return new Said((many == 1 ? "De stap is" : many + " stappen zijn") + " nu van iemand anders.");
    }
}
