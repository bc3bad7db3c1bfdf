package nl.kansrijkestart.casefile.file;

/** What somebody takes part in a family's help for. */
public enum PartKind {
    /** Sent the signal. */
    signaller("signallers"),
    /** Knows the parent and keeps in touch. */
    contact(null),
    /** Accepted to be the family's case director. */
    director("caseDirectors"),
    /** Said yes to a referral, an action or a Knooppunt: sees the own slice, not the family's page. */
    helper(null),
    /** Takes the place of the contact or the director for a while. */
    standIn(null);

    private final String role;

    PartKind(String role) {
        this.role = role;
    }

    /** The role that must still be held for the organisation in the family's municipality; null when none is needed. */
    String role() {
        return role;
    }
}
