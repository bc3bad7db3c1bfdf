package nl.kansrijkestart.transition;

/** What can happen to a hand-over. */
final class LeaveEvents {

    /** @param by who announced it */
    record Announced(String leave, String person, String by) {}

    /** @param by who announced it */
    record HandedOver(String leave, String person, String by) {}

    record TakenBack(String leave, String person) {}

    private LeaveEvents() {}
}
