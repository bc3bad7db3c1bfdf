package nl.kansrijkestart.pathway.loops;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.Repairs;
import nl.kansrijkestart.engine.tasks.TaskRepairs;
import nl.kansrijkestart.monitoring.LooseEnds;
import nl.kansrijkestart.monitoring.LooseEnds.LooseEnd;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each cure does. None of them moves what runs: it is a desk, a drawn message, a timer that is set again or a job
 * that is tried again. What goes to another party passes the gate here, and once more where it is drawn
 * (docs/adr/0043).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CureSteps {

    private static final String STOPPED = "referralStopped";

    private final Repairs repairs;
    private final TaskRepairs tasks;
    private final Journeys journeys;
    private final ReferralService referrals;
    private final ConsentGate gate;
    private final OpenWork work;
    private final LooseEnds ends;

    CureSteps(
            Repairs repairs,
            TaskRepairs tasks,
            Journeys journeys,
            ReferralService referrals,
            ConsentGate gate,
            OpenWork work,
            LooseEnds ends) {
        this.repairs = repairs;
        this.tasks = tasks;
        this.journeys = journeys;
        this.referrals = referrals;
        this.gate = gate;
        this.work = work;
        this.ends = ends;
    }

    void armAgain(LooseEnd end) {
        switch (end.problem()) {
            case taskUnseen -> {
                tasks.show(end.subject());
                mayKnow(end.caseId(), end.subject());
            }
            case taskWithoutWatch -> tasks.date(end.subject());
            default -> repairs.armAgain(end.caseId());
        }
        ends.watchAgain(end.caseId());
    }

    /** @param candidate from {@link LoopOwners}; {@link LoopOwners#AGAIN} for whom the drawing says */
    void giveOwner(String caseId, List<String> taskIds, String candidate) {
        taskIds.forEach(task -> {
            if (LoopOwners.AGAIN.equals(candidate)) {
                tasks.offerAgain(task);
            } else {
                tasks.offerTo(task, candidate);
            }
            mayKnow(caseId, task);
        });
    }

    /** Whoever gets a task back is let in by the family still. @throws Refusal in Dutch when it is not so */
    private void mayKnow(String caseId, String taskId) {
        boolean all = tasks.houses(taskId).stream().allMatch(house -> gate.knows(caseId, house));
        if (!all) {
            throw new Refusal(
                    "De ouder vindt het nu niet goed dat deze organisatie het gezin kent. Geef de taak aan iemand"
                            + " anders, of trek op de pagina van het gezin in wat de ouder niet meer wil.");
        }
    }

    /** @throws Refusal when the family did not agree to it, or nothing waits for it */
    void sendOn(LooseEnd end) {
        switch (end.problem()) {
            case notSent -> send(end);
            case withoutProcess -> {
                passes(end);
                referrals.againLost(end.subject());
                send(end);
            }
            default -> {
                if (!repairs.ring(part(end), "answerOverdue")) {
                    throw new Refusal(
                            "De verwijzing wacht nu niet op een antwoord. Kies iemand die de taak kan doen, of"
                                    + " bel de ontvanger.");
                }
            }
        }
    }

    private void send(LooseEnd end) {
        passes(end);
        if (!journeys.tellCase("consentGiven", end.caseId(), Map.of())) {
            throw new Refusal("Het traject is nog niet zo ver dat het iets kan versturen. Kijk bij “Wie doet nu wat” op"
                    + " de pagina van het gezin welke taak eerst klaar moet.");
        }
    }

    private void passes(LooseEnd end) {
        ReferralCard referral = referrals.card(end.subject());
        gate.pass(end.caseId(), ConsentGate.purposeOf(referral.need()), referral.receiver());
    }

    void end(LooseEnd end) {
        switch (end.problem()) {
            case severalProcesses -> repairs.tellExtra(STOPPED, part(end));
            case processOfNothing -> repairs.tellEach(STOPPED, part(end));
            case withoutProcess -> referrals.endLost(end.subject());
            case taskOfNothing -> tasks.close(end.subject());
            default -> referrals.stop(end.subject(), "referralEndedByEvent");
        }
    }

    /** From the talk with the parent: whatever follows is asked again. */
    void beginAgain(CaseCard family) {
        repairs.endAll(family.id());
        work.endLost(family.id());
        journeys.start("familyPathway", family.id(), family.municipality(), Map.of());
    }

    private static Repairs.Part part(LooseEnd end) {
        return new Repairs.Part("referral", "referralId", end.subject());
    }
}
