package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.kansrijkestart.base.Dutch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The date that stands, who can join, what the parent said of it and who came. A new date is a new round. */
@Embeddable
class MeetingRound {

    private int round;
    private Instant plannedAt;
    private String presence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> suggested = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> present = new ArrayList<>();

    void begin(Instant moment) {
        round++;
        plannedAt = moment;
        presence = null;
    }

    /** @param organisations that could join, or are invited */
    void suggest(List<String> organisations) {
        suggested = new ArrayList<>(organisations);
    }

    void said(String presence) {
        this.presence = presence;
    }

    void came(List<String> present) {
        this.present = new ArrayList<>(present);
    }

    boolean newDateAsked() {
        return "newDate".equals(presence);
    }

    /** 0 before a date was chosen. */
    int number() {
        return round;
    }

    Instant plannedAt() {
        return plannedAt;
    }

    /** Day and time, without the place: that can be somebody's address. */
    String moment() {
        return Dutch.wholeDayAndTime(plannedAt);
    }

    List<String> suggested() {
        return Collections.unmodifiableList(suggested);
    }

    List<String> present() {
        return Collections.unmodifiableList(present);
    }
}
