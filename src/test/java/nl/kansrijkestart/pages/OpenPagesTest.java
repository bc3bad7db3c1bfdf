package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProcessTest
@Tag(Proof.VERIFY)
class OpenPagesTest {

    @Autowired
    private People people;

    @LocalServerPort
    private int port;

    @Test
    void theStartPageShowsWhereEverythingIsAndWhoToPractiseAs() {
        String page = new Browser(port).page("/");
        assertThat(page)
                .contains(
                        "/camunda/app/tasklist/default/",
                        "/berichten",
                        "/verwijsbrief",
                        "/camunda/app/cockpit/default/",
                        "/praktijk/klok");
        assertThat(page)
                .contains("Hulp of advies, ook zonder uw naam: Veilig Thuis, <a href=\"tel:08002000\">0800-2000</a>")
                .as("no form here")
                .doesNotContain("in dit formulier");
        assertThat(page)
                .contains("Alle gegevens zijn verzonnen", ".practice", "praktijk")
                .contains(people.practiceLogins().stream().map(Login::name).toList());
    }

    @Test
    void onlyThoseWhoMayUseCockpitAreShownTheWay() {
        assertThat(Browser.of(port, "knooppunt").page("/")).contains("/camunda/app/cockpit/", "Kees Oefenknoop");
        String way = "wat eerst iemand nodig heeft"; // the rounds for practising below name Cockpit to everybody
        assertThat(Browser.of(port, "knooppunt").page("/")).contains(way);
        assertThat(Browser.of(port, "trekker").page("/")).contains(way);
        assertThat(Browser.of(port, "huisarts").page("/")).doesNotContain(way);
    }

    @Test
    void pagesLoadNothingFromElsewhereAndStayInNoCache() {
        HttpResponse<String> answer = new Browser(port).get("/");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body())
                .doesNotContainPattern("(src|href)=\"https?:")
                .doesNotContainPattern("<script(?! src=)")
                .doesNotContainPattern(" on[a-z]+=\"");
    }

    @Test
    void theLetterSendsAndKeepsNothing() {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.get("/verwijsbrief");
        String form = answer.body()
                .substring(answer.body().indexOf("<form"), answer.body().indexOf("</form>"));

        assertThat(answer.body()).contains("Er wordt niets bewaard of verstuurd");
        assertThat(form)
                .as("a number that nobody can call is said before printing")
                .contains("ownNumber", "Dit lijkt geen telefoonnummer.");
        assertThat(form)
                .as("no field has a name, no button sends")
                .doesNotContain("action=", "method=", " name=", "type=\"submit\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .as("and the browser would refuse")
                .contains("default-src 'none'", "form-action 'none'")
                .doesNotContain("connect-src");
        assertThat(browser.get("/pages/letter.js").body())
                .doesNotContain("fetch", "XMLHttpRequest", "localStorage", "sessionStorage", "sendBeacon", "cookie");
        assertThat(browser.cookie("JSESSIONID")).as("not even a session").isEmpty();
        assertThat(browser.post("/verwijsbrief", "parent", "Oefenouder").statusCode())
                .isEqualTo(405);
    }

    @Test
    void theWebOfAParentSendsAndKeepsNothing() {
        Browser browser = new Browser(port);
        HttpResponse<String> answer = browser.get("/positieve-gezondheid");
        assertThat(answer.body())
                .contains(
                        "Lichaamsfuncties",
                        "Mentaal welbevinden",
                        "Zingeving",
                        "Kwaliteit van leven",
                        "Meedoen",
                        "Dagelijks functioneren")
                .contains("Er wordt niets bewaard of verstuurd");
        String form = answer.body()
                .substring(answer.body().indexOf("<form"), answer.body().indexOf("</form>"));
        assertThat(form)
                .as("no field has a name, no button sends")
                .doesNotContain("action=", "method=", " name=", "type=\"submit\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .as("and the browser would refuse")
                .contains("default-src 'none'", "form-action 'none'")
                .doesNotContain("connect-src");
        assertThat(browser.cookie("JSESSIONID")).as("not even a session").isEmpty();
    }

    /** Who asks a page reads it there, who asks something else in one sentence. */
    @Test
    void whatCannotBeDoneHereIsSaidInDutch() throws Exception {
        for (String method : List.of("PUT", "DELETE")) {
            HttpResponse<String> page = asked(method, "/menukaart", "text/html", "");
            assertThat(page.statusCode()).as(method).isEqualTo(405);
            assertThat(page.body()).contains("Dit kan hier niet").doesNotContain("Er ging iets mis");
            HttpResponse<String> sentence = asked(method, "/menukaart", "application/json", "");
            assertThat(sentence.statusCode()).as(method).isEqualTo(405);
            assertThat(sentence.body())
                    .contains("\"type\":\"Refused\"", "\"message\":\"Dit kan hier niet.\"")
                    .doesNotContain("error", "timestamp");
        }
        assertThat(asked("GET", "/bestaat-niet", "*/*", "").body())
                .contains("\"message\":\"Dit is er niet, of is niet voor u.\"")
                .doesNotContain("Not Found");
        assertThat(asked("POST", "/sessies", "*/*", session()).body())
                .as("without a token")
                .contains("\"message\":\"Dit mag u hier niet.\"")
                .doesNotContain("Forbidden");
    }

    private String session() {
        return "JSESSIONID=" + Browser.of(port, "verloskundige").cookie("JSESSIONID");
    }

    private HttpResponse<String> asked(String method, String path, String accept, String cookies) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept", accept)
                                .header("Cookie", cookies)
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void aListWithoutAnEndGetsOne() throws Exception {
        String list = "/camunda/api/engine/engine/default/process-definition?latest=true";
        HttpResponse<String> all = asked("GET", list, "application/json", session());
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body()).doesNotContain("unbound");
    }

    @Test
    void whatIsNotThereIsSaidInDutch() {
        HttpResponse<String> answer = new Browser(port).get("/bestaat-niet");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Deze pagina is er niet").doesNotContain("Whitelabel");
    }
}
