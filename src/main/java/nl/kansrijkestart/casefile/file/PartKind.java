package nl.kansrijkestart.casefile.file;

/** What somebody takes part in a family's help for. */
public enum PartKind {
    /** Sent the signal. */
    signaller("signallers", false),
    /** Knows the parent and keeps in touch. */
    contact(null, true),
    /** Accepted to be the family's case director. */
    director("caseDirectors", false),
    /** Said yes to a referral, an action or a Knooppunt: sees the own slice, not the family's page. */
    helper(null, false),
    /** Takes the place of the contact or the director for a while. */
    standIn(null, true);

    private final String role;
    private final boolean care;

    PartKind(String role, boolean care) {
        this.role = role;
        this.care = care;
    }

    /** The role that must still be held for the organisation in the family's municipality; null when none is needed. */
    String role() {
        return role;
    }

    /** Whether any role in which people work with families will do, for the organisation where the family lives. */
    boolean care() {
        return care;
    }
}
