package nl.kansrijkestart.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Calls the engine for the program: without the rights and tenants of the user on this thread. Our own checks come
 * before.
 */
@Component
class Program {

    private final IdentityService identities;

    Program(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    <T> T call(Supplier<T> work) {
        Authentication user = identities.getCurrentAuthentication();
        if (user == null) {
            return work.get();
        }
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            identities.setAuthentication(user);
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }
}
