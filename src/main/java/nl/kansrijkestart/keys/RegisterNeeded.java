package nl.kansrijkestart.keys;

import nl.kansrijkestart.base.NeededAtStart;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Outside practice mode a start without a place for the register of what was erased ends here, before the database is
 * touched and before the door opens.
 */
@Component
@Profile("!practice")
class RegisterNeeded extends NeededAtStart {

    @Override
    protected void check(Environment settings) {
        if (settings.getProperty(ErasureFile.PLACE, "").isBlank()) {
            throw new IllegalStateException(
                    "Het programma start niet: het weet niet waar het register van wat gewist is buiten de database "
                            + "staat. Zonder dat register komen "
                            + "gewiste gezinnen terug met een oude reservekopie. Stel "
                            + "KANSRIJKESTART_PRIVACY_ERASUREREGISTER in op een bestand dat niet bij de "
                            + "database staat. "
                            + "| No erasure register: set " + ErasureFile.PLACE
                            + " (environment KANSRIJKESTART_PRIVACY_ERASUREREGISTER) to a file that is kept apart "
                            + "from the database.");
        }
    }
}
