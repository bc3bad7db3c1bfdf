package nl.kansrijkestart.privacy.rights;

import java.util.List;
import nl.kansrijkestart.casefile.file.CaseCard;

/** What can happen to a parent's request. */
interface RightsEvents {

    /** @param name as it stands in lists */
    record Request(String id, String name, String municipality) {}

    /** @param by login of who passed it on @param file of the family; null when there is none (any more) */
    record Received(Request request, String by, CaseCard file) implements RightsEvents {}

    record TermEnding(Request request) implements RightsEvents {}

    record TermOver(Request request) implements RightsEvents {}

    /** @param family its mark @param waiting codes of receivers that would still have answered */
    record FileErased(String family, List<String> waiting) implements RightsEvents {}

    /** The parent heard the answer. @param caseId null when there is no file (any more) */
    record Closed(String caseId) implements RightsEvents {}
}
