package nl.kansrijkestart.access.absence;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceCard;
import nl.kansrijkestart.access.absence.AbsenceService.Kind;

/** That somebody who works here is away, and who stands in. */
@Entity
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String person;
    private String organisation;
    private String standIn;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate fromDay;
    private LocalDate untilDay;
    private String registeredBy;
    private Instant registeredAt;
    private String endedBy;
    private Instant endedAt;
    private Instant askedAt;
    private boolean nobodyTold;

    protected Absence() {}

    Absence(
            String person,
            String organisation,
            String standIn,
            Kind kind,
            LocalDate fromDay,
            LocalDate untilDay,
            String registeredBy,
            Instant now) {
        this.person = person;
        this.organisation = organisation;
        this.standIn = standIn;
        this.kind = kind;
        this.fromDay = fromDay;
        this.untilDay = untilDay;
        this.registeredBy = registeredBy;
        this.registeredAt = now;
    }

    /** Another last day, or somebody else who stands in. */
    void change(LocalDate until, String other) {
        refuseEnded();
        untilDay = until;
        standIn = other;
        askedAt = null;
        nobodyTold = false;
    }

    /** @param by null when its last day was over */
    void end(String by, Instant now) {
        refuseEnded();
        kind = Kind.ended;
        endedBy = by;
        endedAt = now;
    }

    void asked(Instant now) {
        askedAt = now;
    }

    /** @return whether that is news */
    boolean nobodyStandsIn(boolean nobody) {
        boolean news = nobody && !nobodyTold;
        nobodyTold = nobody;
        return news;
    }

    private void refuseEnded() {
        if (kind == Kind.ended) {
            throw new IllegalStateException("Deze afwezigheid is al voorbij.");
        }
    }

    AbsenceCard card() {
        return new AbsenceCard(id, person, organisation, standIn, kind, fromDay, untilDay, registeredBy, askedAt);
    }
}
