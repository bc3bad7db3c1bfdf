package nl.kansrijkestart.consent;

/** What can happen to what a family agrees to. */
interface ConsentEvents {

    /** The parent answered a question of the pathway. @param state given, refused or later */
    record QuestionAnswered(String caseId, String purpose, String state) implements ConsentEvents {}
}
