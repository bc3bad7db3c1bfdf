package nl.kansrijkestart.safety;

import java.util.Map;

/** What the steps are called inside the circle. Everywhere else the model's own names stand, which say nothing. */
final class SafetySteps {

    private static final Map<String, String> INSIDE = Map.of(
            "beginSafety", "Meldcode begonnen",
            "mapConcerns", "Signalen in kaart brengen",
            "consultSafely", "Zorgen met deskundige bespreken",
            "talkAboutConcerns", "Met betrokkenen praten",
            "weighConcerns", "Zorgen wegen",
            "decideOnReport", "Over melden beslissen",
            "followSafety", "Veiligheid volgen");

    private SafetySteps() {}

    static String inside(String formId) {
        return INSIDE.getOrDefault(formId, formId);
    }
}
