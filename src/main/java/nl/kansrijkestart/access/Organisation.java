package nl.kansrijkestart.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** For whom somebody works. What others read of an organisation: {@link OrganisationLookup}. */
@Entity
class Organisation {

    @Id
    private String code;

    private String name;

    protected Organisation() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }
}
