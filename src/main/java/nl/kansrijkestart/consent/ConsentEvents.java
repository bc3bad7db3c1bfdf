package nl.kansrijkestart.consent;

/** What can happen to what a family agrees to. */
interface ConsentEvents {

    /** The parent answered a question of the pathway. @param state never one that ended */
    record QuestionAnswered(String caseId, String purpose, Consent.State state) implements ConsentEvents {}
}
