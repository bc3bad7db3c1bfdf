package nl.kansrijkestart.coalition.cycle;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Invitation;
import nl.kansrijkestart.coalition.table.Membership;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.coalition.table.Seat;
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
    private final Clauses clauses;

    FormationDesk(CycleService rounds, Places places, Coalition coalition, SelfScan scan, Clauses clauses) {
        this.rounds = rounds;
        this.places = places;
        this.coalition = coalition;
        this.scan = scan;
        this.clauses = clauses;
    }

    /** Keeps with the round which places were empty, so that it can be read back later. */
    public void compareComposition(String caseId) {
        Cycle cycle = rounds.of(caseId);
        cycle.compared(String.join(
                " ", places.gaps(cycle.municipality()).stream().map(Seat::code).toList()));
    }

    /** Ids of the invitations that the lead chose. */
    public List<String> invitationsToSend(String caseId) {
        return places.running(caseId).stream().map(Invitation::id).toList();
    }

    /** Ids of the memberships that fill in the self-scan. */
    public List<String> scanMembers(String caseId) {
        return scan.asked(rounds.of(caseId)).stream().map(Membership::id).toList();
    }

    /** Who did not answer yet reads it in the messages. */
    public void remindSelfScan(String caseId) {
        Cycle cycle = rounds.of(caseId);
        scan.silent(cycle)
                .forEach(one -> rounds.tellOrganisation(
                        one.organisation(),
                        cycle.municipality(),
                        caseId,
                        "de zelfscan wacht op u, tot " + CycleService.day(rounds.due(caseId, "fillSelfScan")) + "."));
    }

    /**
     * One round of agreements about the chosen topics; it goes its own way while the partners write their plan. What a
     * region agrees on is its base for all, which has a process of its own.
     */
    public void beginAgreements(String caseId) {
        Cycle cycle = rounds.of(caseId);
        if (rounds.region(cycle.municipality())) {
            rounds.tellRole(
                    CycleService.LEADS,
                    cycle.municipality(),
                    caseId,
                    "de regio maakt afspraken met ‘Regionale afspraak veranderen’; een projectleider begint dat in "
                            + "de Takenlijst.");
        } else if (!cycle.topics().isEmpty()) {
            clauses.startRound(cycle.municipality(), cycle.topics(), null);
        }
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
