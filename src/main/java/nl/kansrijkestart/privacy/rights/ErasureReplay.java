package nl.kansrijkestart.privacy.rights;

import nl.kansrijkestart.keys.ErasureRegister;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** At every start, before the door opens and before any timer runs: what was erased and is back, goes again. */
@Component
class ErasureReplay implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureReplay.class);

    private final ErasureRegister register;
    private final Retention retention;

    ErasureReplay(ErasureRegister register, Retention retention) {
        this.register = register;
        this.retention = retention;
    }

    @Override
    public void afterSingletonsInstantiated() {
        register.check();
        int back = retention.eraseAgain();
        if (back > 0) {
            LOG.warn(
                    "An older copy of the database was put back: {} erased files were in it and are erased again",
                    back);
        }
    }
}
