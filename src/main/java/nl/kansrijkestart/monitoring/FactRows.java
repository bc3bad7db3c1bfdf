package nl.kansrijkestart.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads facts back, for figures only. Years are those of the place. */
@Component
class FactRows {

    private static final String SELECT = """
            select kind, municipality, extract(year from fact.at at time zone 'Europe/Amsterdam') as year, organisation, partner_kind, need, clause,
                   clause_version, grouping_key, detail, topic, days, in_term, signal_days, sender_kind
            from fact
            """;

    private final JdbcClient database;

    FactRows(JdbcClient database) {
        this.database = database;
    }

    List<FactRow> in(Collection<String> municipalities) {
        return database.sql(SELECT + "where municipality in (:places) order by id").param("places", municipalities).query(FactRows::row).list();
    }

    private static FactRow row(ResultSet row, int number) throws SQLException {
        return new FactRow(FactKind.valueOf(row.getString("kind")), row.getString("municipality"), row.getInt("year"), row.getString("organisation"),
                row.getString("partner_kind"), row.getString("need"), row.getString("clause"), (Integer) row.getObject("clause_version"),
                row.getString("grouping_key"), row.getString("detail"), row.getString("topic"), (Integer) row.getObject("days"),
                (Boolean) row.getObject("in_term"), (Integer) row.getObject("signal_days"), row.getString("sender_kind"));
    }
}
