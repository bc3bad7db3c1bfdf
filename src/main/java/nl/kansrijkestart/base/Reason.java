package nl.kansrijkestart.base;

/** Why somebody does something, read later by others: more than a letter. */
public final class Reason {

    /** Letters; forms carry the same number (FormRulesTest). */
    public static final int SHORTEST = 5;

    private Reason() {}

    /**
     * @param asked what to write down, Dutch, said when there is too little
     * @return what was written, without blanks around it
     * @throws Refusal when it cannot be a reason
     */
    public static String of(String typed, String asked) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.length() < SHORTEST) {
            throw new Refusal(asked);
        }
        return reason;
    }
}
