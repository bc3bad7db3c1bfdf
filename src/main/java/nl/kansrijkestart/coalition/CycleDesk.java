package nl.kansrijkestart.coalition;

import java.util.Date;
import java.util.Map;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionCycle.bpmn. */
@Desk
@Transactional
public class CycleDesk {

    private final Rounds rounds;
    private final Journeys journeys;

    CycleDesk(Rounds rounds, Journeys journeys) {
        this.rounds = rounds;
        this.journeys = journeys;
    }

    public boolean newRoundWanted(String caseId) {
        return "nextRound".equals(rounds.of(caseId).nextStep());
    }

    /** This round is closed and stays readable; the next one has a dossier of its own. */
    public void openNextRound(String caseId) {
        Cycle cycle = rounds.of(caseId);
        cycle.close(rounds.now());
        rounds.flush();
        journeys.start("coalitionCycle", rounds.open(cycle.municipality()).id(), cycle.municipality(), Map.of());
        rounds.tellRole(Rounds.LEADS, cycle.municipality(), caseId, "een nieuwe ronde is begonnen. De vorige blijft te lezen.");
    }

    public void closeRound(String caseId) {
        Cycle cycle = rounds.of(caseId);
        cycle.close(rounds.now());
        rounds.tellRole(Rounds.LEADS, cycle.municipality(), caseId, "deze ronde is afgesloten; er komt geen nieuwe.");
    }

    public String boardGroup(String caseId) {
        return Rounds.BOARD;
    }

    public Date secureDue(String caseId) {
        return Date.from(rounds.due(caseId, "secureApproach"));
    }
}
