package nl.kansrijkestart.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Single sign-on against a real Keycloak, in a browser. Too heavy for every run: {@code mvn test -Dtest=KeycloakTest
 * -Dkeycloak} (docs/security.md says how Maven fetches Keycloak). The same rules against a small login service:
 * SignOnTest.
 */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(
        named = "keycloak",
        matches = ".*",
        disabledReason = "runs with -Dkeycloak only: it starts a real Keycloak, see docs/security.md 5")
@Tag(Proof.VERIFY)
class KeycloakTest {

    private static final String SECRET = "verzonnen-geheim-1234";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identities;

    @Autowired
    private JdbcTemplate sql;

    private Keycloak keycloak;
    private Chromium chromium;
    private BrowserContext browser;
    private Page page;

    @BeforeAll
    void start() throws Exception {
        Path zip = Keycloak.found().orElse(null);
        Assumptions.assumeTrue(
                zip != null,
                "Keycloak is not on this machine; fetch it with: mvn dependency:get "
                        + "-Dartifact=org.keycloak:keycloak-quarkus-dist:26.7.3:zip");
        keycloak = new Keycloak(zip, port);
        System.setProperty(
                "kansrijkestart.identity.issuer", keycloak.issuer()); // read when somebody logs in for the first time
        chromium = Chromium.open();
    }

    @AfterAll
    void stop() {
        System.clearProperty("kansrijkestart.identity.issuer");
        if (chromium != null) {
            chromium.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @BeforeEach
    void aNewBrowser() {
        browser = chromium.browser().newContext();
        page = browser.newPage();
        page.setDefaultTimeout(30_000);
    }

    @AfterEach
    void everybodyLeaves() {
        browser.close();
        for (String table : new String[] {"person_role where person", "person where login"}) {
            sql.update("delete from " + table + " in ('nieuwe', 'nieuwknooppunt')");
        }
    }

    @Test
    void oneLoginOpensTaskListAndPages() {
        logIn("nieuwe");
        assertThat(page.locator("body")).containsText("Nienke Nieuw");
        page.navigate(at("/berichten"));
        assertThat(page.locator("h1")).hasText("Berichten");
        page.navigate(at("/camunda/app/tasklist/default/"));
        page.locator(".task-filters").getByText("Taken van mijn team").waitFor();
        picture("tasklist");
        assertThat(identities.createGroupQuery().groupMember("nieuwe").list())
                .extracting(Group::getId)
                .containsExactlyInAnyOrder("verloskundigenkerkrade", "signallers", "coalitionMembers");
        assertThat(identities.createTenantQuery().userMember("nieuwe").list())
                .extracting(Tenant::getId)
                .containsExactlyInAnyOrder("gm0928", "gm0882");
        assertThat(sql.queryForList(
                        "select role || '@' || municipality from person_role where person = 'nieuwe'", String.class))
                .containsExactlyInAnyOrder("signallers@gm0928", "signallers@gm0882", "coalitionMembers@gm0928");
    }

    @Test
    void withoutTheSecondStepNobodyComesIn() {
        begin("zondertweedestap");
        assertThat(page.locator("body")).containsText("U bent niet met een tweede stap ingelogd");
        picture("no-second-step");
        nobodyIsIn();
    }

    @Test
    void aMissingClaimMeansNoAccess() {
        logIn("zonderorganisatie");
        assertThat(page.locator("body")).containsText("Geen toegang");
        assertThat(page.locator("body")).containsText("ontbreekt");
        nobodyIsIn();
        // and can come back as somebody else
        page.getByText("Uitloggen, en met een ander account inloggen").click();
        assertThat(page.locator("h1")).hasText("U bent uitgelogd");
        page.navigate(at("/oauth2/authorization/inloggen"));
        page.locator("#username").waitFor();
    }

    @Test
    void withoutAMunicipalityNobodyComesIn() {
        logIn("zondergemeente");
        assertThat(page.locator("body")).containsText("Uw rol of uw gemeente ontbreekt.");
        nobodyIsIn();
    }

    @Test
    void whoIsDisabledThereIsRefusedHereWithinAMinute() throws Exception {
        logIn("nieuwknooppunt");
        assertThat(status()).isEqualTo(200);
        StoryTime.set("2027-01-11T09:02");
        assertThat(status()).as("asked again: she still may").isEqualTo(200);
        keycloak.disable("nieuwknooppunt");
        assertThat(status()).as("not asked yet").isEqualTo(200);
        StoryTime.set("2027-01-11T09:04");
        assertThat(status()).isEqualTo(401);
        page.navigate(at("/oauth2/authorization/inloggen"));
        assertThat(page.locator("body")).not().containsText("U bent ingelogd");
        nobodyIsIn();
    }

    @Test
    void whoLogsOutInTheTaskListIsLoggedOutThereToo() throws Exception {
        int before = keycloak.sessions("nieuwe");
        logIn("nieuwe");
        assertThat(keycloak.sessions("nieuwe")).isEqualTo(before + 1);
        page.navigate(at("/camunda/app/tasklist/default/"));
        page.locator("li.account").click();
        page.locator("li.account").getByText("Uitloggen").click();
        isLoggedOutEverywhere(before);
    }

    @Test
    void whoLogsOutOnAPageIsLoggedOutThereToo() throws Exception {
        int before = keycloak.sessions("nieuwe");
        logIn("nieuwe");
        page.navigate(at("/berichten"));
        page.getByText("Uitloggen").click();
        isLoggedOutEverywhere(before);
    }

    private void isLoggedOutEverywhere(int before) throws Exception {
        assertThat(page.locator("h1")).hasText("U bent uitgelogd");
        assertThat(page).hasURL(at("/uitgelogd"));
        picture("logged-out");
        assertThat(keycloak.sessions("nieuwe")).as("this one is gone there").isEqualTo(before);
        nobodyIsIn();
        page.navigate(at("/oauth2/authorization/inloggen"));
        page.locator("#username").waitFor(); // asked again who comes
    }

    /** Name, password and the code of the telephone. */
    private void logIn(String login) {
        begin(login);
        page.locator("#otp").fill(code());
        page.locator("#kc-login").click();
        page.waitForURL(url -> url.startsWith(at("/")));
        page.waitForTimeout(500); // the page goes on by itself
    }

    private void begin(String login) {
        page.navigate(at("/oauth2/authorization/inloggen"));
        page.locator("#username").fill(login);
        page.locator("#password").fill("alleen-om-te-proberen");
        page.locator("#kc-login").click();
    }

    private void nobodyIsIn() {
        assertThat(status()).isEqualTo(401);
    }

    private int status() {
        return browser.request()
                .get(at("/camunda/api/engine/engine/default/filter/count?itemCount=false&resourceType=Task"))
                .status();
    }

    private void picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", "keycloak-" + name + ".png")));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }

    /** A time-based code (RFC 6238) by the machine's clock, as the login service reads it. */
    private static String code() {
        long now = ManagementFactory.getRuntimeMXBean().getStartTime()
                + ManagementFactory.getRuntimeMXBean().getUptime();
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(8).putLong(now / 30_000).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
