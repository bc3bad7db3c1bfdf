package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.base.Unit;
import nl.kansrijkestart.base.Words;

/**
 * What a version of a clause says, before anybody signs.
 *
 * @param receivers    organisation codes (for the region: kinds of partner) in the order of asking
 * @param signatories  organisation codes
 * @param consentGround explicitConsent or informedAgreed
 */
public record ClauseDraft(
        String need,
        String agreedText,
        List<String> receivers,
        ClauseTerms terms,
        String consentGround,
        String level,
        String owner,
        List<String> signatories,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate evaluationDate) {

    private static final String URGENT_REMINDER = "herinnering bij spoed";

    ClauseDraft says(String text) {
        return new ClauseDraft(
                need,
                text,
                receivers,
                terms,
                consentGround,
                level,
                owner,
                signatories,
                validFrom,
                validUntil,
                evaluationDate);
    }

    /** @param organisations codes in the order of asking; empty: the Knooppunt coordinator */
    public ClauseDraft asks(List<String> organisations) {
        return new ClauseDraft(
                need,
                agreedText,
                organisations,
                terms,
                consentGround,
                level,
                owner,
                signatories,
                validFrom,
                validUntil,
                evaluationDate);
    }

    /** From this day, for two years, looked at again after one. */
    public ClauseDraft begins(LocalDate from) {
        return new ClauseDraft(
                need,
                agreedText,
                receivers,
                terms,
                consentGround,
                level,
                owner,
                signatories,
                from,
                from.plusYears(2),
                from.plusYears(1));
    }

    ClauseDraft reviewedBy(String group) {
        return new ClauseDraft(
                need,
                agreedText,
                receivers,
                terms,
                consentGround,
                level,
                group,
                signatories,
                validFrom,
                validUntil,
                evaluationDate);
    }

    public ClauseDraft signedBy(List<String> organisations) {
        return new ClauseDraft(
                need,
                agreedText,
                receivers,
                terms,
                consentGround,
                level,
                owner,
                organisations,
                validFrom,
                validUntil,
                evaluationDate);
    }

    /**
     * An old and a new text beside each other, in the words that partners sign and read when it takes effect. Such as:
     * Nieuw: antwoord 3 in plaats van 5 werkdagen. Ontvanger blijft: Schuldhulp, dan Sociaal team.
     *
     * @param names code of a receiver → how it is called
     */
    public static String between(ClauseDraft before, ClauseDraft after, UnaryOperator<String> names) {
        List<String> fresh = new ArrayList<>();
        if (Words.topic(after.need())) {
            return betweenTopics(before, after);
        }
        Map<String, Integer> earlier = before.terms().named();
        after.terms().named().forEach((name, amount) -> {
            if (!amount.equals(earlier.get(name))) {
                fresh.add(name + " " + amount + " in plaats van " + unit(name).inWords(earlier.get(name)));
            }
        });
        if (!Objects.equals(before.agreedText(), after.agreedText())) {
            fresh.add(after.agreedText() == null ? "de tekst vervalt" : "de tekst");
        }
        if (!before.consentGround().equals(after.consentGround())) {
            fresh.add("toestemming: " + Words.of("ground", after.consentGround()) + " in plaats van "
                    + Words.of("ground", before.consentGround()));
        }
        boolean same = before.receivers().equals(after.receivers());
        return (fresh.isEmpty()
                        ? "De termijnen en de tekst blijven zoals ze zijn. "
                        : "Nieuw: " + String.join(", ", fresh) + ". ")
                + (same
                        ? "Ontvanger blijft: " + asked(after.receivers(), names) + "."
                        : "Ontvanger verandert: nu " + asked(before.receivers(), names) + "; straks "
                                + asked(after.receivers(), names) + ".");
    }

    private static String betweenTopics(ClauseDraft before, ClauseDraft after) {
        List<String> fresh = new ArrayList<>();
        if (before.terms().answer() != after.terms().answer()) {
            fresh.add("termijn " + after.terms().answer() + " in plaats van "
                    + Unit.workingDays.inWords(before.terms().answer()));
        }
        if (before.terms().answerUrgent() != after.terms().answerUrgent()) {
            fresh.add("termijn bij spoed " + after.terms().answerUrgent() + " in plaats van "
                    + Unit.workingDays.inWords(before.terms().answerUrgent()));
        }
        if (!Objects.equals(before.agreedText(), after.agreedText())) {
            fresh.add(after.agreedText() == null ? "de tekst vervalt" : "de tekst");
        }
        return fresh.isEmpty() ? "Alles blijft zoals het is." : "Nieuw: " + String.join(", ", fresh) + ".";
    }

    /** Such as: Schuldhulp, dan Sociaal team. */
    public static String asked(List<String> receivers, UnaryOperator<String> names) {
        return receivers.isEmpty()
                ? "Knooppuntcoördinator"
                : String.join(", dan ", receivers.stream().map(names).toList());
    }

    private static Unit unit(String term) {
        return URGENT_REMINDER.equals(term) ? Unit.officeHours : Unit.workingDays;
    }
}
