package nl.kansrijkestart.casefile.family;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.function.BinaryOperator;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** Somebody of the family, recorded after consent. */
@Entity
@Table(name = "family_member")
class FamilyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "family_member_id_seq")
    @SequenceGenerator(name = "family_member_id_seq", allocationSize = 50)
    private Long id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    @Enumerated(EnumType.STRING)
    private FamilyPerson.Part part;

    @Sealed
    private String name;

    @Sealed
    private String telephone;

    @Sealed
    private String address;

    @Sealed
    private String dateOfBirth;

    @Sealed
    private String birthYear;

    @Sealed
    private String reachHow;

    @Sealed
    private String reachWhen;

    @Sealed
    private String language;

    @Sealed
    private String reachSafely;

    private String nameMark;
    private String telephoneMark;
    private String birthMark;

    protected FamilyMember() {}

    /** @param marks makes of a kind and a value the mark that finds alike families */
    FamilyMember(FamilyPerson person, BinaryOperator<String> marks) {
        this.caseId = person.caseId();
        this.part = person.part();
        this.name = person.name();
        this.telephone = person.telephone();
        this.address = person.address();
        this.dateOfBirth =
                person.dateOfBirth() == null ? null : person.dateOfBirth().toString();
        this.birthYear = person.birthYear() == null ? null : person.birthYear().toString();
        this.reachHow = person.reach().how();
        this.reachWhen = person.reach().when();
        this.language = person.reach().language();
        this.reachSafely = person.reach().safely();
        this.nameMark = marks.apply("name", name);
        this.telephoneMark = marks.apply("telephone", telephone);
        this.birthMark = marks.apply("birth", dateOfBirth);
    }

    FamilyPerson card() {
        return new FamilyPerson(
                caseId,
                part,
                name,
                telephone,
                address,
                dateOfBirth == null ? null : LocalDate.parse(dateOfBirth),
                birthYear == null ? null : Integer.valueOf(birthYear),
                new FamilyPerson.Reach(reachHow, reachWhen, language, reachSafely));
    }
}
