package nl.kansrijkestart.consent;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.kansrijkestart.base.Aggregate;

/**
 * One answer of one giver to one question: may this organisation know this, for this purpose. It is ended, never
 * changed into another.
 */
@Entity
class Consent extends Aggregate {

    /** The text that must be read before a yes; a new text is a new version. */
    static final String TEXT_VERSION = "2026-11";

    static final String OTHER_PARENT = "otherParent";
    private static final String RAN_OUT = "ranOut";
    private static final String CLOSED = "closed";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String caseId;
    private String purpose;
    private String about;
    private String receiver;
    private String also;
    private String categories;
    private String state;
    private String giver;
    private String howExplained;
    private String textVersion;
    private String recordedBy;
    private Instant at;
    private Instant until;
    private Instant ended;
    private String endedBy;
    private String endReason;

    protected Consent() {}

    Consent(ConsentAnswer answer, Instant now) {
        this.caseId = answer.caseId();
        this.purpose = answer.purpose();
        this.about = answer.about();
        this.receiver = answer.receiver();
        this.also = String.join(",", answer.also());
        this.categories = String.join(",", answer.categories());
        this.state = answer.state();
        this.giver = answer.giver();
        this.howExplained = String.join(",", answer.howExplained());
        this.textVersion = TEXT_VERSION;
        this.recordedBy = answer.recordedBy();
        this.at = now;
        this.until = "given".equals(answer.state()) ? answer.until() : null;
    }

    /** It answers a question that the pathway put to the parent. */
    void answersQuestion() {
        happened(new ConsentEvents.QuestionAnswered(caseId, purpose, state));
    }

    boolean given() {
        return "given".equals(state) && ended == null;
    }

    /** A yes that was not taken back and whose last day did not pass. */
    boolean holds(Instant now) {
        return given() && (until == null || now.isBefore(until));
    }

    boolean covers(String organisation, Instant now) {
        return holds(now) && names(organisation);
    }

    /** @param organisation null for everybody */
    boolean names(String organisation) {
        return organisation == null || organisation.equals(receiver) || also().contains(organisation);
    }

    /** The same question: an answer about everything is also about each thing. */
    boolean answers(String otherReceiver, String need) {
        return Objects.equals(receiver, otherReceiver) && (about == null || need == null || about.equals(need));
    }

    /** Another giver's answer to the same question. */
    boolean answersAs(ConsentCard other) {
        return purpose.equals(other.purpose())
                && Objects.equals(receiver, other.receiver())
                && Objects.equals(about, other.about())
                && !Givers.same(giver, other.giver());
    }

    /** A yes becomes withdrawn; a no stays a no that was said then. @param by login, null when the program does it */
    void withdraw(Instant now, String by) {
        if (given()) {
            this.state = "withdrawn";
        }
        end(now, by, "withdrawn");
    }

    void answeredAgain(Instant now, String by) {
        end(now, by, "answeredAgain");
    }

    /** Another parent says no: it stops until a person has looked. */
    void stoppedByOther(Instant now, String by) {
        if (given()) {
            this.state = "withdrawn";
        }
        end(now, by, OTHER_PARENT);
    }

    /** Its last day passed and nobody renewed it. */
    void ranOut() {
        if (given()) {
            this.state = "expired";
        }
        end(until, null, RAN_OUT);
    }

    void endedByBirth(Instant now) {
        if (given()) {
            this.state = "expired";
        }
        end(now, null, "birth");
    }

    /** A yes that holds, or that nobody took back before the case closed. */
    boolean lasts(Instant now) {
        return holds(now) || "expired".equals(state) && CLOSED.equals(endReason);
    }

    /** The other parent and not the one who gave this answer, or the other way round. */
    boolean ofOtherParentThan(String otherGiver) {
        return Givers.OTHER_PARENT.equals(giver) != Givers.OTHER_PARENT.equals(otherGiver);
    }

    boolean refused() {
        return "refused".equals(state);
    }

    boolean stoppedByOther() {
        return OTHER_PARENT.equals(endReason);
    }

    void close(Instant now) {
        if (given()) {
            this.state = "expired";
        }
        end(now, null, CLOSED);
    }

    private void end(Instant now, String by, String reason) {
        if (ended == null) {
            this.ended = now;
            this.endedBy = by;
            this.endReason = reason;
        }
    }

    boolean open() {
        return ended == null;
    }

    Instant until() {
        return until;
    }

    Long id() {
        return id;
    }

    String caseId() {
        return caseId;
    }

    String purpose() {
        return purpose;
    }

    String about() {
        return about;
    }

    String receiver() {
        return receiver;
    }

    List<String> also() {
        return codes(also);
    }

    String giver() {
        return giver;
    }

    List<String> categories() {
        return codes(categories);
    }

    /** As it stands now: a yes whose last day passed reads as expired. */
    ConsentCard card(Instant now) {
        boolean over = given() && !holds(now);
        return new ConsentCard(
                id,
                purpose,
                about,
                receiver,
                also(),
                categories(),
                over ? "expired" : state,
                giver,
                codes(howExplained),
                textVersion,
                recordedBy,
                at,
                until,
                over ? until : ended);
    }

    private static List<String> codes(String list) {
        return Arrays.stream(list.split(",")).filter(code -> !code.isBlank()).toList();
    }
}
