package nl.kansrijkestart.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** One answer of the family to one question: may this organisation know this, for this purpose. */
@Entity
class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseId;
    private String purpose;
    private String receiver;
    private String also;
    private String categories;
    private String state;
    private String giver;
    private String howExplained;
    private String recordedBy;
    private Instant at;
    private Instant ended;

    protected Consent() {
    }

    Consent(ConsentAnswer answer, Instant now) {
        this.caseId = answer.caseId();
        this.purpose = answer.purpose();
        this.receiver = answer.receiver();
        this.also = String.join(",", answer.also());
        this.categories = String.join(",", answer.categories());
        this.state = answer.state();
        this.giver = answer.giver();
        this.howExplained = String.join(",", answer.howExplained());
        this.recordedBy = answer.recordedBy();
        this.at = now;
    }

    boolean covers(String organisation) {
        return "given".equals(state) && ended == null
                && (organisation == null || organisation.equals(receiver) || Arrays.asList(also.split(",")).contains(organisation));
    }

    void withdraw(Instant now) {
        if ("given".equals(state)) {
            this.state = "withdrawn";
        }
        this.ended = now;
    }

    String receiver() {
        return receiver;
    }

    List<String> categories() {
        return Arrays.stream(categories.split(",")).filter(code -> !code.isBlank()).toList();
    }
}
