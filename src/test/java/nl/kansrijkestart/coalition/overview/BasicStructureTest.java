package nl.kansrijkestart.coalition.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.overview.BasicStructure.Agreed;
import nl.kansrijkestart.coalition.overview.BasicStructure.Piece;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each part by its name, what holds for it, and what is not there. */
@ProcessTest
class BasicStructureTest {

    private static final String VAALS = "gm0981";

    @Autowired
    private BasicStructure structure;

    @Autowired
    private BaseClauses base;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nothingAgreed() {
        table.clear(VAALS);
    }

    @Test
    void itHasEveryPartOfTheRegionAndSaysWhichHasNoSource() {
        assertThat(structure.of(VAALS))
                .extracting(Piece::name)
                .containsExactly(
                        "Verbrede risicosignalering",
                        "Prenataal huisbezoek JGZ",
                        "Zorgpaden",
                        "Knooppunt Kansrijke Start",
                        "Overleg Zwangere in een Kwetsbare Situatie",
                        "VoorZorg",
                        "SMOOTH",
                        "Casusregie",
                        "Overdracht")
                .containsExactlyInAnyOrderElementsOf(Words.codes("basis").stream()
                        .map(code -> Words.of("basis", code))
                        .toList());
        assertThat(structure.of(VAALS).stream().filter(one -> one.source() == null))
                .extracting(Piece::name)
                .containsExactly("Casusregie", "Overdracht");
    }

    @Test
    void whatTheCoalitionSignedTakesThePlaceOfTheRegionalAgreement() {
        assertThat(homeVisit().missing()).anyMatch(gap -> gap.startsWith("Een eigen afspraak van de coalitie"));
        table.clause(VAALS, "prenatalHomeVisit", "jgzzuidlimburg");
        assertThat(homeVisit().agreed()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Afspraak van de coalitie Vaals, versie 1");
            assertThat(one.since()).contains("1 januari");
            assertThat(one.own()).isTrue();
        });
        assertThat(homeVisit().missing()).noneMatch(gap -> gap.startsWith("Een eigen afspraak"));
    }

    @Test
    void everyAgreementThatHoldsStandsInItOnce() {
        List<String> there = Stream.concat(
                        structure.of(VAALS).stream().flatMap(one -> one.agreed().stream()),
                        structure.beside(VAALS).stream())
                .map(Agreed::about)
                .toList();
        assertThat(there)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        base.subjects().stream().map(Words::need).toList());
    }

    private Piece homeVisit() {
        return structure.of(VAALS).get(1);
    }
}
