package nl.kansrijkestart.casefile;

/**
 * A case before one person, with what she is to it.
 *
 * @param signaller works for the organisation that sent the signal
 * @param contact works for the organisation of the family's contact
 * @param director is the case director
 * @param contactPerson is the family's contact herself
 * @param coordinator is a coordinator of the municipality and the family agreed
 */
public record CaseView(CaseCard card, boolean signaller, boolean contact, boolean director, boolean contactPerson, boolean coordinator) {

    boolean open() {
        return signaller || contact || director || coordinator;
    }

    boolean onlyCoordinates() {
        return coordinator && !signaller && !contact && !director;
    }

    /** What the person is to the family, in the log of who looked. */
    String role() {
        return director ? "director" : contactPerson || contact ? "contact" : signaller ? "signaller" : coordinator ? "coordinator" : "helper";
    }

    /** Her own family: who contacts or directs it looks without a task too; a colleague does not. */
    boolean ownFamily() {
        return director || contactPerson;
    }

    /** May say that the parent withdrew, or close the case. */
    public boolean mayAct() {
        return contact || director;
    }

    /** What is heavy and what goes well stays with the contact's own organisation. */
    public boolean knowsNeeds() {
        return contact;
    }

    /** What a receiver wrote at the end is for who signalled and who helps. */
    public boolean hearsReceiver() {
        return signaller || contact || director;
    }

    /** The reason of a sad ending is for the case director, or the contact where there is none (vocabulary 5.6). */
    public boolean knowsEnding() {
        return director || card.caseDirector() == null && contactPerson;
    }
}
