package nl.kansrijkestart.pathway.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.socialmap.web.Upkeep;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme is a route only where somebody offers it. */
@ProcessTest
class ProgrammesTest {

    @Autowired
    private Programmes programmes;

    @Autowired
    private Upkeep upkeep;

    @Test
    void aProgrammeThatTheMapGetsBecomesARoute() {
        assertThat(programmes.of("gm0981", "pregnant")).containsExactly("voorZorg");
        upkeep.take(
                "gm0981",
                ("kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon;interventie\n"
                                + "stevig-ouderschap-vaals;Stevig Ouderschap;JGZ (oefen);Stevig "
                                + "Ouderschap;Publiek;ja;Vaals;0800-000 0301;stevig-ouderschap\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(programmes.of("gm0981", "pregnant")).containsExactly("stevigOuderschap", "voorZorg");
    }

    /** What is meant for who has a child is no route for who is pregnant. */
    @Test
    void aProgrammeIsARouteInThePhaseItIsMeantFor() {
        upkeep.take(
                "gm0994",
                ("kenmerk;naam;organisatie;vragen;domein;formeel;gemeenten;telefoon;fase\n"
                                + "stevig-ouderschap-valkenburg;Stevig Ouderschap;JGZ (oefen);Stevig "
                                + "Ouderschap;Publiek;ja;Valkenburg aan de Geul;0800-000 0302;Kind geboren\n")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(programmes.of("gm0994", "pregnant")).containsExactly("voorZorg");
        assertThat(programmes.of("gm0994", "born")).containsExactly("stevigOuderschap", "voorZorg");
    }
}
