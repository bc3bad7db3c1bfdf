package nl.kansrijkestart.outside;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Login;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.TimeLine;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.LifeEvents;
import nl.kansrijkestart.pathway.SupportRequestService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Families played at random by everybody who can log in, through the task list's own calls only. The seed makes a play
 * come back: {@code -Drandom.seed=…}.
 */
abstract class RandomPlayer {

    static final long SEED = Long.getLong("random.seed", 20270111L);
    static final int MOST_STEPS = 4000;
    private static final int TIRED_AFTER = 60; // answers in one case, from where choices lead to an end
    private static final int MOST_TRIES = 12;
    private static final List<String> SIGNALLERS = List.of(
            "verloskundige",
            "huisarts",
            "kinderopvang",
            "sociaalteam",
            "ggz",
            "verloskundigeheerlen",
            "klinischverloskundige",
            "kraamzorg",
            "jeugdverpleegkundige",
            "schuldhulp",
            "casusregisseur",
            "sociaalteamheerlen");
    /** The longest page of a list there is. */
    private static final int PAGE = 200;
    /** Tasks without a due date, which may stay open as long as the program keeps the case. */
    private static final List<String> MAY_STAY_OPEN = List.of("continueOwnCare", "askConsentAgain");

    private static final Pattern DUTCH =
            Pattern.compile("(?i).*\\b(de|het|een|is|niet|deze|uw|u|vul|kies|dit|dat|er|in)\\b.*", Pattern.DOTALL);
    private static final Pattern NO_DUTCH = Pattern.compile(
            "(?i).*(exception|\\bthe\\b|\\bfield\\b|\\berror\\b|\\bnull\\b|nl\\.kansrijkestart|org\\.).*",
            Pattern.DOTALL);

    private static final Pattern FACT = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
    private static final Pattern STRANGE = Pattern.compile("\\bnull\\b|\\$\\{|\\{\\{|-\\d+ (weken|maanden)");
    private static final Pattern NONSENSE =
            Pattern.compile("\\bnull\\b|\\$\\{|\\{\\{|\\[]|-\\d+ (weken|maanden)|Optional\\[");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    ManagementService jobs;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Clock clock;

    @Autowired
    private LifeEvents life;

    @Autowired
    private EndingService events;

    @Autowired
    private SupportRequestService supportRequests;

    @Autowired
    private CaseFiles files;

    final Random random;
    private final RandomAnswers answers;
    final Map<String, TasklistClient> browsers = new LinkedHashMap<>();
    final Set<String> cases = new LinkedHashSet<>();
    private final Map<String, Integer> answersOf = new HashMap<>();
    private final Map<String, Integer> refusedIn = new HashMap<>();
    private final List<Late> opened = new ArrayList<>();
    final Set<String> wrong = new LinkedHashSet<>();
    private final Set<String> failedJobs = new HashSet<>();
    private final Map<String, Integer> story = new TreeMap<>();
    final int haste; // how often, in a hundred steps, time goes on although somebody could work
    final long begun = System.nanoTime();
    int steps;

    /** @param play tells one play from another: what is sent twice at the same moment begins nothing new */
    RandomPlayer(int play) {
        random = new Random(SEED + play);
        answers = new RandomAnswers(random);
        haste = 3 + random.nextInt(25);
    }

    /** A form that somebody had before her, to be sent once more much later. */
    private record Late(String login, String taskId, String instanceId, Map<String, Object> values) {}

    /** Everybody logs in, and so many families are signalled. */
    void begin(int families) {
        System.out.println(getClass().getSimpleName() + ": -Drandom.seed=" + SEED);
        people.everybody().stream()
                .map(Login::login)
                .forEach(login -> browsers.put(login, TasklistClient.of(port, login)));
        for (int n = 0; n < families; n++) {
            start(SIGNALLERS.get(n % SIGNALLERS.size()));
        }
    }

    /** Other stories share this database: nothing of the play stays open there. */
    @AfterEach
    void leaveNothingRunning() {
        running().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the play is over"));
    }

