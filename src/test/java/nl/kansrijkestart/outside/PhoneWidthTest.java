package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.guard.RouteList;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * On a phone a page moves under the finger up and down, never sideways, and everybody can use it: every page of ours
 * that has an address.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class PhoneWidthTest {

    private static final int PHONE = 390;
    /** In pixels of 844. */
    private static final int MOST_HEADER = 150;

    private static final String HEADER =
            "() => (document.querySelector('header.top') || {offsetHeight: 0}).offsetHeight";
    /** Together they may open every page. */
    private static final List<String> PEOPLE = List.of(
            "verloskundige", "coordinator", "trekker", "projectleider", "privacyfunctionaris", "aandachtsfunctionaris");
    /** What is no page to look at, or is about one thing that has to be there first. */
    private static final String NO_PAGE =
            ".*(/pages/|/regie/|favicon|/zelfscan|/actuator|/pdf|/tekst|/json|\\.csv|\\.json|/kopie|\\{).*";

    /** Headings below which nothing is printed up to the next one. */
    private static final String BARE = """
            () => {
                const shown = one => one.checkVisibility() && one.innerText && one.innerText.trim();
                const parts = [...document.querySelectorAll('main *')].filter(one => shown(one) && !one.closest('.unseen')
                    && (/^H[2-6]$/.test(one.tagName) || ![...one.children].some(shown)));
                return parts.filter((one, at) => /^H[2-6]$/.test(one.tagName)
                        && (at + 1 === parts.length
                            || /^H[2-6]$/.test(parts[at + 1].tagName) && parts[at + 1].tagName <= one.tagName))
                    .map(one => one.innerText);
            }""";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void noPageIsWiderThanAPhone() throws IOException {
        String caseId =
                stories.aSignal("verloskundige", "note", "op een telefoon").caseId();
        TasklistClient.of(port, "collegaverloskundige").claim(talk(caseId)).orFail();
        Set<String> paths = paths(caseId, talk(caseId));
        List<String> wider = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        List<String> tall = new ArrayList<>();
        try (Chromium chromium = Chromium.open()) {
            for (String person : PEOPLE) {
                try (BrowserContext context = chromium.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(PHONE, 844))) {
                    Page page = loggedIn(context, person);
                    for (String path : List.copyOf(paths)) {
                        Response answer = page.navigate("http://localhost:" + port + path);
                        if (answer.status() == 200) {
                            paths.remove(path);
                            Object width = page.evaluate("() => document.documentElement.scrollWidth");
                            if (((Number) width).intValue() > PHONE) {
                                wider.add(path + ": " + width);
                            }
                            if (((Number) page.evaluate(HEADER)).doubleValue() > MOST_HEADER) {
                                tall.add(path);
                            }
                            Axe.serious(page).forEach(one -> unusable.add(path + " " + one));
                            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                            ((List<?>) page.evaluate(BARE)).forEach(one -> bare.add(path + " " + one));
                            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
                        }
                    }
                    unusable.addAll(menuThatOpens(page));
                }
            }
        }
        assertThat(wider).isEmpty();
        assertThat(tall).as("pages that begin below the header").isEmpty();
        assertThat(unusable).as("what axe finds serious").isEmpty();
        assertThat(bare).as("headings that stand on paper with nothing below").isEmpty();
        assertThat(paths).as("pages that none of these people may open").isEmpty();
    }

    /** It is folded away until it is pressed, and leads everywhere then. */
    private List<String> menuThatOpens(Page page) {
        page.navigate("http://localhost:" + port + "/berichten");
        Locator link = page.locator("nav a[href='/sociale-kaart']");
        PlaywrightAssertions.assertThat(link).isHidden();
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Menu").setExact(true))
                .click();
        PlaywrightAssertions.assertThat(link).isInViewport();
        List<String> unusable = Axe.serious(page);
        link.click();
        page.waitForURL("**/sociale-kaart**");
        return unusable;
    }

    private String talk(String caseId) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, caseId);
    }

    /** @param task one that a colleague has */
    private static Set<String> paths(String caseId, String task) throws IOException {
        return RouteList.lines().stream()
                .filter(RouteList.Line::page)
                .map(line -> line.path()
                        .replace("{case}", caseId)
                        .replace("/taken/overnemen/{task}", "/taken/overnemen/" + task)
                        .replace("{what}", "uitgerekende-datum")
                        .replace("{theme}", "debts")
                        .replace("{term}", "term.answer")
                        .replace("{municipality}", "gm0928"))
                .filter(path -> !path.matches(NO_PAGE) && !path.startsWith("/practice"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Page loggedIn(BrowserContext context, String person) {
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.navigate("http://localhost:" + port + "/camunda/app/tasklist/default/");
        LoginScreen.logIn(page, person, TasklistClient.PASSWORD);
        page.locator("input[type=password]")
                .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        return page;
    }
}
