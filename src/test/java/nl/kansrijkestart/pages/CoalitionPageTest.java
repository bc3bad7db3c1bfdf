package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@Tag(Proof.VERIFY)
class CoalitionPageTest {

    private static final List<String> HEADINGS = List.of(
            "Uitvoering",
            "Communicatie",
            "Verbinding",
            "Evaluatie en monitoring",
            "Financiën",
            "Borging",
            "Eigenaar/Kartrekker",
            "Samen met");

    @Autowired
    private Stories stories;

    @Autowired
    private StoryTable table;

    @LocalServerPort
    private int port;

    @BeforeEach
    @AfterEach
    void nobodySitsThere() {
        table.clear("gm0928");
    }

    @Test
    void aCoalitionThatHasNotBegunShowsItsEmptyPlaces() {
        String page = Browser.of(port, "projectleider").page("/coalitie/gm0928");
        assertThat(page)
                .contains(
                        "Coalitie Kerkrade", "nog niet begonnen", "Lege plek", "Verloskundigen", "hier mist nog iemand")
                .contains(HEADINGS);
    }

    @Test
    void theTableThePlanAndTheNextStepsAreShownUnderTheHeadingsPeopleKnow() {
        stories.aStart("coalitionCycle", "wethouder")
                .answers("wethouder", "appointLead", "lead", "trekker")
                .answers("trekker", "describeLocalTask", "figures", "Cijfers", "conclusion", "Eerder samen signaleren")
                .answers("trekker", "reviewComposition", "seats", List.of("midwives"))
                .answers("trekker", "invitePartner", "next", "invite", "organisation", "verloskundigenkerkrade");
        String invited = Browser.of(port, "trekker").page("/coalitie/gm0928");
        assertThat(invited)
                .contains(
                        "Vormen",
                        "Tessa Oefenkar",
                        "Eerder samen signaleren",
                        "Uitnodiging coalitie beantwoorden",
                        "Verloskundigen Kerkrade (oefen) is gevraagd, antwoord vóór",
                        "Gemeente Kerkrade (oefen)")
                .contains(HEADINGS);
    }

    @Test
    void whatComesNextHasNoTwoEqualLines() {
        stories.aStart("coalitionCycle", "wethouder")
                .answers("wethouder", "appointLead", "lead", "trekker")
                .answers("trekker", "describeLocalTask", "figures", "Cijfers", "conclusion", "Eerder samen signaleren")
                .answers("trekker", "reviewComposition", "seats", List.of("midwives", "parents"));
        assertThat(Browser.of(port, "trekker").page("/coalitie/gm0928"))
                .contains("Partner uitnodigen (2 keer)")
                .doesNotContain("Partner uitnodigen<");
    }

    @Test
    void allCoalitionsStandInOneListAndBothAreLinkedFromTheFirstPage() {
        Browser browser = Browser.of(port, "huisarts");
        assertThat(browser.page("/coalitie"))
                .contains("Kerkrade", "Landgraaf", "/coalitie/gm0882", "Nog niet begonnen");
        assertThat(browser.page("/coalitie/gm0882"))
                .contains("Verloskundigen Kerkrade (oefen)", "Schuldhulp Parkstad (oefen) (gast)");
        assertThat(browser.page("/")).contains("href=\"/coalitie\"");
        assertThat(browser.get("/coalitie/gm9999").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/coalitie/gm0928").statusCode())
                .as("only who can log in")
                .isEqualTo(302);
    }
}
