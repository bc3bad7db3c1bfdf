package nl.kansrijkestart.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.MunicipalityScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Renews keys while people work. Each household is one transaction, so whoever ends the program in the middle leaves
 * every text readable, and the next run does what is left.
 */
@Component
class KeyRenewal implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRenewal.class);
    private static final int AT_A_TIME = 100;

    /**
     * @param done households with a new key, or a key wrapped anew @param left somebody was writing there, or a text is
     * broken: the next run tries again
     */
    public record Outcome(int done, int left) {}

    private final JdbcTemplate sql;
    private final WrappingKey wrapping;
    private final HouseholdKeys keys;
    private final TransactionTemplate transaction;
    private final MunicipalityScope scope;
    private final Clock clock;
    private final List<SealedTable> tables;
    private volatile boolean ending;

    KeyRenewal(
            JdbcTemplate sql,
            WrappingKey wrapping,
            HouseholdKeys keys,
            TransactionTemplate transaction,
            MunicipalityScope scope,
            EntityManagerFactory entities,
            Clock clock) {
        this.sql = sql;
        this.wrapping = wrapping;
        this.keys = keys;
        this.transaction = transaction;
        this.scope = scope;
        this.clock = clock;
        this.tables = SealedTable.all(entities);
    }

    /**
     * What an older wrapping key wrapped is wrapped by the present one; no text is touched. @param beforeCommit hears
     * each household's id
     */
    public Outcome wrapAnew(Consumer<String> beforeCommit) {
        return each("wrapping_key <> ?", wrapping.id(), household -> wrapAnew(household, beforeCommit));
    }

    /**
     * A new key, and all texts written anew under it, for each household whose key was made before a moment. @param
     * beforeCommit hears each household's id
     */
    public Outcome renew(Instant madeBefore, Consumer<String> beforeCommit) {
        return each(
                "household <> '" + BlindIndex.NAME + "' and made < ?",
                Timestamp.from(madeBefore),
                household -> renew(household, madeBefore, beforeCommit));
    }

    private Outcome each(String which, Object value, Consumer<String> work) {
        try (MunicipalityScope.Scope everywhere =
                scope.of(sql.queryForList("select code from municipality", String.class))) {
            return eachInReach(which, value, work);
        }
    }

    private Outcome eachInReach(String which, Object value, Consumer<String> work) {
        int done = 0;
        int left = 0;
        String last = "";
        List<String> some;
        do {
            some = sql.queryForList(
                    "select household from household_key where household > ? and " + which
                            + " order by household limit " + AT_A_TIME,
                    String.class,
                    last,
                    value);
            for (String household : some) {
                if (ending) {
                    return new Outcome(done, left);
                }
                last = household;
                try {
                    transaction.executeWithoutResult(status -> work.accept(household));
                    done++;
                } catch (DataAccessException | IllegalStateException notNow) {
                    left++;
                    LOG.warn(
                            "The key of {} is not renewed now: {}",
                            household,
                            NestedExceptionUtils.getMostSpecificCause(notNow).getMessage());
                }
            }
        } while (some.size() == AT_A_TIME);
        return new Outcome(done, left);
    }

    private void wrapAnew(String household, Consumer<String> beforeCommit) {
        sql.query(
                "select wrapped from household_key where household = ? for update",
                row -> {
                    sql.update(
                            "update household_key set wrapped = ?, wrapping_key = ? where household = ?",
                            wrapping.wrap(wrapping.unwrap(row.getString(1), household), household),
                            wrapping.id(),
                            household);
                },
                household);
        beforeCommit.accept(household);
    }

    /** Who writes about this household waits, or is waited for a moment; who reads does not. */
    private void renew(String household, Instant madeBefore, Consumer<String> beforeCommit) {
        sql.execute("set local lock_timeout = '500ms'");
        // a row that the database held back would stay under the key that is thrown away
        if (!Boolean.TRUE.equals(
                sql.queryForObject("select bool_and(within_reach(code)) from municipality", Boolean.class))) {
            throw new IllegalStateException("Not every row can be seen");
        }
        List<String> present = sql.queryForList(
                "select wrapped from household_key where household = ? and made < ? for update",
                String.class,
                household,
                Timestamp.from(madeBefore));
        if (present.isEmpty()) {
            return;
        }
        Aead before = keys.toOpen(household, present.get(0));
        KeysetHandle fresh = HouseholdKeys.newKey();
        Aead after = HouseholdKeys.aead(fresh);
        tables.forEach(table -> writeAnew(table, household, before, after));
        sql.update(
                "update household_key set wrapped = ?, wrapping_key = ?, made = ? where household = ?",
                wrapping.wrap(fresh, household),
                wrapping.id(),
                Timestamp.from(clock.instant()),
                household);
        beforeCommit.accept(household);
    }

    private void writeAnew(SealedTable table, String household, Aead before, Aead after) {
        String columns = String.join(", ", table.columns());
        String set = table.columns().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        List<Object[]> rows = sql.query(
                "select %s as row_name, %s from %s where %s = ? for update"
                        .formatted(table.row(), columns, table.name(), table.household()),
                (row, n) -> {
                    String name = row.getString("row_name");
                    List<Object> values = new ArrayList<>();
                    for (String column : table.columns()) {
                        String where = Envelope.where(table.name(), column, name);
                        values.add(Envelope.close(after, where, Envelope.open(before, where, row.getString(column))));
                    }
                    return Stream.concat(values.stream(), Stream.of(household, name))
                            .toArray();
                },
                household);
        sql.batchUpdate(
                "update %s set %s where %s = ? and (%s)::text = ?"
                        .formatted(table.name(), set, table.household(), table.row()),
                rows);
    }

    @Override
    public void destroy() {
        ending = true;
    }
}
