package nl.kansrijkestart.outside;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What one person does and sees in Tasklist. Whatever is wrong on any page that was pictured is remembered. */
class TasklistPage implements AutoCloseable {

    private static final Pattern FAMILY = Pattern.compile("Gezin [A-Z0-9]{3}");
    private static final String SUBMIT = "/submit-form";
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    /** Texts of the form viewer and the web application as they come out of the box. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(Field is required|Field must|Value is|Search|Select|No results|All values selected|Add|Add new|"
                    + "Complete|Claim|Unclaim|Save|Start process|Back|Close|Cancel|Loading|Created|Due|Due "
                    + "date|Follow-up|Follow-up date|Set due date|Reset|"
                    + "Groups|Form|History|Diagram|Description|Keyboard shortcuts|Invalid|Remove|Yes|No|Sign "
                    + "in|Username|Password|Log in|Priority|"
                    + "ago|in a month|in a "
                    + "day|Monday|January|February|March|May|October|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Camunda "
                    + "8|migrate|Deployments?|Jobs?|Hit policy|When|Then)\\b");

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000); // on a busy machine
    }

    private final String base;
    private final BrowserContext context;
    private final Page page;
    private final List<String> wrong = new ArrayList<>();
    private static final Pattern NEXT = Pattern.compile("\"task\":\\[\\{.*?\"id\":\"([^\"]+)\"");

    /** Addresses of tasks that this person sent an answer for. */
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private boolean leaving;
    private String sent = "";
    private final List<String> unusable = new ArrayList<>();

    /** @param now what the clock of this person's computer says; null for the right time */
    TasklistPage(Browser browser, String base, Instant now) {
        this(browser, base, now, new Browser.NewContextOptions().setViewportSize(1366, 768));
    }

    /** A small screen that is tapped. */
    static TasklistPage onPhone(Browser browser, String base, Instant now) {
        return new TasklistPage(
                browser,
                base,
                now,
                new Browser.NewContextOptions().setViewportSize(390, 844).setHasTouch(true));
    }

