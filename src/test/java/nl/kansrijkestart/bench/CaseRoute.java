package nl.kansrijkestart.bench;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The usual route of a family, from signal to closing: a start and nine tasks of a midwife and a debt helper. Both
 * programs get the same answers.
 */
final class CaseRoute implements AutoCloseable {

    static final String MIDWIFE = "verloskundige";
    static final String DEBT_HELP = "schuldhulp";
    static final List<String> TASKS = List.of(
            "talkWithParent",
            "weighSituation",
            "chooseRoute",
            "recordConsent",
            "registerFamily",
            "answerReferral",
            "contactFamily",
            "recordOutcome",
            "closePathway");

    /** The start is one too. */
    static final int STEPS = TASKS.size() + 1;

    private static final long PATIENCE = 10_000_000_000L;
    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** What the product's forms hold when somebody sends them: the plain program's hold nothing by themselves. */
    private static final Map<String, Map<String, Object>> SENT = new ConcurrentHashMap<>();

    private final boolean product;
    private final Tasklist midwife;
    private final Tasklist debtHelp;
    /** Null when somebody else's connection is used. */
    private final SingleConnectionDataSource connection;

    private final Supplier<LocalDate> today;
    private final JdbcTemplate lookUp;
    private final String definition;
    private String caseId;
    private int next;

    CaseRoute(Program program, Server server, Tasklist.Watch watch) {
        this(
                program.port(),
                program.name().equals(Server.PRODUCT),
                new SingleConnectionDataSource(server.url(program.name()), "postgres", "", true),
                null,
                () -> LocalDate.now(Deadlines.ZONE),
                watch);
    }

    /** In the program of a test. @param lookUp sees everything @param today by the program's clock */
    CaseRoute(int port, JdbcTemplate lookUp, Supplier<LocalDate> today, Tasklist.Watch watch) {
        this(port, true, null, lookUp, today, watch);
    }

    private CaseRoute(
            int port,
            boolean product,
            SingleConnectionDataSource connection,
            JdbcTemplate lookUp,
            Supplier<LocalDate> today,
            Tasklist.Watch watch) {
        this.product = product;
        this.connection = connection;
        this.lookUp = connection == null ? lookUp : new JdbcTemplate(connection);
        this.today = today;
        midwife = new Tasklist(port, MIDWIFE, watch);
        debtHelp = new Tasklist(port, DEBT_HELP, watch);
        definition = midwife.startable("familyPathway");
    }

    Tasklist midwife() {
        return midwife;
    }

    /** A whole case. */
    void run() {
        do {
            step();
        } while (next > 0);
    }

    /** The next press of a finish button, with what comes before it. */
    void step() {
        if (next == 0) {
            caseId = start();
        } else {
            toDo(caseId, TASKS.get(next - 1));
        }
        next = (next + 1) % STEPS;
    }

    String start() {
        int number = NUMBER.incrementAndGet();
        midwife.startable("familyPathway");
        Map<String, Object> values = filled("start", midwife.openStart(definition), number);
        if (product) {
            return midwife.start(definition, values, Map.of());
        }
        values.put("caseId", "case-" + number);
        return midwife.start(definition, values, Map.of("businessKey", "case-" + number));
    }

    private void toDo(String caseId, String key) {
        Tasklist person = switch (key) {
            case "answerReferral", "contactFamily", "recordOutcome" -> debtHelp;
            default -> midwife;
        };
        person.list("created", "desc");
        String task = find(caseId, key);
        Map<String, Object> values = filled(key, person.open(task), NUMBER.incrementAndGet());
        if (product && key.equals("registerFamily")) {
            // one person may look for so many families a day; here she does the work of a region
            lookUp.update("delete from search_count");
        }
        person.take(task);
        person.submit(task, values);
    }

    /** The list shows tasks of several cases when several people work; which is ours is looked up beside it. */
    private String find(String caseId, String key) {
        long from = System.nanoTime();
        while (System.nanoTime() - from < PATIENCE) {
            List<String> found = lookUp.queryForList("""
                    select t.id_ from act_ru_execution e join act_ru_task t on t.proc_inst_id_ = e.proc_inst_id_
                    where e.business_key_ = ? and t.task_def_key_ = ?
                    """, String.class, caseId, key);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        throw new IllegalStateException(
                "No task " + key + " of " + caseId + ", but " + lookUp.queryForList("""
                        select t.task_def_key_ from act_ru_execution e join act_ru_task t
                        on t.proc_inst_id_ = e.proc_inst_id_ where e.business_key_ = ?
                        """, String.class, caseId));
    }

    private Map<String, Object> filled(String key, Map<String, Object> shown, int number) {
        Map<String, Object> values = new HashMap<>(product ? shown : SENT.getOrDefault(key, shown));
        values.putAll(answers(key, number, today.get()));
        if (!product) {
            // lists need another library there
            values.replaceAll((name, value) -> value instanceof List<?> ? value.toString() : value);
        }
        if (product) {
            SENT.putIfAbsent(key, Map.copyOf(withoutNothing(values)));
        }
        return values;
    }

    private static Map<String, Object> withoutNothing(Map<String, Object> values) {
        Map<String, Object> some = new HashMap<>(values);
        some.values().removeIf(java.util.Objects::isNull);
        return some;
    }

    /** @param number so that no two families look like one */
    private static Map<String, Object> answers(String key, int number, LocalDate today) {
        return switch (key) {
            case "start" ->
                Map.of(
                        "municipality",
                        "gm0928",
                        "phase",
                        "pregnant",
                        "dueDate",
                        today.plusWeeks(20).toString(),
                        "kind",
                        "professionalJudgement",
                        "themes",
                        List.of("debts"),
                        "strengths",
                        List.of("network"),
                        "urgency",
                        "normal",
                        "note",
                        "meting " + number);
            case "talkWithParent" ->
                Map.of(
                        "spokenWith",
                        "pregnantWoman",
                        "alone",
                        "yes",
                        "balance",
                        "enough",
                        "selfRelianceParent",
                        "good",
                        "selfRelianceProfessional",
                        "some",
                        "wish",
                        "register");
            case "weighSituation" -> Map.of("agree", "yes");
            case "chooseRoute" -> Map.of("routes", List.of("carePath:debts"), "reason", "Samen gekozen");
            case "recordConsent" ->
                Map.of(
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes");
            case "registerFamily" ->
                Map.of(
                        "name",
                        "Ouder Meting-" + number,
                        "telephone",
                        "06%08d".formatted(number),
                        "dateOfBirth",
                        LocalDate.of(1960, 1, 1).plusDays(number % 16_000).toString());
            case "answerReferral" -> Map.of("answer", "accept");
            case "contactFamily" -> Map.of("date", today.toString(), "way", "phone", "result", "reached");
            // while help runs the pathway waits with closing
            case "recordOutcome" -> Map.of("outcome", "supportNotWanted");
            case "closePathway" -> Map.of("outcome", "goalsMet");
            default -> throw new IllegalArgumentException(key);
        };
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.destroy();
        }
    }
}
