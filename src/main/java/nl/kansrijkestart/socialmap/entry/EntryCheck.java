package nl.kansrijkestart.socialmap.entry;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** The check of an entry by a person: when it comes up, its moments once it did, and when somebody looked last. */
@Embeddable
class EntryCheck {

    /** Each check begins a new one: what referrals told before no longer counts. */
    private int round = 1;

    private LocalDate checkedOn;
    private String checkedBy;
    private boolean changedSinceCheck;
    private Instant checkDue;
    private Instant answerDue;
    private Instant reminderAt;
    private Instant takeOverDue;

    void plan(Instant due) {
        checkDue = due;
        answerDue = null;
    }

    /** The moments of this check, set when it begins and the same whenever they are asked for. */
    void ask(Instant reminder, Instant answer, Instant takeOver) {
        reminderAt = reminder;
        answerDue = answer;
        takeOverDue = takeOver;
    }

    void done(String person, LocalDate day) {
        checkedOn = day;
        checkedBy = person;
        changedSinceCheck = false;
        round++;
    }

    /** @param forParents whether what a parent reads became another text */
    void changed(boolean forParents) {
        changedSinceCheck |= forParents && checkedOn != null;
    }

    /** Who looked saw another text than stands there now. */
    boolean changedSince() {
        return changedSinceCheck;
    }

    int round() {
        return round;
    }

    /** Null for never. */
    LocalDate day() {
        return checkedOn;
    }

    Instant due() {
        return checkDue;
    }

    Instant answerDue() {
        return answerDue;
    }

    Instant reminderAt() {
        return reminderAt;
    }

    Instant takeOverDue() {
        return takeOverDue;
    }
}
