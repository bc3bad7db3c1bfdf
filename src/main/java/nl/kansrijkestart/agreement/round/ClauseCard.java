package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.agreement.clause.ClauseTerms;

/**
 * One version of a clause as others show it.
 *
 * @param id of this version; {@code clauseId} is the same over all versions
 * @param packageId the round in which it was made; null for the first regional base
 * @param municipality null for the region
 * @param need a route, or the theme of a care path; {@code needName} in Dutch
 * @param receivers organisation codes (for the region: kinds of partner) in the order of asking; {@code receiverNames}
 *     in Dutch
 * @param signatories organisation codes that sign
 * @param state draft, consulting, signing, signed, active, review, retired or withdrawn; {@code stateName} in Dutch
 * @param amber why somebody has to look at it, Dutch; null when all is well
 * @param level execution, organisation or board
 * @param owner {@code leads}, or the code of the partner that reviews it
 */
public record ClauseCard(
        String id,
        String clauseId,
        int version,
        String packageId,
        String municipality,
        String need,
        String needName,
        String agreedText,
        List<String> receivers,
        List<String> receiverNames,
        List<String> signatories,
        ClauseTerms terms,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate evaluationDate,
        String state,
        String stateName,
        boolean inForce,
        String amber,
        String level,
        String owner) {}
