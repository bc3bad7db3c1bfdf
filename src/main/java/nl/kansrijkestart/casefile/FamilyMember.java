package nl.kansrijkestart.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Somebody of the family, recorded after consent. */
@Entity
@Table(name = "family_member")
class FamilyMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private String part;
    @Convert(converter = Personal.class)
    private String name;
    @Convert(converter = Personal.class)
    private String telephone;
    @Convert(converter = Personal.class)
    private String address;
    private LocalDate dateOfBirth;
    private Integer birthYear;

    protected FamilyMember() {
    }

    FamilyMember(FamilyPerson person) {
        this.caseId = person.caseId();
        this.part = person.part();
        this.name = person.name();
        this.telephone = person.telephone();
        this.address = person.address();
        this.dateOfBirth = person.dateOfBirth();
        this.birthYear = person.birthYear();
    }

    FamilyPerson card() {
        return new FamilyPerson(caseId, part, name, telephone, address, dateOfBirth, birthYear);
    }
}
