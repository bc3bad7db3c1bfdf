package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments and questions of processes/privacy/rightsRequest.bpmn. The engine's case id is
 * the request's id.
 */
@Desk
@Transactional
class RightsDesk {

    private final RightsService book;
    private final RightsTerms terms;
    private final CaseFiles files;

    RightsDesk(RightsService book, RightsTerms terms, CaseFiles files) {
        this.book = book;
        this.terms = terms;
        this.files = files;
    }

    /** The organisation that is in contact with the family, or its case director. */
    public String controllerGroup(String caseId) {
        return book.controllerGroup(book.request(caseId));
    }

    public String officerGroup(String caseId) {
        return book.officerGroup(book.request(caseId));
    }

    public Instant prepareDue(String caseId) {
        return terms.prepare(book.request(caseId));
    }

    /** Set by law. */
    public Instant answerDue(String caseId) {
        return book.request(caseId).answerDue();
    }

    /** The parent hears within the first month that it takes longer. */
    public Instant delayDue(String caseId) {
        return terms.first(book.request(caseId).receivedOn());
    }

    public Instant warningDue(String caseId) {
        return terms.warning(book.request(caseId));
    }

    public boolean moreTimeNeeded(String caseId) {
        return RightsRequest.MORE_TIME.equals(book.request(caseId).decision());
    }

    public boolean correctionNeeded(String caseId) {
        RightsRequest request = book.request(caseId);
        return request.is("rectification")
                && request.given()
                && book.file(request).isPresent();
    }

    public boolean answered(String caseId) {
        return book.request(caseId).answered();
    }

    public String decision(String caseId) {
        return book.request(caseId).decision();
    }

    public void remindRightsAnswer(String caseId) {
        book.tellOfficers(
                book.request(caseId), "de wettelijke termijn is bijna voorbij. Kijk waar het antwoord blijft.");
    }

    public void escalateRightsRequest(String caseId) {
        RightsRequest request = book.request(caseId);
        book.tellOfficers(
                request,
                "de wettelijke termijn is voorbij. Antwoord de ouder nu; het bestuur leest dat een antwoord te laat "
                        + "is.");
        book.tellBoard(request);
    }

    public void closeRightsRequest(String caseId) {
        RightsRequest request = book.request(caseId);
        request.close(terms.now());
        book.file(request)
                .ifPresent(file -> files.tell(file.id(), null, "Verzoek van de ouder over eigen gegevens beantwoord"));
    }
}
