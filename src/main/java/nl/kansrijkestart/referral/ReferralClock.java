package nl.kansrijkestart.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * The two clocks of a referral: the overall one, of which nothing but a person's decision or a pause moves the end, and
 * the one of the receiver that has it now.
 */
@Embeddable
class ReferralClock {

    /** What an agreement gives when it reaches a receiver. @param overall used at the first sending only */
    record Moments(Instant answer, Instant reminder, Instant overall) {}

    private boolean urgent;
    private Instant agreedAt;
    private Instant sentAt;
    private Instant overallDue;
    private Instant receiverSince;
    private Instant answerDue;
    private Instant reminderAt;
    private Instant solutionDue;
    private Instant closedAt;

    protected ReferralClock() {}

    /** @param urgent its terms are shorter */
    ReferralClock(boolean urgent) {
        this.urgent = urgent;
    }

    void agreed(Instant now) {
        agreedAt = now;
        sentAt = null;
    }

    void sent(Instant now, Instant overall) {
        sentAt = now;
        overallDue = overall;
    }

    /** That receiver's own term begins. */
    void reached(Instant now, Moments moments) {
        receiverSince = now;
        answerDue = moments.answer();
        reminderAt = moments.reminder();
    }

    void answerNotBefore(Instant atLeast) {
        if (answerDue.isBefore(atLeast)) {
            answerDue = atLeast;
        }
    }

    /** Another day, given by a person: it is announced as any other. */
    void answerBy(Instant due) {
        answerDue = due;
        reminderAt = null;
    }

    void overall(Instant newEnd) {
        overallDue = newEnd;
    }

    /** @param due null when the Knooppunt coordinator looks at it now */
    void solution(Instant due) {
        solutionDue = due;
    }

    void closed(Instant now) {
        closedAt = now;
    }

    /** A pause of the pathway moves every term. */
    void shift(UnaryOperator<Instant> by) {
        overallDue = later(overallDue, by);
        answerDue = later(answerDue, by);
        reminderAt = later(reminderAt, by);
        solutionDue = later(solutionDue, by);
    }

    static Instant later(Instant moment, UnaryOperator<Instant> by) {
        return moment == null ? null : by.apply(moment);
    }

    boolean urgent() {
        return urgent;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant overallDue() {
        return overallDue;
    }

    Instant receiverSince() {
        return receiverSince;
    }

    Instant answerDue() {
        return answerDue;
    }

    /** When the clause has the receiver reminded; null once a person gave another day. */
    Instant reminderAt() {
        return reminderAt;
    }

    Instant solutionDue() {
        return solutionDue;
    }

    Instant closedAt() {
        return closedAt;
    }
}
