package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was refused has an address: going back or loading anew keeps what was typed and sends nothing again. */
@ProcessTest
@Tag(Proof.VERIFY)
class RefusedAgainTest {

    private static final String MIDWIFE = "verloskundige";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whatWasTypedIsThereAsOftenAsOneLooks() {
        Browser midwife = Browser.of(port, MIDWIFE);
        String[] typed = {"token", midwife.token("/afwezig"), "from", "31-2-2027", "kind", "sudden"};
        HttpResponse<String> refused = midwife.navigating("/afwezig", typed);
        assertThat(refused.statusCode()).isEqualTo(302);
        String page = path(refused);
        for (int look = 0; look < 2; look++) {
            assertThat(midwife.page(page)).contains("deze dag bestaat niet", "value=\"31-2-2027\"");
        }
        assertThat(Browser.of(port, MIDWIFE).get(page).statusCode())
                .as("in another session")
                .isEqualTo(404);
        assertThat(midwife.post("/afwezig", typed).statusCode())
                .as("who does not navigate")
                .isEqualTo(400);
    }

    /** Where the page says it at each field. */
    @Test
    void whatIsWrongAtAFieldIsThereToo() {
        Browser lead = Browser.of(port, "trekker");
        String address = "/coalitie/gm0928/bericht";
        HttpResponse<String> refused =
                lead.navigating(address, "token", lead.token(address), "title", "Zonder dag", "day", "ooit");
        assertThat(lead.page(path(refused))).contains("Dit is geen datum: “ooit”", "value=\"Zonder dag\"");
    }

    /** It is made anew: whose part is over reads nothing of before. */
    @Test
    void whoMayNotSeeTheFamilyAnyMoreFindsNothing() {
        String caseId =
                stories.aSignal(MIDWIFE, "note", "nr" + System.nanoTime()).caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Ouder Weg", "06 11223377", null, null));
        Browser midwife = Browser.of(port, MIDWIFE);
        String address = "/gezin/" + caseId + "/verandert/bereikbaarheid";
        String page = path(midwife.navigating(address, "token", midwife.token(address), "telephone", "geen nummer"));
        assertThat(midwife.page(page)).contains("geen nummer", "06 11223377");
        sql.update("update part set ended = began, why_ended = 'replaced' where case_id = ?", caseId);
        assertThat(midwife.get(page).statusCode()).isEqualTo(404);
    }

    private static String path(HttpResponse<String> refused) {
        return refused.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(refused.statusCode() + " " + refused.body()))
                .replaceAll("^https?://[^/]+", "");
    }
}
