package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What one referral told about an entry; nothing in it says which referral. */
@Entity
@Table(name = "social_map_evidence")
public class EvidenceLine {

    public enum Kind {
        answered,
        declined,
        silent,
        contactWrong
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String entry;
    private int round;
    private Instant at;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private Integer workingDays;
    private String said;

    protected EvidenceLine() {}

    /** @param said what is wrong, as somebody wrote it; null for what a referral told by itself */
    EvidenceLine(Entry entry, Instant at, Kind kind, Integer workingDays, String said) {
        this.entry = entry.id();
        this.round = entry.round();
        this.at = at;
        this.kind = kind;
        this.workingDays = workingDays;
        this.said = said;
    }

    public String said() {
        return said;
    }

    public Kind kind() {
        return kind;
    }

    Integer workingDays() {
        return workingDays;
    }
}
