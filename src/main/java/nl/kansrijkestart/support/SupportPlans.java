package nl.kansrijkestart.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plan of a family for the other features: who leads it, and what was agreed. Nobody comes into it past the consent
 * gate.
 */
@Component
@Transactional
public class SupportPlans {

    private static final int LONGEST_ACTION = 300;
    /** Owners who get no task: the director asks them at the evaluation. */
    public static final String PARENT = "parent";

    public static final String INFORMAL = "informal";
    static final Set<String> WITHOUT_TASK = Set.of(PARENT, INFORMAL);

    private final Plans plans;
    private final Actions actions;
    private final SupportTerms terms;
    private final PlanParties parties;
    private final CaseFiles files;
    private final People people;
    private final Journeys journeys;

    SupportPlans(
            Plans plans,
            Actions actions,
            SupportTerms terms,
            PlanParties parties,
            CaseFiles files,
            People people,
            Journeys journeys) {
        this.plans = plans;
        this.actions = actions;
        this.terms = terms;
        this.parties = parties;
        this.files = files;
        this.people = people;
        this.journeys = journeys;
    }

    /**
     * Records who could become case director. That person still says yes or no. Refused with Refusal without a yes
     * to share the plan there.
     */
    public void propose(String caseId, String login) {
        propose(caseId, login, plan -> plan.propose(login));
    }

    /** The same, chosen by who is the parent's contact: who is around the family reads it. */
    void askDirector(String caseId, String login) {
        propose(caseId, login, plan -> plan.askDirector(login));
    }

    private void propose(String caseId, String login, Consumer<Plan> verb) {
        people.refuseLeaving(login, files.card(caseId).municipality());
        parties.pass(caseId, parties.organisationOf(login));
        Plan plan = current(caseId);
        verb.accept(plan);
        plans.save(plan);
        if (plan.carried()) {
            journeys.tellPartAfterwards("directorProposed", "planId", plan.id(), Map.of());
        }
    }

    /**
     * Somebody asked to carry support together: a plan waits until a process opens it. Refused with Refusal without
     * consent, and when one is carried already.
     */
    public void request(String caseId) {
        parties.pass(caseId, null);
        Plan plan = current(caseId);
        if (plan.carried()) {
            throw new Refusal("Er is al een steunplan voor dit gezin.");
        }
        plan.request();
        plans.save(plan);
    }

    /** A process works with a plan of this family. */
    public boolean carried(String caseId) {
        return newestOf(caseId).filter(Plan::carried).isPresent();
    }

    /** A plan was asked for, or holds agreements of a Knooppunt, and nobody works with it yet. */
    public boolean waits(String caseId) {
        return newestOf(caseId)
                .filter(plan -> !plan.closed()
                        && !plan.carried()
                        && (plan.requested() || !standing(plan).isEmpty()))
                .isPresent();
    }

    /** When the family's last plan was closed; empty when there was none. */
    public Optional<Instant> lastClosed(String caseId) {
        return newestOf(caseId).map(Plan::closedAt);
    }

    /** A plan that is carried gets the task to choose another director. */
    void directorLeft(String caseId) {
        newestOf(caseId).filter(Plan::carried).ifPresent(plan -> {
            plan.proposeAgain();
            plans.save(plan);
            journeys.tellPartAfterwards("directorLeft", "planId", plan.id(), Map.of());
        });
    }

    /** The login of who was proposed and has not answered; null when there is nobody. */
    public String directorProposed(String caseId) {
        return newestOf(caseId)
                .filter(plan -> !plan.closed())
                .map(Plan::proposedDirector)
                .orElse(null);
    }

    /**
     * Adds an action. An organisation gets it as a task as soon as the plan runs.
     *
     * @param owner organisation code, PARENT or INFORMAL; an unknown organisation is refused with
     *     IllegalArgumentException, and one without the parent's yes to share the plan with Refusal
     * @return the action's id
     */
    public String addAction(String caseId, String what, String owner, LocalDate until) {
        ownerName(owner);
        if (!WITHOUT_TASK.contains(owner)) {
            parties.pass(caseId, owner);
        }
        Plan plan = current(caseId);
        Action action =
                actions.save(new Action(plan.id(), caseId, what, owner, terms.endOf(until, files.card(caseId))));
        if (plan.running()) {
            tellOwner(action);
        }
        return action.id();
    }

