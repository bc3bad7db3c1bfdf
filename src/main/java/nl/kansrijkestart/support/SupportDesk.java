package nl.kansrijkestart.support;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/support/familySupport.bpmn. */
@Desk
@Transactional
class SupportDesk {

    private static final String DIRECTORS = "caseDirectors/";

    private final SupportPlans plans;
    private final SupportTerms terms;
    private final CaseFiles files;

    SupportDesk(SupportPlans plans, SupportTerms terms, CaseFiles files) {
        this.plans = plans;
        this.terms = terms;
        this.files = files;
    }

    /** The plan in which agreements of a Knooppunt already wait, or a new one. Returns its opaque id. */
    public String openPlan(String caseId) {
        Plan plan = plans.current(caseId);
        plan.open();
        plans.save(plan);
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

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindEvaluation(String caseId) {
        Plan plan = plans.newest(caseId);
        plan.evaluationLate();
        plans.save(plan);
    }

    /** A code of the next step: onward, adjust, reduce, hub, stop or done. */
    public String nextStep(String caseId) {
        return plans.newest(caseId).nextStep().name();
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
        action.late();
        plans.save(action);
    }

    public Instant proposalDue(String caseId) {
        return plans.current(caseId).terms().proposalDue(terms.moment("proposeCaseDirector", files.card(caseId)));
    }

    public Instant acceptDue(String caseId) {
        return plans.current(caseId).terms().acceptDue(terms.moment("acceptCaseDirectorRole", files.card(caseId)));
    }

    public Instant planDue(String caseId) {
        return plans.current(caseId).terms().planDue(terms.moment("makePlan", files.card(caseId)));
    }

    public Instant evaluationDue(String caseId) {
        return plans.newest(caseId).terms().evaluationDue();
    }
}
