package nl.kansrijkestart.socialmap.menu;

/** What can happen to an intervention of the menukaart. */
interface InterventionEvents {

    /** The check of its recognition waits for who keeps the menukaart. @param home where that check runs */
    record CheckWaits(String dossier, String home, String name) implements InterventionEvents {}
}
