package nl.kansrijkestart.casefile;

import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.PartKind;

/**
 * A case before one person, with the parts they hold in it at this moment.
 *
 * @param parts what for; empty for who only coordinates
 * @param coordinator is a coordinator of the municipality and the family agreed
 */
public record CaseView(CaseCard card, Set<PartKind> parts, boolean coordinator) {

    /** A helper has tasks and messages, not the family's page. */
    boolean open() {
        return mayTell() || coordinator;
    }

    boolean onlyCoordinates() {
        return coordinator && !mayTell();
    }

    /** What the person is to the family, in the log of who looked. */
    String role() {
        return holds(PartKind.director)
                ? "director"
                : holds(PartKind.contact)
                        ? "contact"
                        : holds(PartKind.standIn)
                                ? "standIn"
                                : holds(PartKind.signaller) ? "signaller" : coordinator ? "coordinator" : "helper";
    }

    /** Their own family: who contacts, directs or stands in looks without a task too. */
    boolean ownFamily() {
        return holds(PartKind.contact) || holds(PartKind.director) || holds(PartKind.standIn);
    }

    private boolean holds(PartKind kind) {
        return parts.contains(kind);
    }

    /**
     * Keeps the whole, and may give an open task to somebody else: the coordinator from the yes to keeping the pathway
     * on, until it is closed, for whatever reason; before the yes, and after a no, who signalled or is the contact,
     * within the own organisation.
     */
    public boolean givesTasks() {
        return coordinator ? !card.pregnancyEnded() && card.closed() == null : !card.shared() && mayTell();
    }

    /** Leads the help: the director, or the contact where there is none, or who stands in. */
    public boolean leads() {
        return holds(PartKind.director)
                || holds(PartKind.standIn)
                || holds(PartKind.contact) && card.caseDirector() == null;
    }

    /**
     * May say what happens in the family's life, also that the parent withdrew: who signalled keeps that beside another
     * contact.
     */
    public boolean mayTell() {
        return ownFamily() || holds(PartKind.signaller);
    }

    /** What is heavy and what goes well stays with who leads the help. */
    public boolean knowsNeeds() {
        return leads();
    }

    /**
     * Who helps with a shielded need is named to the contact, with whom the parent arranged it, and who stands in for
     * them. Who directs came in by the yes to the plan, and that yes is not about this.
     */
    public boolean knowsReceivers() {
        return holds(PartKind.contact) || holds(PartKind.standIn);
    }

    /** What a receiver wrote at the end is for who signalled and who helps. */
    public boolean hearsReceiver() {
        return mayTell();
    }

    /**
     * The reason of a sad ending is for the case director, or the contact where there is none, and for who signalled:
     * they must not write to the parent as if nothing happened.
     */
    public boolean knowsEnding() {
        return leads() || holds(PartKind.signaller);
    }
}
