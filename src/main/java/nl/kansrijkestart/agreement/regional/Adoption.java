package nl.kansrijkestart.agreement.regional;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What one municipality does with a changed clause of the region. Its id is the dossier of its process. */
@Entity
class Adoption {

    enum Answer {
        adopted,
        adapted,
        notApplicable
    }

    @Id
    private String id;

    private String versionId;
    private String municipality;
    private Instant due;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private String reason;
    private Instant answeredAt;
    private String answeredBy;

    protected Adoption() {}

    Adoption(String versionId, String municipality, Instant due) {
        this.id = UUID.randomUUID().toString();
        this.versionId = versionId;
        this.municipality = municipality;
        this.due = due;
    }

    /** @param reason Dutch; needed for everything but taking it over as it is */
    void answer(Answer what, String reason, Instant now, String by) {
        if (answer != null) {
            throw new IllegalStateException("Deze regionale afspraak is hier al beoordeeld.");
        }
        this.answer = what;
        this.reason = reason;
        this.answeredAt = now;
        this.answeredBy = by;
    }

    public String id() {
        return id;
    }

    String versionId() {
        return versionId;
    }

    public String municipality() {
        return municipality;
    }

    Instant due() {
        return due;
    }

    Answer answer() {
        return answer;
    }

    String reason() {
        return reason;
    }
}
