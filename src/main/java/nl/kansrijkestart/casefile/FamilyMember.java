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

    protected FamilyMember() {
    }

    FamilyMember(String caseId, String part, String name, String telephone, String address, LocalDate dateOfBirth) {
        this.caseId = caseId;
        this.part = part;
        this.name = name;
        this.telephone = telephone;
        this.address = address;
        this.dateOfBirth = dateOfBirth;
    }

    FamilyPerson card() {
        return new FamilyPerson(caseId, part, name, telephone, address, dateOfBirth);
    }
}
