package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.typed.Reachable;

/** What one referral told about an entry; nothing in it says which referral. */
@Entity
@Table(name = "social_map_evidence")
class EvidenceLine {

    enum Kind {
        answered,
        declined,
        silent,
        contactWrong
    }

    /** What made an entry amber, and since when; there is none while it is green. */
    @Embeddable
    record Doubt(
            Instant amberSince, @Enumerated(EnumType.STRING) Kind amberReason) {

        /** Somebody says that it cannot be reached; no referral showed it. */
        boolean onlySaid() {
            return amberReason == Kind.contactWrong;
        }
    }

    private static final int LONGEST = 200;

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
        this.round = entry.check().round();
        this.at = at;
        this.kind = kind;
        this.workingDays = workingDays;
        this.said = said;
    }

    /**
     * What somebody wrote that is wrong, as it is kept.
     *
     * @throws Refusal when there is nothing, too much, more than one line, or somebody's name
     */
    static String said(String typed) {
        String reason =
                Reason.of(typed, "Schrijf op wat er niet klopt. Wie het controleert, weet dan waar het begint.");
        if (reason.length() > LONGEST || reason.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("Dit is te lang: hoogstens " + LONGEST + " tekens, op één regel.");
        }
        if (!Reachable.nobody.fits(reason)) {
            throw new Refusal(Reachable.nobody.problem());
        }
        return reason;
    }

    String said() {
        return said;
    }

    Kind kind() {
        return kind;
    }

    Integer workingDays() {
        return workingDays;
    }
}
