package nl.kansrijkestart.engine.webapps;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The web applications offer everybody a page to make the first administrator until one exists. So one exists before
 * the door opens, with a password that nobody knows; nobody else is ever in the engine's admin group.
 */
@Component
class SealedAdministrator implements SmartInitializingSingleton {

    static final String LOGIN = "niemand";

    private final Identities identities;

    SealedAdministrator(Identities identities) {
        this.identities = identities;
    }

    @Override
    public void afterSingletonsInstantiated() {
        byte[] unknown = new byte[32];
        new SecureRandom().nextBytes(unknown);
        identities.write(
                LOGIN,
                "Niemand",
                "(verzegeld)",
                "Aa1!" + HexFormat.of().formatHex(unknown),
                List.of(Groups.CAMUNDA_ADMIN),
                List.of());
    }
}
