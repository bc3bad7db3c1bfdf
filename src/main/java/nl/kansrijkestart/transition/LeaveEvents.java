package nl.kansrijkestart.transition;

/** What can happen to a hand-over. */
final class LeaveEvents {

    /** @param by who announced it */
    record Announced(String leave, String person, String by) {}

    /** @param by who announced it */
    record HandedOver(String leave, String person, String by) {}

    /** Nothing was open there: the access ended at once. */
    record GoneAtOnce(String person, String municipality) {}

    /** What somebody chose a colleague for was done meanwhile, or another one's. @param what Dutch */
    record SaidInVain(String person, String by, String what) {}

    /** Who chose got it, because there is no second one. */
    record ChoseAlone(String person, String municipality) {}

    /** Nobody of the own organisation is left for these. @param things how many */
    record NobodyMaySee(String person, String municipality, int things) {}

    /** Who went was the last of the organisation there. */
    record HouseEmptied(String organisation, String municipality) {}

    record TakenBack(String leave, String person, String municipality) {}

    private LeaveEvents() {}
}
