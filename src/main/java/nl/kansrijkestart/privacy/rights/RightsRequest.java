package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.keys.Household;
import org.hibernate.annotations.Formula;

/**
 * What one parent asked under articles 15 to 21 of the GDPR, and what came of it. Its own dossier: it outlives the
 * family's file.
 */
@Entity
@Table(name = "rights_request")
class RightsRequest extends Aggregate {

    @Id
    private String id;

    @Household("id")
    @Formula(Household.KEY_OF_ID)
    private String householdKey;

    private String mark;
    private String municipality;
    private String linkedCase;
    private String familyMark;
    private String controllerGroup;
    private RightsQuestion question;
    private RightsAnswer answer;
    private Instant opened;
    private Instant closed;

    protected RightsRequest() {}

    /**
     * @param file the family's file; null when there is none (any more)
     * @param controllerGroup who prepares and tells: an organisation, or the privacy officers without a file
     */
    RightsRequest(
            String mark,
            String municipality,
            CaseCard file,
            String controllerGroup,
            RightsQuestion question,
            Instant answerDue,
            Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = municipality;
        this.linkedCase = file == null ? null : file.id();
        this.familyMark = file == null ? null : file.mark();
        this.controllerGroup = controllerGroup;
        this.question = question;
        this.answer = new RightsAnswer(answerDue);
        this.opened = now;
        happened(new RightsEvents.Received(about(), question.receivedBy(), file));
    }

    void prepared(String requester, RightsQuestion.Identity identity, String advice) {
        refuseClosed();
        question.sureOf(requester, identity);
        answer.advised(advice);
    }

    /** To decide and to tell. Refuses a closed request with IllegalStateException. */
    RightsAnswer answers() {
        refuseClosed();
        return answer;
    }

    /** The term of the law ends soon, and nobody answered. */
    void remind() {
        happened(new RightsEvents.TermEnding(about()));
    }

    /** The term of the law is over, and nobody answered. */
    void escalate() {
        happened(new RightsEvents.TermOver(about()));
    }

    /** @param waiting codes of receivers that would still have answered */
    void erased(String family, List<String> waiting) {
        happened(new RightsEvents.FileErased(family, waiting));
    }

    void close(Instant now) {
        refuseClosed();
        closed = now;
        happened(new RightsEvents.Closed(linkedCase));
    }

    /** The family's file is gone; nothing leads to it any more. */
    void forgetFile() {
        linkedCase = null;
        familyMark = null;
    }

    private void refuseClosed() {
        if (closed != null) {
            throw new IllegalStateException("Dit verzoek is al afgesloten.");
        }
    }

    private RightsEvents.Request about() {
        return new RightsEvents.Request(id, name(), municipality);
    }

    /** Who reads what belongs to this request in a list. */
    String name() {
        return familyMark == null ? mark : mark + " van " + familyMark;
    }

    String id() {
        return id;
    }

    String mark() {
        return mark;
    }

    String municipality() {
        return municipality;
    }

    String linkedCase() {
        return linkedCase;
    }

    String controllerGroup() {
        return controllerGroup;
    }

    RightsQuestion question() {
        return question;
    }

    RightsAnswer answer() {
        return answer;
    }

    Instant closed() {
        return closed;
    }
}