    private void start(String login) {
        TasklistClient browser = browsers.get(login);
        String definition = browser.startables().stream()
                .filter(one -> one.path("key").asText().equals("familyPathway"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(login + " cannot start anything"))
                .path("id")
                .asText();
        for (int attempt = 0; attempt < 40; attempt++) {
            TasklistClient.Opened form = browser.openStart(definition);
            Map<String, Object> values = answers.fill("sendSignal", form, today(), attempt, false);
            values.computeIfPresent("municipality", (key, chosen) -> withCoordinator(chosen.toString()));
            TasklistClient.Answer answer = browser.start(definition, values);
            if (answer.good()) {
                cases.add(answer.json().path("businessKey").asText());
                count("started by " + login);
                return;
            }
            refused("sendSignal", answer);
        }
        wrong.add(login + " tried forty times and could not start");
    }

    /**
     * In practice only two towns have a Knooppunt coordinator; a stalled referral of another town would lie in nobody's
     * list.
     */
    private String withCoordinator(String chosen) {
        List<String> towns = people.municipalities().stream()
                .map(MunicipalityCard::code)
                .filter(code -> !people.peopleWithRole("hubCoordinators", code).isEmpty())
                .toList();
        boolean known =
                people.municipalities().stream().anyMatch(town -> town.code().equals(chosen));
        return !known || towns.contains(chosen) ? chosen : towns.get(random.nextInt(towns.size()));
    }

    /** Somebody takes something that is open to her. False when nobody has anything to do. */
    boolean somebodyWorks() {
        List<String> mixed = new ArrayList<>(browsers.keySet());
        Collections.shuffle(mixed, random);
        for (String login : mixed) {
            List<JsonNode> mine = openTo(browsers.get(login));
            if (!mine.isEmpty()) {
                work(browsers.get(login), mine.get(random.nextInt(mine.size())));
                return true;
            }
        }
        return false;
    }

    private List<JsonNode> openTo(TasklistClient browser) {
        List<JsonNode> open = new ArrayList<>();
        JsonNode page;
        int first = 0;
        do {
            // page by page: other stories left tasks in the same lists
            page = browser.list("team", first, PAGE)
                    .orFail()
                    .json()
                    .path("_embedded")
                    .path("task");
            for (JsonNode task : page) {
                boolean free = task.path("assignee").isNull()
                        || task.path("assignee").asText().equals(browser.login());
                if (free
                        && cases.contains(caseOf(task))
                        && refusedIn.getOrDefault(task.path("id").asText(), 0) < 3) {
                    open.add(task);
                }
            }
            first += PAGE;
        } while (page.size() == PAGE && open.isEmpty());
        return open;
    }

    private void work(TasklistClient browser, JsonNode task) {
        String id = task.path("id").asText();
        String form = task.path("taskDefinitionKey").asText();
        TasklistClient.Answer taken = browser.claim(id);
        if (!taken.good()) {
            wrong.add(form + " lies free in the list of " + browser.login() + " and cannot be taken: " + taken);
            refusedIn.merge(id, 3, Integer::sum);
            return;
        }
        if (random.nextInt(12) == 0) {
            browser.open(id);
            browser.unclaim(id).orFail(); // looked, and gave it back
            return;
        }
        boolean tired = answersOf.getOrDefault(caseOf(task), 0) > TIRED_AFTER || steps > MOST_STEPS / 2;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            TasklistClient.Opened opened = browser.open(id);
            read(form, opened, opened.form());
            Map<String, Object> values = answers.fill(form, opened, today(), attempt, tired);
            TasklistClient.Answer answer =
                    browser.submit(id, task.path("processInstanceId").asText(), values);
            if (answer.good()) {
                answersOf.merge(caseOf(task), 1, Integer::sum);
                count("answered " + form);
                this.opened.add(new Late(
                        browser.login(), id, task.path("processInstanceId").asText(), values));
                return;
            }
            refused(form, answer);
            if (answer.status() != 400) {
                break;
            }
        }
        browser.unclaim(id);
        if (refusedIn.merge(id, 1, Integer::sum) == 3) {
            wrong.add(form + " could not be finished by " + browser.login()
                    + " and others in many tries; see the messages in the report");
        }
    }

