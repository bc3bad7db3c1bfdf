package nl.kansrijkestart.referral;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Whose turn it is to answer: one receiver at a time, those before it, and those that the agreement asks next. */
@Embeddable
class ReceiverTurns {

    private String receiver;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> fallbacks;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> askedBefore;

    private String lateYes;
    private Instant lateYesAt;
    private boolean nextKnown;

    protected ReceiverTurns() {}

    /** @param organisations in the order of the agreement; empty: the Knooppunt coordinator */
    ReceiverTurns(List<String> organisations) {
        this.receiver = organisations.isEmpty() ? null : organisations.get(0);
        this.fallbacks = organisations.stream().skip(1).toList();
        this.askedBefore = new ArrayList<>();
    }

    /** The one before had its turn. @param organisation null for the Knooppunt coordinator */
    void giveTo(String organisation) {
        if (receiver != null && !receiver.equals(organisation)) {
            List<String> before = new ArrayList<>(askedBefore);
            before.add(receiver);
            askedBefore = before.stream().distinct().toList();
        }
        if (organisation != null && organisation.equals(lateYes)) {
            lateYes = null;
            lateYesAt = null;
        }
        receiver = organisation;
        next(fallbacks.stream().filter(one -> !one.equals(organisation)).toList());
    }

    /** Another clause: those of it that had no turn come next. */
    void follow(List<String> organisations) {
        next(organisations.stream()
                .filter(one -> !one.equals(receiver) && !askedBefore.contains(one))
                .toList());
    }

    void next(List<String> organisations) {
        fallbacks = new ArrayList<>(organisations);
    }

    void late(String organisation, Instant now) {
        lateYes = organisation;
        lateYesAt = now;
    }

    void nextKnown(boolean known) {
        nextKnown = known;
    }

    String receiver() {
        return receiver;
    }

    boolean hasNext() {
        return !fallbacks.isEmpty();
    }

    /** Who is asked next is known: the present receiver, or one that was chosen. */
    boolean nextKnown() {
        return nextKnown;
    }

    List<String> fallbacks() {
        return Collections.unmodifiableList(fallbacks);
    }

    /** In the order in which they were asked. */
    List<String> askedBefore() {
        return Collections.unmodifiableList(askedBefore);
    }

    /** Whose turn it was last: the one before the present receiver, or the present one when it is the first. */
    String askedLast() {
        return askedBefore.isEmpty() ? receiver : askedBefore.get(askedBefore.size() - 1);
    }

    /** Who said yes after its term; null when nobody did. */
    String lateYes() {
        return lateYes;
    }

    Instant lateYesAt() {
        return lateYesAt;
    }

    /** All that are asked, were, or come next. */
    Stream<String> all() {
        return Stream.of(Stream.ofNullable(receiver), askedBefore.stream(), fallbacks.stream())
                .flatMap(all -> all);
    }
}
