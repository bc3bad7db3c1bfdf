package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.List;

/**
 * What a version of a clause says, before anybody signs.
 *
 * @param receivers    in the order of asking, see {@link ClauseCard}
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
}
