package nl.kansrijkestart.privacy.looks;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A privacy officer went through the lines of one municipality. Never changed. */
@Entity
class AccessReview {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String municipality;
    private String reviewer;
    private Instant at;
    private long lastLine;
    private int lines;
    private int unusual;
    private boolean whole;
    private String remark;

    protected AccessReview() {}

    /** @param whole the chain held: no line was changed or taken away */
    AccessReview(
            String municipality,
            String reviewer,
            Instant at,
            long lastLine,
            int lines,
            int unusual,
            boolean whole,
            String remark) {
        this.municipality = municipality;
        this.reviewer = reviewer;
        this.at = at;
        this.lastLine = lastLine;
        this.lines = lines;
        this.unusual = unusual;
        this.whole = whole;
        this.remark = remark;
    }

    long lastLine() {
        return lastLine;
    }

    Instant at() {
        return at;
    }

    String reviewer() {
        return reviewer;
    }
}
