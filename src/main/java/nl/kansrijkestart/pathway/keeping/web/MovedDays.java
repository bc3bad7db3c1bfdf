package nl.kansrijkestart.pathway.keeping.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.MovedTerms;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.tasks.TermMoves;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who coordinates a family gives one open step another day: of a referral the receiver's own term, within the whole of
 * it; else where nothing of the drawing waits for that moment, and it is no appointment with the family.
 */
@Component
@Transactional
class MovedDays {

    private static final Set<String> ANSWERS = Set.of("answerReferral", "callReceiver");
    /** An appointment, a day that is agreed or kept elsewhere, or the last one of a yes. */
    private static final Set<String> STAY = Set.of(
            "recordHomeVisit",
            "recordHubAgreements",
            "inviteParticipants",
            "prepareWithParent",
            "contactFamily",
            "tryContactTogether",
            "solveStalledReferral",
            "evaluateWithFamily",
            "renewConsent");

    private static final String GONE =
            "Deze stap is al gedaan, of is niet meer voor u. Er is niets veranderd. Sluit dit"
                    + " venster en laad de lijst opnieuw.";

    private final TermMoves moves;
    private final MovedTerms limits;
    private final CaseAccess access;
    private final CaseFiles files;
    private final ReferralService referrals;

    MovedDays(TermMoves moves, MovedTerms limits, CaseAccess access, CaseFiles files, ReferralService referrals) {
        this.moves = moves;
        this.limits = limits;
        this.access = access;
        this.files = files;
        this.referrals = referrals;
    }

    /** A step of a family that this person coordinates. @param last until when it may be; null where it stays */
    record Step(CaseView view, TaskRow task, Instant last) {

        String said() {
            return view.card().mark() + ": " + task.name() + ". Uiterlijk: "
                    + (task.due() == null ? "geen vaste datum" : Dutch.wholeDay(task.due())) + ".";
        }

        String seen() {
            return Dutch.wholeDayAndTime(task.due());
        }
    }

    /** Empty for what is not there or not theirs; the look is written down. */
    Optional<Step> of(String taskId, PersonCard person) {
        return moves.held(taskId)
                .filter(task -> AccessOverview.tells(task.taskKey()))
                .flatMap(task -> access.look(task.caseId(), person.login())
                        .filter(CaseView::coordinator)
                        .filter(CaseView::givesTasks)
                        .map(view -> new Step(view, task, last(view, task))));
    }

    private Instant last(CaseView view, TaskRow task) {
        if (task.due() == null || STAY.contains(task.taskKey())) {
            return null;
        }
        Instant last = limits.last(moves.first(task), view.card().municipality());
        if (ANSWERS.contains(task.taskKey())) {
            Instant whole = referrals.card(task.ids().get("referralId")).overallDue();
            return whole.isBefore(last) ? whole : last;
        }
        return moves.free(task) ? last : null;
    }

    /**
     * @param day as typed @param seen the day that the dialogue showed
     * @return what is said
     * @throws Refusal in Dutch when it cannot be that day, nobody says why, or somebody moved it meanwhile
     */
    String move(String taskId, String day, String seen, String reason, PersonCard person) {
        Step step = of(taskId, person).orElseThrow(() -> new Refusal(GONE));
        TaskRow task = step.task();
        if (step.last() == null) {
            throw new Refusal("Deze termijn staat vast. Er is niets veranderd.");
        }
        if (!step.seen().equals(seen)) {
            throw new Refusal("De termijn is al verzet, naar " + Dutch.wholeDay(task.due())
                    + ". Er is niets veranderd. Sluit dit venster.");
        }
        Instant becomes = limits.moment(Dutch.typedDay(day).orElse(null), step.last());
        String why = Reason.of(reason, "Schrijf in een paar woorden waarom.");
        if (ANSWERS.contains(task.taskKey())) {
            referrals.answerBy(task.ids().get("referralId"), becomes);
            moves.moved(task, becomes, person.login());
        } else {
            moves.move(task, becomes, person.login());
        }
        String said = "“" + task.name() + "” moet nu klaar zijn op " + Dutch.wholeDay(becomes) + ".";
        files.tell(task.caseId(), person.login(), "Termijn verzet. " + said + " Reden: " + why);
        access.looked(step.view().card(), person.login(), "movedTerm", task.taskId(), "agreed", false);
        return said;
    }
}
