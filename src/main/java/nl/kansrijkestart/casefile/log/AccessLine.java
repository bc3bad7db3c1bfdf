package nl.kansrijkestart.casefile.log;

import java.time.Instant;

/**
 * Somebody looked: what NEN 7513 asks for.
 *
 * @param id null until it is written
 * @param number its place in the chain of its municipality (docs/adr/0025); null until it got one, a few seconds after
 *     the look
 * @param at as people read it: the moment the database set; in practice mode what the movable clock said
 * @param event read, or readLog for the log itself
 * @param organisation on whose behalf
 * @param role what the person is to the family: director, contact, standIn, signaller, coordinator, helper or colleague
 *     (without a part); a role code for the log itself
 * @param caseId null for the log itself
 * @param object the form or page
 * @param reason task, part, agreed, ownForm, colleague or review
 * @param withTask an open task of this family was within the person's reach, or she is its contact or director
 */
public record AccessLine(
        Long id,
        Long number,
        Instant at,
        String event,
        String person,
        String organisation,
        String role,
        String municipality,
        String caseId,
        String object,
        String taskId,
        String reason,
        boolean withTask) {

    /** A look that is not written yet. @param id null @param at the program's clock; it counts in practice mode only */
    public AccessLine(
            Long id,
            Instant at,
            String event,
            String person,
            String organisation,
            String role,
            String municipality,
            String caseId,
            String object,
            String taskId,
            String reason,
            boolean withTask) {
        this(id, null, at, event, person, organisation, role, municipality, caseId, object, taskId, reason, withTask);
    }
}
