package nl.kansrijkestart.engine.tasks;

import java.time.Instant;
import java.util.List;

/**
 * Somebody does not have a task any more that they took and did not finish.
 *
 * @param moment the task, before who had it
 * @param about which family or dossier, as its card says it; empty when it says none
 * @param doors to whom it is offered
 * @param takenBy who took it over; null when it is free again because nobody worked at it
 * @param since when it was taken or last opened
 */
public record TaskFreed(
        FormMoment moment, String name, String about, List<TaskAccess.Door> doors, String takenBy, Instant since) {}
