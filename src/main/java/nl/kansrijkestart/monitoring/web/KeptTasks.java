package nl.kansrijkestart.monitoring.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.WhoHas;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.Offered;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open tasks that somebody keeps an eye on and that are about no family's help: of a coalition, its agreements and its
 * social map, and what parents asked by law. Who keeps them gives them to somebody else who may have them.
 */
@Component
@Transactional
class KeptTasks {

    /**
     * @param about which agreement, entry or request; the process where nothing says so
     * @param has login of who has it; null for nobody
     * @param canHave who may have it beside the reader: login → name and organisation
     */
    record Line(
            String task, String name, String about, String has, String who, String due, Map<String, String> canHave) {}

    private final TaskRows rows;
    private final TaskMoves moves;
    private final CoalitionProcesses processes;
    private final People people;
    private final ObjectProvider<TaskCards> cards;

    KeptTasks(
            TaskRows rows,
            TaskMoves moves,
            CoalitionProcesses processes,
            People people,
            ObjectProvider<TaskCards> cards) {
        this.rows = rows;
        this.moves = moves;
        this.processes = processes;
        this.people = people;
        this.cards = cards;
    }

    /** Those due first, for each role that keeps them 200 at most. */
    List<Line> of(PersonCard person) {
        Map<Role, Set<String>> places = people.keysOf(person.login()).stream()
                .filter(key -> key.municipality() != null)
                .flatMap(key -> Role.of(key.group()).stream().map(role -> Map.entry(role, key.municipality())))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
        List<Offered> kept = new ArrayList<>();
        places.forEach((role, where) -> {
            Set<String> which = processes.keptBy(role);
            if (!which.isEmpty()) {
                kept.addAll(rows.ofProcesses(which, where));
            }
        });
        Map<String, String> about = about(kept, person);
        WhoHas who = new WhoHas(people, person.login(), Map.of());
        return kept.stream().map(one -> line(one, about, who, person.login())).toList();
    }

    private Line line(Offered one, Map<String, String> about, WhoHas said, String reader) {
        OpenTask open = OpenTask.of(one.row(), one.doors());
        Map<String, String> canHave = new LinkedHashMap<>();
        one.doors().stream()
                .flatMap(door -> people.behind(door).stream())
                .filter(who -> !who.login().equals(one.row().assignee())
                        && !who.login().equals(reader)
                        && moves.mayHave(one.row(), who.login()))
                .forEach(who -> canHave.put(
                        who.login(), who.name() + ", " + who.organisationName() + people.away(who.login())));
        return new Line(
                one.row().taskId(),
                one.row().name(),
                about.getOrDefault(one.row().taskId(), one.row().processName()),
                one.row().assignee(),
                said.of(open.one(), open.group(), one.row().municipality(), Set.of()),
                one.row().due() == null
                        ? "geen vaste datum"
                        : Dutch.wholeDayAndTime(one.row().due()),
                canHave);
    }

    /** As its card says it. */
    private Map<String, String> about(Collection<Offered> open, PersonCard person) {
        List<FormMoment> moments =
                open.stream().map(one -> one.row().moment(person.login())).toList();
        Map<String, String> about = new HashMap<>();
        cards.orderedStream().forEach(card -> {
            List<Map<String, String>> facts = card.facts(moments);
            for (int n = 0; n < moments.size(); n++) {
                if (facts.get(n).containsKey(TaskCards.ABOUT)) {
                    about.putIfAbsent(moments.get(n).taskId(), facts.get(n).get(TaskCards.ABOUT));
                }
            }
        });
        return about;
    }

    /**
     * All of them, or none.
     *
     * @param had who had each when the page was shown; empty for nobody
     * @throws Refusal in Dutch when one of them cannot go to this person
     */
    void give(PersonCard by, Map<String, String> had, String to, TaskMoves.Chosen why) {
        Map<String, Line> lines = of(by).stream().collect(Collectors.toMap(Line::task, one -> one, (one, same) -> one));
        had.forEach((task, has) -> {
            Line line = lines.get(task);
            if (line == null) {
                throw new Refusal("Een van de taken is er niet meer. Er is niets veranderd. Controleer het.");
            }
            if (!line.canHave().containsKey(to)) {
                throw new Refusal("“" + line.name() + "” kan niet naar deze persoon. Er is niets veranderd.");
            }
            moves.give(task, has == null || has.isEmpty() ? null : has, to, by.login(), why.why(), why.note());
        });
    }
}
