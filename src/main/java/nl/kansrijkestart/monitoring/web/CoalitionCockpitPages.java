package nl.kansrijkestart.monitoring.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.Offered;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.webapps.CasePaths;
import nl.kansrijkestart.engine.webapps.CasePaths.Clock;
import nl.kansrijkestart.engine.webapps.CasePaths.Done;
import nl.kansrijkestart.engine.webapps.CasePaths.Open;
import nl.kansrijkestart.engine.webapps.CasePaths.Running;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Cockpit shows of the work of a coalition, its agreements and its social map to who looks after them in a
 * municipality: which step waits for whom. Nothing here is about a family.
 */
@RestController
@RequestMapping("/regie")
class CoalitionCockpitPages {

    /**
     * @param about which agreement, invitation or check; the process where nothing says so
     * @param group what needs somebody first: nobody, late, yours, week or later
     * @param task id of what the reader can do now; null for what others do
     * @param id of the task, whoever can do it
     */
    record Row(
            String about, String drawing, String step, String due, String who, String group, String task, String id) {}

    private static final int WEEK = 5;

    record Work(List<Row> rows) {}

    /** What Cockpit may ask for this person: what it may not, it does not ask. */
    record May(boolean families, boolean coalition, boolean administers) {}

    record Path(String mark, String page, List<Done> done, List<String> passed, List<Clock> clocks, List<Open> open) {}

    private final TaskRows tasks;
    private final CasePaths paths;
    private final CoalitionProcesses processes;
    private final People people;
    private final ObjectProvider<TaskCards> cards;
    private final Deadlines deadlines;

    CoalitionCockpitPages(
            TaskRows tasks,
            CasePaths paths,
            CoalitionProcesses processes,
            People people,
            ObjectProvider<TaskCards> cards,
            Deadlines deadlines) {
        this.tasks = tasks;
        this.paths = paths;
        this.processes = processes;
        this.people = people;
        this.cards = cards;
        this.deadlines = deadlines;
    }

    @GetMapping("/rollen.json")
    May may(PersonCard person) {
        return new May(
                person.roles().contains(Role.hubCoordinators.name()),
                !places(person).isEmpty(),
                person.roles().contains(Role.administrators.name()));
    }

    @GetMapping("/coalitie/vandaag.json")
    Work today(PersonCard person) {
        return work(processes.processes(), person);
    }

    @GetMapping("/coalitie/proces/{process}")
    Work process(@PathVariable String process, PersonCard person) {
        return work(processes.processes().contains(process) ? Set.of(process) : Set.of(), person);
    }

    private Work work(Set<String> which, PersonCard person) {
        List<Offered> open = tasks.ofProcesses(which, places(person));
        Map<String, String> about = about(open, person);
        Instant now = deadlines.now();
        Instant week = deadlines.add(now, WEEK);
        Map<Door, Boolean> somebody = new HashMap<>();
        return new Work(open.stream()
                .map(one -> row(one, about, now, week, person, somebody))
                .toList());
    }

    private Row row(
            Offered one,
            Map<String, String> about,
            Instant now,
            Instant week,
            PersonCard reader,
            Map<Door, Boolean> somebody) {
        TaskRow task = one.row();
        boolean nobody = task.assignee() == null
                && one.doors().stream().noneMatch(door -> somebody.computeIfAbsent(door, this::opens));
        boolean late = task.due() != null && task.due().isBefore(now);
        boolean theirs = task.assignee() == null
                ? one.doors().stream().anyMatch(door -> opens(reader.login(), door))
                : tasks.isTheirs(task, reader.login());
        String group = nobody
                ? "nobody"
                : late
                        ? "late"
                        : theirs ? "yours" : task.due() != null && task.due().isBefore(week) ? "week" : "later";
        return new Row(
                about.getOrDefault(task.taskId(), task.processName()),
                task.processInstanceId(),
                task.name(),
                task.due() == null
                        ? "geen vaste datum"
                        : Dutch.wholeDay(task.due()) + " (" + Dutch.daysLeft(task.due(), now) + ")",
                who(task, one.doors()),
                group,
                theirs ? task.taskId() : null,
                task.taskId());
    }

    /** Whether somebody who may come in can do what is offered there. */
    private boolean opens(Door door) {
        return people.behind(door).stream().anyMatch(one -> opens(one.login(), door));
    }

    private boolean opens(String login, Door door) {
        return (door.person() == null || door.person().equals(login)) && people.opens(login, door);
    }

    /** As its card says it. */
    private Map<String, String> about(List<Offered> open, PersonCard person) {
        List<FormMoment> moments =
                open.stream().map(one -> one.row().moment(person.login())).toList();
        Map<String, String> about = new HashMap<>();
        cards.orderedStream().forEach(card -> {
            List<Map<String, String>> facts = card.facts(moments);
            for (int n = 0; n < moments.size(); n++) {
                if (facts.get(n).containsKey(TaskCards.ABOUT)) {
                    about.putIfAbsent(open.get(n).row().taskId(), facts.get(n).get(TaskCards.ABOUT));
                }
            }
        });
        return about;
    }

    /** Who has it, or to whom it is offered. */
    private String who(TaskRow task, List<Door> doors) {
        if (task.assignee() != null) {
            return person(task.assignee());
        }
        List<String> offered = new ArrayList<>();
        doors.forEach(door -> offered.add(door.person() == null ? group(door) : person(door.person())));
        return offered.isEmpty() ? "nog niemand" : String.join(" of ", offered);
    }

    private String person(String login) {
        return people.person(login)
                .map(one -> one.name() + ", " + one.organisationName())
                .orElse("onbekend");
    }

    private String group(Door door) {
        String house = door.organisation() == null ? door.group() : door.organisation();
        return Role.of(house)
                .map(Role::label)
                .orElseGet(
                        () -> people.knows(house) ? people.organisation(house).name() : "nog niemand");
    }

    /** The way that one process took, and which organisation did what. */
    @GetMapping("/coalitie/zaak/{work}")
    Path path(@PathVariable String work, PersonCard person) {
        Running running = paths.running(work)
                .filter(one -> processes.processes().contains(one.process()))
                .filter(one -> places(person).contains(one.municipality()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<TaskRow> path = tasks.path(running.caseId(), work);
        return new Path(
                running.name(),
                "/coalitie/" + running.municipality(),
                path.stream().map(one -> Done.of(one, house(one.assignee()))).toList(),
                paths.passed(work),
                paths.clocks(work),
                Open.of(path));
    }

    private String house(String login) {
        return login == null
                ? "nog niemand"
                : people.person(login).map(PersonCard::organisationName).orElse("onbekend");
    }

    private Set<String> places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.leads) || key.is(Role.coordinators))
                .map(Key::municipality)
                .collect(Collectors.toSet());
    }
}
