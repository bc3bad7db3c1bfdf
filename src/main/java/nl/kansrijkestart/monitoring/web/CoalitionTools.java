package nl.kansrijkestart.monitoring.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.agreement.MovedTerms;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Chosen;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.Offered;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.tasks.TermMoves;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the lead and the coordinator of a coalition do by hand with open steps of its work, in their own municipality:
 * give them to somebody else, give them another day. Each with its reason, which is kept with the step.
 */
@Component
@Transactional
class CoalitionTools {

    private static final String GONE = "Een van de stappen is al gedaan, of is niet meer voor u. Er is niets veranderd."
            + " Sluit dit venster en laad de lijst opnieuw.";

    private final TaskRows rows;
    private final TaskMoves moves;
    private final TermMoves terms;
    private final MovedTerms limits;
    private final CoalitionProcesses processes;
    private final People people;
    private final CoalitionHand hand;

    CoalitionTools(
            TaskRows rows,
            TaskMoves moves,
            TermMoves terms,
            MovedTerms limits,
            CoalitionProcesses processes,
            People people,
            CoalitionHand hand) {
        this.rows = rows;
        this.moves = moves;
        this.terms = terms;
        this.limits = limits;
        this.processes = processes;
        this.people = people;
        this.hand = hand;
    }

    /** Those of these that are open steps of this person's coalition. */
    List<Offered> of(Collection<String> taskIds, PersonCard person) {
        Set<String> places = places(person);
        return rows.offered(taskIds).stream()
                .filter(one -> processes.processes().contains(one.row().processKey()))
                .filter(one -> places.contains(one.row().municipality()))
                .toList();
    }

    private Set<String> places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.leads) || key.is(Role.coordinators))
                .map(Key::municipality)
                .collect(Collectors.toSet());
    }

    /** What was done by hand in one process of this person's coalition, the first on top. */
    List<CoalitionHand.Line> done(String instance, PersonCard person) {
        return hand.of(instance, processes.processes(), places(person));
    }

    /** Who may have a step that has it not: login → name and organisation. */
    Map<String, String> canHave(Offered step) {
        Map<String, String> found = new LinkedHashMap<>();
        step.doors().stream()
                .flatMap(door -> people.behind(door).stream())
                .filter(one -> !one.login().equals(step.row().assignee()))
                .filter(one -> moves.mayHave(step.row(), one.login()))
                .forEach(one -> found.put(one.login(), named(one)));
        return found;
    }

    String who(TaskRow step) {
        return step.assignee() == null
                ? "nog niemand"
                : people.person(step.assignee()).map(CoalitionTools::named).orElse("onbekend");
    }

    static String named(PersonCard one) {
        return one.name() + ", " + one.organisationName();
    }

    /**
     * All of them, or none.
     *
     * @param had who had each when the dialogue was shown; empty for nobody
     * @throws Refusal in Dutch when one of them cannot go to this person, or is not there any more
     */
    int give(Map<String, String> had, String to, PersonCard person, Chosen reason) {
        List<Offered> steps = of(had.keySet(), person);
        if (steps.size() < had.size()) {
            throw new Refusal(GONE);
        }
        steps.forEach(step -> {
            TaskRow row = step.row();
            if (!canHave(step).containsKey(to)) {
                throw new Refusal("“" + row.name() + "” kan niet naar deze persoon. Er is niets veranderd.");
            }
            String has = had.get(row.taskId());
            moves.give(row.taskId(), has == null || has.isEmpty() ? null : has, to, person.login(), reason.why(), "");
            hand.keep(
                    row,
                    person,
                    "Gegeven aan "
                            + people.person(to).map(CoalitionTools::named).orElse("onbekend"),
                    Words.of("taskMove", reason.why().name()) + (reason.note().isEmpty() ? "" : ": " + reason.note()));
        });
        return had.size();
    }

    /** Whether its day can be another one: nothing of the drawing waits for it, and it is no day of a meeting. */
    boolean movable(TaskRow step) {
        return terms.free(step) && !"recordCoalitionMeeting".equals(step.taskKey());
    }

    Instant last(TaskRow step) {
        return limits.last(terms.first(step), step.municipality());
    }

    /**
     * @param day as typed @param seen the day that the dialogue showed
     * @return what is said
     * @throws Refusal in Dutch when it cannot be that day, nobody says why, or somebody moved it meanwhile
     */
    String move(String taskId, String day, String seen, String reason, PersonCard person) {
        TaskRow step = terms.held(taskId)
                .filter(row -> !of(List.of(row.taskId()), person).isEmpty())
                .orElseThrow(() -> new Refusal(GONE));
        if (!movable(step)) {
            throw new Refusal("Deze termijn staat vast. Er is niets veranderd.");
        }
        if (!Dutch.wholeDay(step.due()).equals(seen)) {
            throw new Refusal("De termijn is al verzet, naar " + Dutch.wholeDay(step.due())
                    + ". Er is niets veranderd. Sluit dit venster.");
        }
        Instant becomes = limits.moment(Dutch.typedDay(day).orElse(null), last(step));
        String why = Reason.of(reason, "Schrijf in een paar woorden waarom.");
        terms.move(step, becomes, person.login());
        hand.keep(step, person, "Termijn verzet naar " + Dutch.wholeDay(becomes), why);
        return "“" + step.name() + "” moet nu klaar zijn op " + Dutch.wholeDay(becomes) + ".";
    }
}
