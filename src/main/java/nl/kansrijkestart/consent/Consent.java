package nl.kansrijkestart.consent;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;

/** One answer of one giver to one question. It is ended, never changed into another. */
@Entity
class Consent extends Aggregate {

    enum State {
        given,
        refused,
        later,
        withdrawn,
        expired
    }

    static final String TEXT_VERSION = "2026-11"; // that is read before a yes; a new text is a new version

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseId;

    @Embedded
    private ConsentQuestion question;

    @Enumerated(EnumType.STRING)
    private State state;

    private String giver;
    private String textVersion;
    private String recordedBy;
    private Instant at;
    private Instant until;

    @Embedded
    private ConsentEnding ending;

    protected Consent() {}

    Consent(ConsentAnswer answer, Instant now) {
        this.caseId = answer.caseId();
        this.question = new ConsentQuestion(answer);
        this.state = State.valueOf(answer.state());
        this.giver = answer.giver();
        this.textVersion = TEXT_VERSION;
        this.recordedBy = answer.recordedBy();
        this.at = now;
        this.until = answer.yes() ? answer.until() : null;
    }

    /** That the pathway put to the parent. */
    void answersQuestion() {
        happened(new ConsentEvents.QuestionAnswered(caseId, question.purpose(), state));
    }

    /** Nothing when it ended before, other than with the case. @param by login, null when the program does it */
    void end(ConsentEnding.Reason reason, Instant now, String by) {
        boolean stands = ending == null || ending.onlyClosed(state);
        state = stands && (given() || ending != null) ? reason.after(state) : state;
        ending = stands ? new ConsentEnding(reason, now, by) : ending;
    }

    /** It is asked again, and ends then without an answer. */
    void endsBy(Instant moment) {
        until = until == null || until.isAfter(moment) ? moment : until;
    }

    boolean given() {
        return state == State.given && open();
    }

    boolean refused() {
        return state == State.refused;
    }

    boolean open() {
        return ending == null;
    }

    boolean endedBy(ConsentEnding.Reason reason) {
        return !open() && ending.is(reason);
    }

    /** A yes that was not taken back and whose last day did not pass. */
    boolean holds(Instant now) {
        return given() && (until == null || now.isBefore(until));
    }

    /** A yes that holds, or that nobody took back before the case closed. */
    boolean lasts(Instant now) {
        return holds(now) || ending != null && ending.onlyClosed(state);
    }

    /** Another giver's answer to the same question. */
    boolean answersAs(ConsentCard other) {
        return question.sameAs(other) && !Givers.same(giver, other.giver());
    }

    Long id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    ConsentQuestion question() {
        return question;
    }

    String giver() {
        return giver;
    }

    Instant until() {
        return until;
    }

    /** As it stands now: a yes whose last day passed reads as expired. */
    ConsentCard card(Instant now) {
        boolean over = given() && !holds(now);
        return new ConsentCard(
                id,
                question.purpose(),
                question.about(),
                question.receiver(),
                question.also(),
                question.categories(),
                (over ? State.expired : state).name(),
                giver,
                question.howExplained(),
                textVersion,
                recordedBy,
                at,
                until,
                over ? until : open() ? null : ending.at());
    }
}
