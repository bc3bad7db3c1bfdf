package nl.kansrijkestart.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.ConsentEnding.Reason;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a yes ends without the giver taking it back: its last day passes, the child is born, or another parent says no.
 */
@Component
@Transactional
public class ConsentEnds {

    private static final String HAND_OVER_AT_BIRTH = "handOverBirth";
    private static final Duration ONE_FORM = Duration.ofMinutes(1);

    private final ConsentRows consents;
    private final Consents gate;
    private final Clock clock;

    ConsentEnds(ConsentRows consents, Consents gate, Clock clock) {
        this.consents = consents;
        this.gate = gate;
        this.clock = clock;
    }

    /** The first last day of what holds; empty when nothing has an end. */
    public Optional<Instant> first(String caseId) {
        return given(caseId).map(Consent::until).filter(until -> until != null).min(Comparator.naturalOrder());
    }

    /** What ends before this moment and was not taken back, oldest first. */
    public List<ConsentCard> before(String caseId, Instant moment) {
        return given(caseId)
                .filter(one -> one.until() != null && !one.until().isAfter(moment))
                .sorted(Comparator.comparing(Consent::id))
                .map(this::card)
                .toList();
    }

    /** Ends what is over; nothing of it crosses any more, whether this was called or not. Returns what ended. */
    public List<ConsentCard> endRanOut(String caseId) {
        consents.holdAlone(caseId);
        List<Consent> over =
                given(caseId).filter(one -> !one.holds(clock.instant())).toList();
        over.forEach(one -> one.end(Reason.ranOut, one.until(), null));
        return over.stream().map(this::card).toList();
    }

    /** Which yes to this organisation holds, by what it is for. */
    public List<ConsentCard> to(String caseId, String organisation) {
        return given(caseId)
                .filter(one -> one.holds(clock.instant())
                        && organisation.equals(one.question().receiver()))
                .map(this::card)
                .toList();
    }

    /**
     * Whom the family said yes to by name leaves: every yes to that organisation is asked again, and ends without an
     * answer. It is never moved to somebody else.
     */
    public void askAgain(String caseId, String organisation, Instant until) {
        consents.holdAlone(caseId);
        given(caseId)
                .filter(one -> organisation.equals(one.question().receiver()))
                .forEach(one -> one.endsBy(until));
    }

    /** What was agreed for the hand-over of an unborn child ends with the birth. */
    public void endAtBirth(String caseId) {
        consents.holdAlone(caseId);
        consents.findByCaseIdAndQuestionPurposeOrderByIdDesc(caseId, HAND_OVER_AT_BIRTH).stream()
                .filter(Consent::open)
                .forEach(one -> one.end(Reason.birth, clock.instant(), null));
    }

    /**
     * What other parents still agree to of what was just withdrawn: it ends too, until a person has looked. Returns
     * what ended.
     */
    public List<ConsentCard> stopOthers(String caseId, Collection<ConsentCard> withdrawn, String by) {
        List<Consent> others = consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(one -> !Consents.partner(one) && (one.given() || one.lasts(clock.instant())))
                .filter(one -> withdrawn.stream()
                        .anyMatch(taken -> !Givers.PARTNER.equals(taken.giver()) && one.answersAs(taken)))
                .toList();
        List<ConsentCard> cards = others.stream().map(this::card).toList();
        others.forEach(one -> one.end(Reason.otherParent, clock.instant(), by));
        return cards;
    }

    /** What stopped because parents differed, the newest round only. */
    public List<ConsentCard> stoppedByOther(String caseId) {
        List<ConsentCard> stopped = consents.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(one -> one.endedBy(Reason.otherParent))
                .map(this::card)
                .toList();
        // the answers of one form are written down one after the other
        Optional<Instant> round = stopped.stream()
                .map(ConsentCard::ended)
                .max(Comparator.naturalOrder())
                .map(newest -> newest.minus(ONE_FORM));
        return stopped.stream()
                .filter(one -> !one.ended().isBefore(round.orElseThrow()))
                .toList();
    }

    /**
     * The same question, asked again: the answer takes the place of this one. Returns the yes of other parents that a
     * no ended.
     */
    public List<ConsentCard> renew(long id, ConsentAnswer answer) {
        consents.findById(id)
                .filter(one -> one.caseId().equals(answer.caseId()) && one.open())
                .ifPresent(one -> one.end(Reason.answeredAgain, clock.instant(), answer.recordedBy()));
        return gate.record(answer);
    }

    private Stream<Consent> given(String caseId) {
        return consents.findByCaseIdOrderByIdDesc(caseId).stream().filter(Consent::given);
    }

    private ConsentCard card(Consent one) {
        return one.card(clock.instant());
    }
}
