package nl.kansrijkestart.coalition.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.TaskForms.TaskDone;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.monitoring.figures.SmallCells;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Hours of professionals, made of completed tasks and a norm for each kind of task: per quarter that is over and per
 * kind of partner. Under ten tasks nothing is shown, and no total from which that could be worked out.
 */
@Component
class Hours implements TaskDone {

    /** Businesses of a few people: a kind with one of them here is not shown. */
    private static final Set<String> PRACTICES = Set.of("midwifePractice", "generalPractice", "alliedHealth");

    private static final int MOST_QUARTERS = 8;

    /** @param hours Dutch @param total Dutch; null where it would tell a hidden number */
    record Quarter(String name, Map<String, String> hours, String total) {}

    private record Sum(String quarter, String kind, long tasks, long minutes) {}

    private final JdbcClient database;
    private final People people;
    private final Clock clock;
    private final SmallCells cells = SmallCells.ofTen();

    Hours(JdbcClient database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Only tasks with a norm are counted, with the norm of this moment: nobody can try out norms to learn how often a
     * task was done.
     */
    @Override
    public void done(FormMoment moment) {
        people.person(moment.person())
                .map(person -> people.organisation(person.organisation()).partnerKind())
                .ifPresent(kind -> database.sql("""
                insert into work_done (task, municipality, quarter, partner_kind, minutes)
                select task, :municipality, :quarter, :kind, minutes from task_norm
                where task = :task and (municipality is null or municipality = :municipality) order by municipality nulls last limit 1""")
                        .param("municipality", moment.municipality())
                        .param("quarter", quarter(today()))
                        .param("kind", kind)
                        .param("task", moment.formId())
                        .update());
    }

    /** The newest first; a quarter that still runs grows every day and is not shown. */
    List<Quarter> of(String municipality) {
        List<Sum> sums = database.sql("""
                select quarter, partner_kind as kind, count(*) as tasks, sum(minutes) as minutes from work_done
                where municipality = ? and quarter < ? group by quarter, partner_kind order by quarter desc, partner_kind""")
                .params(municipality, quarter(today()))
                .query(Sum.class)
                .list();
        Map<String, List<Sum>> perQuarter = new LinkedHashMap<>();
        sums.forEach(sum -> perQuarter
                .computeIfAbsent(sum.quarter(), quarter -> new ArrayList<>())
                .add(sum));
        return perQuarter.entrySet().stream()
                .limit(MOST_QUARTERS)
                .map(one -> quarter(one.getKey(), one.getValue(), municipality))
                .toList();
    }

    private Quarter quarter(String quarter, List<Sum> sums, String municipality) {
        Map<String, String> hours = new LinkedHashMap<>();
        sums.stream()
                .filter(sum -> shown(sum, municipality))
                .forEach(sum -> hours.put(Words.of("partnerKind", sum.kind()), inWords(sum.minutes())));
        boolean whole = hours.size() == sums.size();
        return new Quarter(
                quarter.substring(5) + "e kwartaal " + quarter.substring(0, 4),
                hours,
                whole ? inWords(sums.stream().mapToLong(Sum::minutes).sum()) : null);
    }

    private boolean shown(Sum sum, String municipality) {
        return !cells.small(sum.tasks())
                && (!PRACTICES.contains(sum.kind())
                        || people.ofKind(sum.kind(), municipality).size() > 1);
    }

    private static String inWords(long minutes) {
        return Math.round(minutes / 60.0) + " uur";
    }

    static String quarter(LocalDate day) {
        return day.getYear() + "-" + ((day.getMonthValue() + 2) / 3);
    }

    private LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
