package nl.kansrijkestart.pathway.family;

import java.util.List;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.PartService.EndedPart;

/** What can happen on the way of one family. Each carries the family's file as it was then. */
public interface PathwayEvents {

    CaseCard family();

    record ReceiptConfirmed(CaseCard family) implements PathwayEvents {}

    /** The talk with the parent was not written down in time. */
    record TalkOverdue(CaseCard family) implements PathwayEvents {}

    /** Whether the family is in the programme already; nobody reads what came of it. */
    record KnownFamilyChecked(CaseCard family) implements PathwayEvents {}

    record ClosingOverdue(CaseCard family) implements PathwayEvents {}

    /** It is about to end, by whatever way: what it called ends by its own end first. */
    record Ending(CaseCard family) implements PathwayEvents {}

    record Closed(CaseCard family) implements PathwayEvents {}

    record ConsentWithdrawn(CaseCard family) implements PathwayEvents {}

    record PartWithdrawn(CaseCard family) implements PathwayEvents {}

    record ConsentRanOut(CaseCard family) implements PathwayEvents {}

    /** @param by login of who wrote it down */
    record ConsentGivenAgain(CaseCard family, String by) implements PathwayEvents {}

    record AdaptedToBirth(CaseCard family) implements PathwayEvents {}

    record AdaptedToDueDate(CaseCard family) implements PathwayEvents {}

    record EndedByLoss(CaseCard family) implements PathwayEvents {}

    record EndedByMove(CaseCard family) implements PathwayEvents {}

    record Paused(CaseCard family) implements PathwayEvents {}

    record Resumed(CaseCard family, long days) implements PathwayEvents {}

    /** Somebody does not help any more, because the yes for it is over. */
    record PartEnded(CaseCard family, EndedPart part) implements PathwayEvents {}

    /**
     * @param before the file with the contact as it was
     * @param name of who is it now, with the organisation
     * @param chosen by the parent; else who held the talk became it
     */
    record ContactChanged(CaseCard family, CaseCard before, String name, String organisation, boolean chosen)
            implements PathwayEvents {}

    /** The contact, who was asked by telephone only, is it no longer. @param family with the contact as it was */
    record OnlyPhoned(CaseCard family) implements PathwayEvents {}

    /** How the parent is reached. @param receivers organisations that wait for it */
    record DetailsChanged(CaseCard family, List<String> receivers) implements PathwayEvents {}

    /** The family has another pathway already, and a new signal brought this need along. @param family of that one */
    record NeedHandedOver(CaseCard family, String need) implements PathwayEvents {}

    /**
     * The family has another pathway already, and a new signal says that the child is born.
     *
     * @param family of that one
     */
    record SaidToBeBorn(CaseCard family) implements PathwayEvents {}

    /** The signal was taken into a pathway that runs already. @param family of the signal */
    record Joined(CaseCard family) implements PathwayEvents {}

    /**
     * Two pathways of one family both help.
     *
     * @param other the one beside it
     * @param otherContact who is to be called there, with the organisation
     */
    record AlsoRuns(CaseCard family, CaseCard other, String otherContact) implements PathwayEvents {}
}
