package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import nl.kansrijkestart.keys.Sealed;

/** What is proposed and decided, by when the parent must hear it, and when they did. */
@Embeddable
class RightsAnswer {

    enum Decision {
        granted,
        partly,
        notGranted,
        moreTime,
        takenBack
    }

    @Sealed
    private String advice;

    @Enumerated(EnumType.STRING)
    private Decision decision;

    private String decidedBy;

    @Sealed
    private String reason;

    private Instant answerDue;
    private boolean extended;
    private LocalDate toldOn;
    private String toldHow;

    protected RightsAnswer() {}

    RightsAnswer(Instant answerDue) {
        this.answerDue = answerDue;
    }

    void advised(String proposal) {
        advice = proposal;
    }

    /** @param why null when the parent gets all of it, or took it back */
    void decide(Decision chosen, String why, String officer) {
        decision = chosen;
        reason = why;
        decidedBy = officer;
    }

    /** Once; the law knows no second extension. */
    void extend(String why, String officer, Instant newDue) {
        if (extended) {
            throw new IllegalStateException("De termijn is al verlengd.");
        }
        decide(Decision.moreTime, why, officer);
        extended = true;
        answerDue = newDue;
    }

    /** The parent heard it. After a delay the answer itself is still to come. */
    void told(String how, LocalDate day) {
        if (decision == Decision.moreTime) {
            decision = null;
        } else {
            toldHow = how;
            toldOn = day;
        }
    }

    /** The parent gets it, or a part. */
    boolean given() {
        return decision == Decision.granted || decision == Decision.partly;
    }

    boolean isTold() {
        return toldOn != null;
    }

    String advice() {
        return advice;
    }

    Decision decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    Instant due() {
        return answerDue;
    }

    boolean extended() {
        return extended;
    }
}
