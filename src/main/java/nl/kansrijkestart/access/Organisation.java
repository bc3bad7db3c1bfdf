package nl.kansrijkestart.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** For whom somebody works. What others read of an organisation: {@link OrganisationLookup}. */
@Entity
class Organisation {

    @Id
    private String code;

    private String name;
    private String seat;

    protected Organisation() {}

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    /** The municipality where it is at home; null when it works across several alike. */
    String seat() {
        return seat;
    }
}
