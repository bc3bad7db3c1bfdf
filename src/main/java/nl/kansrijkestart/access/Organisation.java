package nl.kansrijkestart.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

@Entity
class Organisation {

    @Id
    private String code;

    private String name;
    private String partnerKind;
    private String telephone;
    private String seat;

    @ElementCollection
    @CollectionTable(name = "organisation_area", joinColumns = @JoinColumn(name = "organisation"))
    @Column(name = "municipality")
    @BatchSize(size = 50)
    private Set<String> area;

    protected Organisation() {}

    String code() {
        return code;
    }

    boolean worksIn(String municipality) {
        return area.contains(municipality);
    }

    /** The municipality where the organisation is at home; null when it works across several alike. */
    String seat() {
        return seat;
    }

    String name() {
        return name;
    }

    OrganisationCard card() {
        return new OrganisationCard(code, name, partnerKind, telephone, Sorted.copy(area));
    }
}
