package nl.kansrijkestart.coalition.cycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.coalition.round.CoalitionEvents;
import nl.kansrijkestart.coalition.round.Cycle;

/** One time that a coalition meets: to decide, to get acquainted, or to look back on its own work. */
@Entity
@Table(name = "coalition_meeting")
public class Meeting extends Aggregate {

    public enum Kind {
        regular,
        acquaintance,
        reflection
    }

    @Id
    private String id;

    private String cycleId;
    private String municipality;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private LocalDate heldOn;
    private String agenda;
    private String place;
    private boolean held;
    private String decisions;
    private String participation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "coalition_attendance", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "organisation")
    private Set<String> present = new HashSet<>();

    protected Meeting() {}

    Meeting(Cycle cycle, Kind kind, LocalDate on, String agenda, String place) {
        this.id = UUID.randomUUID().toString();
        this.cycleId = cycle.id();
        this.municipality = cycle.municipality();
        this.kind = kind;
        this.heldOn = on;
        this.agenda = agenda;
        this.place = place;
    }

    /** @param table organisations that are expected */
    void announce(List<String> table) {
        happened(new CoalitionEvents.MeetingPlanned(municipality, cycleId, heldOn, table));
    }

    /**
     * @param on the day it really was @param how parents and experts took part and how that was paid: notThere, unpaid,
     * expenses or paid; null when not said
     */
    void record(LocalDate on, List<String> organisations, String decided, String how) {
        if (held) {
            throw new IllegalStateException("Dit overleg is al vastgelegd.");
        }
        held = true;
        heldOn = on;
        present.addAll(organisations);
        decisions = decided;
        participation = how;
    }

    String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public String agenda() {
        return agenda;
    }

    String place() {
        return place;
    }

    public boolean held() {
        return held;
    }

    public String decisions() {
        return decisions;
    }

    public String participation() {
        return participation;
    }

    public Set<String> present() {
        return Set.copyOf(present);
    }
}
