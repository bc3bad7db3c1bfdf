package nl.kansrijkestart.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import nl.kansrijkestart.referral.ReferralEvents.ContactResult;

/** The receiver's tries to reach the family, after accepting. */
@Embeddable
class Contact {

    private Instant contactDue;
    private Instant contactCheckAt;
    private int tries;
    private String triedWays = "";
    private LocalDate firstTry;

    @Enumerated(EnumType.STRING)
    private ContactResult contactResult;

    void promised(Instant due, Instant checkAt) {
        this.contactDue = due;
        this.contactCheckAt = checkAt;
    }

    /** @param result reached, notReached or notWanted */
    void tried(LocalDate day, String way, ContactResult result, Instant nextDue) {
        contactResult = result;
        if (firstTry == null) {
            firstTry = day;
        }
        if (result != ContactResult.reached) {
            tries++;
            Set<String> ways = ways();
            ways.add(way);
            triedWays = String.join(",", ways);
            contactDue = nextDue;
        }
    }

    /** The receiver begins again, with what was made together. */
    void foundTogether(Instant due, Instant checkAt) {
        promised(due, checkAt);
        contactResult = ContactResult.together;
        tries = 0;
        triedWays = "";
        firstTry = null;
    }

    /**
     * Enough tries, in at least two ways, over at least five days.
     *
     * @param most the setting limit.contact.tries
     */
    boolean triedEnough(int most, LocalDate today) {
        return tries >= most && ways().size() >= 2 && ChronoUnit.DAYS.between(firstTry, today) >= 5;
    }

    private Set<String> ways() {
        Set<String> ways = new TreeSet<>(Arrays.asList(triedWays.split(",")));
        ways.remove("");
        return ways;
    }

    void shift(Duration by) {
        contactDue = ReferralClock.later(contactDue, by);
        contactCheckAt = ReferralClock.later(contactCheckAt, by);
    }

    Instant due() {
        return contactDue;
    }

    Instant checkAt() {
        return contactCheckAt;
    }

    boolean reached() {
        return contactResult == ContactResult.reached;
    }

    boolean notReached() {
        return contactResult == ContactResult.notReached;
    }

    boolean together() {
        return contactResult == ContactResult.together;
    }

    ContactResult result() {
        return contactResult;
    }
}
