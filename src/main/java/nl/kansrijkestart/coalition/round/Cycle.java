package nl.kansrijkestart.coalition.round;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kansrijkestart.base.Aggregate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * One round of a coalition, from forming to renewal. A municipality has at most one that is not closed; the earlier
 * ones stay readable.
 */
@Entity
@Table(name = "coalition_cycle")
public class Cycle extends Aggregate {

    public enum State {
        forming,
        carryingOut,
        evaluating,
        securing,
        closed
    }

    /** How the partners look back. */
    public enum EvaluationWay {
        formAndMeeting,
        withParents,
        withSupport
    }

    /** What a form chose and the next gateway asks. */
    public enum Step {
        accepted,
        adjust,
        onward,
        evaluateNow,
        nextRound,
        stop
    }

    @Id
    private String id;

    private String municipality;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant opened;
    private Instant closedAt;
    private String lead;
    private String board;
    private String localTask;
    private String ambition;
    private String goal;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> topics;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> gaps;

    @Enumerated(EnumType.STRING)
    private Step nextStep;

    private Instant planDecided;

    @Enumerated(EnumType.STRING)
    private EvaluationWay evaluationWay;

    private String improve;
    private String remark;
    private String secured;
    private String conclusion;

    @ElementCollection
    @CollectionTable(name = "coalition_moment", joinColumns = @JoinColumn(name = "cycle_id"))
    @MapKeyColumn(name = "step")
    @Column(name = "due")
    private Map<String, Instant> moments = new HashMap<>();

    protected Cycle() {}

    /** @param number 1 for the first round of the municipality */
    Cycle(String municipality, int number, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.municipality = municipality;
        this.number = number;
        this.state = State.forming;
        this.opened = now;
    }

    /**
     * Also in the middle of a round: the earlier lead stops, what was agreed goes on.
     *
     * @param dossier business key of the process in which it was decided
     */
    public void appoint(String newLead, String appointedBy, String dossier) {
        refuseIn(State.closed);
        lead = newLead;
        board = appointedBy;
        happened(new CoalitionEvents.LeadAppointed(municipality, dossier, newLead));
    }

    /** The lead leaves and passes it on; who chose the lead stays as it was. */
    public void passLead(String newLead) {
        appoint(newLead, board, id);
    }

    public void describe(String task) {
        refuseUnless(State.forming);
        localTask = task;
    }

    /** @param emptySeats codes of coalitionComposition */
    public void compared(List<String> emptySeats) {
        refuseIn(State.closed);
        gaps = new ArrayList<>(emptySeats);
    }

    /** What the members want to get better at. */
    public void scanned(String betterAt) {
        refuseUnless(State.forming);
        improve = betterAt;
    }

    /** @param newTopics what the partners make agreements about now */
    public void aim(String newAmbition, String newGoal, List<String> newTopics) {
        refuseUnless(State.forming);
        ambition = newAmbition;
        goal = newGoal;
        topics = new ArrayList<>(newTopics);
    }

    public void next(Step step) {
        refuseIn(State.closed);
        nextStep = step;
    }

    /** The board wants something otherwise: the plan is written again. */
    public void adjustPlan(String wish) {
        refuseUnless(State.forming);
        nextStep = Step.adjust;
        remark = wish;
        happened(new CoalitionEvents.PlanReturned(municipality, id));
    }

    public void planDecided(Instant now) {
        refuseUnless(State.forming);
        nextStep = Step.accepted;
        remark = null;
        planDecided = now;
        state = State.carryingOut;
        happened(new CoalitionEvents.PlanAccepted(municipality, id));
    }

    public void evaluateBy(EvaluationWay way) {
        refuseUnless(State.carryingOut);
        evaluationWay = way;
    }

    public void evaluate() {
        refuseUnless(State.carryingOut);
        state = State.evaluating;
        happened(new CoalitionEvents.EvaluationBegun(municipality, id));
    }

    /** The evaluation is done; what stays is agreed next. @param summary what the partners conclude, or null */
    public void conclude(String summary) {
        refuseUnless(State.evaluating);
        state = State.securing;
        conclusion = summary;
    }

    public void secure(String what) {
        refuseUnless(State.securing);
        secured = what;
    }

    void close(Instant now, boolean anotherFollows) {
        refuseIn(State.closed);
        state = State.closed;
        closedAt = now;
        moments.clear();
        happened(new CoalitionEvents.RoundClosed(municipality, id, anotherFollows));
    }

    /** @param silent organisations that did not fill in the self-scan yet */
    public void waitsForScan(List<String> silent, Instant due) {
        happened(new CoalitionEvents.ScanWaits(municipality, id, silent, due));
    }

    public void agreesApart() {
        happened(new CoalitionEvents.RegionAgreesApart(municipality, id));
    }

    /** The moment of a step: the same at every question, until the step is done. */
    public Instant moment(String step, Supplier<Instant> otherwise) {
        return moments.computeIfAbsent(step, asked -> otherwise.get());
    }

    public void set(String step, Instant due) {
        moments.put(step, due);
    }

    public void done(String step) {
        moments.remove(step);
    }

    public Instant momentOrNull(String step) {
        return moments.get(step);
    }

    private void refuseUnless(State... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new IllegalStateException("Dit kan niet in deze fase van de coalitie (" + state + ").");
        }
    }

    private void refuseIn(State refused) {
        if (state == refused) {
            throw new IllegalStateException("Deze ronde van de coalitie is al afgesloten.");
        }
    }

    public String id() {
        return id;
    }

    public String municipality() {
        return municipality;
    }

    public int number() {
        return number;
    }

    public State state() {
        return state;
    }

    public boolean closed() {
        return state == State.closed;
    }

    public Instant opened() {
        return opened;
    }

    Instant closedAt() {
        return closedAt;
    }

    public String lead() {
        return lead;
    }

    public String localTask() {
        return localTask;
    }

    public String ambition() {
        return ambition;
    }

    public String goal() {
        return goal;
    }

    public List<String> topics() {
        return topics == null ? List.of() : Collections.unmodifiableList(topics);
    }

    /** Whether a form chose this, and nothing else since. */
    public boolean goesTo(Step step) {
        return nextStep == step;
    }

    public Instant planDecided() {
        return planDecided;
    }

    public EvaluationWay evaluationWay() {
        return evaluationWay;
    }

    public String improve() {
        return improve;
    }

    public String remark() {
        return remark;
    }

    public String secured() {
        return secured;
    }

    public String conclusion() {
        return conclusion;
    }
}
