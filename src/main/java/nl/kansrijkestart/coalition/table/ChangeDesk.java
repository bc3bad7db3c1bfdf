package nl.kansrijkestart.coalition.table;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/coalition/coalitionChange.bpmn. */
@Desk
@Transactional
class ChangeDesk {

    /** Which part is running, and the message by which it ends. */
    private static final Map<Cycle.State, String> STOPS = Map.of(
            Cycle.State.forming,
            "formationStopped",
            Cycle.State.carryingOut,
            "cycleStopped",
            Cycle.State.evaluating,
            "evaluationStopped");

    private final TableChanges changes;
    private final Coalition coalition;
    private final Places places;
    private final CycleService rounds;
    private final Clauses clauses;
    private final Journeys journeys;

    ChangeDesk(
            TableChanges changes,
            Coalition coalition,
            Places places,
            CycleService rounds,
            Clauses clauses,
            Journeys journeys) {
        this.changes = changes;
        this.coalition = coalition;
        this.places = places;
        this.rounds = rounds;
        this.clauses = clauses;
        this.journeys = journeys;
    }

    /**
     * Agreements that name the partner turn amber. Returns the id of the invitation for the place that is empty now;
     * null when somebody else of that kind still sits there.
     */
    public String endMembership(String caseId) {
        TableChange change = change(caseId);
        Optional<Seat> left = coalition
                .leave(change.organisation(), change.municipality(), change.reason(), caseId)
                .flatMap(kind -> places.gap(change.municipality(), kind));
        clauses.partnerLeft(change.organisation(), change.municipality());
        return left.map(seat -> ask(change, seat.code())).orElse(null);
    }

    /** Returns the id of the invitation. */
    public String openPlace(String caseId) {
        TableChange change = change(caseId);
        return ask(change, change.seat());
    }

    private String ask(TableChange change, String seat) {
        change.asksFor(places.open(
                change.id(), change.municipality(), seat, rounds.after("invitePartner", change.municipality())));
        return change.invitationId();
    }

    /** Each part that runs ends by its own end; what was recorded stays. */
    public void stopCoalition(String caseId) {
        TableChange change = change(caseId);
        rounds.running(change.municipality()).ifPresent(cycle -> {
            places.runningIn(change.municipality()).forEach(places::withdraw);
            journeys.tellPart(STOPS.get(cycle.state()), "caseId", cycle.id(), Map.of());
        });
    }

    public boolean partnerLeaves(String caseId) {
        return change(caseId).is(TableChange.Kind.partnerLeaves);
    }

    public boolean partnerWanted(String caseId) {
        return change(caseId).is(TableChange.Kind.partnerWanted);
    }

    public boolean leadChanges(String caseId) {
        return change(caseId).is(TableChange.Kind.leadChanges);
    }

    public boolean placeAsked(String caseId) {
        return change(caseId).invitationId() != null;
    }

    public boolean stopConfirmed(String caseId) {
        return change(caseId).confirmed();
    }

    public String boardGroup(String caseId) {
        return CycleService.BOARD;
    }

    public Instant leadDue(String caseId) {
        return change(caseId).due();
    }

    public Instant stopDue(String caseId) {
        return change(caseId).due();
    }

    private TableChange change(String caseId) {
        return changes.findById(caseId)
                .orElseThrow(() -> new IllegalArgumentException("Deze verandering is niet bekend."));
    }
}
