package nl.kansrijkestart.support;

import java.time.Instant;

/**
 * An action as other features read it.
 *
 * @param owner organisation code, or parent or informal
 * @param state open, notDone, done, dropped or ended
 * @param hasTask the owner is an organisation, which gets it as a task
 */
public record ActionCard(
        String id,
        String planId,
        String what,
        String owner,
        String ownerName,
        Instant due,
        String state,
        boolean hasTask) {}
