package nl.kansrijkestart.base;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;

/** Two people change the same case at the same moment: one of them tries again, in a new transaction. */
public final class Retry {

    /** What somebody reads who has to come back. */
    public static final String LATER = "Probeer het over een halve minuut nog eens.";

    private static final int TIMES = 3;
    private static final Set<String> LOCKED = Set.of("55P03", "40P01", "40001");

    private Retry() {}

    /** @throws Refusal in Dutch when it clashed three times */
    public static <T> T tryAgain(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (!isClash(failed)) {
                    throw failed;
                }
                if (attempt == TIMES) {
                    throw new Refusal("Iemand anders werkt nu aan hetzelfde traject. " + LATER);
                }
            }
        }
    }

    /**
     * Whether somebody else was at the same thing. The engine wraps what happens while it writes a task down; the
     * database says that it waited long enough for a lock (55P03), or that two waited for each other (40P01, 40001).
     *
     * @param failed with everything that caused it
     */
    public static boolean isClash(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && LOCKED.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
