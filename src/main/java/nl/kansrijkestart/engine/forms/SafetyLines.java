package nl.kansrijkestart.engine.forms;

/**
 * The fixed lines about danger; nobody reads about a family without one of them. Pages take them with their links
 * from {@code safetyLines.html}, forms carry the first as their first text; tests hold all to the words here.
 */
public final class SafetyLines {

    /**
     * In every form about a family and on every page where somebody writes about one, those of the reporting code
     * excepted: they have their own.
     */
    public static final String PROFESSIONALS =
            "Gevaar? Bel 112. Zorgen over veiligheid? Schrijf ze niet in dit formulier. "
                    + "Volg de meldcode van uw organisatie. Advies, ook zonder namen: Veilig Thuis, 0800-2000.";

    /** The same where a professional only reads. */
    public static final String READERS =
            "Gevaar? Bel 112. Zorgen over veiligheid? Volg de meldcode van uw organisatie. "
                    + "Advies, ook zonder namen: Veilig Thuis, 0800-2000.";

    /** On everything that a parent reads: page, letter, print, copy. */
    public static final String PARENTS =
            "Gevaar? Bel 112. Hulp of advies, ook zonder uw naam: Veilig Thuis, 0800-2000, dag en nacht, gratis.";

    private SafetyLines() {}
}