    private TasklistPage(Browser browser, String base, Instant now, Browser.NewContextOptions device) {
        this.base = base;
        context = browser.newContext(device.setLocale("nl-NL").setTimezoneId("Europe/Amsterdam"));
        if (now != null) {
            context.clock().setFixedTime(Date.from(now));
        }
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            boolean askedBeforeLogin = message.location().startsWith(base + "/camunda/api/admin/auth/user/default")
                    && message.text().contains("404");
            // the list may just be asking for its tasks when somebody logs out; nobody sees that it is refused
            boolean askedAfterLogout = leaving
                    && message.location().startsWith(base + "/camunda/api/engine/")
                    && message.text().matches(".*status of 40[13].*");
            // the list may just be asking for the open task again when its answer ends it; nobody sees that it is not
            // there any more
            boolean askedWhileItEnded =
                    message.text().contains("404") && answered.stream().anyMatch(message.location()::equals);
            if (message.type().equals("error") && !askedBeforeLogin && !askedAfterLogout && !askedWhileItEnded) {
                wrong.add("console: " + message.text() + " at " + message.location());
            }
        });
        page.onPageError(problem -> wrong.add("script: " + problem));
        page.onRequest(request -> {
            if (request.method().equals("POST") && request.url().endsWith(SUBMIT)) {
                answered.add(request.url().substring(0, request.url().length() - SUBMIT.length()));
                sent = request.postData();
            }
            if (!request.url().startsWith(base)
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("blob:")) {
                wrong.add("asked elsewhere: " + request.url());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 500) {
                wrong.add(response.status() + " from " + response.url());
            }
        });
    }

    /** Opens an address without waiting for what it shows. */
    TasklistPage hurriesTo(String path) {
        page.navigate(base + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return this;
    }

    TasklistPage goesTo(String path) {
        page.navigate(base + path);
        return this;
    }

    /** With what is newest first, which other stories left below. */
    TasklistPage comes() {
        return comes("#/?sorting=%5B%7B%22sortBy%22:%22created%22,%22sortOrder%22:%22desc%22%7D%5D");
    }

    /** As everybody does. */
    TasklistPage comesForDueFirst() {
        return comes("");
    }

    private TasklistPage comes(String asked) {
        page.navigate(base + "/camunda/app/tasklist/default/" + asked);
        page.locator("input[type=password]").waitFor();
        return this;
    }

    TasklistPage isAt(String address) {
        page.waitForURL(at -> at.startsWith(base + address));
        return this;
    }

    TasklistPage logsIn(String login) {
        LoginScreen.logIn(page, login, TasklistClient.PASSWORD);
        return this;
    }

    TasklistPage enter(String login) {
        logsIn(login);
        isIn(page);
        assertThat(page.locator(".task-filters .item.active")).hasCount(1); // the first list is there
        return this;
    }

    TasklistPage mistypes(String login, String password) {
        LoginScreen.logIn(page, login, password);
        return this;
    }

    /** The lists are there; otherwise what stands there instead is said. */
    private void isIn(Page tab) {
        try {
            tab.locator(".task-filters").getByText("Taken van mijn team").waitFor();
        } catch (TimeoutError outside) {
            throw new AssertionError("Not in: " + tab.locator("body").innerText() + wrong, outside);
        }
    }

    /** What stands in the field for the name. */
    String name() {
        return page.locator("input[type=text]").inputValue();
    }

    /** Names of the lists with how much is in them, from top to bottom. */
    List<String> lists() {
        assertThat(page.locator(".task-filters .ks-counter")).hasCount(2);
        return page.locator(".task-filters .item").all().stream()
                .sorted(Comparator.comparingDouble(one -> one.boundingBox().y))
                .map(one -> one.innerText().replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** What somebody can start, in the order in which it stands there. */
    List<String> startList() {
        page.getByText("Nieuw starten").first().click();
        page.locator(".available-processes li.ks-apart").waitFor();
        return page.locator(".available-processes li").allInnerTexts().stream()
                .map(String::strip)
                .toList();
    }

    TasklistPage seesFocusOn(String text) {
        assertThat(page.locator(":focus")).containsText(text);
        return this;
    }

    TasklistPage closesDialogue() {
        page.locator(".modal-footer .btn").first().click();
        return dialogueCloses();
    }

    /** Axe looks at the page as it is now; what it finds is kept with this name. */
    TasklistPage isUsable(String name) {
        page.waitForTimeout(600);
        Axe.serious(page).forEach(one -> unusable.add(name + " " + one));
        return this;
    }

    List<String> unusable() {
        return unusable;
    }

    TasklistPage logOut() {
        page.locator("li.account").click();
        leaving = true;
        page.locator("li.account").getByText("Uitloggen").click();
        page.locator("input[type=password]").waitFor();
        leaving = false;
        return this;
    }

    TasklistPage opensStart(String process) {
        if (page.locator(".navbar-toggle").first().isVisible()) {
            page.locator(".navbar-toggle").first().click(); // on a phone the menu is folded
        }
        page.getByText("Nieuw starten").first().click();
        page.locator(".modal-body").getByText(process).click();
        form().waitFor();
        page.locator(".fjs-form[data-offered]:visible").waitFor();
        if (page.locator(".ks-draft:visible").count() > 0) { // another story left it half typed
            clicksDraft("Begin opnieuw");
            page.locator(".ks-draft").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        return this;
    }

    /** Presses the button below a form. */
    TasklistPage presses(String button) {
        page.locator(".modal-footer button:visible, .form-actions button:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first()
                .click();
        return this;
    }

    TasklistPage sees(String text) {
        assertThat(page.locator("body")).containsText(text);
        return this;
    }

    TasklistPage seesBesideButton(String text) {
        assertThat(page.locator("[cam-tasklist-form] .form-actions")).containsText(text);
        assertThat(page.locator("[cam-tasklist-form] .form-actions").getByText(text))
                .isInViewport();
        return this;
    }

    /** Without scrolling. */
    TasklistPage seesOnScreen(String text) {
        assertThat(page.getByText(text).first()).isInViewport();
        return this;
    }

    TasklistPage noLongerSeesOnScreen(String text) {
        assertThat(page.getByText(text)).hasCount(0);
        return this;
    }

    TasklistPage opensCalendar(String question) {
        calendarInput(question).click();
        page.locator(".flatpickr-calendar.open").waitFor();
        return this;
    }

    /** Where the cursor is; what closes, has closed afterwards. */
    TasklistPage pressesEscape() {
        page.keyboard().press("Escape");
        assertThat(page.locator(".flatpickr-calendar.open")).hasCount(0);
        page.waitForTimeout(500);
        return this;
    }

    TasklistPage clicksBesideDialogue() {
        page.mouse().click(5, 400);
        page.waitForTimeout(500);
        return this;
    }

    /** The newest task and the task that is open say the same about their due date. */
    TasklistPage seesDates(String due, boolean overdue) {
        assertThat(page.locator(".tasks-list .task .ks-due").first()).containsText(due);
        assertThat(page.locator(".task-card .due-date .ks-due").first())
                .hasAttribute("class", Pattern.compile(overdue ? ".*\\boverdue\\b.*" : "^(?!.*\\boverdue\\b).*"));
        return this;
    }

    /** From another page of this browser; then her list is asked for once more. */
    TasklistPage comesBack() {
        page.waitForResponse("**/practice/clock", () -> page.evaluate("window.dispatchEvent(new Event('focus'))"));
        return opensTeam();
    }

    TasklistPage doesNotSee(String text) {
        assertThat(page.locator("body")).not().containsText(text);
        return this;
    }

    TasklistPage dialogueCloses() {
        try {
            page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        } catch (TimeoutError open) {
            throw new AssertionError("It stays open: " + page.locator("body").innerText() + wrong, open);
        }
        return this;
    }

    /** And waits for its tasks: what stood there before is another list. */
    TasklistPage opensTeam() {
        Locator team = page.locator(".task-filters").getByText("Taken van mijn team");
        if (page.locator(".task-filters .item.active")
                        .getByText("Taken van mijn team")
                        .count()
                > 0) {
            team.click();
        } else {
            page.waitForResponse(answer -> answer.url().contains("/filter/team/list"), team::click);
            page.waitForTimeout(300);
        }
        return this;
    }

    /** Every question that must be answered, and the button, without scrolling on a small laptop. */
    TasklistPage needsNoScrolling() {
        assertThat(page.locator(".form-actions .btn-primary"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        page.locator("xpath=//div[contains(@class, 'fjs-form-field ')][.//label[contains(., '*')]]")
                .locator("visible=true")
                .all()
                .forEach(question ->
                        assertThat(question).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(0.95)));
        return this;
    }

    /** The mark on the card of the newest task. */
    String newestFamily() {
        Locator newest = page.locator(".tasks-list .task").first();
        assertThat(newest).containsText(FAMILY);
        Matcher mark = FAMILY.matcher(newest.innerText());
        mark.find();
        return mark.group();
    }

    /** Clicks the task with this name of this family. */
    TasklistPage opensTask(String name, String family) {
        try {
            page.locator(".tasks-list .task")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .filter(new Locator.FilterOptions().setHasText(family))
                    .first()
                    .click();
        } catch (TimeoutError absent) {
            throw new AssertionError(
                    name + " of " + family + " is not on this page of "
                            + page.locator(".task-filters .item.active").innerText() + ": "
                            + page.locator(".tasks-list .task").allInnerTexts(),
                    absent);
        }
        assertThat(page.locator(".task-card header")).containsText(name);
        assertThat(form()).isVisible();
        return this;
    }

    TasklistPage opensTab(String name) {
        page.locator(".task-card .nav-tabs")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    /** The model is drawn, with the waiting step in it. */
    TasklistPage seesModelWith(String step) {
        assertThat(page.locator(".task-card .djs-container svg [data-element-id='" + step + "']")
                        .first())
                .isVisible();
        return this;
    }

    /** The drawing as a file for the README, in target/pictures, as the Modeler would export it. */
    TasklistPage savesModel(String name) {
        String drawing = page.evaluate("""
                () => {
                  const layer = document.querySelector('.task-card .djs-container svg .viewport > g');
                  const defs = document.querySelector('.task-card .djs-container svg defs');
                  const { x, y, width, height } = layer.getBBox();
                  const text = node => [...node.childNodes].map(one => new XMLSerializer().serializeToString(one)).join('');
                  return '<?xml version="1.0" encoding="utf-8"?>\\n'
                    + '<svg xmlns="http://www.w3.org/2000/svg" width="' + width + '" height="' + height + '" viewBox="'
                    + [x, y, width, height].join(' ') + '"><defs>' + (defs ? text(defs) : '') + '</defs>' + text(layer) + '</svg>';
                }""").toString();
        try {
            Files.createDirectories(PICTURES);
            Files.writeString(PICTURES.resolve(name), drawing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Clicks a link with exactly these words. */
    TasklistPage follows(String link) {
        page.locator("a:visible")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + link + "\\s*$")))
                .first()
                .click();
        return this;
    }

    /** Clicks the first link to such a page. */
    TasklistPage followsTo(String address) {
        page.locator("a[href*='" + address + "']:visible").first().click();
        return this;
    }

    /** No button changes anything in Cockpit. */
    TasklistPage hasNoActions() {
        assertThat(page.locator(".action-button:visible, .ctn-action-bar .btn:not(:has(.glyphicon-repeat, "
                        + ".glyphicon-refresh)):visible"))
                .hasCount(0);
        return this;
    }

    TasklistPage hasNoWayToCockpit() {
        assertThat(page.locator("a[href*='/app/cockpit/']:visible")).hasCount(0);
        return this;
    }

    TasklistPage takes() {
        page.locator(".task-card").getByText("Neem deze taak").click();
        page.locator(".task-card .unclaim").waitFor();
        return this;
    }

    TasklistPage givesBack() {
        page.locator(".task-card .unclaim").click();
        page.locator(".task-card .claim").waitFor();
        return this;
    }

    /** The open task is hers, without a press for that. */
    TasklistPage hasTaken() {
        page.locator(".task-card .unclaim").waitFor();
        return this;
    }

    /** A task that is done leaves the page; the next step of the family that is hers opens. */
    TasklistPage finishes() {
        String next = page.waitForResponse(
                        answer ->
                                answer.url().contains("/task?") && answer.url().contains("processInstanceId="),
                        this::pressesFinish)
                .text();
        Matcher task = NEXT.matcher(next);
        if (task.find()) {
            page.waitForFunction("id => location.hash.includes(id)", task.group(1));
            form().waitFor();
        } else {
            form().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        }
        return this;
    }

    TasklistPage pressesFinish() {
        return presses("Afronden");
    }

    TasklistPage chooses(String question, String answer) {
        field(question).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item")
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        return this;
    }

    TasklistPage picks(String question, String answer) {
        option(field(question), answer).click();
        return this;
    }

    /** The same answer for every copy of a question. */
    TasklistPage picksAll(String question, String answer) {
        fields(question).all().forEach(one -> option(one, answer).click());
        return this;
    }

    String written(String question) {
        return field(question).locator("input, textarea").first().inputValue();
    }

    TasklistPage adds(String question, String answer) {
        field(question).locator("input.fjs-taglist-input").fill(answer);
        page.locator(".fjs-dropdownlist-item")
                .getByText(answer, new Locator.GetByTextOptions().setExact(true))
                .click();
        field(question).locator("input.fjs-taglist-input").press("Tab");
        return this;
    }

    TasklistPage ticks(String text) {
        form().locator("label")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("input[type=checkbox]")
                .check();
        return this;
    }

    TasklistPage writes(String question, String text) {
        field(question).locator("input, textarea").first().fill(text);
        return this;
    }

    TasklistPage dates(String question, LocalDate day) {
        Locator input = calendarInput(question);
        input.fill(TYPED.format(day));
        input.press("Enter");
        // a calendar that has only just come into the page empties what is typed before it is ready
        for (int tries = 0; tries < 10 && input.inputValue().isEmpty(); tries++) {
            page.waitForTimeout(300);
            input.fill(TYPED.format(day));
            input.press("Enter");
        }
        return this;
    }

    /** Types a date as it stands here and does nothing else: the cursor stays in the field. */
    TasklistPage types(String question, String date) {
        Locator input = calendarInput(question);
        page.waitForTimeout(600); // a calendar that has only just come into the page empties what is typed
        input.fill("");
        input.pressSequentially(date);
        return this;
    }

    /** Goes on to the next question. @return what stands in the field then, without noughts before a figure */
    String leaves(String question) {
        Locator input = calendarInput(question);
        input.press("Tab");
        page.waitForTimeout(400);
        String stands = input.inputValue();
        boolean wrong = input.locator("xpath=ancestor::*[contains(@class,'fjs-form-field')][1]")
                        .locator(".ks-wrong-date")
                        .count()
                > 0;
        return wrong ? stands : stands.replaceAll("(^|-)0", "$1");
    }

    /** Presses the button below a form with a finger, also while it is pale: down, up and click at once. */
    TasklistPage taps(String button) {
        Locator target = page.locator(".modal-footer button:visible, .form-actions button:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first();
        // how far the form had to be scrolled for the questions before differs from run to run
        target.scrollIntoViewIfNeeded();
        assertThat(target).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        BoundingBox at = whereItRests(target);
        page.touchscreen().tap(at.x + at.width / 2, at.y + at.height / 2);
        return this;
    }

    /** The same with the mouse. */
    TasklistPage clicksAlsoPale(String button) {
        BoundingBox at = whereItRests(page.locator(".form-actions button:visible")
                .filter(new Locator.FilterOptions().setHasText(button))
                .first());
        page.mouse().click(at.x + at.width / 2, at.y + at.height / 2);
        return this;
    }

    /** Scrolling and folding take a moment: a finger would land beside what still moves. */
    private BoundingBox whereItRests(Locator target) {
        BoundingBox before = target.boundingBox();
        page.waitForTimeout(100);
        BoundingBox now = target.boundingBox();
        return before.x == now.x && before.y == now.y ? now : whereItRests(target);
    }

    TasklistPage connected(boolean yes) {
        context.setOffline(!yes);
        return this;
    }

    /** In the line above the form that says what stands in it again. */
    TasklistPage clicksDraft(String button) {
        page.locator(".ks-draft").getByText(button).click();
        return this;
    }

    /** Away for longer than a session lasts; the page is still open. */
    TasklistPage sessionEnds() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        return this;
    }

    /** On a new tab, and back to this one. */
    TasklistPage logsInBeside(String login) {
        Page beside =
                context.waitForPage(() -> page.getByText("Opnieuw inloggen").click());
        LoginScreen.logIn(beside, login, TasklistClient.PASSWORD);
        isIn(beside);
        beside.close();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        return this;
    }

    /** On another tab that they opened themselves, and back to this one. */
    TasklistPage logsInElsewhere(String login) {
        Page beside = context.newPage();
        beside.navigate(base + "/camunda/app/tasklist/default/");
        LoginScreen.logIn(beside, login, TasklistClient.PASSWORD);
        isIn(beside);
        beside.close();
        page.evaluate("window.dispatchEvent(new Event('focus'))");
        return this;
    }

    /** What a question over the page is answered with. */
    TasklistPage answers(String button) {
        page.locator(".ks-question").getByText(button).click();
        assertThat(page.locator(".ks-question")).hasCount(0);
        return this;
    }

    TasklistPage clicksTask(String name, String family) {
        page.locator(".tasks-list .task")
                .filter(new Locator.FilterOptions().setHasText(name))
                .filter(new Locator.FilterOptions().setHasText(family))
                .first()
                .click();
        return this;
    }

    TasklistPage searches(String word) {
        Locator search = page.locator(".tasks-list input[placeholder='Zoek een taak of gezin']");
        search.fill(word);
        search.press("Enter");
        return this;
    }

    /** In the search of a page of ours. */
    TasklistPage looksFor(String term) {
        page.locator("main input[name=zoek]").fill(term);
        page.locator("main input[name=zoek]").press("Enter");
        return this;
    }

    /** What was typed stands in no address of this browser. */
    TasklistPage hasNoAddressWith(String text) {
        org.assertj.core.api.Assertions.assertThat(page.url()).doesNotContain(text);
        return this;
    }

    TasklistPage clicksList(String name) {
        page.locator(".task-filters").getByText(name).click();
        return this;
    }

    TasklistPage clicksLink(String text) {
        page.locator("[cam-widget-header] a").getByText(text).click();
        return this;
    }

    /** By a link in the header, and waits until that page is there. */
    TasklistPage goesTo(String link, String path) {
        clicksLink(link);
        page.waitForURL(base + path);
        return this;
    }

    /** Its name is on the screen, without scrolling. */
    TasklistPage seesOpenTask() {
        assertThat(page.locator(".task-card h2.task")).isInViewport();
        return this;
    }

    /** The whole calendar, from its first to its last day. */
    TasklistPage seesWholeCalendar() {
        assertThat(page.locator(".flatpickr-calendar.open"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        return this;
    }

    /** A picture of how it looks now; everything that must never be on a page is looked for at the same time. */
    TasklistPage picture(String name) {
        page.waitForTimeout(600); // colours and scrolling come to rest
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        String texts = page.evaluate("""
                () => [document.body.innerText, ...[...document.querySelectorAll('[placeholder],[title],[aria-label],[alt]')]
                    .filter(one => one.checkVisibility() && !one.closest('.fjs-powered-by'))
                    .flatMap(one => ['placeholder', 'title', 'aria-label', 'alt'].map(name => one.getAttribute(name)).filter(text => text))].join('\\n')""").toString();
        Matcher english = ENGLISH.matcher(texts);
        while (english.find()) {
            int line = texts.lastIndexOf('\n', english.start()) + 1;
            int end = texts.indexOf('\n', english.end());
            wrong.add(name + " says in English: " + texts.substring(line, end < 0 ? texts.length() : end));
        }
        if (page.locator(".ce-eol-banner:visible").count() > 0) {
            wrong.add(name + " shows the vendor's banner");
        }
        Object kept =
                page.evaluate("() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].filter(key => "
                        + "/camunda-form|camForm/i.test(key))");
        if (!((List<?>) kept).isEmpty()) {
            wrong.add(name + " keeps answers in the browser: " + kept);
        }
        if (!(boolean) page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth")) {
            wrong.add(name + " is wider than the screen");
        }
        return this;
    }

    /** Everything that the page keeps in this browser, as text. */
    String storage() {
        return page.evaluate("() => JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
                .toString();
    }

    /** The answers that were sent last. */
    String sent() {
        return sent;
    }

    List<String> wrong() {
        return wrong;
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator form() {
        return page.locator(".fjs-form:visible");
    }

    private Locator field(String question) {
        return fields(question).first();
    }

    /** Once its calendar listens: a question that has just appeared has none for a moment. */
    private Locator calendarInput(String question) {
        return field(question).locator("input.flatpickr-input").first();
    }

    private static Locator option(Locator field, String answer) {
        return field.locator("xpath=.//label[@for][starts-with(normalize-space(.), \"" + answer + "\")]")
                .first();
    }

    private Locator fields(String question) {
        String asked = "label[starts-with(normalize-space(.), \"" + question + "\")]";
        return form().locator("xpath=.//div[contains(concat(' ', normalize-space(@class), ' '), ' fjs-form-field ')][./"
                + asked + " or ./div/" + asked + " or ./div/div/" + asked + "]");
    }
}
