package nl.kansrijkestart.agreement.clause;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Unit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is set in a municipality: its own value, else the one that everybody begins with. All that holds there is read
 * in one question, and kept as long as the transaction: what is changed holds for everybody at their next one.
 */
@Component
class SettingsInForce {

    /** The own ones last. */
    private static final String HOLD = """
            select id, normal, unit, urgent, urgent_unit, source from setting
            where municipality is null or municipality = ?
            order by municipality nulls first""";

    record Both(Term normal, Term urgent) {}

    private final JdbcTemplate sql;

    SettingsInForce(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** @param municipality null for the start values of everybody */
    Optional<Both> find(String id, String municipality) {
        return Optional.ofNullable(ofThisTransaction()
                .computeIfAbsent(String.valueOf(municipality), place -> read(municipality))
                .get(id));
    }

    private Map<String, Both> read(String municipality) {
        Map<String, Both> values = new HashMap<>();
        sql.query(
                HOLD,
                row -> {
                    String id = row.getString(1);
                    String source = row.getString(6);
                    values.put(
                            id,
                            new Both(
                                    new Term(id, row.getInt(2), Unit.valueOf(row.getString(3)), source),
                                    new Term(id, row.getInt(4), Unit.valueOf(row.getString(5)), source)));
                },
                municipality);
        return values;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Map<String, Both>> ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Map<?, ?> known) {
            return (Map<String, Map<String, Both>>) known;
        }
        Map<String, Map<String, Both>> none = new HashMap<>();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, none);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(SettingsInForce.this);
                }
            });
        }
        return none;
    }
}
