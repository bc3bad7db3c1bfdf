package nl.kansrijkestart.transition;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;

/** The hand-over of what one person has in one municipality; the dossier of its process. */
@Entity
class Leave extends Aggregate {

    enum Outcome {
        handedOver,
        takenBack
    }

    @Id
    private String id;

    private String person;
    private String municipality;
    private Instant announced;
    private String announcedBy;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private Instant ended;

    protected Leave() {}

    Leave(String person, String municipality, String announcedBy, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.person = person;
        this.municipality = municipality;
        this.announcedBy = announcedBy;
        this.announced = now;
    }

    /** A hand-over begins: the leaver hears of it. */
    Leave begins() {
        happened(new LeaveEvents.Announced(id, person, announcedBy));
        return this;
    }

    /** Who chose got it: there is no second one. */
    Leave choseAlone() {
        happened(new LeaveEvents.ChoseAlone(person, municipality));
        return this;
    }

    /** Nobody is left who may see these: the leaver reads what to do first. @param things how many */
    Leave nobodyMaySee(int things) {
        happened(new LeaveEvents.NobodyMaySee(person, municipality, things));
        return this;
    }

    /** What somebody said about one thing came too late. @param what Dutch */
    Leave saidInVain(String by, String what) {
        happened(new LeaveEvents.SaidInVain(person, by, what));
        return this;
    }

    /** Refuses with IllegalStateException what has ended already. */
    void end(Outcome how, Instant now) {
        if (ended != null) {
            throw new IllegalStateException("Dit vertrek is al afgerond.");
        }
        outcome = how;
        ended = now;
        happened(
                how == Outcome.handedOver
                        ? new LeaveEvents.HandedOver(id, person, announcedBy)
                        : new LeaveEvents.TakenBack(id, person, municipality));
    }

    boolean open() {
        return ended == null;
    }

    String id() {
        return id;
    }

    String person() {
        return person;
    }

    String municipality() {
        return municipality;
    }

    Outcome outcome() {
        return outcome;
    }

    String announcedBy() {
        return announcedBy;
    }

    Instant announced() {
        return announced;
    }
}
