package nl.kansrijkestart.coalition.cycle;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Membership;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.SelfScan;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionFormation.bpmn. */
@Desk
@Transactional
class FormationDesk {

    private final CycleService rounds;
    private final Places places;
    private final Coalition coalition;
    private final SelfScan scan;
    private final FormationService formation;

    FormationDesk(CycleService rounds, Places places, Coalition coalition, SelfScan scan, FormationService formation) {
        this.rounds = rounds;
        this.places = places;
        this.coalition = coalition;
        this.scan = scan;
        this.formation = formation;
    }

    public void compareComposition(String caseId) {
        formation.compare(rounds.of(caseId));
    }

    /** Ids of the invitations that the lead chose. */
    public List<String> invitationsToSend(String caseId) {
        return places.running(caseId);
    }

    /** Ids of the memberships that fill in the self-scan. */
    public List<String> scanMembers(String caseId) {
        return scan.asked(rounds.of(caseId)).stream().map(Membership::id).toList();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindSelfScan(String caseId) {
        formation.remindOfScan(rounds.of(caseId));
    }

    public void beginAgreements(String caseId) {
        formation.beginAgreements(rounds.of(caseId));
    }

    public boolean planAccepted(String caseId) {
        return rounds.of(caseId).goesTo(Cycle.Step.accepted);
    }

    public String leadGroup(String caseId) {
        return CycleService.LEADS;
    }

    public String boardGroup(String caseId) {
        return CycleService.BOARD;
    }

    public String memberGroup(String partnerId) {
        return Coalition.MEMBERS + "@" + coalition.membership(partnerId).organisation();
    }

    public Instant leadDue(String caseId) {
        return due(caseId, "appointLead");
    }

    public Instant taskDue(String caseId) {
        return due(caseId, "describeLocalTask");
    }

    public Instant compositionDue(String caseId) {
        return due(caseId, "reviewComposition");
    }

    public Instant scanDue(String caseId) {
        return due(caseId, "fillSelfScan");
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant scanReminderDue(String caseId) {
        return due(caseId, "selfScanReminder");
    }

    public Instant discussionDue(String caseId) {
        return due(caseId, "discussSelfScan");
    }

    public Instant ambitionDue(String caseId) {
        return due(caseId, "agreeAmbition");
    }

    public Instant planDue(String caseId) {
        return due(caseId, "writePlan");
    }

    public Instant choiceDue(String caseId) {
        return due(caseId, "chooseInterventions");
    }

    public Instant decisionDue(String caseId) {
        return due(caseId, "decideOnPlan");
    }

    private Instant due(String caseId, String step) {
        return rounds.due(caseId, step);
    }
}
