package nl.kansrijkestart.support;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.notify.Notices;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/support/familySupport.bpmn. */
@Desk
@Transactional
class SupportDesk {

    private static final String DIRECTORS = "caseDirectors/";

    private final SupportPlans plans;
    private final SupportTerms terms;
    private final CaseFiles files;
    private final Notices notices;

    SupportDesk(SupportPlans plans, SupportTerms terms, CaseFiles files, Notices notices) {
        this.plans = plans;
        this.terms = terms;
        this.files = files;
        this.notices = notices;
    }

    /** The plan in which agreements of a Knooppunt already wait, or a new one. Returns its opaque id. */
    public String openPlan(String caseId) {
        Plan plan = plans.current(caseId);
        plan.open();
        files.tell(caseId, null, "Steunplan geopend");
        return plan.id();
    }

    public boolean directorActive(String caseId) {
        return files.card(caseId).caseDirector() != null;
    }

    /** Somebody else than the active director was proposed, in the Knooppunt, and is asked at once. */
    public boolean directorProposed(String caseId) {
        String proposed = plans.directorProposed(caseId);
        return proposed != null && !proposed.equals(files.card(caseId).caseDirector());
    }

    public String contactGroup(String caseId) {
        return files.card(caseId).contactGroup();
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    /** The task is for this one person, in this role. */
    public String proposedDirector(String caseId) {
        String proposed = plans.directorProposed(caseId);
        return proposed == null ? contactGroup(caseId) : DIRECTORS + proposed; // nobody: the plan was just stopped
    }

    public void remindEvaluation(String caseId) {
        tellDirector(
                files.card(caseId),
                "de evaluatie met het gezin is nog niet vastgelegd, en de afgesproken dag is voorbij.");
    }

    /** A code of the next step: onward, adjust, reduce, hub, stop or done. */
    public String nextStep(String caseId) {
        return plans.newest(caseId).nextStep();
    }

    /** Ends what is open and closes the plan; owners read that it stopped, not why. */
    public void endActions(String planId) {
        Plan plan = plans.plan(planId);
        if (!plan.closed()) {
            plans.end(plan);
        }
        files.tell(plan.caseId(), null, "Steun gestopt");
    }

    public String actionGroup(String actionId) {
        return plans.action(actionId).owner();
    }

    public Instant actionDue(String actionId) {
        return plans.action(actionId).due();
    }

    /** Too late: a line for the director and one for the owner; nothing when the family already let it go. */
    public void tellDirector(String actionId) {
        Action action = plans.action(actionId);
        if (action.standing()) {
            tellDirector(
                    files.card(action.caseId()),
                    "een actie van " + plans.ownerName(action.owner()) + " zou klaar zijn op "
                            + SupportTerms.day(action.due()) + " en is dat nog niet.");
            plans.tell(action, "een actie uit het steunplan wacht langer op u dan afgesproken.");
        }
    }

    public Instant proposalDue(String caseId) {
        return plans.current(caseId).proposalDue(terms.moment("proposeCaseDirector", files.card(caseId)));
    }

    public Instant acceptDue(String caseId) {
        return plans.current(caseId).acceptDue(terms.moment("acceptCaseDirectorRole", files.card(caseId)));
    }

    public Instant planDue(String caseId) {
        return plans.current(caseId).planDue(terms.moment("makePlan", files.card(caseId)));
    }

    public Instant evaluationDue(String caseId) {
        return plans.newest(caseId).evaluationDue();
    }

    private void tellDirector(CaseCard file, String what) {
        notices.tellLeader(file, file.mark() + ": " + what);
    }
}
