package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What coalitions tell each other. */
@ProcessTest
@Tag(Proof.VERIFY)
class ExchangePagesTest {

    private static final String KERKRADE = "/coalitie/gm0928";
    private static final String REGION = "/coalitie/zuidlimburg";

    @Autowired
    private StoryTable table;

    @Autowired
    private Clock clock;

    @LocalServerPort
    private int port;

    @BeforeEach
    @AfterEach
    void nothingIsPublished() {
        table.clear("gm0928");
        table.clear("zuidlimburg");
    }

    private int publish(String person, String place, String kind, String reach, String title, String link) {
        Browser browser = Browser.of(port, person);
        return browser.post(
                        place + "/bericht",
                        "token",
                        browser.token(place + "/bericht"),
                        "kind",
                        kind,
                        "reach",
                        reach,
                        "day",
                        LocalDate.now(clock).toString(),
                        "title",
                        title,
                        "body",
                        "Samen gedaan",
                        "link",
                        link)
                .statusCode();
    }

    @Test
    void aCoalitionPublishesItsMilestones() {
        assertThat(publish(
                        "coordinator",
                        KERKRADE,
                        "milestone",
                        "own",
                        "Eerste afspraak geldt",
                        "https://voorbeeld.nl/afspraak"))
                .isEqualTo(302);
        assertThat(Browser.of(port, "huisarts").page(KERKRADE))
                .contains("Eerste afspraak geldt", "Mijlpaal", "Samen gedaan", "https://voorbeeld.nl/afspraak")
                .doesNotContain("weghalen", "Bericht plaatsen");
        assertThat(Browser.of(port, "trekker").page(KERKRADE)).contains("weghalen", "Bericht plaatsen");
    }

    @Test
    void whatIsSharedStandsForAllCoalitions() {
        assertThat(publish("trekker", KERKRADE, "shared", "own", "Huisbezoek met z'n tweeën", ""))
                .isEqualTo(302);
        assertThat(Browser.of(port, "projectleider").page("/uitwisseling"))
                .contains("Huisbezoek met z", "Coalitie Kerkrade", "Vraag van een coalitie");
        assertThat(Browser.of(port, "trekker").page(KERKRADE)).doesNotContain("Huisbezoek met z");
    }

    @Test
    void newsOfRegionAndCountryStandsWithEveryCoalition() {
        assertThat(publish("regiocoordinator", REGION, "news", "own", "Regionale dag", ""))
                .isEqualTo(302);
        assertThat(publish("beheerder", REGION, "news", "national", "Nieuwe landelijke handreiking", ""))
                .isEqualTo(302);
        assertThat(Browser.of(port, "trekker").page(KERKRADE))
                .contains(
                        "Nieuws van regio en land",
                        "Regionale dag",
                        "Nieuwe landelijke handreiking",
                        "Landelijk, 28 mei 2024");
        assertThat(Browser.of(port, "trekker").page(REGION))
                .contains("Regionale coalitie Zuid-Limburg", "Regionale dag");
        assertThat(Browser.of(port, "trekker").page("/coalitie")).contains("Regionale coalitie Zuid-Limburg");
    }

    @Test
    void badInputIsSaidAndKept() {
        Browser browser = Browser.of(port, "trekker");
        String answer = browser.post(
                        KERKRADE + "/bericht",
                        "token",
                        browser.token(KERKRADE + "/bericht"),
                        "kind",
                        "news",
                        "day",
                        "2031-01-01",
                        "title",
                        " ",
                        "body",
                        "Mijn tekst",
                        "link",
                        "javascript:alert(1)")
                .body();
        assertThat(answer).contains("Vul een dag in tussen", "Vul een titel in", "begint met https://", "Mijn tekst");
        assertThat(Browser.of(port, "trekker").page(KERKRADE)).contains("plaatste nog geen bericht");
    }

    @Test
    void whoHasNoPartInTheCoalitionDoesNotPublish() {
        assertThat(Browser.of(port, "wethouder").get(KERKRADE + "/bericht").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "trekker").get(REGION + "/bericht").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "trekker").get(KERKRADE + "/zelfscan").statusCode())
                .as("a municipality has the ten questions")
                .isEqualTo(404);
    }

    @Test
    void theRegionWritesItsChecklist() {
        Browser browser = Browser.of(port, "regiocoordinator");
        String token = browser.token(REGION + "/zelfscan");
        String before = browser.page(REGION + "/zelfscan");
        assertThat(before).contains("Signalen krijgen antwoord: Lokale signalen");
        assertThat(browser.post(
                                REGION + "/zelfscan",
                                "token",
                                token,
                                "lines",
                                "Wij kennen elkaar\nElkaar: Wij kennen elkaar")
                        .body())
                .contains("staat er twee keer");
        String lines = before.substring(
                before.indexOf("required>", before.indexOf("<textarea")) + 9, before.indexOf("</textarea>"));
        assertThat(browser.post(REGION + "/zelfscan", "token", token, "lines", lines)
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser.page(REGION + "/zelfscan")).contains("Signalen krijgen antwoord: Lokale signalen");
    }
}
