package nl.kansrijkestart.access;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a person may be called for; the constant is the group code that models, tasks and tables use. With a care role
 * somebody works with families for the own organisation, where the role is held ({@link People.Key}).
 */
public enum Role {
    signallers("Signaleerders", true),
    youthNurses("Jeugdverpleegkundigen", true),
    caseDirectors("Casusregisseurs", true),
    helpers("Hulpverleners en vrijwilligers", true),
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
    private final boolean care;

    Role(String label) {
        this(label, false);
    }

    Role(String label, boolean care) {
        this.label = label;
        this.care = care;
    }

    /** The role with this group code; empty for what is no role, such as an organisation. */
    public static Optional<Role> of(String group) {
        return Arrays.stream(values()).filter(role -> role.name().equals(group)).findFirst();
    }

    /** The group's name on screen, Dutch. */
    public String label() {
        return label;
    }

    /** Whether who holds it works with families; the database asks the same with {@code does_care}. */
    boolean care() {
        return care;
    }
}
