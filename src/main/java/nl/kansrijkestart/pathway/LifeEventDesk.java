package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.Locale;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.ContactPerson;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps of what may happen in a family's life while processes/pathway/familyPathway.bpmn runs. */
@Desk
@Transactional
public class LifeEventDesk {

    private final OpenWork openWork;
    private final ConsentEnds ends;
    private final HomeVisitService homeVisits;
    private final Pauses pauses;
    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final ContactPerson contact;
    private final Notices notices;
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
            Notices notices,
            java.time.Clock clock) {
        this.openWork = openWork;
        this.ends = ends;
        this.homeVisits = homeVisits;
        this.pauses = pauses;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.contact = contact;
        this.notices = notices;
        this.clock = clock;
    }

    /** What belongs before a birth ends; a running plan is evaluated soon. */
    public void adaptToBirth(String caseId) {
        openWork.overtakenByBirth(caseId);
        ends.endAtBirth(caseId);
        tellContact(caseId, "het traject is aangepast aan de geboorte. Kijk met de ouder of de hulp nog past.");
    }

    public void adaptTerms(String caseId) {
        homeVisits.dueDateChanged(caseId);
        tellContact(caseId, "de termijnen zijn aangepast aan de nieuwe uitgerekende datum.");
    }

    /**
     * Nobody else learns why: the top process ends its parts, their people read that it stopped, Cockpit shows the case
     * no longer.
     */
    public void endAfterLoss(String caseId) {
        openWork.closeParts(caseId);
        contact.knowsTheParent(caseId);
        files.shield(caseId);
        notices.tellAround(
                files.card(caseId),
                files.card(caseId).mark()
                        + ": alle hulp en berichten zijn gestopt. Kijk op de pagina van het gezin voordat u contact "
                        + "zoekt.");
        files.tell(caseId, null, "Hulp gestopt");
    }

    public void endForMove(String caseId) {
        openWork.closeParts(caseId);
        files.close(caseId, "moved");
        tellContact(caseId, "het traject is hier gesloten en niet overgedragen.");
    }

    public void pauseWork(String caseId) {
        pauses.park(caseId);
        tellContact(
                caseId,
                "het traject staat stil, hoogstens tot "
                        + Dutch.weekday(files.card(caseId).pausedUntil()) + ". Termijnen schuiven op.");
    }

    public void resumeWork(String caseId) {
        long length = pauses.release(caseId).toDays();
        tellContact(
                caseId,
                "het traject gaat weer verder. De pauze duurde " + length + (length == 1 ? " dag" : " dagen")
                        + "; alle termijnen, ook de totale termijn van verwijzingen, zijn zoveel opgeschoven.");
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

    private void tellContact(String caseId, String what) {
        CaseCard file = files.card(caseId);
        notices.tellAround(file, file.mark() + ": " + what);
        files.tell(caseId, null, what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
    }
}
