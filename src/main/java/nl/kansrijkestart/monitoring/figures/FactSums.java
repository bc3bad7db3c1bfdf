package nl.kansrijkestart.monitoring.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import nl.kansrijkestart.monitoring.facts.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back the sums of months, for figures only: as many rows as can be told apart, however many facts there are. */
@Component
class FactSums {

    private static final String PARTS = "about, kind, organisation, partner_kind, sender_kind, need, clause, "
            + "clause_version, detail, topic, in_term, days, signal_days, moved, stalled";

    private final JdbcClient database;

    FactSums(JdbcClient database) {
        this.database = database;
    }

    /** Of places together, over months together; what began first stands first. */
    List<FactSum> between(
            YearMonth since, YearMonth until, Collection<String> places, Collection<FactSum.About> about) {
        return database.sql("select " + PARTS + ", sum(number) as number from fact_sum "
                        + "where municipality in (:places) and month between :since and :until and about in (:about) "
                        + "group by " + PARTS + " order by min(first)")
                .param("places", places)
                .param("since", since.atDay(1))
                .param("until", until.atDay(1))
                .param("about", about.stream().map(FactSum.About::name).toList())
                .query(FactSums::row)
                .list();
    }

    /** Of each place how many signals in each of these months. */
    Map<String, NavigableMap<YearMonth, Long>> signals(YearMonth since, YearMonth until, Collection<String> places) {
        Map<String, NavigableMap<YearMonth, Long>> signals = new TreeMap<>();
        database.sql("""
                        select municipality, month, sum(number) as number from fact_sum
                        where municipality in (:places) and month between :since and :until and about = 'place'
                        and kind = 'signalReceived' group by municipality, month
                        """)
                .param("places", places)
                .param("since", since.atDay(1))
                .param("until", until.atDay(1))
                .query(row -> {
                    signals.computeIfAbsent(row.getString("municipality"), place -> new TreeMap<>())
                            .put(YearMonth.from(row.getObject("month", LocalDate.class)), row.getLong("number"));
                });
        return signals;
    }

    private static FactSum row(ResultSet row, int number) throws SQLException {
        return new FactSum(
                FactSum.About.valueOf(row.getString("about")),
                FactKind.valueOf(row.getString("kind")),
                null,
                row.getString("organisation"),
                row.getString("partner_kind"),
                row.getString("sender_kind"),
                row.getString("need"),
                row.getString("clause"),
                (Integer) row.getObject("clause_version"),
                row.getString("detail"),
                row.getString("topic"),
                (Boolean) row.getObject("in_term"),
                (Integer) row.getObject("days"),
                (Integer) row.getObject("signal_days"),
                row.getBoolean("moved"),
                row.getBoolean("stalled"),
                row.getLong("number"));
    }
}
