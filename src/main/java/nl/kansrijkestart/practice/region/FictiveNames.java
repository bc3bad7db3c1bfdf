package nl.kansrijkestart.practice.region;

import java.util.List;

/** Names that sound like those of families here, and that nobody has. */
final class FictiveNames {

    private static final List<String> FIRST = List.of(
            "Amira",
            "Bente",
            "Chayenne",
            "Daphne",
            "Esmée",
            "Fatima",
            "Gwen",
            "Hanna",
            "Ilse",
            "Jasmijn",
            "Kiki",
            "Lina",
            "Maud",
            "Noor",
            "Ouarda",
            "Puck",
            "Quinty",
            "Romy",
            "Samira",
            "Tess",
            "Ümmü",
            "Veerle",
            "Wies",
            "Xenia",
            "Yara",
            "Zoë");
    private static final List<String> LAST = List.of(
            "Oefenaar",
            "Oefenbosch",
            "Oefendonk",
            "Oefenhorst",
            "Oefenkerk",
            "Oefenlaar",
            "Oefenmans",
            "Oefenraedt",
            "Oefensma",
            "Oefenstra",
            "Oefenvoort",
            "Oefenweg",
            "Oefenwijk",
            "Oefenzand",
            "Oefenbergh",
            "Oefengroot",
            "Oefenkamps",
            "Oefenoord",
            "Oefenrooij",
            "Oefenschans",
            "Oefenterp",
            "Oefenvliet",
            "Oefenwaal");

    private FictiveNames() {}

    /** @param number each has another, up to some fifteen thousand */
    static String of(int number) {
        int families = number / FIRST.size();
        int again = families / LAST.size();
        return FIRST.get(number % FIRST.size()) + (again == 0 ? " " : " " + (char) ('A' + again - 1) + ". ")
                + LAST.get(families % LAST.size()) + " (oefen)";
    }
}
