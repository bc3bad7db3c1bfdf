package nl.kansrijkestart.agreement.round;

/** The steps of a round that have a moment, each with the setting that says its term. */
enum RoundStep {
    draft("term.consult"),
    consult("term.consult"),
    consultReminder("term.consult.reminder"),
    amend("term.consult"),
    sign("term.sign"),
    signReminder("term.sign.reminder"),
    decide("term.consult"),
    board("term.board");

    private final String term;

    RoundStep(String term) {
        this.term = term;
    }

    String term() {
        return term;
    }
}
