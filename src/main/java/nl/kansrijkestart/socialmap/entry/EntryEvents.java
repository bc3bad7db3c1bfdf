package nl.kansrijkestart.socialmap.entry;

import java.util.List;
import java.util.Map;

/** What can happen to entries of the social map. */
interface EntryEvents {

    /** @param owner the organisation that checks it; null for the coordinator */
    record CheckWaits(String dossier, String municipality, String owner, String name) implements EntryEvents {}

    /** @param owner did not check it in time; null for the coordinator */
    record OwnerPassedOver(String dossier, String municipality, String owner, String name) implements EntryEvents {}

    /** A coalition offers entries elsewhere. @param names municipality that is asked → what it is offered, by place */
    record Offered(String municipality, Map<String, List<String>> names) implements EntryEvents {}

    /** @param municipality that keeps it @param place that said yes or no to it */
    record Answered(String dossier, String name, String municipality, String place, boolean yes)
            implements EntryEvents {}

    record ContactWrong(String entryId, String said) implements EntryEvents {}
}