    /**
     * One more action at any time while the plan runs; its owner gets it at once. Refuses with Refusal: no plan
     * that runs, nothing written, an owner without a part in this family, a day that is over.
     */
    public void addExtraAction(String caseId, String what, String owner, LocalDate until, String person) {
        if (newestOf(caseId).filter(Plan::running).isEmpty()) {
            throw new Refusal("Er loopt nu geen steunplan. Maak eerst met het gezin een steunplan.");
        }
        if (what.isBlank() || what.length() > LONGEST_ACTION) {
            throw new Refusal("Vul in: wat er gebeurt, in hooguit " + LONGEST_ACTION + " tekens.");
        }
        if (parties.owners(caseId, person).stream().noneMatch(one -> one.value().equals(owner))) {
            throw new Refusal("Kies wie het doet: het gezin, iemand uit de eigen kring, of wie al meehelpt.");
        }
        if (until.isBefore(terms.today())) {
            throw new Refusal("Deze dag is al voorbij. Kies een dag die nog komt.");
        }
        addAction(caseId, what.strip(), owner, until);
        files.tell(caseId, person, "Extra actie in het steunplan");
    }

    /** The filled slots what_n, who_n, until_n of a form. A day in the past is refused with Refusal. */
    public void addActions(String caseId, Answers answers) {
        answers.slots("what").forEach((number, slot) -> {
            LocalDate until =
                    slot.date("until").orElseThrow(() -> new Refusal("Vul in: wanneer actie " + number + " klaar is."));
            if (until.isBefore(terms.today())) {
                throw new Refusal("De dag bij actie " + number + " is al voorbij. Kies een dag die nog komt.");
            }
            addAction(caseId, slot.required("what"), slot.required("who"), until);
        });
    }

    /** What the family wants to reach by its newest plan, in its own words; null before the plan is made. */
    String goalsOf(String caseId) {
        return newestOf(caseId).map(Plan::goals).orElse(null);
    }

    /** Everything of the newest plan, also what is done or ended, the earliest moment first. */
    public List<ActionCard> actionsOf(String caseId) {
        return newestOf(caseId)
                .map(plan -> of(plan).stream().map(this::card).toList())
                .orElse(List.of());
    }

    /** What still stands: open, or tried without result. */
    public List<ActionCard> openActions(String caseId) {
        return newestOf(caseId)
                .map(plan -> standing(plan).stream().map(this::card).toList())
                .orElse(List.of());
    }

    /** A pause: the terms of a plan that is open move, and each owner of an open action reads a line. */
    public void shift(String caseId, UnaryOperator<Instant> by, String line) {
        newestOf(caseId).filter(plan -> !plan.closed()).ifPresent(plan -> {
            plan.terms().shift(by);
            plans.save(plan);
            standing(plan).forEach(action -> {
                action.shift(by, line);
                actions.save(action);
            });
        });
    }

    /**
     * A yes ended: open actions and a proposal end at once at who may not know the plan any more. They read that it
     * stopped, not why.
     */
    public void closeDoors(String caseId) {
        newestOf(caseId).filter(plan -> !plan.closed()).ifPresent(plan -> {
            standing(plan).stream()
                    .filter(action -> action.hasTask() && !parties.mayKnow(caseId, action.owner()))
                    .forEach(this::takeBack);
            if (plan.proposedDirector() != null
                    && !parties.mayKnow(caseId, parties.organisationOf(plan.proposedDirector()))) {
                takeProposalBack(plan);
            }
        });
    }

    /** Who was asked to direct leaves before answering: somebody else is chosen. Nothing for who was not asked. */
    public void takeProposalBack(String caseId, String login) {
        newestOf(caseId)
                .filter(plan -> !plan.closed() && login.equals(plan.proposedDirector()))
                .ifPresent(this::takeProposalBack);
    }

    private void takeProposalBack(Plan plan) {
        plan.takeProposalBack();
        plans.save(plan);
        List.of("acceptCaseDirectorRole", "takeOverDirection")
                .forEach(task -> journeys.finishAfterwards(task, plan.caseId(), "planId", plan.id()));
    }

