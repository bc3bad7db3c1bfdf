package nl.kansrijkestart.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is told at the end of a transaction, in order. What is told may lead to more that is to be told: that comes too,
 * in the same transaction. Spring itself asks only those that were there when the end began.
 */
class Afterwards implements TransactionSynchronization {

    private final Deque<Runnable> waiting = new ArrayDeque<>();

    static Afterwards ofThisTransaction() {
        Afterwards known = (Afterwards) TransactionSynchronizationManager.getResource(Afterwards.class);
        if (known != null) {
            return known;
        }
        Afterwards first = new Afterwards();
        TransactionSynchronizationManager.registerSynchronization(first);
        TransactionSynchronizationManager.bindResource(Afterwards.class, first);
        return first;
    }

    void add(Runnable telling) {
        waiting.add(telling);
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        while (!waiting.isEmpty()) {
            waiting.poll().run();
        }
    }

    /** Another transaction begins inside this one, with an end of its own. */
    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(Afterwards.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(Afterwards.class, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResourceIfPossible(Afterwards.class);
    }
}
