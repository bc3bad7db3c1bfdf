package nl.kansrijkestart.pathway.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.webapps.CasePaths;
import nl.kansrijkestart.engine.webapps.CasePaths.Clock;
import nl.kansrijkestart.engine.webapps.CasePaths.Done;
import nl.kansrijkestart.engine.webapps.CasePaths.Open;
import nl.kansrijkestart.pathway.families.FamilyList.Entry;
import nl.kansrijkestart.pathway.families.KeptFamilies;
import nl.kansrijkestart.pathway.families.KeptFamilies.Over;
import nl.kansrijkestart.pathway.families.KeptFamilies.Step;
import nl.kansrijkestart.pathway.loops.LoopCures;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * What Cockpit's own pages show of the families that somebody coordinates (docs/adr/0048). Ids are in addresses only;
 * people read the mark.
 */
@RestController
@RequestMapping("/regie")
class CockpitPages {

    /**
     * @param page of the family, or of what can be done @param drawing of the process in which the step is; null
     * without one @param who null where nobody has it @param why it stands here; null where its group says it
     * @param cure where something can be done about it @param task null where there is none to give
     */
    record Row(
            String mark,
            String page,
            String drawing,
            String step,
            String due,
            String who,
            boolean late,
            String why,
            Way cure,
            String task) {}

    /** @param text what one does there, Dutch */
    record Way(String page, String text) {}

    /** @param more there are more than these */
    record Group(String code, boolean more, List<Row> rows) {}

    /** @param looked when the check of the loop was; null before the first time */
    record Today(List<Group> groups, String looked) {}

    /** @param next where the next page begins; null on the last one */
    record Running(List<Row> rows, String next) {}

    /** @param month in which it was closed @param outcomes of what was asked for the family */
    record Finished(String mark, String page, String month, String how, List<String> outcomes) {}

    record FinishedPage(List<Finished> rows, String next) {}

    /** @param agreement null where the process runs under none, or the reader may not know of what it is */
    record Path(
            String mark,
            String page,
            String tasks,
            List<Done> done,
            List<String> passed,
            List<Clock> clocks,
            String agreement,
            List<Open> open) {}

    private static final Set<String> NOBODY = Set.of("withoutOwner", "taskWithoutOwner", "taskUnseen");

    private static final String LOOSE = "/losse-eindes#family-";
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    private final KeptFamilies families;
    private final FamilyLines lines;
    private final LoopCures loops;
    private final CaseAccess access;
    private final CaseOverview picture;
    private final CasePaths paths;
    private final TaskRows tasks;

    CockpitPages(
            KeptFamilies families,
            FamilyLines lines,
            LoopCures loops,
            CaseAccess access,
            CaseOverview picture,
            CasePaths paths,
            TaskRows tasks) {
        this.families = families;
        this.lines = lines;
        this.loops = loops;
        this.access = access;
        this.picture = picture;
        this.paths = paths;
        this.tasks = tasks;
    }

    /** What needs somebody, what needs them first on top. */
    @GetMapping("/vandaag.json")
    Today today(PersonCard person) {
        LoopCures.Overview loose = loops.of(person);
        KeptFamilies.Page late = families.late(person);
        KeptFamilies.Page stalled = families.stalled(person);
        KeptFamilies.Page soon = families.soon(person);
        Map<Entry, FamilyLines.Line> known = known(Stream.of(late, stalled, soon), person);
        return new Today(
                List.of(
                        new Group("nobody", false, loose(loose, true)),
                        group("late", late, known, person),
                        group("stalled", stalled, known, person),
                        group("soon", soon, known, person),
                        new Group("loose", false, loose(loose, false))),
                loose.looked());
    }

    private Group group(String code, KeptFamilies.Page page, Map<Entry, FamilyLines.Line> known, PersonCard person) {
        return new Group(code, page.next() != null, rows(page, known, person));
    }

    private Map<Entry, FamilyLines.Line> known(Stream<KeptFamilies.Page> pages, PersonCard person) {
        return lines.kept(
                pages.flatMap(page -> page.steps().stream()).map(Step::entry).toList(), person);
    }

