package nl.kansrijkestart.monitoring.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.Keepers;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.monitoring.watch.Hearers.Hearer;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Every open task is somebody's concern until it is done: its holder hears before its day, who keeps the whole and who
 * directs after it, and then all of them again and again (docs/adr/0036). A row comes and goes with its task (V24); its
 * step is how many heard. Telling opens nothing: who may see the task stays as it is.
 */
@Component
class TaskWatch implements DueWork {

    static final String KIND = "watch";

    private static final Duration ONE_ROUND = Duration.ofMinutes(1);

    private static final int RUNGS = (int) Rung.ladder().count();

    private final TaskRows tasks;
    private final CaseFiles files;
    private final WatchMoments moments;
    private final Hearers hearers;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    TaskWatch(
            TaskRows tasks,
            CaseFiles files,
            WatchMoments moments,
            Hearers hearers,
            Notices notices,
            People people,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.moments = moments;
        this.hearers = hearers;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What a task needs is read for many at once: finding its first moment costs next to nothing. */
    @Override
    public int together() {
        return 50;
    }

    @Override
    public List<Due> run(List<Due> due) {
        String place = due.get(0).place();
        Map<String, TaskRow> open = tasks.open(due.stream().map(Due::subject).toList()).stream()
                .collect(Collectors.toMap(TaskRow::taskId, Function.identity()));
        Map<String, Keepers> families = files.keepers(
                open.values().stream().map(TaskRow::caseId).distinct().toList());
        Function<Boolean, Map<String, Term>> terms = moments.in(place);
        Round round = new Round(place);
        List<Due> next = new ArrayList<>();
        for (Due one : due) {
            TaskRow task = open.get(one.subject());
            if (task != null && task.due() != null) { // else it ended meanwhile
                next.add(climb(one, task, families.get(task.caseId()), terms, round));
            }
        }
        round.tellNumbers();
        return next;
    }

    /** Tells the rung that has come; when it has not, only its moment is written down. */
    private Due climb(Due one, TaskRow task, Keepers family, Function<Boolean, Map<String, Term>> terms, Round round) {
        Map<String, Term> holds = terms.apply(family != null && family.urgent());
        int told = one.step().isEmpty() ? 0 : Integer.parseInt(one.step());
        Instant now = clock.instant();
        Instant moment = moments.of(task, told, holds);
        if (moment.isAfter(now)) {
            return one.next("" + told, moment);
        }
        tell(told, task, family, holds, round);
        int next = told + 1;
        while (next >= RUNGS && !moments.of(task, next, holds).isAfter(now)) {
            next++; // no rung is left out; what comes again was missed once
        }
        return one.next("" + next, moments.of(task, next, holds));
    }

    private void tell(int told, TaskRow task, Keepers family, Map<String, Term> holds, Round round) {
        WatchedWork work = WatchedWork.of(task.processKey()).orElse(WatchedWork.coalition);
        boolean late = !task.due().isAfter(clock.instant());
        List<Rung> rungs = told >= RUNGS ? Rung.ladder().toList() : List.of(Rung.values()[told]);
        Map<Hearer, Rung> heard = new LinkedHashMap<>();
        rungs.forEach(rung -> hearers.at(rung, task, work, family).forEach(one -> heard.putIfAbsent(one, rung)));
        for (int up = told + 1;
                up < RUNGS && hearers.allAway(heard.keySet());
                up++) { // nobody is there: the next hears
            Rung next = Rung.values()[up];
            hearers.at(next, task, work, family).forEach(one -> heard.putIfAbsent(one, next));
        }
        boolean nobody = hearers.allAway(heard.keySet());
        Set<Hearer> holders = told == 0 ? Set.of() : hearers.at(Rung.holder, task, work, family);
        heard.replaceAll((one, rung) -> holders.contains(one) ? Rung.holder : rung); // nobody is sent to themselves
        Set<Hearer> roles = Set.copyOf(heard.keySet());
        heard.keySet().removeIf(one -> hearers.readsAlso(one, roles));
        heard.forEach((one, rung) -> tell(one, rung, task, work, family, late, round));
        if (nobody) {
            hearers.at(Rung.administrator, task, work, family).forEach(one -> round.left(one, work));
        }
        boolean signallerHeard = told == 0 && moments.reminded(task, holds);
        if (family != null
                && !signallerHeard
                && (task.ids().containsKey("referralId") || task.ids().containsKey("helpId"))) {
            signaller(told, task, family, late, heard.keySet());
        }
    }

    private void tell(
            Hearer hearer, Rung rung, TaskRow task, WatchedWork work, Keepers family, boolean late, Round round) {
        String text = WatchWords.task(rung, task, work, family, hearer.person() != null, late);
        if (work.number(rung)) {
            round.waits(hearer);
        } else if (work == WatchedWork.leaving) { // one thing each, and one sentence says it
            notices.tellOnce(hearer.address(), hearer.person(), task.caseId(), text, ONE_ROUND);
        } else if (work == WatchedWork.safety) { // its line leads nowhere
            notices.tellQuietly(hearer.address(), hearer.person(), text);
        } else {
            notices.tell(hearer.address(), hearer.person(), task.caseId(), text);
        }
    }

    /** Who sent the family here reads of it too, unless the line to their organisation or to themselves says it. */
    private void signaller(int told, TaskRow task, Keepers family, boolean late, Set<Hearer> heard) {
        int waits = moments.daysLate(task, clock.instant());
        hearers.present(family.signaller())
                .filter(one -> one.address().equals(family.signallerGroup()))
                .filter(one -> !heard.contains(one) && !heard.contains(new Hearer(one.address(), null)))
                .forEach(one -> notices.tell(
                        one.address(),
                        one.person(),
                        family.id(),
                        WatchWords.signaller(told, task, family, late, waits)));
    }

    /** How many wait is said once for all that climb together. */
    private final class Round {

        private final String place;
        private final Map<Hearer, Integer> waiting = new LinkedHashMap<>();
        private final Map<Hearer, Integer> left = new LinkedHashMap<>();
        private boolean safety;

        Round(String place) {
            this.place = place;
        }

        void waits(Hearer hearer) {
            waiting.merge(hearer, 1, Integer::sum);
        }

        void left(Hearer hearer, WatchedWork work) {
            safety |= work == WatchedWork.safety;
            left.merge(hearer, 1, Integer::sum);
        }

        void tellNumbers() {
            waiting.entrySet().removeIf(one -> left.getOrDefault(one.getKey(), 0) >= one.getValue());
            waiting.forEach((hearer, tasks) ->
                    notices.tell(hearer.address(), hearer.person(), null, WatchWords.number(tasks, name())));
            left.forEach((hearer, tasks) -> {
                String text = WatchWords.nobodyLeft(tasks, name());
                if (safety) { // among others: then no mail follows
                    notices.tellQuietly(hearer.address(), hearer.person(), text);
                } else {
                    notices.tell(hearer.address(), hearer.person(), null, text);
                }
            });
        }

        private String name() {
            return StringUtils.hasText(place) ? people.placeName(place) : "de regio";
        }
    }
}
