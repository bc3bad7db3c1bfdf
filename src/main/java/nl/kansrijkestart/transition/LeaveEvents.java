package nl.kansrijkestart.transition;

/** What can happen to a hand-over. */
final class LeaveEvents {

    /** @param by who announced it */
    record Announced(String leave, String person, String by) {}

    /** @param by who announced it */
    record HandedOver(String leave, String person, String by) {}

    /** Nothing was open there: the access ended at once. */
    record GoneAtOnce(String person, String municipality) {}

    record TakenBack(String leave, String person) {}

    private LeaveEvents() {}
}
