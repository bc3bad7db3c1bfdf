package nl.kansrijkestart.transition.work;

import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseCard;

/** A part of what somebody has: finds it, says who could take it, and gives it to them. */
public interface WorkOfOne {

    /** The codes of leaveItem. */
    enum Kind {
        task,
        directorRole,
        contactRole,
        consent,
        clause,
        entry
    }

    /**
     * One thing.
     *
     * @param caseId the family; null for what is about none
     */
    record Found(Kind kind, String ref, String caseId, String municipality) {}

    /** @param group who may see it and goes over it: a role, an organisation, or the officers of one */
    record Listed(Found thing, String group) {}

    String HUB = "hubCoordinators";
    String COALITION = "coordinators";

    /** Before the family's yes to keeping the pathway, and after a no, nothing of it leaves its own organisation. */
    static String groupOf(CaseCard family, String organisation) {
        return family.shared() && !family.pregnancyEnded() ? HUB : organisation;
    }

    static String officersOf(String organisation) {
        return "safeguardingOfficers@" + organisation;
    }

    /** What is open and points to this person there, now. */
    List<Listed> of(String login, String municipality);

    boolean has(Found thing);

    /** Dutch, without a name, a theme or a need. */
    String says(Found thing);

    /** Who could have it, whoever leaves among them. @param from who has it now */
    List<PersonCard> could(Found thing, String from);

    /** Who keeps it where nobody of the own organisation is left: only whom the family let in before. */
    default List<PersonCard> keepers(Found thing, String from) {
        return List.of();
    }

    /**
     * Nothing when it is not the leaver's any more.
     *
     * @param by who said so
     * @throws nl.kansrijkestart.base.Refusal in Dutch when that person cannot have it
     */
    void move(Found thing, String from, String to, String by);

    /** It goes back to all who may do it, or the parent is asked again. False where that cannot be. */
    default boolean release(Found thing, String from, String by) {
        return false;
    }

    /** It ends with who leaves: nobody may have it. False where that cannot be. @param by who said so */
    default boolean ends(Found thing, String from, String by) {
        return false;
    }

    /** Whether who chooses and who gets it are two people, where there are two. */
    default boolean needsTwo(Found thing) {
        return false;
    }

    /** What needs nobody's choice is done before anything is listed. */
    default void prepare(String login, String municipality) {}
}
