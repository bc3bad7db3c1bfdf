package nl.kansrijkestart.monitoring.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps editions and gives them back as they were made. */
@Component
class Editions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient database;
    private final Clock clock;

    Editions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The newest first. */
    List<Edition> of(String place) {
        return database.sql("""
                        select place, first_month, last_month, content from edition where place = ?
                        order by last_month desc
                        """)
                .param(place)
                .query((row, number) -> new Edition(
                        row.getString("place"),
                        month(row.getObject("first_month", LocalDate.class)),
                        month(row.getObject("last_month", LocalDate.class)),
                        read(row.getString("content"))))
                .list();
    }

    /** The month after the last one of the newest edition; empty while there is none. */
    Optional<YearMonth> next(String place) {
        return database.sql("select max(last_month) as last from edition where place = ?")
                .param(place)
                .query((row, number) -> Optional.ofNullable(row.getObject("last", LocalDate.class))
                        .map(last -> month(last).plusMonths(1)))
                .single();
    }

    void keep(Edition edition) {
        database.sql("insert into edition (place, first_month, last_month, content, at) values (?, ?, ?, ?, ?)")
                .params(
                        edition.place(),
                        edition.first().atDay(1),
                        edition.last().atDay(1),
                        write(edition.content()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static YearMonth month(LocalDate day) {
        return YearMonth.from(day);
    }

    private static Edition.Content read(String json) {
        try {
            return JSON.readValue(json, Edition.Content.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("An edition cannot be read", unreadable);
        }
    }

    private static String write(Edition.Content content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
