package nl.kansrijkestart.base.due;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets what falls due for one case happen, and nothing of other stories. */
@Component
public class DueStory {

    /** A task that is watched, and the next moment at which somebody hears. */
    public record Watched(String taskId, Instant at) {}

    private final DueQueue queue;
    private final JdbcTemplate sql;

    DueStory(DueQueue queue, JdbcTemplate sql) {
        this.queue = queue;
        this.sql = sql;
    }

    /** The earliest of the case until then. */
    public Optional<Watched> next(String caseId, Instant until) {
        return sql
                .query(
                        """
                        select subject, due_at from due_work join task_row on task_id = subject
                        where kind = 'watch' and case_id = ? and due_at <= ? order by due_at, subject limit 1""",
                        (row, n) -> new Watched(
                                row.getString(1), row.getTimestamp(2).toInstant()),
                        caseId,
                        Timestamp.from(until))
                .stream()
                .findFirst();
    }

    public void run(Watched watched) {
        if (!queue.run("watch", watched.taskId())) {
            throw new IllegalStateException("Somebody else runs the watch of this story");
        }
    }
}
