package nl.kansrijkestart.safety;

import java.util.Map;

/** What the steps are called inside the circle. Everywhere else the model's own names stand, which say nothing. */
final class SafetySteps {

    /** No step, but kept in the record: a step of it went to somebody else. */
    static final String MOVED = "stepMoved";

    private static final String BEGIN = "beginSafety";

    private static final Map<String, String> INSIDE = Map.of(
            BEGIN,
            "Meldcode begonnen",
            "mapConcerns",
            "Signalen in kaart brengen",
            "consultSafely",
            "Zorgen met deskundige bespreken",
            "talkAboutConcerns",
            "Met betrokkenen praten",
            "weighConcerns",
            "Zorgen wegen",
            "decideOnReport",
            "Over melden beslissen",
            "followSafety",
            "Veiligheid volgen");

    private SafetySteps() {}

    /** Refuses another word with IllegalArgumentException; the step with which a record begins too. */
    static String known(String step) {
        if (!INSIDE.containsKey(step) || BEGIN.equals(step)) {
            throw new IllegalArgumentException("Deze stap is niet bekend: " + step);
        }
        return step;
    }

    /** Whether this is a step of a record about safety, and of nothing else. */
    static boolean has(String formId) {
        return INSIDE.containsKey(formId);
    }

    static String inside(String formId) {
        return MOVED.equals(formId) ? "Taak van een ander" : INSIDE.getOrDefault(formId, formId);
    }
}
