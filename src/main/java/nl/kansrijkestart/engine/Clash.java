package nl.kansrijkestart.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two people change the same case at the same moment: one of them tries again, in a new transaction. */
public final class Clash {

    private static final int TIMES = 3;

    private Clash() {
    }

    /** @throws FormRefused in Dutch when it clashed three times */
    public static <T> T tryAgain(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (!isClash(failed)) {
                    throw failed;
                }
                if (attempt == TIMES) {
                    throw new FormRefused("Iemand anders werkt nu aan hetzelfde traject. Probeer het over een halve minuut nog eens.");
                }
            }
        }
    }

    /** The engine wraps what happens while it writes a task down. */
    private static boolean isClash(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException || cause instanceof ConcurrencyFailureException) {
                return true;
            }
        }
        return false;
    }
}
