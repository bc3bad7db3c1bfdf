package nl.kansrijkestart.access.signon;

import java.util.List;
import nl.kansrijkestart.base.NeededAtStart;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside practice mode somebody must say who is who: single sign-on ({@code oidc}) with its address and keys. Any
 * other start ends here, before the database is touched and before the door opens.
 */
@Component
@Profile("!practice")
class IdentitySource extends NeededAtStart {

    static final String PROPERTY = "kansrijkestart.identity.source";
    private static final List<String> NEEDED = List.of("issuer", "client-id", "client-secret");

    @Override
    protected void check(Environment environment) {
        String source = environment.getProperty(PROPERTY, "").strip();
        if (source.isEmpty()) {
            throw new IllegalStateException("Het programma start niet: het weet niet waar mensen inloggen. Stel "
                    + "KANSRIJKESTART_IDENTITY_SOURCE in op oidc; "
                    + "oefenen kan met `mvn spring-boot:run`. | No identity source: set " + PROPERTY
                    + "=oidc (environment KANSRIJKESTART_IDENTITY_SOURCE); "
                    + "practice mode starts with `mvn spring-boot:run`.");
        }
        if (!source.equals("oidc")) {
            throw new IllegalStateException(
                    "Het programma start niet: inloggen via '" + source + "' bestaat niet, alleen oidc. "
                            + "| The identity source '" + source + "' is not built: " + PROPERTY + " knows oidc only.");
        }
        for (String name : NEEDED) {
            if (environment.getProperty("kansrijkestart.identity." + name, "").isBlank()) {
                throw new IllegalStateException(
                        "Het programma start niet: voor het inloggen ontbreekt KANSRIJKESTART_IDENTITY_"
                                + name.replace("-", "").toUpperCase(java.util.Locale.ROOT)
                                + ". | Single sign-on needs kansrijkestart.identity." + name + ".");
            }
        }
        if (!environment.getProperty("kansrijkestart.identity.issuer", "").startsWith("https://")) {
            throw new IllegalStateException(
                    "Het programma start niet: het adres van de inlogdienst moet met https:// beginnen. "
                            + "| kansrijkestart.identity.issuer must be an https address.");
        }
    }
}