    private void takeBack(Action action) {
        action.end(true);
        actions.save(action);
        journeys.finishAfterwards("carryOutAction", action.caseId(), "actionId", action.id());
    }

    /** The family withdrew: what is open ends, and the plan's process by its own end. */
    public void stop(String caseId) {
        newestOf(caseId).filter(plan -> !plan.closed()).ifPresent(plan -> {
            end(plan);
            journeys.tellPartAfterwards("supportStopped", "planId", plan.id(), Map.of());
        });
    }

    /** A plan that runs is evaluated within the agreed term after the birth, or sooner when that was agreed already. */
    public void evaluateAfterBirth(String caseId) {
        newestOf(caseId).filter(Plan::running).ifPresent(plan -> {
            Instant afterBirth = terms.moment("evaluationAfterBirth", files.card(caseId));
            if (plan.terms().evaluationDue().isAfter(afterBirth)) {
                plan.changed(afterBirth);
                plans.save(plan);
                journeys.momentsChanged("planId", plan.id(), Map.of("evaluateWithFamily", afterBirth));
            }
        });
    }

    /** The whole case ends, and with it the plan's process. */
    public void close(String caseId) {
        newestOf(caseId).filter(plan -> !plan.closed()).ifPresent(this::end);
    }

    private Optional<Plan> newestOf(String caseId) {
        return plans.findFirstByCaseIdOrderByNumberDesc(caseId);
    }

    /** The plan that is not closed; a new one when there is none. */
    Plan current(String caseId) {
        Plan newest = newestOf(caseId).orElse(null);
        if (newest != null && !newest.closed()) {
            return newest;
        }
        return plans.save(new Plan(caseId, newest == null ? 1 : newest.number() + 1, terms.now()));
    }

    /** Also when it was closed by its last evaluation. */
    Plan newest(String caseId) {
        return newestOf(caseId).orElseThrow(() -> new IllegalArgumentException("Dit gezin heeft geen steunplan."));
    }

    Plan plan(String planId) {
        return plans.findById(planId).orElseThrow(() -> new IllegalArgumentException("Dit steunplan is niet bekend."));
    }

    /** Reads these actions and families at once; who asks for one of them in the same transaction finds it. */
    void ahead(Collection<String> actionIds, Collection<String> caseIds) {
        actions.findAllById(actionIds);
        files.all(caseIds);
    }

    Action action(String actionId) {
        return actions.findById(actionId).orElseThrow(() -> new IllegalArgumentException("Deze actie is niet bekend."));
    }

    List<Action> standing(Plan plan) {
        return of(plan).stream().filter(Action::standing).toList();
    }

    private List<Action> of(Plan plan) {
        return actions.findByPlanIdOrderByDueAscIdAsc(plan.id());
    }

    /**
     * The process is busy with the step that led to it, so it hears of the action at the end of the transaction.
     * Refused when the owner has no yes.
     */
    void tellOwner(Action action) {
        if (action.hasTask()) {
            parties.pass(action.caseId(), action.owner());
            journeys.tellPartAfterwards("actionAdded", "planId", action.planId(), Map.of("actionId", action.id()));
        }
    }

    /** Each owner of what is open reads that it stopped, not why. */
    void end(Plan plan) {
        standing(plan).forEach(action -> {
            action.end(false);
            actions.save(action);
        });
        plan.close(terms.now());
        plans.save(plan);
    }

    void save(Plan plan) {
        plans.save(plan);
    }

    void save(Action action) {
        actions.save(action);
    }

    /** @param owner organisation code, PARENT or INFORMAL */
    public String ownerName(String owner) {
        return switch (owner) {
            case PARENT -> "gezin zelf";
            case INFORMAL -> "eigen kring";
            default -> people.organisation(owner).name();
        };
    }

    ActionCard card(Action one) {
        return new ActionCard(
                one.id(),
                one.planId(),
                one.what(),
                one.owner(),
                ownerName(one.owner()),
                one.due(),
                one.state().name(),
                one.hasTask());
    }
}
