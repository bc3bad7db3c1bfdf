package nl.kansrijkestart.access.signon;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Single sign-on against a small login service: who comes in with which rights, who does not, and for how long. */
@ProcessTest
@Tag(Proof.VERIFY)
class SignOnTest {

    private static LoginService service;

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    private CookieManager cookies;
    private HttpClient browser;
    private Map<String, Object> claims;

    @BeforeAll
    static void startService() throws IOException, JOSEException {
        service = new LoginService();
        System.setProperty(
                "kansrijkestart.identity.issuer", service.issuer()); // read when somebody logs in for the first time
    }

    @AfterAll
    static void stopService() {
        System.clearProperty("kansrijkestart.identity.issuer");
        service.close();
    }

    /** She belongs to this test alone: the others know the people to practise with only. */
    @AfterEach
    void sheLeaves() {
        sql.update("delete from person_role where person = 'nieuwe'");
        sql.update("delete from person where login = 'nieuwe'");
    }

    @BeforeEach
    void aMidwifeWithTwoRoles() {
        cookies = new CookieManager();
        browser = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        claims = new HashMap<>(Map.of(
                "preferred_username",
                "nieuwe",
                "given_name",
                "Nienke",
                "family_name",
                "Nieuw",
                "email",
                "nienke@example.invalid",
                "organisation",
                "verloskundigenkerkrade",
                "roles",
                List.of("signallers", "coalitionMembers@gm0928"),
                "municipalities",
                List.of("gm0928", "gm0882"),
                "amr",
                List.of("pwd", "otp")));
        service.opens();
        service.says(claims);
    }

    @Test
    void oneLoginOpensTaskListAndPages() throws Exception {
        HttpResponse<String> answer = login();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .as("the browser goes on by itself, with its strict cookie")
                .contains("U bent ingelogd", "http-equiv=\"refresh\"");
        assertThat(get("/berichten").statusCode()).isEqualTo(200);
        assertThat(get("/").body()).contains("Nienke Nieuw");
        HttpResponse<String> tasklist =
                get("/camunda/api/engine/engine/default/filter?firstResult=0&maxResults=2000&itemCount=false&"
                        + "resourceType=Task");
        assertThat(tasklist.statusCode()).isEqualTo(200);
        assertThat(get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"nieuwe\"", "tasklist")
                .doesNotContain("cockpit", "admin");

        assertThat(identities.createGroupQuery().groupMember("nieuwe").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("verloskundigenkerkrade", "signallers", "coalitionMembers");
        assertThat(identities.createTenantQuery().userMember("nieuwe").list())
                .extracting(Tenant::getId)
                .containsExactlyInAnyOrder("gm0928", "gm0882");
        assertThat(people.person("nieuwe").orElseThrow().roles()).containsExactly("coalitionMembers", "signallers");
        // what is about a family opens in the municipalities of a care role only
        assertThat(people.keysOf("nieuwe"))
                .extracting(key -> key.group() + " " + key.municipality())
                .containsExactlyInAnyOrder(
                        "verloskundigenkerkrade null",
                        "verloskundigenkerkrade gm0882",
                        "verloskundigenkerkrade gm0928",
                        "coalitionMembers gm0928",
                        "signallers gm0882",
                        "signallers gm0928");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/gezinnen?groep%3Dlate | /gezinnen?groep=late",
                "//kwaad.invalid | /",
                "https://kwaad.invalid | /",
                "/%5Ckwaad.invalid | /",
                "/camunda/api/engine | /",
                "%22%3E%3Cscript%3E | /",
                "' ' | /"
            })
    void whoWantedAPageOfOursGetsThereAndNobodyGoesElsewhere(String asked, String then) throws Exception {
        HttpResponse<String> answer = get("/oauth2/authorization/inloggen?naar=" + asked.strip());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("content=\"0;url=" + then + "\"", "href=\"" + then + "\"")
                .doesNotContain("kwaad", "<script");
        assertThat(get("/oauth2/authorization/inloggen").body()).as("good once").contains("content=\"0;url=/\"");
    }

