package nl.kansrijkestart.keys;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What was erased, by a hash of its opaque id: a table that the program can only add to, and a file outside the
 * database (docs/adr/0021).
 */
@Component
public class ErasureRegister {

    private final JdbcTemplate sql;
    private final ErasureFile outside;
    private final RegisterCheck whole;

    ErasureRegister(JdbcTemplate sql, ErasureFile outside, RegisterCheck whole) {
        this.sql = sql;
        this.outside = outside;
        this.whole = whole;
    }

    /**
     * Called at every start, before anything is read from it and before the door opens.
     *
     * @throws IllegalStateException with a Dutch and an English sentence, when the file outside is missing, is another
     *     one, or lost lines
     */
    public void check() {
        whole.check();
    }

    /**
     * Called before anything is erased, in the transaction that erases. The file has it at once; the table at the end
     * of the transaction, and only when nothing is there any more: the database refuses what still is.
     *
     * @param why the class of retention, no content; null when it was kept before and goes again
     */
    public void keep(String id, String why) {
        String hash = sql.queryForObject("select encode(sha256(convert_to(?, 'UTF8')), 'hex')", String.class, id);
        // who keeps it a second time must not take the first one back
        if (why != null
                && sql.queryForList("select case_hash from erasure_register where case_hash = ?", hash)
                        .isEmpty()) {
            outside.keep(hash, why);
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean readOnly) {
                sql.query("select keep_erased(?, ?)", row -> {}, id, why);
            }
        });
    }

    public String[] hashes() {
        Set<String> erased = new HashSet<>(sql.queryForList("select case_hash from erasure_register", String.class));
        erased.addAll(outside.hashes());
        return erased.toArray(String[]::new);
    }
}
