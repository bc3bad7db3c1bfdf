package nl.kansrijkestart.pathway.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.entry.EntryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A programme is a route only where somebody offers it. */
@ProcessTest
class ProgrammesTest {

    @Autowired
    private Programmes programmes;

    @Autowired
    private EntryService entries;

    @Test
    void aProgrammeThatTheMapGetsBecomesARoute() {
        assertThat(programmes.of("gm0981", "pregnant")).containsExactly("voorZorg");
        entries.keep("gm0981", List.of(programme("stevig-ouderschap-vaals", "gm0981", EntryFacts.Phases.ALL)));
        assertThat(programmes.of("gm0981", "pregnant")).containsExactly("stevigOuderschap", "voorZorg");
    }

    /** What is meant for who has a child is no route for who is pregnant. */
    @Test
    void aProgrammeIsARouteInThePhaseItIsMeantFor() {
        entries.keep("gm0994", List.of(programme("stevig-ouderschap-valkenburg", "gm0994", List.of("born"))));
        assertThat(programmes.of("gm0994", "pregnant")).containsExactly("voorZorg");
        assertThat(programmes.of("gm0994", "born")).containsExactly("stevigOuderschap", "voorZorg");
    }

    private static EntryFacts programme(String id, String municipality, List<String> phases) {
        return new EntryFacts(
                id,
                "Stevig Ouderschap",
                "JGZ (oefen)",
                null,
                Set.of("stevigOuderschap"),
                "public",
                true,
                Set.of(municipality),
                new EntryFacts.Audience("", null, null, null),
                new EntryFacts.Availability(null, null, ""),
                new EntryFacts.Reach("", "0800-000 0301", "", ""),
                null,
                null,
                "",
                Set.copyOf(phases));
    }
}
