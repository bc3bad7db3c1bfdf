package nl.kansrijkestart.coalition.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.coalition.overview.ChecklistMirror.Line;
import nl.kansrijkestart.coalition.overview.ChecklistMirror.Principle;
import nl.kansrijkestart.coalition.overview.ChecklistMirror.Tool;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Beside each line of the checklist what the program knows, and nothing that it cannot know. */
@ProcessTest
class ChecklistMirrorTest {

    private static final String VAALS = "gm0981";

    @Autowired
    private ChecklistMirror mirror;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear(VAALS);
    }

    @Test
    void itHasFivePrinciplesThirtyLinesTenQuestionsAndTenTools() {
        List<Principle> principles = mirror.of(VAALS);
        assertThat(principles).hasSize(5);
        assertThat(principles.stream().flatMap(one -> one.lines().stream())).hasSize(30);
        assertThat(principles.stream().flatMap(one -> one.scores().stream())).hasSize(10);
        assertThat(principles.stream().flatMap(one -> one.tools().stream()).map(Tool::name))
                .contains(
                        "Analysetool Kansrijke Start",
                        "Themadocument Samenwerken aan een kansrijke start",
                        "Interactieve landkaart geboortezorg",
                        "Zorgpadentool",
                        "Klantroutes",
                        "Netwerkkaart",
                        "Zelfscan",
                        "Indicatorenset lokale monitoring, in regiobeelden",
                        "Menukaart Kansrijke Start",
                        "Checklist regionaal samenwerkingsverband");
    }

    @Test
    void whatIsDoneHereChangesWhatStandsBesideALine() {
        assertThat(line(0, 0).known().there()).isFalse();
        assertThat(line(1, 1).known().facts())
                .singleElement()
                .extracting(one -> one.text())
                .isEqualTo("De plek is leeg.");
        table.lay(VAALS, "trekker", "verloskundigenkerkrade");
        table.clause(VAALS, "debts", "schuldhulpparkstad");
        assertThat(line(1, 1).known().there()).isTrue();
        assertThat(line(1, 1).known().facts().get(0).text()).contains("Verloskundigen Kerkrade");
        assertThat(line(2, 1).known().facts().get(0).text())
                .as("with its date")
                .contains("Eigen afspraken die gelden: 1", "1 januari");
    }

    /** Who had it themselves speaks for parents: then their place is not called empty. */
    @Test
    void expertsAtTheTableAreParentsAtTheTable() {
        table.lay(VAALS, "trekker", "oudersparkstad");
        Line parents = mirror.of(VAALS).get(1).lines().stream()
                .filter(line -> line.text().startsWith("De doelgroep"))
                .findFirst()
                .orElseThrow();
        assertThat(parents.known().there()).isTrue();
        assertThat(parents.known().facts().get(0).text()).startsWith("Aan tafel: Ouders Parkstad");
    }

    @Test
    void whatOnlyPeopleKnowIsLeftToThem() {
        assertThat(line(3, 3).text()).contains("bestaande lokale netwerken");
        assertThat(line(3, 3).known().there()).isNull();
        assertThat(line(3, 3).known().facts()).isEmpty();
    }

    @Test
    void theRegionHasItsOwnLines() {
        assertThat(mirror.of("zuidlimburg")).singleElement().satisfies(one -> {
            assertThat(one.lines()).hasSize(10);
            assertThat(one.lines().get(0).text()).startsWith("Onze regionale trekker");
            assertThat(one.scores()).hasSize(10);
        });
    }

    private Line line(int principle, int place) {
        return mirror.of(VAALS).get(principle).lines().get(place);
    }
}
