package nl.kansrijkestart.pathway;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
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
    private final ConsentEnds ends;
    private final HomeVisitService homeVisits;
    private final Pauses pauses;
    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final ContactPerson contact;
    private final Pathways pathways;
    private final java.time.Clock clock;

    LifeEventDesk(
            OpenWork openWork,
            ConsentEnds ends,
            HomeVisitService homeVisits,
            Pauses pauses,
            CaseFiles files,
            Agreements agreements,
            Deadlines days,
            ContactPerson contact,
            Pathways pathways,
            java.time.Clock clock) {
        this.openWork = openWork;
        this.ends = ends;
        this.homeVisits = homeVisits;
        this.pauses = pauses;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.contact = contact;
        this.pathways = pathways;
        this.clock = clock;
    }

    /** What belongs before a birth ends; a running plan is evaluated soon. */
    public void adaptToBirth(String caseId) {
        openWork.overtakenByBirth(caseId);
        ends.endAtBirth(caseId);
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
        openWork.closeParts(caseId);
        if (homeVisits.onlyPhoned(caseId)) {
            contact.signallerTalks(caseId);
        }
        files.shield(caseId);
        pathways.tell(new PathwayEvents.EndedByLoss(files.card(caseId)));
    }

    public void endForMove(String caseId) {
        openWork.closeParts(caseId);
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
        return files.card(caseId).held(clock.instant()).isZero();
    }

    public Instant pauseEnd(String caseId) {
        return files.card(caseId).pausedUntil();
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public Instant reviewDue(String caseId) {
        return term(files.card(caseId), "term.feedback");
    }

    public Instant aftercareDue(String caseId) {
        return term(files.card(caseId), "term.feedback");
    }

    private Instant term(CaseCard file, String term) {
        return days.add(
                clock.instant().plus(file.held(clock.instant())),
                agreements.term(term, file.municipality(), file.urgent()));
    }
}
