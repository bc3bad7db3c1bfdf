package nl.kansrijkestart.notify;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

@Entity
class Notice {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String organisation;
    private String person;
    private String caseId;
    private Instant at;
    private String text;

    protected Notice() {}

    Notice(String organisation, String person, String caseId, Instant at, String text) {
        this.organisation = organisation;
        this.person = person;
        this.caseId = caseId;
        this.at = at;
        this.text = text;
    }

    Messages.Line line() {
        return new Messages.Line(organisation, person != null, caseId, at, text);
    }
}
