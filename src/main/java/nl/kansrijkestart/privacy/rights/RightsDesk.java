package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments and questions of processes/privacy/rightsRequest.bpmn. The engine's case id is
 * the request's id.
 */
@Desk
@Transactional
class RightsDesk {

    private final RightsService requests;
    private final RightsTerms terms;

    RightsDesk(RightsService requests, RightsTerms terms) {
        this.requests = requests;
        this.terms = terms;
    }

    /** The organisation that is in contact with the family, or its case director. */
    public String controllerGroup(String caseId) {
        return requests.controllerGroup(requests.request(caseId));
    }

    public String officerGroup(String caseId) {
        return requests.officerGroup(requests.request(caseId).municipality());
    }

    public Instant prepareDue(String caseId) {
        return terms.prepare(requests.request(caseId));
    }

    /** Set by law. */
    public Instant answerDue(String caseId) {
        return requests.request(caseId).answer().due();
    }

    /** The parent hears within the first month that it takes longer. */
    public Instant delayDue(String caseId) {
        return terms.first(requests.request(caseId).question().receivedOn());
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant warningDue(String caseId) {
        return terms.warning(requests.request(caseId));
    }

    public boolean moreTimeNeeded(String caseId) {
        return requests.request(caseId).answer().decision() == RightsAnswer.Decision.moreTime;
    }

    public boolean correctionNeeded(String caseId) {
        RightsRequest request = requests.request(caseId);
        return request.question().is(RightsQuestion.Right.rectification)
                && request.answer().given()
                && requests.file(request).isPresent();
    }

    public boolean answered(String caseId) {
        return requests.request(caseId).answer().isTold();
    }

    /** Null before there is one. */
    public String decision(String caseId) {
        RightsAnswer.Decision decision = requests.request(caseId).answer().decision();
        return decision == null ? null : decision.name();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindRightsAnswer(String caseId) {
        // the watch reminds once, of their cases too
    }

    public void escalateRightsRequest(String caseId) {
        requests.happens(caseId, RightsRequest::escalate);
    }

    public void closeRightsRequest(String caseId) {
        requests.happens(caseId, request -> request.close(terms.now()));
    }
}