    /** What stands on the form is filled in and makes sense, whoever is right about its content. */
    private void read(String form, TasklistClient.Opened opened, JsonNode parent) {
        for (JsonNode field : parent.path("components")) {
            Matcher fact = FACT.matcher(field.path("text").asText(""));
            while (fact.find()) {
                Object shown = opened.shown().get(fact.group(1));
                if (shown == null) {
                    wrong.add(form + " shows nothing for {{" + fact.group(1) + "}}");
                } else if (NONSENSE.matcher(shown.toString()).find()) {
                    wrong.add(form + " shows for {{" + fact.group(1) + "}}: "
                            + shown.toString().replaceAll("\\d", "9"));
                }
            }
            boolean choice = List.of("select", "radio", "checklist", "taglist")
                    .contains(field.path("type").asText());
            if (choice && field.path("values").findValuesAsText("value").contains("example")) {
                wrong.add(form + " offers the Modeler's example as a choice of "
                        + field.path("key").asText());
            }
            if (choice
                    && field.path("values").isEmpty()
                    && field.path("validate").path("required").asBoolean()) {
                count("no choices " + form + "." + field.path("key").asText());
            }
            read(form, opened, field);
        }
        if (NONSENSE.matcher(opened.task().path("description").asText()).find()) {
            wrong.add(form + " says on its card: "
                    + opened.task().path("description").asText());
        }
    }

    List<String> strangeTexts() {
        List<String> notices = sql.queryForList(
                "select text from notice where case_id = any (?)", String.class, (Object) cases.toArray(String[]::new));
        return Stream.concat(
                        notices.stream(),
                        cases.stream()
                                .flatMap(family -> files.timeLine(family).stream())
                                .map(TimeLine::text))
                .filter(STRANGE.asPredicate())
                .distinct()
                .limit(20)
                .toList();
    }

    /** Something happens in a family's life and its contact says so. Only what cannot be is refused. */
    boolean somethingHappens() {
        String family = new ArrayList<>(cases).get(random.nextInt(cases.size()));
        String contact = files.card(family).contact();
        boolean ending = random.nextInt(4) == 0;
        int what = random.nextInt(ending ? 8 : 5);
        String name = List.of("pause", "resume", "due date", "birth", "support", "loss", "move", "withdrawal")
                .get(what);
        try {
            switch (what) {
                case 0 -> life.pause(family, contact);
                case 1 -> life.resume(family, contact);
                case 2 -> life.dueDateChanged(family, today().plusDays(random.nextInt(200)), contact);
                case 3 -> life.childBorn(family, today(), 1 + random.nextInt(2), contact);
                case 4 -> supportRequests.requestSupport(family, contact);
                case 5 -> life.pregnancyEnded(family, contact);
                case 6 -> life.familyMoves(family, random.nextBoolean() ? LifeEvents.ELSEWHERE : "gm0935", contact);
                default -> events.withdrawConsent(family, contact);
            }
            count("happened: " + name);
        } catch (Refusal refused) {
            count("refused " + name + ": " + refused.getMessage());
        } catch (RuntimeException broken) {
            wrong.add(name + " fails: " + broken);
        }
        return true;
    }

    boolean answerLate() {
        if (opened.isEmpty()) {
            return false;
        }
        Late late = opened.get(random.nextInt(opened.size()));
        TasklistClient.Answer answer = browsers.get(late.login).submit(late.taskId, late.instanceId, late.values);
        count("late answer " + answer.status());
        if (answer.status() != 404 && !answer.good()) { // a second press within two minutes is answered as the first
            refused("late answer", answer);
        }
        return true;
    }

    /** A refusal is status 400 with a reason in Dutch; anything else is wrong. */
    private void refused(String form, TasklistClient.Answer answer) {
        if (answer.status() != 400 || !answer.json().path("type").asText().equals("Refusal")) {
            wrong.add(form + ": " + answer);
            return;
        }
        String message = answer.message();
        count("refused " + form + ": " + message.replaceAll("TOEVAL-\\d+", "…"));
        if (!DUTCH.matcher(message).matches()
                || NO_DUTCH.matcher(message).matches()
                || !message.matches("(?s).*[.?!]")) {
            wrong.add(form + " answers what is no Dutch sentence: " + message);
        }
    }

    /** Goes to the next due moment of these cases and runs what falls due there. False when nothing waits for time. */
    boolean advance() {
        List<Map<String, Object>> due = sql.queryForList("""
                select j.id_, j.duedate_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = any (?) order by j.duedate_ nulls first, j.id_""", (Object) cases.toArray(String[]::new));
        for (Map<String, Object> job : due) {
            String id = (String) job.get("id_");
            if (failedJobs.contains(id)) {
                continue;
            }
            if (job.get("duedate_") instanceof java.util.Date moment && moment.after(ClockUtil.getCurrentTime())) {
                ClockUtil.setCurrentTime(new java.util.Date(moment.getTime()));
            }
            try {
                jobs.executeJob(id);
                count("time passed");
            } catch (RuntimeException failed) {
                failedJobs.add(id);
                Throwable root = failed;
                while (root.getCause() != null) {
                    root = root.getCause();
                }
                wrong.add("A timer failed: " + root + " at "
                        + (root.getStackTrace().length == 0 ? "?" : root.getStackTrace()[0]) + " ("
                        + failed.getMessage() + ")");
            }
            return true;
        }
        return false;
    }

