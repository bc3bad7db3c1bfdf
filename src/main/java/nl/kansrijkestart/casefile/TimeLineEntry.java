package nl.kansrijkestart.casefile;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of the family's time line. */
@Entity
@Table(name = "time_line")
class TimeLineEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private Instant at;
    private String actor;
    @Convert(converter = Personal.class)
    private String text;

    protected TimeLineEntry() {
    }

    TimeLineEntry(String caseId, Instant at, String actor, String text) {
        this.caseId = caseId;
        this.at = at;
        this.actor = actor;
        this.text = text;
    }

    TimeLine line() {
        return new TimeLine(at, actor, text);
    }
}
