package nl.kansrijkestart.monitoring.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import nl.kansrijkestart.monitoring.facts.FactKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads back the facts of months that were counted, for figures only. */
@Component
class FactRows {

    private static final String SELECT = """
            select kind, municipality, counted.month, organisation, partner_kind, need, clause,
                   clause_version, grouping_key, detail, topic, days, in_term, signal_days, sender_kind
            from fact join counted_fact counted on counted.fact = fact.id
            """;

    private final JdbcClient database;

    FactRows(JdbcClient database) {
        this.database = database;
    }

    List<FactRow> counted(Collection<String> municipalities) {
        return database.sql(SELECT + "where municipality in (:places) order by id")
                .param("places", municipalities)
                .query(FactRows::row)
                .list();
    }

    private static FactRow row(ResultSet row, int number) throws SQLException {
        return new FactRow(
                FactKind.valueOf(row.getString("kind")),
                row.getString("municipality"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getString("organisation"),
                row.getString("partner_kind"),
                row.getString("need"),
                row.getString("clause"),
                (Integer) row.getObject("clause_version"),
                row.getString("grouping_key"),
                row.getString("detail"),
                row.getString("topic"),
                (Integer) row.getObject("days"),
                (Boolean) row.getObject("in_term"),
                (Integer) row.getObject("signal_days"),
                row.getString("sender_kind"));
    }
}
