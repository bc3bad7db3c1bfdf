package nl.kansrijkestart.casefile.family;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Somebody of the family. @param birthYear of a sibling, else null
 */
public record FamilyPerson(
        String caseId,
        Part part,
        String name,
        String telephone,
        String address,
        LocalDate dateOfBirth,
        Integer birthYear) {

    /** The constant is the code in the table. */
    public enum Part {
        parent,
        partner,
        unbornChild,
        child,
        sibling
    }

    public FamilyPerson(
            String caseId, Part part, String name, String telephone, String address, LocalDate dateOfBirth) {
        this(caseId, part, name, telephone, address, dateOfBirth, null);
    }

    public boolean is(Part one) {
        return part == one;
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

    /**
     * In what two families are alike, Dutch, without saying it: "zelfde telefoonnummer". Empty when in nothing that was
     * recorded.
     */
    public static List<String> alikeIn(List<FamilyPerson> own, List<FamilyPerson> theirs) {
        Map<String, Function<FamilyPerson, Object>> marks = new LinkedHashMap<>();
        marks.put(
                "zelfde naam",
                one -> one.name() == null ? null : one.name().strip().toLowerCase(Locale.ROOT));
        marks.put("zelfde telefoonnummer", FamilyPerson::telephone);
        marks.put("zelfde geboortedatum", FamilyPerson::dateOfBirth);
        return marks.entrySet().stream()
                .filter(mark -> own.stream()
                        .map(mark.getValue())
                        .filter(Objects::nonNull)
                        .anyMatch(value -> theirs.stream().map(mark.getValue()).anyMatch(value::equals)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public static FamilyPerson sibling(String caseId, String firstName, int birthYear) {
        return new FamilyPerson(caseId, Part.sibling, firstName, null, null, null, birthYear);
    }

    /** Only with his or her own yes. */
    public static FamilyPerson partner(String caseId, String name) {
        return new FamilyPerson(caseId, Part.partner, name, null, null, null);
    }
}
