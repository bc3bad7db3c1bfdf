package nl.kansrijkestart.casefile.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.keys.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who the family are, as recorded in its file. */
@Component
@Transactional
public class FamilyService {

    private final FamilyMembers members;
    private final BlindIndex alike;

    FamilyService(FamilyMembers members, BlindIndex alike) {
        this.members = members;
        this.alike = alike;
    }

    /** In the order in which they were recorded. */
    public List<FamilyPerson> of(String caseId) {
        return members.findByCaseIdOrderById(caseId).stream()
                .map(FamilyMember::card)
                .toList();
    }

    /** @param municipality of the family: only within it families are found to be alike */
    public void add(FamilyPerson person, String municipality) {
        members.save(new FamilyMember(person, (kind, value) -> mark(municipality, kind, value)));
    }

    /** A telephone number is the same however it is written. */
    private String mark(String municipality, String kind, String value) {
        return alike.of(municipality, kind, "telephone".equals(kind) && value != null ? Reachable.plain(value) : value);
    }

    /**
     * The marks by which a parent is found again who is called so, or has this number; also as it was kept before
     * numbers were written in one way.
     */
    public Set<String> marks(String municipality, String typed) {
        return Stream.of(
                        alike.of(municipality, "name", typed),
                        alike.of(municipality, "telephone", typed),
                        mark(municipality, "telephone", typed))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Who the family are is recorded anew: the last record counts. */
    public void forget(String caseId) {
        members.deleteAll(members.findByCaseIdOrderById(caseId));
    }

    /**
     * Who was expected is there, with a birth date; nothing where nobody was expected. @param children how many were
     * born
     */
    public void born(String caseId, LocalDate born, int children, String municipality) {
        List<FamilyMember> expected = members.findByCaseIdOrderById(caseId).stream()
                .filter(one -> one.card().is(Part.unbornChild))
                .toList();
        members.deleteAll(expected);
        for (int number = 0; number < children && !expected.isEmpty(); number++) {
            add(new FamilyPerson(caseId, Part.child, null, null, null, born), municipality);
        }
    }

    /** What is null stays as it is; so do the other persons. Nothing happens before a parent was recorded. */
    public void correctParent(
            String caseId, String name, String telephone, String address, Reach reach, String municipality) {
        List<FamilyPerson> family = of(caseId);
        forget(caseId);
        family.forEach(one -> add(
                one.is(Part.parent)
                        ? one.corrected(name, telephone, address)
                                .reached(one.reach().corrected(reach))
                        : one,
                municipality));
    }
}
