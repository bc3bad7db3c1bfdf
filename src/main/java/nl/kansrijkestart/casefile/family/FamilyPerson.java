package nl.kansrijkestart.casefile.family;

import java.time.LocalDate;

/**
 * Somebody of the family. @param part parent, partner, unbornChild, child or sibling @param birthYear of a sibling,
 * else null
 */
public record FamilyPerson(
        String caseId,
        String part,
        String name,
        String telephone,
        String address,
        LocalDate dateOfBirth,
        Integer birthYear) {

    public FamilyPerson(
            String caseId, String part, String name, String telephone, String address, LocalDate dateOfBirth) {
        this(caseId, part, name, telephone, address, dateOfBirth, null);
    }

    /** What is null stays as it is. */
    public FamilyPerson corrected(String newName, String newTelephone, String newAddress) {
        return new FamilyPerson(
                caseId,
                part,
                newName == null ? name : newName,
                newTelephone == null ? telephone : newTelephone,
                newAddress == null ? address : newAddress,
                dateOfBirth,
                birthYear);
    }

    public static FamilyPerson sibling(String caseId, String firstName, int birthYear) {
        return new FamilyPerson(caseId, "sibling", firstName, null, null, null, birthYear);
    }

    /** Only with his or her own yes. */
    public static FamilyPerson partner(String caseId, String name) {
        return new FamilyPerson(caseId, "partner", name, null, null, null);
    }
}
