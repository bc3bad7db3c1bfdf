package nl.kansrijkestart.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.referral.ReferralEvents.ContactResult;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The receiver's tries to reach the family, after accepting. */
@Embeddable
class Contact {

    private Instant contactDue;
    private Instant contactCheckAt;
    private int tries;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> triedWays = new ArrayList<>();

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
            triedWays = Stream.concat(triedWays.stream(), Stream.of(way))
                    .distinct()
                    .sorted()
                    .toList();
            contactDue = nextDue;
        }
    }

    /** The receiver begins again, with what was made together. */
    void foundTogether(Instant due, Instant checkAt) {
        promised(due, checkAt);
        contactResult = ContactResult.together;
        tries = 0;
        triedWays = new ArrayList<>();
        firstTry = null;
    }

    /**
     * Enough tries, in at least two ways, over at least five days.
     *
     * @param most the setting limit.contact.tries
     */
    boolean triedEnough(int most, LocalDate today) {
        return tries >= most && triedWays.size() >= 2 && ChronoUnit.DAYS.between(firstTry, today) >= 5;
    }

    void shift(UnaryOperator<Instant> by) {
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
