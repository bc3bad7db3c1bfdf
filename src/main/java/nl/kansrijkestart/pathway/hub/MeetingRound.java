package nl.kansrijkestart.pathway.hub;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.base.Dutch;

/** The date that stands, who can join, what the parent said of it and who came. A new date is a new round. */
@Embeddable
class MeetingRound {

    private int round;
    private Instant plannedAt;
    private String suggested = "";
    private String presence;
    private String present = "";

    void begin(Instant moment) {
        round++;
        plannedAt = moment;
        presence = null;
    }

    /** @param organisations that could join, or are invited */
    void suggest(List<String> organisations) {
        suggested = String.join(",", organisations);
    }

    void said(String presence) {
        this.presence = presence;
    }

    void came(List<String> present) {
        this.present = String.join(",", present);
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
        return Dutch.weekdayAndTime(plannedAt);
    }

    List<String> suggested() {
        return list(suggested);
    }

    List<String> present() {
        return list(present);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isBlank()).toList();
    }
}