    List<String> stillOpen() {
        return sql.queryForList("""
                select t.task_key || ' of ' || coalesce(t.assignee, 'nobody') || ', doors '
                       || coalesce((select string_agg(d.grp || '@' || coalesce(d.municipality, '*'), ' ') from task_door d where d.task_id = t.task_id), 'none')
                from task_row t where t.ended is null and t.case_id = any (?) and t.task_key <> all (?)""", String.class, cases.toArray(String[]::new), MAY_STAY_OPEN.toArray(String[]::new));
    }

    List<String> runningWithoutTask() {
        return running().stream()
                .filter(instance -> instance.getRootProcessInstanceId().equals(instance.getId()))
                .filter(instance -> sql.queryForObject(
                                "select (select count(*) from task_row where ended is null and case_id = ?) + "
                                        // asked after when its moment comes
                                        + "(select count(*) from running_help where ended is null and case_id = ?)",
                                Integer.class,
                                instance.getBusinessKey(),
                                instance.getBusinessKey())
                        == 0)
                .map(instance -> instance.getBusinessKey() + " at " + runtime.getActiveActivityIds(instance.getId()))
                .toList();
    }

    /** When a case has ended in the engine nothing of it is open in its file, and the other way round. */
    List<String> leftOpen() {
        return sql.queryForList("""
                with mine as (select id, closed, exists (select 1 from act_ru_execution e where e.business_key_ = id) as runs from case_file where id = any (?)),
                     left_open as (
                         select id, 'file is open and nothing runs' as what from mine where closed is null and not runs
                         union all select id, 'file is closed and something runs' from mine where closed is not null and runs
                         union all select case_id, 'referral ' || need || ' to ' || coalesce(receiver, 'nobody') || ': ' || state from referral where state <> 'closed'
                         union all select case_id, 'home visit ' || state from home_visit where state <> 'closed'
                         union all select case_id, 'Knooppunt ' || state from hub_meeting where state <> 'closed'
                         union all select case_id, 'help' from running_help where ended is null
                         union all select case_id, 'plan ' || state from support_plan where state <> 'closed'
                         union all select case_id, 'action ' || state from plan_action where state in ('open', 'notDone'))
                select what || ', after ' || coalesce((select string_agg(a.what, ' ' order by a.ended) from act_hi_procinst p
                       join (select proc_inst_id_, end_time_ as ended, act_id_ as what from act_hi_actinst where act_type_ = 'noneEndEvent'
                             union all select proc_inst_id_, end_time_, task_def_key_ from act_hi_taskinst) a on a.proc_inst_id_ = p.id_
                       where p.business_key_ = mine.id), 'nothing')
                from left_open join mine using (id) where not runs or what like 'file%'""", String.class, (Object) cases.toArray(String[]::new));
    }

    List<ProcessInstance> running() {
        return runtime.createProcessInstanceQuery().list().stream()
                .filter(instance -> cases.contains(instance.getBusinessKey()))
                .toList();
    }

    private String caseOf(JsonNode task) {
        return sql.queryForObject(
                "select case_id from task_row where task_id = ?",
                String.class,
                task.path("id").asText());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    void count(String what) {
        story.merge(what, 1, Integer::sum);
    }

    /** What was played, for who wants to know how far the play went. */
    void tell() throws IOException {
        StringBuilder text = new StringBuilder("seed " + SEED + ", " + steps + " steps in "
                + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " seconds, until " + today() + "\n");
        story.forEach((what, times) -> text.append("%5d %s%n".formatted(times, what)));
        sql.queryForList("""
                select split_part(proc_def_id_, ':', 1) || '/' || act_id_ as what, count(*) as times from act_hi_actinst
                where act_type_ like '%EndEvent' and proc_inst_id_ in
                    (select proc_inst_id_ from act_hi_procinst where business_key_ = any (?)) group by 1 order by 1""", (Object) cases.toArray(String[]::new))
                .forEach(row -> text.append("%5s end %s%n".formatted(row.get("times"), row.get("what"))));
        wrong.forEach(one -> text.append("WRONG ").append(one).append('\n'));
        Files.writeString(Path.of("target", getClass().getSimpleName() + ".txt"), text);
    }
}
