package nl.kansrijkestart.practice;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Practice data of an older program: says what to do. A real database is never thrown away so lightly, and gets no such
 * advice.
 */
class OldPracticeData extends AbstractFailureAnalyzer<FlywayValidateException> {

    private final Environment environment;

    OldPracticeData(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        if (!environment.acceptsProfiles(Profiles.of("practice"))) {
            return null;
        }
        String folder = environment.getProperty("kansrijkestart.practice.folder", "");
        return new FailureAnalysis(
                "De oefengegevens in de map " + folder + " zijn van een oudere versie van het programma.",
                "Verwijder die map en start opnieuw. U begint dan met nieuwe oefengegevens.",
                cause);
    }
}
