package nl.kansrijkestart.pathway.loops;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.monitoring.LooseEnds;
import nl.kansrijkestart.monitoring.LooseEnds.LooseEnd;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A loose end is cured by who keeps the whole: in one transaction with its reason on the family's time line and a line
 * in the log. What is not cured by it is taken back; what is cured already stays as it is.
 */
@Component
@Transactional
public class LoopCures {

    /** What was pressed beside a finding, and typed there. @param who a code of its choices; null where none is made */
    public record Asked(String problem, String subject, String cure, String who, String reason) {

        boolean is(LooseEnd end) {
            return end.problem().name().equals(problem) && end.subject().equals(subject);
        }
    }

    /** @param code of what is pressed or chosen @param name Dutch */
    public record Choice(String code, String name) {}

    /**
     * One finding, in Dutch.
     *
     * @param cures what can be done; empty when somebody else must do something first
     * @param owners who can be chosen; empty where nobody is
     * @param nobody who must do what first; null when nobody must
     */
    public record Line(
            String problem,
            String subject,
            String what,
            String since,
            String why,
            List<Choice> cures,
            List<Choice> owners,
            String nobody) {}

    public record Family(String caseId, String mark, List<Line> lines) {}

    /** @param what the kind, Dutch */
    public record Number(String place, String what, long count) {}

    /** @param numbers for who sees no family; null for everybody else @param looked null when nobody looked yet */
    public record Overview(List<Family> families, List<Number> numbers, String looked) {}

    private static final int LONGEST = 300;

    private final LoopList list;
    private final LooseEnds ends;
    private final CureSteps steps;
    private final LoopOwners owners;
    private final CaseFiles files;
    private final Turns turns;
    private final EntityManager entities;

    LoopCures(
            LoopList list,
            LooseEnds ends,
            CureSteps steps,
            LoopOwners owners,
            CaseFiles files,
            Turns turns,
            EntityManager entities) {
        this.list = list;
        this.ends = ends;
        this.steps = steps;
        this.owners = owners;
        this.files = files;
        this.turns = turns;
        this.entities = entities;
    }

    /** What this person may cure, as it was at the last look. */
    @Transactional(readOnly = true)
    public Overview of(PersonCard person) {
        return list.of(person);
    }

    /** Looks now. */
    public void look() {
        ends.look();
    }

    /**
     * @param caseId of a family that this person keeps
     * @return what the page says; empty when it is not theirs
     * @throws Refusal in Dutch when something is missing, the family did not agree, or it does not help
     */
    public Optional<String> cure(String caseId, Asked asked, PersonCard person) {
        return list.kept(caseId, person).map(family -> {
            turns.await("loops " + caseId);
            return ends.look().stream()
                    .filter(one -> caseId.equals(one.caseId()) && asked.is(one))
                    .findFirst()
                    .map(end -> cure(end, family, asked, person.login()))
                    .orElse("dit was al opgelost. Er is niets veranderd.");
        });
    }

    private String cure(LooseEnd end, CaseView family, Asked asked, String login) {
        Cure cure = Cure.named(asked.cure())
                .filter(Cure.of(end.problem())::contains)
                .orElseThrow(() -> new Refusal("Kies eerst wat u wilt doen."));
        String reason = reason(asked.reason());
        String what = list.what(end);
        take(cure, end, family, asked.who());
        files.tell(family.card().id(), login, what + ": " + Words.of("cureDone", cure.name()) + " Reden: " + reason);
        list.cured(family, login);
        isCuredAtTheEnd(end);
        return Words.of("cureDone", cure.name());
    }

    private static String reason(String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty()) {
            throw new Refusal("Vul in: waarom u dit doet.");
        }
        if (reason.length() > LONGEST) {
            throw new Refusal("Maak de reden korter: hoogstens " + LONGEST + " tekens.");
        }
        return reason;
    }

    private void take(Cure cure, LooseEnd end, CaseView family, String who) {
        switch (cure) {
            case armAgain -> steps.armAgain(end);
            case giveOwner -> {
                List<String> tasks =
                        owners.tasks(end).stream().map(TaskRow::taskId).toList();
                if (!LoopOwners.AGAIN.equals(who)
                        && owners.of(end, family).stream()
                                .noneMatch(one -> one.code().equals(who))) {
                    throw new Refusal("Kies eerst wie de taak gaat doen.");
                }
                steps.giveOwner(end.caseId(), tasks, who);
            }
            case sendOn -> steps.sendOn(end);
            case end -> steps.end(end);
            case beginAgain -> steps.beginAgain(family.card());
        }
    }

    /** After all that follows from it, in the same transaction. */
    private void isCuredAtTheEnd(LooseEnd end) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                entities.flush();
                if (ends.look().stream().anyMatch(one -> one.key().equals(end.key()))) {
                    throw new Refusal("Dit helpt niet genoeg: er is nog steeds iets los. Er is niets veranderd. "
                            + (Cure.of(end.problem()).contains(Cure.giveOwner)
                                    ? "Kies iemand die de taak kan doen, of vraag functioneel beheer om hulp."
                                    : "Kies iets anders, of vraag functioneel beheer om hulp."));
                }
            }
        });
    }
}
