package nl.kansrijkestart.base;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Of which municipalities the rows about families are there. Each transaction says it to the database as its first
 * statement, and it ends with the transaction; one that says nothing finds no family and can write none
 * (db/migration/V18, docs/adr/0019).
 */
@Component
public class MunicipalityScope implements TransactionExecutionListener {

    private static final String SAY = """
            select set_config('kansrijkestart.municipalities', %s, true)
            from set_config('kansrijkestart.person', ?, true)
            """;
    /** Columns for who reads a person anyway: they say that person to the database, and where he or she works. */
    public static final String SAYS_PERSON = """
            set_config('kansrijkestart.municipalities', reach_of(%1$s), true) as reach,
            set_config('kansrijkestart.person', %1$s, true) as said""";

    private static final Logger LOG = LoggerFactory.getLogger(MunicipalityScope.class);
    private static final ThreadLocal<Scope> HERE = new ThreadLocal<>();

    /** Until it is closed, transactions that begin on this thread reach what was named when it was opened. */
    public interface Scope extends AutoCloseable {

        @Override
        void close();
    }

    private final JdbcTemplate sql;

    MunicipalityScope(JdbcTemplate sql) {
        this.sql = sql;
    }

    /** These municipalities and no other. */
    public Scope of(Collection<String> municipalities) {
        return new Named(null, String.join(",", municipalities), null);
    }

    /**
     * The municipalities where this person has something to do. @param login asked for when a transaction begins; null
     * for nobody
     */
    public Scope person(Supplier<String> login) {
        return new Named(login, null, null);
    }

    /**
     * The same where the person is read as well.
     *
     * @param reading reads somebody with {@link #SAYS_PERSON} and returns the reach; null for an unknown login
     */
    public Scope person(String login, UnaryOperator<String> reading) {
        return new Named(() -> login, null, reading);
    }

    /**
     * The running transaction reaches this municipality too, to its end: a case begins there, or the engine works on an
     * instance of it. Refuses with IllegalStateException where no transaction runs.
     */
    public void include(String municipality) {
        Said said = (Said) TransactionSynchronizationManager.getResource(this);
        if (said == null) {
            throw new IllegalStateException("Outside a transaction no rows are reached");
        }
        if (municipality != null && said.municipalities.add(municipality)) {
            say("?", String.join(",", said.municipalities), said.person);
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure != null || !transaction.isNewTransaction()) {
            return;
        }
        Said said = new Said();
        TransactionSynchronizationManager.bindResource(this, said);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(said, this) {});
        try {
            said.person = HERE.get() instanceof Named scope ? scope.person() : "";
            said.municipalities.addAll(
                    List.of(HERE.get() instanceof Named scope ? scope.say(said.person) : say("?", "", "")));
        } catch (DataAccessException away) {
            // nobody above would give the connection back; the transaction's own first statement fails for the same
            // reason
            transaction.setRollbackOnly();
            LOG.warn(
                    "A transaction could not say which municipalities it is for: {}",
                    away.getClass().getSimpleName());
        }
    }

    private String[] say(String what, String value, String person) {
        String said = sql.queryForObject(SAY.formatted(what), String.class, value, person);
        return split(said);
    }

    private static String[] split(String said) {
        return said == null || said.isEmpty() ? new String[0] : said.split(",");
    }

    private final class Named implements Scope {

        private final Scope before = HERE.get();
        private final Supplier<String> login;
        private final UnaryOperator<String> reading;
        private String municipalities;

        Named(Supplier<String> login, String municipalities, UnaryOperator<String> reading) {
            this.reading = reading;
            this.login = login;
            this.municipalities = municipalities;
            HERE.set(this);
        }

        String person() {
            String person = login == null ? null : login.get();
            return person == null ? "" : person;
        }

        /** A person is looked up once, by the first transaction. */
        String[] say(String person) {
            if (municipalities != null || person.isEmpty()) {
                return MunicipalityScope.this.say("?", municipalities == null ? "" : municipalities, person);
            }
            String[] said = reading == null
                    ? MunicipalityScope.this.say("reach_of(?)", person, person)
                    : split(reading.apply(person));
            municipalities = String.join(",", said);
            return said;
        }

        @Override
        public void close() {
            if (before == null) {
                HERE.remove();
            } else {
                HERE.set(before);
            }
        }
    }

    private static final class Said extends ResourceHolderSupport {

        private final Set<String> municipalities = new LinkedHashSet<>();
        private String person = "";
    }
}
