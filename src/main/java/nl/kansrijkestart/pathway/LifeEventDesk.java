package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.Date;
import nl.kansrijkestart.agreement.Agreements;
import nl.kansrijkestart.agreement.WorkingDays;
import nl.kansrijkestart.casefile.CaseCard;
import nl.kansrijkestart.casefile.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.notify.Notices;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps of what may happen in a family's life while processes/pathway/familyPathway.bpmn runs. */
@Desk
@Transactional
public class LifeEventDesk {

    private final OpenWork openWork;
    private final HomeVisitBook homeVisits;
    private final CaseFiles files;
    private final Agreements agreements;
    private final WorkingDays days;
    private final Notices notices;
    private final java.time.Clock clock;

    LifeEventDesk(OpenWork openWork, HomeVisitBook homeVisits, CaseFiles files, Agreements agreements, WorkingDays days,
                  Notices notices, java.time.Clock clock) {
        this.openWork = openWork;
        this.homeVisits = homeVisits;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.notices = notices;
        this.clock = clock;
    }

    /** What belongs before a birth ends; a running plan is evaluated soon. */
    public void adaptToBirth(String caseId) {
        openWork.overtakenByBirth(caseId);
        tellContact(caseId, "het traject is aangepast aan de geboorte. Kijk met de ouder of de hulp nog past.");
    }

    public void adaptTerms(String caseId) {
        homeVisits.dueDateChanged(caseId);
        tellContact(caseId, "de termijnen zijn aangepast aan de nieuwe uitgerekende datum.");
    }

    /** Nobody else learns why: the top process ends its parts, their people read that it stopped, Cockpit shows the case no longer. */
    public void endAfterLoss(String caseId) {
        openWork.closeParts(caseId);
        files.shield(caseId);
        files.tell(caseId, null, "Hulp gestopt");
    }

    public void endForMove(String caseId) {
        openWork.closeParts(caseId);
        files.close(caseId, "moved");
        tellContact(caseId, "het traject is hier gesloten en niet overgedragen.");
    }

    public String aftercareGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public Date aftercareDue(String caseId) {
        return Date.from(term(files.card(caseId), "term.feedback"));
    }

    private Instant term(CaseCard file, String term) {
        return days.add(clock.instant(), agreements.term(term, file.municipality(), file.urgent()));
    }

    private void tellContact(String caseId, String what) {
        CaseCard file = files.card(caseId);
        notices.tell(file.contactGroup(), file.contact(), caseId, file.mark() + ": " + what);
        files.tell(caseId, null, what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1));
    }
}
