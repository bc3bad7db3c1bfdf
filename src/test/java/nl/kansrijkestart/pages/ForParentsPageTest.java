package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A parent reads what help there is, and leaves nothing behind. */
@ProcessTest
@Tag(Proof.VERIFY)
class ForParentsPageTest {

    private static final String CHANGED = "Dit is gewijzigd en nog niet opnieuw gecontroleerd.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void everybodyReadsHelpByThemeWithoutLoginCookieOrScript() {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.get("/ouders/gm0928");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("Hulp en steun in Kerkrade", "112", "0800-2000", Words.toParents("debts"))
                .contains("QR-code van http", "/ouders/gm0928", "<path d=\"M4 4h1v1h-1z")
                .doesNotContain("<script", "Hoofdmenu", "<form");
    }

    /** A telephone dials each number, and a parent reads only what is so in the own phase. */
    @Test
    void everyNumberCallsAndNoOtherPhaseIsNamed() {
        Browser browser = new Browser(port);
        String pregnant = browser.page("/ouders/gm0928?fase=pregnant");
        assertThat(pregnant)
                .contains("<a href=\"tel:08000000012\">0800-000 0012</a>", "tot week 28 van de zwangerschap")
                .doesNotContain("alleen: ", "niet tijdens een zwangerschap", "tot het kind ");
        assertThat(browser.page("/ouders/gm0928?fase=born"))
                .contains("tot het kind ")
                .doesNotContain("tot week ");
        assertThat(browser.page("/ouders/gm0928?fase=before")).doesNotContain("tot week ", "tot het kind ");
    }

    /** Who looked saw another text: a parent reads so, beside the number (docs/security.md). */
    @Test
    void whatChangedSinceSomebodyLookedIsSaidToBeSo() {
        String telephone = "0800-000 0012";
        Browser browser = new Browser(port);
        assertThat(browser.page("/ouders/gm0928?fase=pregnant"))
                .contains(telephone)
                .doesNotContain(CHANGED);
        try {
            sql.update("update social_map_entry set changed_since_check = true where telephone = ?", telephone);
            assertThat(browser.page("/ouders/gm0928?fase=pregnant")).contains(telephone, CHANGED);
        } finally {
            sql.update("update social_map_entry set changed_since_check = false");
        }
    }

    @Test
    void noPersonalThemeIsNamed() {
        Browser browser = new Browser(port);
        for (String phase : Words.codes("phase")) {
            String page = browser.page("/ouders/gm0928?fase=" + phase);
            Words.codes("theme").stream()
                    .filter(Words::shielded)
                    .forEach(theme -> assertThat(page).doesNotContain(">" + Words.toParents(theme) + "<"));
        }
    }

    @Test
    void whatIsNoMunicipalityIsNotThere() {
        Browser browser = new Browser(port);
        assertThat(browser.get("/ouders/zuidlimburg").statusCode()).isEqualTo(404);
        assertThat(browser.get("/ouders/gm9999").statusCode()).isEqualTo(404);
    }
}
