package nl.kansrijkestart.coalition.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.coalition.round.CycleService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many minutes a kind of task takes on average: a setting, with the municipality's own value where it has one. And
 * the hours that follow.
 */
@Component
@Transactional
public class TaskNorms {

    static final int MOST = 480;

    /** @param minutes what counts here @param start what counts where nobody chose otherwise */
    public record Norm(String task, String label, int minutes, int start) {}

    /** @param hours kind of partner → Dutch @param total Dutch; null where it would tell a hidden number */
    public record Quarter(String name, Map<String, String> hours, String total) {}

    private final JdbcClient database;
    private final Hours hours;
    private final CycleService rounds;
    private final People people;

    TaskNorms(JdbcClient database, Hours hours, CycleService rounds, People people) {
        this.database = database;
        this.hours = hours;
        this.rounds = rounds;
        this.people = people;
    }

    @Transactional(readOnly = true)
    public List<Quarter> quarters(String place) {
        return hours.of(place).stream()
                .map(one -> new Quarter(one.name(), one.hours(), one.total()))
                .toList();
    }

    /** By name. In a region these are the values for everybody. */
    @Transactional(readOnly = true)
    public List<Norm> norms(String place) {
        return database.sql("""
                select l.task, l.label, coalesce(own.minutes, n.minutes) as minutes, n.minutes as start
                from task_label l join task_norm n on n.task = l.task and n.municipality is null
                left join task_norm own on own.task = l.task and own.municipality = ? order by l.label""").param(place).query(Norm.class).list();
    }

    /**
     * The lead changes the norms of the own municipality; functional administrators those for everybody, on the page of
     * a region.
     */
    public boolean changes(String person, String place) {
        return rounds.region(place)
                ? people.keysOf(person).stream().anyMatch(key -> key.is(Role.administrators))
                : rounds.holds(person, place, CycleService.LEADS);
    }

    /** Writes what differs, or says what is wrong: task → Dutch sentence; then nothing is written. */
    public Map<String, String> change(String place, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Norm> now = norms(place);
        now.stream()
                .filter(one -> typed.containsKey(one.task()) && minutes(typed.get(one.task())) < 0)
                .forEach(one ->
                        problems.put(one.task(), one.label() + ": vul hele minuten in, van 0 tot " + MOST + "."));
        if (problems.isEmpty()) {
            now.stream()
                    .filter(one -> typed.containsKey(one.task()) && minutes(typed.get(one.task())) != one.minutes())
                    .forEach(one -> write(place, one, minutes(typed.get(one.task()))));
        }
        return problems;
    }

    private void write(String place, Norm norm, int minutes) {
        String where = rounds.region(place) ? null : place;
        database.sql("delete from task_norm where task = ? and municipality = ?")
                .params(norm.task(), where)
                .update();
        if (where == null) {
            database.sql("update task_norm set minutes = ? where task = ? and municipality is null")
                    .params(minutes, norm.task())
                    .update();
        } else if (minutes != norm.start()) {
            database.sql("insert into task_norm (task, municipality, minutes) values (?, ?, ?)")
                    .params(norm.task(), where, minutes)
                    .update();
        }
    }

    private static int minutes(String text) {
        return text.strip().matches("\\d{1,3}") && Integer.parseInt(text.strip()) <= MOST
                ? Integer.parseInt(text.strip())
                : -1;
    }
}
