package nl.kansrijkestart.practice;

import java.nio.file.Path;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Practice data of an older program: one sentence says what to do. A real database is never thrown away so lightly, and
 * gets no such advice.
 */
class OldPracticeData extends AbstractFailureAnalyzer<FlywayValidateException> {

    private final Environment environment;

    OldPracticeData(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, FlywayValidateException cause) {
        String folder = environment.getProperty("kansrijkestart.practice.folder", "");
        return environment.acceptsProfiles(Profiles.of("practice"))
                ? new FailureAnalysis(
                        "De oefengegevens zijn van een oudere versie van het programma. Verwijder de map "
                                + Path.of(folder).toAbsolutePath().normalize()
                                + " en start opnieuw: u begint dan met nieuwe oefengegevens.",
                        null,
                        cause)
                : null;
    }
}
