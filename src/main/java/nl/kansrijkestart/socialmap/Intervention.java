package nl.kansrijkestart.socialmap;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** One line of the menukaart. */
@Entity
class Intervention {

    @Id
    private String id;
    private String name;
    private String phase;
    private String forWhom;
    private String form;
    private String level;
    private LocalDate recognisedOn;
    private LocalDate recognisedUntil;
    private String provider;
    private String source;

    protected Intervention() {
    }

    InterventionCard card() {
        return new InterventionCard(id, name, phase, forWhom, form, level, recognisedOn, recognisedUntil, provider, source);
    }
}