    private static List<Row> loose(LoopCures.Overview overview, boolean nobody) {
        List<Row> rows = new ArrayList<>();
        overview.families()
                .forEach(family -> family.lines().stream()
                        .filter(line -> nobody == NOBODY.contains(line.problem()))
                        .forEach(line -> rows.add(new Row(
                                family.mark(),
                                LOOSE + family.caseId(),
                                null,
                                line.what(),
                                "gevonden op " + line.since(),
                                null,
                                false,
                                line.nobody() == null ? line.why() : line.nobody(),
                                new Way(LOOSE + family.caseId(), "Los dit op"),
                                null))));
        return rows;
    }

    private List<Row> rows(KeptFamilies.Page page, Map<Entry, FamilyLines.Line> known, PersonCard person) {
        Instant now = page.now();
        return page.steps().stream()
                .filter(step -> known.containsKey(step.entry()))
                .map(step -> row(step, known.get(step.entry()), now, person))
                .toList();
    }

    /** What is a coordinator's own, they do themselves; the rest goes to somebody who can. */
    private static Row row(Step step, FamilyLines.Line line, Instant now, PersonCard person) {
        OpenTask open = step.entry().step();
        boolean own = open.one() == null
                ? person.roles().contains(open.group())
                : open.one().equals(person.login());
        return new Row(
                line.mark(),
                "/gezin/" + line.caseId(),
                step.instance(),
                line.step(),
                line.due(),
                line.who(),
                line.late(),
                StringUtils.capitalize(Dutch.daysLeft(open.due(), now)) + ".",
                own
                        ? new Way(TASK + step.task(), "Open de taak")
                        : new Way("/gezin/" + line.caseId() + "/taken", "Geef aan iemand anders"),
                step.task());
    }

    /** Open steps of one process, what is due first on top. */
    @GetMapping("/proces/{process}")
    Running running(
            @PathVariable String process,
            @RequestParam(name = "na", required = false) String after,
            PersonCard person) {
        KeptFamilies.Page page = families.running(person, process, after);
        return new Running(rows(page, known(Stream.of(page), person), person), page.next());
    }

    /** Families that are over: when, and what came of it, as much as who coordinates may know. */
    @GetMapping("/afgesloten.json")
    FinishedPage finished(@RequestParam(name = "na", required = false) String after, PersonCard person) {
        KeptFamilies.OverPage over = families.over(person, after);
        Map<String, CaseView> views =
                access.views(over.families().stream().map(Over::caseId).toList(), person.login()).stream()
                        .filter(CaseView::coordinator)
                        .collect(Collectors.toMap(view -> view.card().id(), Function.identity()));
        return new FinishedPage(
                over.families().stream()
                        .map(one -> views.get(one.caseId()))
                        .filter(Objects::nonNull)
                        .map(this::finished)
                        .toList(),
                over.next());
    }

    private Finished finished(CaseView view) {
        return new Finished(
                view.card().mark(),
                "/gezin/" + view.card().id(),
                Dutch.month(view.card().closed()),
                picture.state(view),
                picture.referrals(view).stream()
                        .map(one -> one.need() + ": " + one.state())
                        .toList());
    }

    /** The way that one process took, who did what, and the clocks that run; the look is written down. */
    @GetMapping("/zaak/{instance}")
    Path path(@PathVariable String instance, PersonCard person) {
        CaseView view = paths.running(instance)
                .flatMap(one -> access.look(one.caseId(), person.login()))
                .filter(CaseView::coordinator)
                .filter(CaseView::givesTasks)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<TaskRow> path = tasks.path(view.card().id(), instance).stream()
                .filter(one -> AccessOverview.tells(one.taskKey()))
                .toList();
        Function<OpenTask, String> who = picture.did(view);
        return new Path(
                view.card().mark(),
                "/gezin/" + view.card().id(),
                "/gezin/" + view.card().id() + "/taken",
                path.stream()
                        .map(one -> Done.of(one, who.apply(OpenTask.of(one, tasks.doors(one.taskId())))))
                        .toList(),
                paths.passed(instance),
                paths.clocks(instance),
                path.stream()
                        .map(one -> one.ids().get("referralId"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(id -> picture.agreement(id, view))
                        .orElse(null),
                Open.of(path));
    }
}
