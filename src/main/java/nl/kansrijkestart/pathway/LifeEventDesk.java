package nl.kansrijkestart.pathway;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.ContactPerson;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps of what may happen in a family's life while processes/pathway/familyPathway.bpmn runs. */
@Desk
@Transactional
class LifeEventDesk {

    private final OpenWork openWork;
    private final HomeVisitService homeVisits;
    private final Pauses pauses;
    private final CaseFiles files;
    private final ContactPerson contact;
    private final Pathways pathways;
    private final PathwayTerms terms;

    LifeEventDesk(
            OpenWork openWork,
            HomeVisitService homeVisits,
            Pauses pauses,
            CaseFiles files,
            ContactPerson contact,
            Pathways pathways,
            PathwayTerms terms) {
        this.openWork = openWork;
        this.homeVisits = homeVisits;
        this.pauses = pauses;
        this.files = files;
        this.contact = contact;
        this.pathways = pathways;
        this.terms = terms;
    }

    /** What belongs before a birth ends; a running plan is evaluated soon. */
    public void adaptToBirth(String caseId) {
        openWork.overtakenByBirth(caseId);
        pathways.tell(new PathwayEvents.AdaptedToBirth(files.card(caseId)));
    }

    public void adaptTerms(String caseId) {
        homeVisits.dueDateChanged(caseId);
        pathways.tell(new PathwayEvents.AdaptedToDueDate(files.card(caseId)));
    }

    /**
     * Nobody else learns why: the top process ends its parts, their people read that it stopped, Cockpit shows the case
     * no longer.
     */
    public void endAfterLoss(String caseId) {
        openWork.closeParts(caseId, "pregnancyEnded");
        if (homeVisits.onlyPhoned(caseId)) {
            contact.signallerTalks(caseId);
        }
        files.shield(caseId);
        pathways.tell(new PathwayEvents.EndedByLoss(files.card(caseId)));
    }

    public void endForMove(String caseId) {
        openWork.closeParts(caseId, "moved");
        files.close(caseId, "moved");
        pathways.tell(new PathwayEvents.EndedByMove(files.card(caseId)));
    }

    public void pauseWork(String caseId) {
        pauses.park(caseId);
        pathways.tell(new PathwayEvents.Paused(files.card(caseId)));
    }

    public void resumeWork(String caseId) {
        long length = pauses.release(caseId).toDays();
        pathways.tell(new PathwayEvents.Resumed(files.card(caseId), length));
    }

    /** The director did not choose for a longer pause. */
    public boolean goesOn(String caseId) {
        return files.card(caseId).held(terms.now()).isZero();
    }

    public Instant pauseEnd(String caseId) {
        return files.card(caseId).pausedUntil();
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public Instant reviewDue(String caseId) {
        return terms.fromNow("term.feedback", files.card(caseId));
    }

    public Instant aftercareDue(String caseId) {
        return terms.fromNow("term.feedback", files.card(caseId));
    }
}
