package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/**
 * What one parent asked under articles 15 to 21 of the GDPR, and what came of it. Its own dossier: it outlives the
 * family's file.
 */
@Entity
@Table(name = "rights_request")
class RightsRequest {

    static final String MORE_TIME = "moreTime";
    private static final Set<String> GIVEN = Set.of("granted", "partly");

    @Id
    private String id;

    @Household("id")
    @Formula(Household.KEY_OF_ID)
    private String householdKey;

    private String mark;
    private String municipality;
    private String linkedCase;
    private String familyMark;
    private String kind;

    @Sealed
    private String asked;

    private LocalDate receivedOn;
    private String receivedBy;
    private String controllerGroup;
    private String requester;
    private String identity;

    @Sealed
    private String advice;

    private String decision;
    private String decidedBy;

    @Sealed
    private String reason;

    private Instant answerDue;
    private boolean extended;
    private LocalDate toldOn;
    private String toldHow;
    private Instant opened;
    private Instant closed;

    protected RightsRequest() {}

    /**
     * @param file the family's file; null when there is none (any more)
     * @param controllerGroup who prepares and tells the answer: an organisation, or the privacy officers when there is
     *     no file
     */
    RightsRequest(
            String mark,
            String municipality,
            CaseCard file,
            String controllerGroup,
            String kind,
            String asked,
            LocalDate receivedOn,
            String receivedBy,
            Instant answerDue,
            Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = municipality;
        this.linkedCase = file == null ? null : file.id();
        this.familyMark = file == null ? null : file.mark();
        this.controllerGroup = controllerGroup;
        this.kind = kind;
        this.asked = asked;
        this.receivedOn = receivedOn;
        this.receivedBy = receivedBy;
        this.answerDue = answerDue;
        this.opened = now;
    }

    void prepared(String requester, String identity, String advice) {
        refuseClosed();
        this.requester = requester;
        this.identity = identity;
        this.advice = advice;
    }

    /** @param reason null when the parent gets all of it, or took it back */
    void decide(String decision, String reason, String officer) {
        refuseClosed();
        this.decision = decision;
        this.reason = reason;
        this.decidedBy = officer;
    }

    /** Once; the law knows no second extension. */
    void extend(String reason, String officer, Instant newDue) {
        if (extended) {
            throw new IllegalStateException("De termijn is al verlengd.");
        }
        decide(MORE_TIME, reason, officer);
        extended = true;
        answerDue = newDue;
    }

    /** The parent heard it. After a delay the answer itself is still to come. */
    void told(String how, LocalDate day) {
        refuseClosed();
        if (MORE_TIME.equals(decision)) {
            decision = null;
        } else {
            toldHow = how;
            toldOn = day;
        }
    }

    void close(Instant now) {
        refuseClosed();
        closed = now;
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

    boolean given() {
        return decision != null && GIVEN.contains(decision);
    }

    boolean answered() {
        return toldOn != null;
    }

    boolean is(String right) {
        return right.equals(kind);
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

    String kind() {
        return kind;
    }

    String asked() {
        return asked;
    }

    LocalDate receivedOn() {
        return receivedOn;
    }

    String controllerGroup() {
        return controllerGroup;
    }

    String requester() {
        return requester;
    }

    boolean asksForCopy() {
        return is("access") || is("portability");
    }

    /**
     * The copy holds what the other parent said; a partner gets only what is about the partner, which a person looks
     * up.
     */
    boolean mayHaveCopy() {
        return !"partner".equals(requester);
    }

    String identity() {
        return identity;
    }

    String advice() {
        return advice;
    }

    String decision() {
        return decision;
    }

    String reason() {
        return reason;
    }

    Instant answerDue() {
        return answerDue;
    }

    boolean extended() {
        return extended;
    }

    Instant closed() {
        return closed;
    }
}
