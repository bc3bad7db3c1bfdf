package nl.kansrijkestart.monitoring.figures;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;

/**
 * What one version of an agreement did in the months of an edition. Under ten referrals there is none, not even of
 * zero.
 *
 * @param regional whether it is the base of the whole region, whose versions are counted apart
 * @param referrals how many were sent under it
 * @param reasons why receivers said no, in Dutch, as a share of the times they did
 */
record ClauseFigures(
        String clause,
        Integer version,
        String need,
        boolean regional,
        Amount referrals,
        Line answer,
        Line contact,
        Line moved,
        Line notReached,
        Map<String, Amount> reasons) {

    /** Whether there were few, none, or the months are not over yet stays open. */
    static final String NONE_YET =
            "Er zijn nog geen cijfers over deze afspraak. Ze komen na afloop van een maand, als het er genoeg zijn.";

    static final Comparator<ClauseFigures> BEFORE_AND_AFTER = Comparator.comparing(ClauseFigures::subject, Dutch.ORDER)
            .thenComparing(one -> !one.regional)
            .thenComparing(ClauseFigures::clause)
            .thenComparing(ClauseFigures::version, Comparator.nullsFirst(Comparator.naturalOrder()));

    private String subject() {
        return need == null ? "Afspraak" : Words.need(need);
    }

    public boolean visible() {
        return referrals.value() != null;
    }

    /** Such as: Geldzorgen of schulden, versie 2; the region's own: Geldzorgen of schulden, regionaal, versie 1. */
    public String title() {
        return subject() + (regional ? ", regionaal" : "") + (version == null ? "" : ", versie " + version);
    }

    /** For a form or a message: one sentence per figure. */
    List<String> sentences() {
        return Stream.of(
                        Stream.of("Verwijzingen: " + referrals.text() + "."),
                        Stream.of(answer, contact, moved, notReached)
                                .filter(Line::visible)
                                .map(ClauseFigures::sentence),
                        reasons.entrySet().stream()
                                .map(reason ->
                                        "Niet aangenomen, " + reason.getKey().toLowerCase(Locale.ROOT) + ": "
                                                + reason.getValue().text() + "."))
                .flatMap(one -> one)
                .toList();
    }

    private static String sentence(Line line) {
        return line.label() + ": " + line.share().text()
                + (line.median() == null || line.median().value() == null
                        ? ""
                        : "; de helft binnen " + line.median().text() + ", negen van de tien binnen "
                                + line.p90().text())
                + ".";
    }
}
