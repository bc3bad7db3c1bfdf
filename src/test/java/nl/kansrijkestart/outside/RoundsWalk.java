package nl.kansrijkestart.outside;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Walks the rounds of the first page as the people whose they are, in one browser. Pictures in target/pictures. */
public final class RoundsWalk {

    /** @param task id of the task that lies before this login; null for a page @param page null for a task */
    public record Step(String login, String text, String task, String page) {}

    private static final String TASKS = "/camunda/app/tasklist/default/";
    private static final String COCKPIT = "/camunda/app/cockpit/";
    private static final int PATIENCE = 30_000;

    private RoundsWalk() {}

    /** @param steps of one person after the other @return steps that did not lead where they say */
    public static List<String> failed(int port, List<Step> steps) {
        String base = "http://localhost:" + port;
        List<String> failed = new ArrayList<>();
        try (Chromium chromium = Chromium.open()) {
            for (String login : steps.stream().map(Step::login).distinct().toList()) {
                try (BrowserContext context = chromium.browser()
                        .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                                .setViewportSize(1366, 768)
                                .setLocale("nl-NL"))) {
                    Page page = context.newPage();
                    page.setDefaultTimeout(PATIENCE);
                    page.onPageError(problem -> failed.add(login + ": " + problem));
                    comes(page, base, login);
                    List<Step> theirs = steps.stream()
                            .filter(step -> step.login().equals(login))
                            .toList();
                    for (Step step : theirs) {
                        try {
                            String problem = walk(page, base, step);
                            if (problem != null) {
                                failed.add(login + ", " + step.text() + ": " + problem);
                            }
                        } catch (TimeoutError late) {
                            failed.add(login + ", " + step.text() + ": " + late.getMessage());
                        }
                        page.screenshot(new Page.ScreenshotOptions()
                                .setPath(Path.of(
                                        "target",
                                        "pictures",
                                        "round-" + login + "-" + (theirs.indexOf(step) + 1) + ".png")));
                    }
                }
            }
        }
        return failed;
    }

    private static void comes(Page page, String base, String login) {
        page.navigate(base + TASKS);
        LoginScreen.logIn(page, login, TasklistClient.PASSWORD);
        page.locator(".tasks-list").first().waitFor();
    }

    private static String walk(Page page, String base, Step step) {
        if (step.task() != null) {
            page.navigate(base + TASKS + "#/?task=" + step.task());
            page.locator(".fjs-form").first().waitFor();
            String name = step.text().replaceAll("(?s).*?“(.*?)”.*", "$1");
            Locator title = page.locator(".task-card h2, .task-details h2, h2")
                    .filter(new Locator.FilterOptions().setHasText(name));
            title.first().waitFor();
            return null;
        }
        Response answer = page.navigate(base + step.page());
        page.locator(step.page().startsWith(COCKPIT) ? ".ours-today p:not([role=status])" : "h1")
                .first()
                .waitFor();
        return answer.status() == 200 ? null : "answer " + answer.status();
    }
}
