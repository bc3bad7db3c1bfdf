package nl.kansrijkestart.support.running;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import nl.kansrijkestart.support.running.HelpEvents.Answer;
import nl.kansrijkestart.support.running.HelpEvents.End;
import org.hibernate.annotations.Formula;

/** Help of one receiver that started and is not over, or how it ended. Its id is that of its referral. */
@Entity
class RunningHelp extends Aggregate {

    /** @param check when the receiver is asked how it goes @param report until when the answer is expected */
    record Moments(Instant check, Instant report) {}

    @Id
    private String id;

    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    private Instant began;
    private Instant checkAt;
    private Instant reportDue;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private Instant answeredAt;

    @Sealed
    private String sentence;

    @Enumerated(EnumType.STRING)
    private End ended;

    private Instant endedAt;

    protected RunningHelp() {}

    RunningHelp(String referralId, String caseId, Instant now, Moments moments) {
        this.id = referralId;
        this.caseId = caseId;
        this.began = now;
        plan(moments);
    }

    private void plan(Moments moments) {
        checkAt = moments.check();
        reportDue = moments.report();
    }

    /** The receiver says how it goes. @param next used while it runs @param sentence null without one */
    void report(Answer answer, String sentence, Instant now, Moments next) {
        if (over()) {
            throw new IllegalStateException("Deze hulp loopt niet meer.");
        }
        happened(new HelpEvents.Reported(id, caseId, answer, began, reportDue, sentence != null));
        this.answer = answer;
        this.answeredAt = now;
        this.sentence = sentence;
        if (answer == Answer.running) {
            plan(next);
        } else {
            end(answer.end(), now);
        }
    }

    /** It ends from outside; nothing when it is over. */
    void stop(Instant now) {
        if (!over()) {
            end(End.withCase, now);
        }
    }

    private void end(End how, Instant now) {
        ended = how;
        endedAt = now;
        happened(new HelpEvents.Over(id, caseId, how, began));
    }

    /** The receiver wants to say it before it is asked: it has as long for that. */
    void askNow(Moments now) {
        plan(now);
    }

    void shift(UnaryOperator<Instant> by) {
        checkAt = by.apply(checkAt);
        reportDue = by.apply(reportDue);
    }

    boolean over() {
        return ended != null;
    }

    String id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    Instant began() {
        return began;
    }

    Instant checkAt() {
        return checkAt;
    }

    Instant reportDue() {
        return reportDue;
    }

    Answer answer() {
        return answer;
    }

    Instant answeredAt() {
        return answeredAt;
    }

    String sentence() {
        return sentence;
    }

    End ended() {
        return ended;
    }

    Instant endedAt() {
        return endedAt;
    }
}
