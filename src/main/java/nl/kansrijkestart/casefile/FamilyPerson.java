package nl.kansrijkestart.casefile;

import java.time.LocalDate;

/** Somebody of the family. @param part parent, partner, unbornChild, child or sibling */
public record FamilyPerson(String caseId, String part, String name, String telephone, String address, LocalDate dateOfBirth) {
}
