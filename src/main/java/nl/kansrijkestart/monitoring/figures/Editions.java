package nl.kansrijkestart.monitoring.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps editions and gives them back as they were made. */
@Component
class Editions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String SELECT = "select place, first_month, last_month, content from edition ";

    private final JdbcClient database;
    private final Clock clock;

    Editions(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** All of a place, the newest first. */
    List<Edition> of(String place) {
        return database.sql(SELECT + "where place = ? order by last_month desc")
                .param(place)
                .query(Editions::edition)
                .list();
    }

    /** All of a place without what is in them, the newest first. */
    List<Edition> months(String place) {
        return database.sql("""
                        select place, first_month, last_month, null as content from edition where place = ?
                        order by last_month desc
                        """).param(place).query(Editions::edition).list();
    }

    /** Those that end in these months, the newest first. */
    List<Edition> ending(String place, YearMonth since, YearMonth until) {
        return database.sql(SELECT + "where place = :place and last_month between :since and :until "
                        + "order by last_month desc")
                .param("place", place)
                .param("since", since.atDay(1))
                .param("until", until.atDay(1))
                .query(Editions::edition)
                .list();
    }

    /** The newest of a place. @param until ends then or before; null for whenever */
    Optional<Edition> newest(String place, YearMonth until) {
        return database.sql(SELECT + "where place = ? and last_month <= coalesce(?, 'infinity') "
                        + "order by last_month desc limit 1")
                .param(1, place)
                .param(2, until == null ? null : until.atDay(1), Types.DATE)
                .query(Editions::edition)
                .optional();
    }

    /** The newest of each place, by place. */
    Map<String, Edition> newest() {
        return database.sql("""
                        select distinct on (place) place, first_month, last_month, content from edition
                        order by place, last_month desc
                        """).query(Editions::edition).list().stream()
                .collect(Collectors.toMap(Edition::place, one -> one));
    }

    /** Of each place with editions the month after the last one of the newest. */
    Map<String, YearMonth> next() {
        return database
                .sql("select place, max(last_month) as last from edition group by place")
                .query((row, number) -> Map.entry(
                        row.getString("place"),
                        month(row.getObject("last", LocalDate.class)).plusMonths(1)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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

    private static Edition edition(ResultSet row, int number) throws SQLException {
        String content = row.getString("content");
        return new Edition(
                row.getString("place"),
                month(row.getObject("first_month", LocalDate.class)),
                month(row.getObject("last_month", LocalDate.class)),
                content == null ? null : read(content));
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
