package nl.kansrijkestart.coalition.cycle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionCycle.bpmn. */
@Desk
@Transactional
class CycleDesk {

    private final CycleService rounds;
    private final PlanService plan;
    private final Journeys journeys;

    CycleDesk(CycleService rounds, PlanService plan, Journeys journeys) {
        this.rounds = rounds;
        this.plan = plan;
        this.journeys = journeys;
    }

    public boolean reflectionNeeded(String caseId) {
        return !rounds.due(caseId, "reflection").isAfter(rounds.now());
    }

    public boolean evaluationAskedNow(String caseId) {
        return rounds.of(caseId).goesTo(Cycle.Step.evaluateNow);
    }

    public boolean newRoundWanted(String caseId) {
        return rounds.of(caseId).goesTo(Cycle.Step.nextRound);
    }

    /** This round is closed and stays readable; the next one has a dossier of its own. */
    public void openNextRound(String caseId) {
        Cycle next = rounds.renew(rounds.of(caseId));
        journeys.start("coalitionCycle", next.id(), next.municipality(), Map.of());
    }

    public void closeRound(String caseId) {
        rounds.close(rounds.of(caseId));
    }

    public String boardGroup(String caseId) {
        return CycleService.BOARD;
    }

    public String leadGroup(String caseId) {
        return CycleService.LEADS;
    }

    public String membersGroup(String caseId) {
        return Coalition.MEMBERS;
    }

    /** Whoever of them takes it: lead and coordinator prepare a meeting and write its minutes. */
    public List<String> meetingGroups(String caseId) {
        return List.of(CycleService.LEADS, CycleService.COORDINATORS);
    }

    /** Where there is no coordinator the lead follows the actions. */
    public String followGroup(String caseId) {
        return rounds.roleHeld(rounds.of(caseId).municipality(), CycleService.COORDINATORS, CycleService.LEADS);
    }

    /** Actions are open and nobody is at them yet. */
    public boolean actionsToFollow(String caseId) {
        Cycle cycle = rounds.of(caseId);
        return !plan.open(cycle.municipality()).isEmpty() && cycle.momentOrNull("followActions") == null;
    }

    public Instant actionsMoment(String caseId) {
        Cycle cycle = rounds.of(caseId);
        return rounds.ahead(rounds.due(caseId, "recordCoalitionMeeting"), "followActions", cycle.municipality());
    }

    /** The table hears at the meeting how the actions stand. */
    public Instant followDue(String caseId) {
        return rounds.of(caseId).moment("followActions", () -> rounds.due(caseId, "recordCoalitionMeeting"));
    }

    public Instant evaluationChoiceDue(String caseId) {
        return due(caseId, "chooseEvaluationMoment");
    }

    /** When the next meeting should be planned: the rhythm of the municipality. */
    public Instant planningDue(String caseId) {
        return due(caseId, "planCoalitionMeeting");
    }

    /** The end of the day of the meeting that is planned. */
    public Instant meetingMoment(String caseId) {
        return due(caseId, "recordCoalitionMeeting");
    }

    public Instant reflectionDue(String caseId) {
        return due(caseId, "holdReflection");
    }

    /** The day that the partners chose; until they do, the day by the agreement. */
    public Instant evaluationDay(String caseId) {
        return due(caseId, "evaluation");
    }

    public Instant secureDue(String caseId) {
        return due(caseId, "secureApproach");
    }

    private Instant due(String caseId, String step) {
        return rounds.due(caseId, step);
    }
}
