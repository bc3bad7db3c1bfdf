package nl.kansrijkestart.access;

/** What a person may be called for; the constant is the group code that models, tasks and tables use. */
public enum Role {
    signallers("Signaleerders"),
    youthNurses("Jeugdverpleegkundigen"),
    caseDirectors("Casusregisseurs"),
    hubCoordinators("Knooppuntcoördinatoren"),
    processDirectors("Procesregisseurs"),
    leads("Trekkers"),
    coordinators("Coördinatoren coalitie"),
    projectLeaders("Projectleiders"),
    boardMembers("Bestuurders"),
    safeguardingOfficers("Aandachtsfunctionarissen"),
    privacyOfficers("Privacyfunctionarissen"),
    coalitionMembers("Coalitieleden"),
    experts("Ervaringsdeskundigen"),
    modellers("Modelleurs"),
    administrators("Functioneel beheer");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** The group's name on screen, Dutch. */
    public String label() {
        return label;
    }
}
