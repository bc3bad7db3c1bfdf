package nl.kansrijkestart.transition.work;

import java.util.List;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.tasks.TaskRepairs;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a family's help where an organisation has nobody left, and no other one may come in its place. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WithoutHouse {

    private final PartService parts;
    private final CaseFiles files;
    private final EndingService endings;
    private final ReferralService referrals;
    private final TaskRows rows;
    private final TaskRepairs tasks;

    WithoutHouse(
            PartService parts,
            CaseFiles files,
            EndingService endings,
            ReferralService referrals,
            TaskRows rows,
            TaskRepairs tasks) {
        this.parts = parts;
        this.files = files;
        this.endings = endings;
        this.referrals = referrals;
        this.rows = rows;
        this.tasks = tasks;
    }

    /** Who else knows the family leads; where nobody does the pathway closes, as the family knows it. */
    void noContact(String caseId, String from, String by) {
        String municipality = files.card(caseId).municipality();
        boolean led = parts.of(List.of(caseId)).stream()
                .anyMatch(part -> !part.person().equals(from)
                        && part.kind() != PartKind.helper
                        && parts.holds(part, municipality));
        if (!led) {
            endings.closeNow(caseId, "noConsent", by);
            return;
        }
        String before = files.card(caseId).contactGroup();
        parts.leaves(caseId, from, PartKind.contact);
        offerAgain(caseId, before);
    }

    void noDirector(String caseId, String from) {
        parts.leaves(caseId, from, PartKind.director);
    }

    /** Its referrals and its help stop; who leads the help looks with the parent for another one. */
    void noHelp(String caseId, String organisation, String by) {
        referrals.of(caseId).stream()
                .filter(one -> organisation.equals(one.receiver()) && one.helpsOrIsAsked())
                .forEach(one -> referrals.stop(one.id(), "referralEndedByEvent"));
        parts.stopsHelping(caseId, organisation);
        files.tell(
                caseId,
                by,
                "Bij een organisatie die hielp, werkt niemand meer. Die hulp stopt. Kijk met de ouder wat nu nodig is");
    }

    /** What was for the organisation of the contact before goes along. @param before as it was */
    void contactMoved(CaseCard before) {
        if (!before.contactGroup().equals(files.card(before.id()).contactGroup())) {
            offerAgain(before.id(), before.contactGroup());
        }
    }

    /** What was for this organisation is for whom the drawing says now. */
    private void offerAgain(String caseId, String organisation) {
        rows.openOf(caseId).stream()
                .filter(row -> rows.doors(row.taskId()).stream()
                        .anyMatch(
                                door -> organisation.equals(door.group()) || organisation.equals(door.organisation())))
                .forEach(row -> tasks.offerAgain(row.taskId()));
    }
}
