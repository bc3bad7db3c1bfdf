package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;

/** How clauses are spoken of, in Dutch. */
public final class ClauseWords {

    /** By what they are about, as a reader looks for it; what is about the same keeps its order. */
    public static final Comparator<ClauseVersion> BY_NEED =
            Comparator.comparing(one -> Words.need(one.need()), Dutch.ORDER);

    private ClauseWords() {}

    public static String day(LocalDate day) {
        return day == null ? "nog niet bekend" : Dutch.wholeDay(day);
    }

    public static String state(String state) {
        return Words.of("clauseState", state).toLowerCase(Locale.ROOT);
    }

    /** As it stands on a card of a family's case: it does not say what it is about. */
    static String name(ClauseVersion one, String municipality) {
        return (one.municipality() == null ? "Regionale basisafspraak" : "Afspraak van de coalitie " + municipality)
                + ", versie " + one.version();
    }

    /** A kind of partner, as the region names its receivers. */
    public static String kind(String code) {
        return Words.of("partnerKind", code);
    }

    public static String title(ClauseVersion one) {
        return Words.need(one.need()) + ", versie " + one.version();
    }
}