    @Test
    void theSessionIsAnotherOneAfterTheLogin() throws Exception {
        get("/camunda/app/tasklist/default/");
        String before = session();
        login();
        assertThat(session()).isNotEqualTo(before).isNotBlank();
        String mine = session();
        cookies.getCookieStore().removeAll();
        HttpResponse<String> old = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(at("/berichten"))
                                .header("Cookie", "JSESSIONID=" + before)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(old.statusCode())
                .as("the id from before the login is worth nothing")
                .isEqualTo(302);
        assertThat(mine).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preferred_username | inlognaam",
                "given_name | voornaam",
                "family_name | achternaam",
                "organisation | organisatie",
                "roles | rol",
                "municipalities | gemeente",
                "amr | tweede stap"
            })
    void aMissingClaimMeansNoAccess(String claim, String said) throws Exception {
        claims.remove(claim);
        if (claim.equals("municipalities")) {
            claims.put("roles", List.of("signallers"));
        }
        service.says(claims);
        HttpResponse<String> answer = login();
        if (claim.equals("preferred_username")) {
            assertThat(answer.body()).contains("Geen toegang");
        } else {
            assertThat(answer.body()).contains("Geen toegang").containsIgnoringCase(said);
        }
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(get("/camunda/api/engine/engine/default/filter/count?itemCount=false&resourceType=Task")
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "preferred_username | Nienke Nieuw | andere tekens", "preferred_username | verloskundige | stopgezet",
                        "organisation | onbekend | organisatie is hier niet bekend",
                "roles | camunda-admin | rol is hier niet bekend",
                        "municipalities | gm9999 | gemeente is hier niet bekend", "amr | pwd | tweede stap"
            })
    void aClaimThatIsNotKnownMeansNoAccess(String claim, String value, String said) throws Exception {
        claims.put(claim, value);
        service.says(claims);
        HttpResponse<String> answer = login();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains(said);
        assertThat(get("/camunda/api/engine/engine/default/filter/count?itemCount=false&resourceType=Task")
                        .statusCode())
                .isEqualTo(401);
    }

    /**
     * A claim that is far too long, has characters that nobody sees, or is no text at all: a sentence instead of an
     * error, and nobody is written.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "given_name | long | voornaam is te lang", "family_name | long | achternaam is te lang",
                        "organisation | long | organisatie is te lang",
                "preferred_username | long | inlognaam is te lang",
                        "sub | long | kenmerk bij de inlogdienst is te lang",
                        "email | long@example.invalid | e-mailadres is te lang",
                "roles | long | rol is hier niet bekend", "municipalities | long | gemeente is hier niet bekend",
                        "roles | many | rol is hier niet bekend",
                "given_name | <b>Nienke</b> | voornaam heeft tekens", "family_name | {{7*7}} | achternaam heeft tekens",
                        "given_name | - | voornaam heeft tekens",
                "sub | Nienké | kenmerk bij de inlogdienst heeft tekens", "email | nienke | e-mailadres heeft tekens",
                        "organisation | gm0928' or 1=1 | organisatie is hier niet bekend",
                "given_name | map | voornaam ontbreekt", "roles | maps | rol is hier niet bekend"
            })
    void anOddClaimMeansNoAccessAndASentence(String claim, String value, String said) throws Exception {
        claims.put(
                claim,
                switch (value) {
                    case "map" -> Map.of("first", "Nienke");
                    case "maps" -> List.of(Map.of("role", "signallers"));
                    case "many" ->
                        java.util.stream.IntStream.range(0, 2000)
                                .mapToObj(n -> "signallers@gm" + n)
                                .toList();
                    default -> value.replace("long", "a".repeat(1000));
                });
        service.says(claims);
        HttpResponse<String> answer = login();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Geen toegang", said);
        assertThat(sql.queryForList("select login from person where login = 'nieuwe'"))
                .isEmpty();
    }

    @Test
    void whatNobodySeesInANameIsLeftOut() throws Exception {
        claims.put("given_name", " Nien\u202Eke\u200B\r\n ");
        claims.put("family_name", "d’Él\u0000\u0007en-Öz");
        service.says(claims);
        assertThat(login().statusCode()).isEqualTo(200);
        assertThat(sql.queryForMap("select first_name, last_name from person where login = 'nieuwe'"))
                .containsEntry("first_name", "Nienke")
                .containsEntry("last_name", "d’Élen-Öz");
    }

    /** Nobody is the engine's administrator, whatever a login service says. */
    @ParameterizedTest
    @ValueSource(strings = {"roles", "organisation"})
    void nobodyComesInAsTheEnginesAdministrator(String claim) throws Exception {
        claims.put(claim, "camunda-admin");
        service.says(claims);
        assertThat(login().statusCode()).isEqualTo(403);
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count())
                .isZero();
        assertThat(sql.queryForList("select login from person where login = 'nieuwe'"))
                .isEmpty();
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatALoginServiceSaysMakesNoSecondLineInTheLog(CapturedOutput log) throws Exception {
        claims.put("sub", "somebody\r\n2027-01-11 INFO Logged in: beheerder from 127.0.0.1" + "x".repeat(1000));
        claims.put("organisation", "onbekend");
        service.says(claims);
        assertThat(login().statusCode()).isEqualTo(403);
        get("/login/oauth2/code/inloggen?error=odd%0D%0A2027-01-11%20INFO%20Logged%20in:%20beheerder&state=" + state());
        assertThat(log.getOut().lines())
                .noneMatch(line -> line.startsWith("2027-01-11 INFO"))
                .noneMatch(line -> line.length() > 400);
    }

    /** Of a login that has begun: the browser is on its way. */
    private String state() throws Exception {
        HttpClient begins = HttpClient.newBuilder().cookieHandler(cookies).build();
        String there = begins.send(
                        HttpRequest.newBuilder(at("/oauth2/authorization/inloggen"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return there.replaceAll(".*[?&]state=([^&]*).*", "$1");
    }

    @Test
    void aProofThatSomebodyElseSignedIsNoProof() throws Exception {
        service.signsWithAnotherKey();
        assertThat(login().statusCode()).isEqualTo(403);
    }

    @Test
    void whoCannotBeAskedAboutAgainDoesNotComeIn() throws Exception {
        service.givesNoRefreshToken();
        HttpResponse<String> answer = login();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("refresh token");
    }

    @Test
    void whoIsDisabledHereIsRefusedAtTheNextRequest() throws Exception {
        login();
        assertThat(get("/berichten").body()).contains("Nienke Nieuw");
        sql.update("update person set active = false where login = 'nieuwe'");
        assertThat(get("/camunda/api/engine/engine/default/filter/count?itemCount=false&resourceType=Task")
                        .statusCode())
                .isEqualTo(401);
        assertThat(login().body()).contains("Uw toegang is stopgezet");
    }

    @Test
    void whoIsDisabledElsewhereIsRefusedWithinAMinute() throws Exception {
        login();
        service.closes();
        assertThat(status()).as("not asked yet").isEqualTo(200);
        StoryTime.set("2027-01-11T09:01");
        assertThat(status()).isEqualTo(401);
        service.opens();
        assertThat(status()).as("the session is gone").isEqualTo(401);
    }

    @Test
    void whatChangesElsewhereChangesHereWithinAMinute() throws Exception {
        login();
        claims.put("roles", List.of("hubCoordinators@gm0928"));
        claims.put("family_name", "Anders");
        service.says(claims);
        StoryTime.set("2027-01-11T09:02");
        assertThat(status()).isEqualTo(200);
        assertThat(identities.createGroupQuery().groupMember("nieuwe").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("verloskundigenkerkrade", "hubCoordinators", "hubCoordinatorsgm0928");
        assertThat(identities.createTenantQuery().userMember("nieuwe").list())
                .extracting(Tenant::getId)
                .containsExactly("gm0928");
        assertThat(get("/").body()).contains("Nienke Anders");
        claims.put("amr", List.of("pwd"));
        service.says(claims);
        StoryTime.set("2027-01-11T09:04");
        assertThat(status()).as("without the second step no longer").isEqualTo(401);
    }

    @Test
    void theServiceIsAskedOncePerMinuteOnly() throws Exception {
        login();
        int before = service.asked;
        StoryTime.set("2027-01-11T09:01");
        for (int n = 0; n < 5; n++) {
            assertThat(status()).isEqualTo(200);
        }
        assertThat(service.asked).isEqualTo(before + 1);
    }

    @Test
    void aDaysWorkLaterEverybodyLogsInAgain() throws Exception {
        login();
        for (int hour = 10; hour <= 20; hour++) {
            StoryTime.set("2027-01-11T%02d:00".formatted(hour));
            assertThat(status()).isEqualTo(200);
        }
        StoryTime.set("2027-01-11T21:01");
        assertThat(status()).isEqualTo(401);
    }

    /** A login that was hers is given to somebody else there; what is hers here stays hers. */
    @Test
    void anOldLoginOfSomebodyElseOpensNothing() throws Exception {
        login();
        claims.put("sub", "somebody else");
        service.says(claims);
        HttpResponse<String> answer = login();
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("was hier van iemand anders");
        assertThat(sql.queryForObject("select subject from person where login = 'nieuwe'", String.class))
                .isEqualTo("subject-nieuwe");
    }

    /**
     * A service that takes questions and gives no answers holds nobody up for long; after ten minutes without a word
     * nobody goes on.
     */
    @Test
    void aServiceThatIsSilentHoldsNobodyUp() throws Exception {
        login();
        service.fallsSilent();
        StoryTime.set("2027-01-11T09:02");
        assertThat(CompletableFuture.supplyAsync(this::statusNow).get(15, TimeUnit.SECONDS))
                .isEqualTo(200);
        StoryTime.set("2027-01-11T09:11");
        assertThat(CompletableFuture.supplyAsync(this::statusNow).get(15, TimeUnit.SECONDS))
                .isEqualTo(401);
        assertThat(CompletableFuture.supplyAsync(this::loginNow)
                        .get(15, TimeUnit.SECONDS)
                        .body())
                .as("nor who logs in")
                .contains("Het inloggen is niet gelukt");
    }

    private HttpResponse<String> loginNow() {
        try {
            return login();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int statusNow() {
        try {
            return status();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Coming back twice, or in another browser, opens nothing. */
    @Test
    void aLoginThatHasBegunIsGoodOnceAndInOneBrowser() throws Exception {
        HttpClient step = HttpClient.newBuilder().cookieHandler(cookies).build();
        HttpResponse<Void> begin = step.send(
                HttpRequest.newBuilder(at("/oauth2/authorization/inloggen")).build(),
                HttpResponse.BodyHandlers.discarding());
        assertThat(begin.headers().firstValue("Set-Cookie"))
                .get()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/login/oauth2/");
        HttpResponse<Void> back = step.send(
                HttpRequest.newBuilder(URI.create(
                                begin.headers().firstValue("Location").orElseThrow()))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        URI callback = URI.create(back.headers().firstValue("Location").orElseThrow());
        HttpClient other = HttpClient.newHttpClient();
        assertThat(other.send(HttpRequest.newBuilder(callback).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        assertThat(step.send(HttpRequest.newBuilder(callback).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
        assertThat(step.send(HttpRequest.newBuilder(callback).build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoLogsOutOnAPageIsLoggedOutElsewhereToo() throws Exception {
        login();
        Matcher token = Pattern.compile("action=\"/uitloggen\".*?name=\"token\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(get("/berichten").body());
        assertThat(token.find()).isTrue();
        assertThat(post("/uitloggen", "token=andere").statusCode())
                .as("not from another site")
                .isEqualTo(403);
        assertThat(status()).isEqualTo(200);
        String session = session();
        HttpResponse<String> gone = post("/uitloggen", "token=" + token.group(1));
        assertThat(gone.body()).contains("U wordt uitgelogd");
        assertThat(status()).isEqualTo(401);
        assertThat(session()).as("the id is worth nothing").isNotEqualTo(session);
        endsElsewhere(gone);
    }

    @Test
    void theButtonOfTheWebApplicationsLogsOutElsewhereToo() throws Exception {
        login();
        get("/camunda/api/engine/engine/"); // brings the token
        String session = session();
        HttpResponse<String> answer = post("/camunda/api/admin/auth/user/default/logout", "");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Go-On")).contains("/uitgelogd");
        assertThat(answer.headers().firstValue("Clear-Site-Data")).contains("\"storage\"");
        assertThat(status()).isEqualTo(401);
        assertThat(session()).isNotEqualTo(session);
        endsElsewhere(get("/uitgelogd"));
    }

    private void endsElsewhere(HttpResponse<String> page) throws Exception {
        String next = page.headers().firstValue("Refresh").orElseThrow();
        assertThat(next).startsWith("0;url=" + service.issuer() + "/end?");
        HttpResponse<String> back = browser.send(
                HttpRequest.newBuilder(URI.create(next.substring("0;url=".length())))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(back.uri()).isEqualTo(at("/uitgelogd"));
        assertThat(back.body()).contains("U bent uitgelogd", "Opnieuw inloggen");
        assertThat(back.headers().firstValue("Refresh")).as("once").isEmpty();
        assertThat(service.goodbye)
                .containsEntry("client_id", "kansrijkestart")
                .containsEntry("post_logout_redirect_uri", at("/uitgelogd").toString());
        assertThat(SignedJWT.parse(service.goodbye.get("id_token_hint"))
                        .getJWTClaimsSet()
                        .getSubject())
                .isEqualTo("subject-nieuwe");
    }

    /** She is logged in there and may not come in here: she must be able to come back as somebody else. */
    @Test
    void whoMayNotComeInCanLogOutElsewhere() throws Exception {
        claims.put("organisation", "onbekend");
        service.says(claims);
        assertThat(login().body())
                .contains(
                        "Uitloggen, en met een ander account inloggen",
                        "href=\"" + service.issuer() + "/end?id_token_hint=");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("XSRF-TOKEN"))
                .forEach(one -> request.setHeader("X-XSRF-TOKEN", one.getValue()));
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int status() throws Exception {
        return get("/camunda/api/engine/engine/default/filter/count?itemCount=false&resourceType=Task")
                .statusCode();
    }

    private HttpResponse<String> login() throws Exception {
        return get("/oauth2/authorization/inloggen");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(at(path))
                        .header("Accept", "text/html,application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(one -> one.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }
}
