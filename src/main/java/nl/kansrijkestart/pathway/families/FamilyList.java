package nl.kansrijkestart.pathway.families;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.CaseTasks.First;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.engine.tasks.TaskSearch;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which families somebody takes part in, in groups by what comes first. Running ones are read as far as the newest
 * {@value #MOST}; closed ones page by page: what is read does not grow with the years.
 */
@Component
@Transactional
public class FamilyList {

    /** As people look for work: what is late first. A family stands in the first that fits. */
    public enum Group {
        late,
        week,
        mine,
        others,
        running,
        closed
    }

    /** @param step the open task that comes first; null without one @param own it is this person's, or can be */
    public record Entry(String caseId, Group group, OpenTask step, boolean own) {}

    /**
     * @param group which one is shown @param counts how many running families stand in each group
     * @param next where the next page begins; null on the last one
     * @param more there are older running families than were looked at
     */
    public record Page(Group group, List<Entry> entries, Map<Group, Long> counts, String next, boolean more) {}

    private static final int MOST = 300;
    static final int SIZE = 25;
    /** A family has two parts of one person mostly: who signalled is the contact. */
    private static final int PARTS = 2 * MOST;

    private static final String MINE = """
            part.person = ? and part.organisation = ? and part.ended is null
                and (part.until is null or part.until > ?)""";
    private static final String EACH = """
            select p.case_id, count(*) as parts, bool_or(p.kind <> 'helper') as pages,
                bool_and(f.closed is not null or f.phase = 'ended'
                    and not (p.kind in ('signaller', 'director', 'standIn')
                        or p.kind = 'contact' and f.case_director is null)) as over,
                exists (select 1 from running_help h join referral r on r.id = h.id
                    where h.case_id = p.case_id and h.ended is null
                        and (bool_or(p.kind <> 'helper') or r.receiver = p.organisation)) as helped
            from (select case_id, kind, id, organisation from part where $those) p
                join case_file f on f.id = p.case_id
            group by p.case_id, p.organisation order by max(p.id) desc""";
    private static final String RUNNING =
            EACH.replace("$those", MINE + " and not part.over order by part.id desc limit " + PARTS);
    private static final String FOUND = EACH.replace("$those", MINE + " and part.case_id = any (?)");
    /** Each family at its newest part. */
    private static final String CLOSED = """
            select part.case_id, 1 as parts, true as pages, true as over, false as helped from part where $mine and part.over
                and part.id < coalesce((select max(last.id) from part last where last.case_id = ?
                    and last.person = ? and last.ended is null and last.over), 9223372036854775807)
                and not exists (select 1 from part newer where newer.case_id = part.case_id
                    and newer.person = part.person and newer.organisation = part.organisation
                    and newer.ended is null and newer.id > part.id)
            order by part.id desc limit $most""".replace("$mine", MINE).replace("$most", String.valueOf(SIZE + 1));

    /**
     * @param pages has a page, not only tasks @param over nothing comes any more; of an ended pregnancy that is how it
     * reads for who need not know why @param helped help runs, of who only helps the own: nobody waits for anybody
     */
    private record Held(String caseId, int parts, boolean pages, boolean over, boolean helped) {

        Held with(Held other) {
            return new Held(
                    caseId, parts + other.parts, pages || other.pages, over && other.over, helped || other.helped);
        }
    }

    private final JdbcTemplate sql;
    private final CaseTasks tasks;
    private final TaskSearch search;
    private final People people;
    private final Clock clock;

    FamilyList(JdbcTemplate sql, CaseTasks tasks, TaskSearch search, People people, Clock clock) {
        this.sql = sql;
        this.tasks = tasks;
        this.search = search;
        this.people = people;
        this.clock = clock;
    }

    /**
     * @param asked empty for the first group in which there is a family
     * @param after the last family of the page before; empty for the first page
     */
    public Page page(PersonCard person, Optional<Group> asked, Optional<String> after) {
        List<Held> held = together(RUNNING, person);
        List<Entry> running = entries(person, held);
        Map<Group, Long> counts = counts(running);
        boolean more = held.stream().mapToInt(Held::parts).sum() >= PARTS;
        Group group = asked.orElseGet(() -> Arrays.stream(Group.values())
                .filter(counts::containsKey)
                .findFirst()
                .orElse(Group.mine));
        if (group == Group.closed) {
            return closed(person, after, counts, more, running);
        }
        List<Entry> those = running.stream()
                .filter(one -> one.group() == group)
                .sorted(byDay())
                .toList();
        int from = after.map(id -> place(those, id) + 1).orElse(0);
        int to = Math.min(from + SIZE, those.size());
        return new Page(
                group,
                those.subList(from, to),
                counts,
                to < those.size() ? those.get(to - 1).caseId() : null,
                more);
    }

    /** How many running families stand in each group, as {@link Page#counts} says it. */
    public Map<Group, Long> counts(PersonCard person) {
        return counts(entries(person, together(RUNNING, person)));
    }

    private static Map<Group, Long> counts(List<Entry> running) {
        return running.stream()
                .collect(Collectors.groupingBy(Entry::group, () -> new EnumMap<>(Group.class), Collectors.counting()));
    }

    /** Whatever group they are in. @throws nl.kansrijkestart.base.Refusal for who looked for very much today */
    public List<Entry> search(PersonCard person, String term) {
        List<String> found = search.cases(term, person.login());
        return found.isEmpty()
                ? List.of()
                : entries(person, together(FOUND, person, (Object) found.toArray(String[]::new)));
    }

    /** With those of who is away and for whom this person acts; closed ones of them are found by a search. */
    private List<Held> together(String which, PersonCard person, Object... more) {
        Map<String, Held> families = new LinkedHashMap<>();
        people.actsAs(person.login()).stream()
                .flatMap(login -> held(which, login, person, more).stream())
                .forEach(one -> families.merge(one.caseId(), one, Held::with));
        return List.copyOf(families.values());
    }

    private List<Held> held(String which, String login, PersonCard person, Object... more) {
        List<Object> asked = new ArrayList<>(List.of(login, person.organisation(), Timestamp.from(clock.instant())));
        asked.addAll(Arrays.asList(more));
        return sql.query(
                which,
                (row, n) -> new Held(
                        row.getString(1), row.getInt(2), row.getBoolean(3), row.getBoolean(4), row.getBoolean(5)),
                asked.toArray());
    }

    private Page closed(
            PersonCard person, Optional<String> after, Map<Group, Long> counts, boolean more, List<Entry> running) {
        List<Held> held = held(CLOSED, person.login(), person, after.orElse(""), person.login());
        List<Entry> entries = new ArrayList<>();
        if (after.isEmpty()) {
            running.stream().filter(one -> one.group() == Group.closed).forEach(entries::add);
        }
        held.stream().limit(SIZE).forEach(one -> entries.add(new Entry(one.caseId(), Group.closed, null, false)));
        return new Page(
                Group.closed,
                entries,
                counts,
                held.size() > SIZE ? held.get(SIZE - 1).caseId() : null,
                more);
    }

    private List<Entry> entries(PersonCard person, List<Held> held) {
        Map<String, First> firsts = tasks.firsts(
                held.stream().filter(one -> !one.over()).map(Held::caseId).toList(),
                person.login(),
                AccessOverview.untold());
        Instant now = clock.instant();
        Instant weekEnds = Deadlines.day(now)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atStartOfDay(Deadlines.ZONE)
                .toInstant();
        return held.stream()
                .map(one -> entry(one, firsts.getOrDefault(one.caseId(), new First(null, null)), now, weekEnds))
                .toList();
    }

    /** Who helps only knows the own steps. */
    private static Entry entry(Held held, First first, Instant now, Instant weekEnds) {
        if (held.over()) {
            return new Entry(held.caseId(), Group.closed, null, false);
        }
        OpenTask any = held.pages() ? first.any() : first.own();
        Instant due = any == null ? null : any.due();
        Group group = due != null && due.isBefore(now)
                ? Group.late
                : due != null && due.isBefore(weekEnds)
                        ? Group.week
                        : first.own() != null
                                ? Group.mine
                                : any == null && held.helped() ? Group.running : Group.others;
        OpenTask step = group == Group.mine ? first.own() : any;
        return new Entry(held.caseId(), group, step, step != null && step.equals(first.own()));
    }

    private static int place(List<Entry> entries, String caseId) {
        int place = 0;
        while (place < entries.size() && !entries.get(place).caseId().equals(caseId)) {
            place++;
        }
        return place < entries.size() ? place : -1;
    }

    private static Comparator<Entry> byDay() {
        return Comparator.comparing(
                        (Entry one) -> one.step() == null ? null : one.step().due(),
                        Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entry::caseId);
    }
}
