package nl.kansrijkestart.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Calls the engine for the program: without the rights and tenants of the user on this thread. Our own checks come
 * before.
 */
@Component
public class EngineCalls {

    private final IdentityService identities;

    EngineCalls(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /**
     * @throws OptimisticLockingFailureException when somebody else was at the same thing, outside a step of the engine
     */
    public <T> T call(Supplier<T> work) {
        Authentication user = identities.getCurrentAuthentication();
        if (user == null) {
            return told(work);
        }
        identities.clearAuthentication();
        try {
            return told(work);
        } finally {
            identities.setAuthentication(user);
        }
    }

    /** The engine's own word for a clash becomes Spring's, which everybody knows; inside the engine it stays. */
    private static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException clash) {
            if (Context.getCommandContext() != null) {
                throw clash;
            }
            throw new OptimisticLockingFailureException(clash.getMessage(), clash);
        }
    }

    /** @throws OptimisticLockingFailureException as {@link #call} */
    public void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
