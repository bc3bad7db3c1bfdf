package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pathway.LoopStories;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coordinator in Cockpit: from what needs somebody first to the way of that case. Pictures in target/pictures. */
@ProcessTest
@Tag(Proof.VERIFY)
class CockpitBrowserTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    @LocalServerPort
    private int port;

    @Autowired
    private LoopStories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RepositoryService models;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void whoCoordinatesFindsWhatNeedsSomebodyFirst() {
        Journey story = stories.at("contactFamily");
        String mark = files.card(story.caseId()).mark();
        dueFirst(story);
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser()
                        .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(1366, 768)
                                .setLocale("nl-NL"))) {
            Page page = context.newPage();
            page.onPageError(wrong::add);
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
            LoginScreen.logIn(page, "knooppunt", TasklistClient.PASSWORD);

            page.getByRole(com.microsoft.playwright.options.AriaRole.LINK, named(mark))
                    .first()
                    .waitFor();
            picture(page, "cockpit-1-today");
            assertThat(page.innerText(".ours-today")).contains("te laat", mark).doesNotContain(story.caseId());
            wrong.addAll(Axe.serious(page, ".ours-today"));

            page.locator(".ours-today tr", new Page.LocatorOptions().setHasText(mark))
                    .locator(".ours-choose")
                    .first()
                    .check();
            page.locator(".ours-today button", new Page.LocatorOptions().setHasText("Geef aan iemand anders"))
                    .first()
                    .click();
            page.locator("dialog .ours-buttons").waitFor();
            picture(page, "cockpit-5-give");
            assertThat(page.innerText("dialog")).contains(mark, "Waarom?").doesNotContain(story.caseId());
            wrong.addAll(Axe.serious(page, "dialog"));
            page.locator("dialog button[type=submit]").click();
            page.getByText("Kies aan wie u dit geeft.").waitFor();
            page.locator("dialog select").selectOption("schuldhulp");
            page.locator("dialog input[value=agreed]").check();
            page.locator("dialog button[type=submit]").click();
            page.getByText("De stap is nu van iemand anders.").first().waitFor();
            picture(page, "cockpit-6-given");
            assertThat(sql.queryForObject(
                            "select assignee from task_row where case_id = ? and task_key = 'contactFamily'",
                            String.class,
                            story.caseId()))
                    .isEqualTo("schuldhulp");
            dueFirst(story);
            page.reload();

            page.locator(".ours-today tr", new Page.LocatorOptions().setHasText(mark))
                    .locator("a[href*='process-instance']")
                    .first()
                    .click();
            page.getByText("Wie deed wat")
                    .or(page.getByText("Verwijzing beantwoorden"))
                    .first()
                    .waitFor();
            page.locator(".ours-passed").first().waitFor();
            picture(page, "cockpit-2-case");
            String instance = page.url().replaceAll(".*process-instance/([^/]+)/.*", "$1");
            assertThat(page.innerText("body"))
                    .contains(mark, "Verwijzing beantwoorden")
                    .doesNotContain(instance);
            assertThat(ID.matcher(page.innerText("body")).find())
                    .as("ids on the page of a case")
                    .isFalse();
            wrong.addAll(Axe.serious(page, ".ours-table"));

            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/processes");
            page.getByText("Verwijzing", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            page.getByText("Wat het eerst moet").waitFor();
            page.getByText(mark).first().waitFor();
            picture(page, "cockpit-3-process");
            assertThat(ID.matcher(page.innerText("body")).find())
                    .as("ids on the page of a process")
                    .isFalse();
            wrong.addAll(Axe.serious(page, ".ours-table"));
            page.setViewportSize(390, 844);
            page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/#/dashboard");
            page.getByText(mark).first().waitFor();
            picture(page, "cockpit-4-phone");
        }
        assertThat(wrong).isEmpty();
    }

    /** What the program could not do is tried again where it is read, with a reason. */
    @Test
    void aFailedStepIsTriedAgainWhereItIsRead() {
        Journey story = stories.at("answerReferral");
        String mark = files.card(story.caseId()).mark();
        jobs.setJobRetries(sql.queryForObject("""
                        select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                        where e.business_key_ = ? order by j.id_ limit 1""", String.class, story.caseId()), 0);
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = wide(chromium)) {
            Page page = login(context, "knooppunt", wrong);
            Locator card = page.locator(".ours-today", new Page.LocatorOptions().setHasText("Mislukte stappen"));
            Locator row = card.locator("tr", new Locator.LocatorOptions().setHasText(mark));
            row.waitFor();
            row.scrollIntoViewIfNeeded();
            picture(page, "cockpit-7-failed");
            assertThat(row.innerText()).contains("Er ging iets mis in het programma zelf.");
            wrong.addAll(Axe.serious(page, ".ours-today"));
            row.locator("button").click();
            page.locator("dialog input[type=text]").waitFor();
            picture(page, "cockpit-8-again");
            wrong.addAll(Axe.serious(page, "dialog"));
            page.locator("dialog button[type=submit]").click();
            page.getByText("Schrijf in een paar woorden waarom.").waitFor();
            page.fill("dialog input[type=text]", "het was maar even weg");
            page.locator("dialog button[type=submit]").click();
            page.getByText("wordt opnieuw geprobeerd").first().waitFor();
            page.setViewportSize(390, 844);
            card.scrollIntoViewIfNeeded();
            picture(page, "cockpit-9-failed-phone");
        }
        assertThat(wrong).isEmpty();
    }

    /** All rows stand below each other, as far down as there are; nothing scrolls within a slit. */
    @Test
    void aDecisionTableShowsAllItsRows() {
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = wide(chromium)) {
            Page page = login(context, "modelleur", wrong);
            for (String table : List.of("supportRoute", "declineFollowUp", "programmeEligibility")) {
                page.navigate(
                        "http://localhost:" + port + "/camunda/app/cockpit/default/#/decision-definition/" + id(table));
                page.locator(".dmn-decision-table-container tbody tr").first().waitFor();
                picture(page, "cockpit-10-" + table);
                assertThat(number(page, "document.querySelectorAll('.dmn-decision-table-container tbody tr').length"))
                        .as(table)
                        .isEqualTo(rows(table));
                assertThat(number(page, CUT_OFF)).as(table + ", cut off").isLessThanOrEqualTo(1);
                page.locator(".dmn-decision-table-container tbody tr").last().scrollIntoViewIfNeeded();
                picture(page, "cockpit-11-" + table);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** How much of the table is beyond what is shown, in a pane lower than three quarters of the page. */
    private static final String CUT_OFF = """
            (() => { const rows = [...document.querySelectorAll('.dmn-decision-table-container tbody tr')];
              const last = rows.at(-1).getBoundingClientRect().bottom;
              let cut = 0;
              for (let box = rows[0].parentElement; box && box !== document.body; box = box.parentElement) {
                const { bottom, height } = box.getBoundingClientRect();
                if (getComputedStyle(box).overflowY !== 'visible' && height < innerHeight * 0.75) cut = Math.max(cut, last - bottom);
              }
              return Math.round(cut); })()""";

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    /** As the table is deployed. */
    private int rows(String table) {
        return models.getDmnModelInstance(id(table))
                .getModelElementsByType(org.camunda.bpm.model.dmn.instance.Rule.class)
                .size();
    }

    private String id(String table) {
        return sql.queryForObject(
                "select id_ from act_re_decision_def where key_ = ? order by version_ desc limit 1",
                String.class,
                table);
    }

    private static BrowserContext wide(Chromium chromium) {
        return chromium.browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(1366, 768)
                        .setLocale("nl-NL"));
    }

    private Page login(BrowserContext context, String login, List<String> wrong) {
        Page page = context.newPage();
        page.onPageError(wrong::add);
        page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
        page.fill("input[type=text]", login);
        page.fill("input[type=password]", "praktijk");
        page.keyboard().press("Enter");
        page.locator(".ctn-view.dashboard").waitFor();
        return page;
    }

    private void dueFirst(Journey story) {
        sql.update("""
                update task_row set due = (select least(min(due), '2001-01-01') from task_row) - interval '1 day'
                where case_id = ? and ended is null and due is not null""", story.caseId());
    }

    private static Page.GetByRoleOptions named(String mark) {
        return new Page.GetByRoleOptions().setName(mark);
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(500);
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "pictures", name + ".png")));
    }
}
