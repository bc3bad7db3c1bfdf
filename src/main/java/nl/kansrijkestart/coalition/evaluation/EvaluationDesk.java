package nl.kansrijkestart.coalition.evaluation;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionEvaluation.bpmn. */
@Desk
@Transactional
class EvaluationDesk {

    private final EvaluationService evaluation;
    private final CycleService rounds;

    EvaluationDesk(EvaluationService evaluation, CycleService rounds) {
        this.evaluation = evaluation;
        this.rounds = rounds;
    }

    public void prepareEvaluation(String caseId) {
        evaluation.prepare(rounds.of(caseId));
    }

    /** Ids of the partners that have an agreement; each has a task of its own. */
    public List<String> partnersToHear(String caseId) {
        return evaluation.of(rounds.of(caseId)).stream().map(Hearing::id).toList();
    }

    public boolean answersHere(String partnerId) {
        return evaluation.answersHere(evaluation.hearing(partnerId));
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindMeaning(String partnerId) {
        evaluation.remind(evaluation.hearing(partnerId));
    }

    public boolean askedAgain(String partnerId) {
        return evaluation.hearing(partnerId).state() == Hearing.State.again;
    }

    /** One new version for each agreement that a partner wants to change; the one in force stays until then. */
    public void openDrafts(String caseId) {
        evaluation.openDrafts(rounds.of(caseId));
    }

    public String meaningGroup(String partnerId) {
        return Coalition.MEMBERS + "@" + evaluation.hearing(partnerId).organisation();
    }

    public String leadGroup(String partnerId) {
        return CycleService.LEADS;
    }

    public String membersGroup(String caseId) {
        return Coalition.MEMBERS;
    }

    public Instant meaningDue(String partnerId) {
        return evaluation.hearing(partnerId).due();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant meaningReminderDue(String partnerId) {
        return evaluation.hearing(partnerId).reminderDue();
    }

    public Instant askDue(String partnerId) {
        Hearing hearing = evaluation.hearing(partnerId);
        return hearing.askDue(rounds.after("askSilentPartner", hearing.municipality()));
    }

    public Instant improvementsDue(String caseId) {
        return rounds.due(caseId, "chooseImprovements");
    }
}
