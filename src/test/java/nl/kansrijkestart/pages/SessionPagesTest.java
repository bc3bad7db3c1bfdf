package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Everybody sees where they are logged in, and ends that themselves. */
@ProcessTest
@Tag(Proof.VERIFY)
class SessionPagesTest {

    private static final Pattern END = Pattern.compile("action=\"(/sessies/[0-9a-f-]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void aLostSessionIsEndedFromElsewhere() {
        Browser here = Browser.of(port, "kinderopvang");
        here.post("/sessies", "token", here.token("/sessies")); // those of other stories
        Browser lost = Browser.of(port, "kinderopvang");
        assertThat(lost.page("/berichten")).contains("Mijn sessies");
        String page = here.page("/sessies");
        assertThat(page)
                .contains("Mijn sessies", "(deze)", "maandag 11 januari 2027 om 09:00", "Log overal uit, behalve hier");
        String other = endOf(page, false);
        String token = here.token("/sessies");

        assertThat(here.post(other).statusCode()).as("without the token").isEqualTo(403);
        Browser stranger = Browser.of(port, "huisarts");
        assertThat(stranger.post(other, "token", stranger.token("/sessies")).statusCode())
                .as("somebody else's")
                .isEqualTo(404);
        assertThat(lost.get("/berichten").statusCode()).isEqualTo(200);

        assertThat(here.post(other, "token", token).statusCode()).isEqualTo(302);
        assertThat(here.page("/sessies")).contains("Daar bent u nu uitgelogd").doesNotContain("Log overal uit");
        assertThat(lost.get("/berichten").statusCode()).as("over at once").isEqualTo(302);
    }

    @Test
    void whoSendsAFormAfterLoggingOutReadsThatItIsNotKept() {
        Browser tab = Browser.of(port, "projectleider");
        String token = tab.token("/menukaart/nieuw");
        tab.post("/uitloggen", "token", token);

        String told = tab.post("/menukaart/nieuw", "token", token, "name", "Proef uitgelogd")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(tab.page(told.replaceFirst("^https?://[^/]+", "")))
                .contains("is niet opgeslagen", "Opnieuw inloggen");
        assertThat(tab.page("/uitgelogd")).doesNotContain("niet opgeslagen");
    }

    @Test
    void whoLoggedInAgainReadsWhyAnOldPageIsNotKept() {
        String old = Browser.of(port, "projectleider").token("/menukaart/nieuw");
        Browser again = Browser.of(port, "projectleider");
        again.token("/menukaart/nieuw");
        var answer = again.post("/menukaart/nieuw", "token", old, "name", "Proef opnieuw ingelogd");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Dit is niet opgeslagen", "U logde intussen opnieuw in")
                .doesNotContain("Uw rol");
    }

    @Test
    void allOthersEndWithOneButtonAndTheOwnOneLogsOut() {
        Browser first = Browser.of(port, "ggz");
        first.page("/berichten");
        Browser second = Browser.of(port, "ggz");
        second.page("/berichten");
        Browser here = Browser.of(port, "ggz");
        assertThat(here.post("/sessies", "token", here.token("/sessies")).statusCode())
                .isEqualTo(302);
        String page = here.page("/sessies");
        assertThat(page).contains("alleen hier nog ingelogd");
        assertThat(first.get("/berichten").statusCode()).isEqualTo(302);
        assertThat(second.get("/berichten").statusCode()).isEqualTo(302);
        assertThat(here.post(endOf(page, true), "token", here.token("/sessies"))
                        .headers()
                        .firstValue("Location"))
                .contains("/uitgelogd");
        assertThat(here.get("/berichten").statusCode()).isEqualTo(302);
    }

    /** The address that ends a session on the list: this one, or another. */
    private static String endOf(String page, boolean here) {
        for (String row : page.split("<tr>")) {
            Matcher end = END.matcher(row);
            if (row.contains("(deze)") == here && end.find()) {
                return end.group(1);
            }
        }
        throw new AssertionError("No such session on the page");
    }
}
