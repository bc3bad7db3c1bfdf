package nl.kansrijkestart.practice.region;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Which tasks are open, who may do one, and being somebody: with the rights of that login and no others. */
@Component
@Profile("practice")
class Actors {

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final MunicipalityScope scope;
    private final People people;
    private final TaskRows rows;
    /** Read once, as who is behind a door: none comes or goes while the region is played. */
    private final Supplier<List<String>> places;

    private final Map<Door, List<String>> behind = new HashMap<>();

    Actors(JdbcTemplate sql, TransactionTemplate transaction, MunicipalityScope scope, People people, TaskRows rows) {
        this.sql = sql;
        this.transaction = transaction;
        this.scope = scope;
        this.people = people;
        this.rows = rows;
        this.places =
                SingletonSupplier.of(() -> Stream.concat(people.municipalities().stream(), people.regions().stream())
                        .map(MunicipalityCard::code)
                        .toList());
    }

    /** @param due null where it has no day */
    record Open(String taskId, String step, String caseId, String municipality, Instant created, Instant due) {}

    /** Everywhere, the oldest first. @param since what came before then is left out */
    List<Open> open(Instant since) {
        return everywhere(() -> sql.query(
                """
                        select task_id, task_key, case_id, municipality, created, due from task_row
                        where ended is null and created >= ? order by created, task_id""",
                (row, n) -> new Open(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        moment(row.getTimestamp(6))),
                Timestamp.from(since)));
    }

    /** For who plays all of them: in one transaction, of each municipality. */
    <T> T everywhere(Supplier<T> work) {
        try (MunicipalityScope.Scope here = scope.of(places.get())) {
            return transaction.execute(status -> work.get());
        }
    }

    private static Instant moment(Timestamp stamp) {
        return stamp == null ? null : stamp.toInstant();
    }

    /**
     * Who has it, else the first of those before whom it lies.
     *
     * @param first before all others, when it is theirs too
     */
    Optional<String> whoMay(String taskId, String first) {
        List<String> others = everywhere(() -> rows.doors(taskId).stream()
                .flatMap(door -> behind.computeIfAbsent(door, this::behind).stream())
                .toList());
        return Stream.concat(Stream.of(first), others.stream())
                .distinct()
                .map(login -> theirs(taskId, login).map(row -> row.assignee() == null ? login : row.assignee()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<String> behind(Door door) {
        return people.behind(door).stream().map(PersonCard::login).toList();
    }

    /** The task before this person, while it is open. */
    Optional<TaskRow> theirs(String taskId, String login) {
        return as(login, () -> rows.find(taskId, login).filter(TaskRow::open));
    }

    /** What somebody does is done whole or not at all, and reaches where they work and no further. */
    <T> T as(String login, Supplier<T> work) {
        try (MunicipalityScope.Scope theirs = scope.person(() -> login)) {
            return transaction.execute(status -> work.get());
        }
    }
}
