package nl.kansrijkestart.pathway.loops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.monitoring.LoopOracle;
import nl.kansrijkestart.monitoring.ReachedInStories;
import nl.kansrijkestart.pathway.LoopStories;
import nl.kansrijkestart.pathway.loops.LoopCures.Asked;
import nl.kansrijkestart.pathway.loops.LoopCures.Family;
import nl.kansrijkestart.pathway.loops.LoopCures.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Loose ends are planted where a family waits: the check and the oracle name each alike, and so does the page, with a
 * cure that works or who must do what. Afterwards both say nothing.
 */
@ProcessTest
class LoopCuresTest {

    private static final String TALK = "talkWithParent";
    private static final String ASKED = "answerReferral";
    private static final String CONTACT = "contactFamily";
    private static final String STALLED = "solveStalledReferral";
    private static final String AGAIN = "again";

    /**
     * @param place task where the family waits
     * @param damage SQL; {case}, {referral}, {process} and {task} stand for ids
     * @param problem what is found
     * @param cure what is pressed first; empty when somebody else must do something
     * @param who of {@code giveOwner}: whose login the choice ends with, or who the drawing says
     */
    record Seed(String name, String place, String damage, String problem, String cure, String who) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Seed seed(String name, String place, String problem, String cure, String damage) {
        return new Seed(name, place, damage, problem, cure, AGAIN);
    }

    private static Seed owned(String name, String place, String problem, String who, String damage) {
        return new Seed(name, place, damage, problem, "giveOwner", who);
    }

    /** Nobody here can mend it alone. */
    private static Seed hopeless(String name, String place, String problem, String damage) {
        return new Seed(name, place, damage, problem, "", AGAIN);
    }

    private static final String GONE = """
            delete from act_ru_identitylink where task_id_ in (select id_ from act_ru_task where proc_inst_id_ = {process});
            delete from act_ru_task where proc_inst_id_ = {process};
            delete from act_ru_job where process_instance_id_ = {process};
            delete from act_ru_event_subscr where proc_inst_id_ = {process};
            delete from act_ru_variable where proc_inst_id_ = {process};
            update act_ru_execution set parent_id_ = null, super_exec_ = null where proc_inst_id_ = {process};
            delete from act_ru_execution where proc_inst_id_ = {process} and id_ <> proc_inst_id_;
            delete from act_ru_execution where proc_inst_id_ = {process};
            """;
    private static final String ROWS_END =
            "update task_row set ended = now() where process_instance_id = {process} and ended is null;";
    private static final String NO_OFFER = "update task_row set offer = null where task_id = {task}";
    private static final String NOBODYS_OFFER = """
            update task_row set offer = offer_of(municipality, jsonb_build_array(
                jsonb_build_array('werkinkomenkerkrade', municipality, null, null))) where task_id = {task}""";
    private static final String ROW_GONE = "delete from task_row where task_id = {task}";
    private static final String ROW_ENDED = "update task_row set ended = now() where task_id = {task}";
    private static final String JOB =
            " act_ru_job %s where process_instance_id_ = {process} and handler_cfg_ like '%s%%'";
    private static final String MIDWIVES_OFF =
            "update person set active = false where organisation = 'verloskundigenkerkrade'";
    private static final String DEBT_HELP_OFF =
            "update person set active = false where organisation = 'schuldhulpparkstad'";
    private static final String NOT_SENT = """
            update referral set state = 'agreed', sent_at = null, overall_due = null,
                agreed_at = timestamptz '2027-01-01 09:00+01' where id = {referral};
            update task_row set ended = timestamptz '2027-01-01 09:00+01'
                where case_id = {case} and task_key = 'registerFamily';
            """;

    private static String job(String verb, String set, String element) {
        return verb + JOB.formatted(set, element);
    }

    static List<String> notSent() {
        return Stream.of((GONE + ROWS_END + NOT_SENT).split(";"))
                .filter(one -> !one.isBlank())
                .toList();
    }

    static List<Seed> seeds() {
        String overall = "overallTermPassed";
        String answer = "answerOverdue";
        List<Seed> all = List.of(
                seed(
                        "the watch of a task is lost",
                        TALK,
                        "taskWithoutWatch",
                        "armAgain",
                        "delete from due_work where kind = 'watch' and subject = {task}"),
                seed(
                        "the watch of a referral's task is lost",
                        ASKED,
                        "taskWithoutWatch",
                        "armAgain",
                        "delete from due_work where kind = 'watch' and subject = {task}"),
                seed(
                        "the day of a task is lost in its row",
                        TALK,
                        "taskWithoutWatch",
                        "armAgain",
                        "update task_row set due = null where task_id = {task}"),
                seed(
                        "the day of a task is lost everywhere",
                        TALK,
                        "taskWithoutWatch",
                        "armAgain",
                        "update act_ru_task set due_date_ = null where id_ = {task};"
                                + "update task_row set due = null where task_id = {task}"),
                seed("the task is offered to nobody", TALK, "taskWithoutOwner", "giveOwner", NO_OFFER),
                seed("the task is offered where nobody works", TALK, "taskWithoutOwner", "giveOwner", NOBODYS_OFFER),
                owned("a colleague gets the task", TALK, "taskWithoutOwner", "collegaverloskundige", NOBODYS_OFFER),
                owned("who has the task is disabled", TALK, "taskWithoutOwner", "collegaverloskundige", """
                        update task_row set offer = offer_of(municipality, jsonb_build_array(jsonb_build_array(
                            'signallers', municipality, 'verloskundigenkerkrade', 'verloskundige')))
                            where task_id = {task};
                        update person set active = false where login = 'verloskundige'"""),
                hopeless("everybody of the practice is disabled", TALK, "taskWithoutOwner", MIDWIVES_OFF),
                hopeless(
                        "the roles of the practice are taken away",
                        TALK,
                        "taskWithoutOwner",
                        "delete from person_role where organisation = 'verloskundigenkerkrade'"),
                hopeless(
                        "the roles hold elsewhere now",
                        TALK,
                        "taskWithoutOwner",
                        "delete from person_role where organisation = 'verloskundigenkerkrade'"
                                + " and municipality = 'gm0928'"),
                seed("the task stands in no list", TALK, "taskUnseen", "armAgain", ROW_GONE),
                seed("the task ended in the list only", TALK, "taskUnseen", "armAgain", ROW_ENDED),
                seed("a task of nothing stands in the list", TALK, "taskOfNothing", "end", """
                        insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id,
                            execution_id, case_id, municipality, ids, created)
                        select 'ghost ' || task_id, task_key, name, process_definition_id, process_instance_id,
                            execution_id, case_id, municipality, ids, created from task_row where task_id = {task}"""),
                seed(
                        "a job gave up",
                        CONTACT,
                        "stuckJob",
                        "armAgain",
                        job("update", "set retries_ = 0", "contactCheckDue")),
                seed(
                        "a job is suspended",
                        CONTACT,
                        "stuckJob",
                        "armAgain",
                        job("update", "set suspension_state_ = 2", "contactCheckDue")),
                seed("the pathway's process is gone", TALK, "caseWithoutProcess", "beginAgain", GONE + ROWS_END),
                seed("the process is gone and its rows are not", TALK, "taskOfNothing", "end", GONE),
                seed("the task is gone, its process waits", TALK, "caseWithoutTask", "beginAgain", """
                        delete from act_ru_identitylink where task_id_ = {task};
                        delete from act_ru_task where id_ = {task};
                        delete from act_ru_job where process_instance_id_ = {process};
                        update task_row set ended = now() where task_id = {task}"""),
                seed(
                        "the overall clock is deleted",
                        ASKED,
                        "withoutClock",
                        "armAgain",
                        job("delete from", "", overall)),
                seed(
                        "the overall clock gave up",
                        ASKED,
                        "withoutClock",
                        "armAgain",
                        job("update", "set retries_ = 0", overall)),
                seed(
                        "the overall clock is suspended",
                        ASKED,
                        "withoutClock",
                        "armAgain",
                        job("update", "set suspension_state_ = 2", overall)),
                seed(
                        "the receiver's clock is deleted",
                        ASKED,
                        "withoutClock",
                        "armAgain",
                        job("delete from", "", answer)),
                seed(
                        "the receiver's clock gave up",
                        ASKED,
                        "withoutClock",
                        "armAgain",
                        job("update", "set retries_ = 0", answer)),
                seed("all clocks are deleted", ASKED, "withoutClock", "armAgain", job("delete from", "", "")),
                seed("all clocks gave up", ASKED, "withoutClock", "armAgain", job("update", "set retries_ = 0", "")),
                seed(
                        "the overall clock is deleted after the yes",
                        CONTACT,
                        "withoutClock",
                        "armAgain",
                        job("delete from", "", overall)),
                seed(
                        "the receiver has nobody any more: who signalled calls",
                        ASKED,
                        "withoutOwner",
                        "giveOwner",
                        DEBT_HELP_OFF),
                owned(
                        "the receiver has nobody any more: the midwife does it",
                        ASKED,
                        "withoutOwner",
                        "verloskundige",
                        DEBT_HELP_OFF),
                seed(
                        "the receiver has nobody any more: the next is asked",
                        ASKED,
                        "withoutOwner",
                        "sendOn",
                        DEBT_HELP_OFF),
                seed(
                        "the receiver's role is taken away",
                        ASKED,
                        "withoutOwner",
                        "giveOwner",
                        "delete from person_role where organisation = 'schuldhulpparkstad'"),
                seed("the helper is gone after the yes", CONTACT, "withoutOwner", "giveOwner", DEBT_HELP_OFF),
                seed("the referral's task is offered to nobody", ASKED, "withoutOwner", "giveOwner", NO_OFFER),
                seed("the referral's task stands in no list", ASKED, "taskUnseen", "armAgain", ROW_GONE),
                seed(
                        "the map entry is closed: the next is asked",
                        ASKED,
                        "receiverGone",
                        "sendOn",
                        "update social_map_entry set retired_at = now() where organisation = 'schuldhulpparkstad'"),
                seed(
                        "the map entry is closed: it ends",
                        ASKED,
                        "receiverGone",
                        "end",
                        "update social_map_entry set retired_at = now() where organisation = 'schuldhulpparkstad'"),
                seed("the referral's process is gone: sent again", ASKED, "withoutProcess", "sendOn", GONE + ROWS_END),
                seed("the referral's process is gone: it ends", ASKED, "withoutProcess", "end", GONE + ROWS_END),
                seed(
                        "a process runs for a closed referral",
                        ASKED,
                        "processOfNothing",
                        "end",
                        "update referral set state = 'closed', closed_at = now() where id = {referral}"),
                seed(
                        "a process runs for a referral that is gone",
                        ASKED,
                        "processOfNothing",
                        "end",
                        "delete from referral where id = {referral}"),
                seed("agreed and never sent", ASKED, "notSent", "sendOn", GONE + ROWS_END + NOT_SENT),
                seed(
                        "agreed, never sent, and not wanted any more",
                        ASKED,
                        "notSent",
                        "end",
                        GONE + ROWS_END + NOT_SENT),
                seed("two processes for one referral", ASKED, "severalProcesses", "end", "two"),
                seed(
                        "a stalled referral is not watched",
                        STALLED,
                        "withoutClock",
                        "armAgain",
                        "delete from due_work where kind = 'watch' and subject = {task}"),
                hopeless(
                        "the coordinator's role is taken away",
                        STALLED,
                        "withoutOwner",
                        "delete from person_role where role = 'hubCoordinators'"),
                hopeless(
                        "the coordinator's role is taken away before the Knooppunt",
                        "checkHubRegistration",
                        "taskWithoutOwner",
                        "delete from person_role where role = 'hubCoordinators'"),
                seed("the nurse's task is offered to nobody", "callParent", "taskWithoutOwner", "giveOwner", NO_OFFER),
                seed("who the family is stands in no list", "registerFamily", "taskUnseen", "armAgain", ROW_GONE),
                hopeless("nobody of the practice was seen lately or hears by mail", TALK, "taskWithoutOwner", "away"));
        Set<String> kinds = new HashSet<>(); // outside the whole proof one of each
        return all.stream()
                .filter(one -> Proof.whole() || kinds.add(one.problem() + one.cure()))
                .toList();
    }

    private static final String AWAY = """
            insert into absence (person, organisation, stand_in, kind, from_day, registered_by, registered_at)
            select login, organisation, null, 'sudden', timestamptz '2020-01-01', login, timestamptz '2020-01-01'
            from person where active and\s""";
    private static final String BY_NAME = """
            update task_row set offer = offer_of(municipality, jsonb_build_array(jsonb_build_array(
                'signallers', municipality, 'verloskundigenkerkrade', 'verloskundige'))) where task_id = {task};
            """;

    static List<Seed> absences() {
        return List.of(
                hopeless(
                        "everybody of the practice is away",
                        TALK,
                        "taskWithoutOwner",
                        AWAY + "organisation = 'verloskundigenkerkrade'"),
                owned(
                        "whose task it is alone is away",
                        TALK,
                        "taskWithoutOwner",
                        "collegaverloskundige",
                        BY_NAME + AWAY + "login = 'verloskundige'"),
                owned(
                        "everybody of the receiver is away: the midwife does it",
                        ASKED,
                        "withoutOwner",
                        "verloskundige",
                        AWAY + "organisation = 'schuldhulpparkstad'"),
                hopeless(
                        "all coordinators are away",
                        STALLED,
                        "withoutOwner",
                        AWAY + "login in (select person from person_role where role = 'hubCoordinators')"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("absences")
    void whoIsAwayIsNotThere(Seed seed) {
        eachIsNamedAndCured(seed);
    }

    /** Who is there for them counts, as long as they are not away too. */
    @Test
    void whoStandsInIsThere() {
        Journey story = stories.at(TALK);
        Set<String> ids = Set.of(story.caseId());
        plant(owned("by name", TALK, "", "", BY_NAME + AWAY + "login = 'verloskundige'"), story);
        assertThat(oracle.checked(ids)).isNotEmpty().isEqualTo(oracle.says(ids));
        sql.update("update absence set stand_in = 'collegaverloskundige'");
        assertThat(oracle.checked(ids)).isEmpty();
        assertThat(oracle.says(ids)).isEmpty();
        plant(owned("the other too", TALK, "", "", AWAY + "login = 'collegaverloskundige'"), story);
        assertThat(oracle.checked(ids)).isNotEmpty().isEqualTo(oracle.says(ids));
        sql.update("update absence set kind = 'ended', ended_at = now() where person = 'verloskundige'");
        assertThat(oracle.checked(ids)).isEmpty();
        assertThat(oracle.says(ids)).isEmpty();
    }

    @Autowired
    private LoopStories stories;

    @Autowired
    private LoopCures cures;

    @Autowired
    private LoopOracle oracle;

    @Autowired
    private ReachedInStories reached;

    @Autowired
    private People people;

    @Autowired
    private CaseFiles files;

    @Autowired
    private nl.kansrijkestart.engine.Stories all;

    @Autowired
    private JdbcTemplate sql;

    private List<Object[]> roles;
    private List<Object[]> active;

    @BeforeEach
    void keepPeople() {
        roles = sql.query("select person, role, organisation, municipality from person_role", (row, n) ->
                new Object[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)});
        active = sql.query(
                "select active, login from person", (row, n) -> new Object[] {row.getBoolean(1), row.getString(2)});
    }

    @AfterEach
    void everybodyIsBack() {
        reached.allBack();
        sql.update("delete from absence");
        sql.update("delete from mail_box where way = 'never'");
        sql.batchUpdate("update person set active = ? where login = ?", active);
        sql.update("delete from person_role");
        sql.batchUpdate("insert into person_role values (?, ?, ?, ?)", roles);
        sql.update("update social_map_entry set retired_at = null where organisation = 'schuldhulpparkstad'");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("seeds")
    void eachIsNamedAndCured(Seed seed) {
        Journey story = stories.at(seed.place());
        Set<String> ids = Set.of(story.caseId());
        assertThat(oracle.checked(ids)).as("before").isEmpty();
        plant(seed, story);

        Set<String> found = oracle.checked(ids);
        assertThat(found).as("check and oracle").isEqualTo(oracle.says(ids));
        assertThat(found).as("what is found").anyMatch(one -> one.startsWith(seed.problem() + " "));
        cures.look();
        Line named = lines(story).stream()
                .filter(one -> one.problem().equals(seed.problem()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("not on the page of " + keeper()));
        if (seed.cure().isEmpty()) {
            assertThat(named.nobody()).as("who must do what").contains("functioneel beheer");
            return;
        }
        assertThat(press(story, named, seed.cure(), seed.who())).isNotBlank();
        for (int more = 0; more < 4 && !oracle.checked(ids).isEmpty(); more++) {
            Line next = lines(story).get(0);
            press(story, next, next.cures().get(0).code(), AGAIN);
        }
        assertThat(oracle.checked(ids)).as("afterwards, the check").isEmpty();
        assertThat(oracle.says(ids)).as("afterwards, the oracle").isEmpty();
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .anyMatch(text -> text.toString().endsWith("Reden: zo is het afgesproken"));
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and what = 'looseEnd'",
                        Integer.class,
                        story.caseId()))
                .isPositive();
        assertThat(cures.cure(
                        story.caseId(),
                        new Asked(named.problem(), named.subject(), seed.cure(), seed.who(), "nog eens"),
                        keeper()))
                .as("pressed again")
                .contains("dit was al opgelost. Er is niets veranderd.");
    }

    /** What is agreed while other help is still arranged does not wait for it. */
    @Test
    void helpAgreedMeanwhileIsSentAtOnce() {
        Journey story = stories.at(ASKED);
        String other = all.anAgreedReferral(story.caseId(), "housing");
        story.passed("helpAgreedMeanwhile").waitsFor(ASKED);
        assertThat(story.openTasks()).filteredOn(ASKED::equals).hasSize(2);
        assertThat(sql.queryForObject("select state from referral where id = ?", String.class, other))
                .isEqualTo("sent");
        assertThat(oracle.checked(Set.of(story.caseId()))).isEmpty();
    }

    private List<Line> lines(Journey story) {
        return cures.of(keeper()).families().stream()
                .filter(one -> one.caseId().equals(story.caseId()))
                .map(Family::lines)
                .findFirst()
                .orElse(List.of());
    }

    /** Who keeps the whole: the coordinator; where there is none, who leads the help. */
    private PersonCard keeper() {
        Optional<PersonCard> coordinator =
                people.peopleWithRole("hubCoordinators", "gm0928").stream().findFirst();
        return coordinator.orElseGet(() -> people.person("verloskundige").orElseThrow());
    }

    private String press(Journey story, Line line, String cure, String who) {
        String chosen = AGAIN.equals(who)
                ? AGAIN
                : line.owners().stream()
                        .filter(one -> one.code().endsWith("/" + who))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(who + " is not among " + line.owners()))
                        .code();
        return cures.cure(
                        story.caseId(),
                        new Asked(line.problem(), line.subject(), cure, chosen, "zo is het afgesproken"),
                        keeper())
                .orElseThrow();
    }

    private void plant(Seed seed, Journey story) {
        if (seed.damage().equals("away")) {
            Stream.of("verloskundige", "collegaverloskundige", "aandachtsfunctionaris")
                    .forEach(login -> {
                        reached.away(login);
                        // another story may have let them log in
                        sql.update("update person_seen set at = timestamptz '2000-01-01' where person = ?", login);
                    });
            return;
        }
        Map<String, Object> row = sql.queryForMap(
                "select task_id, process_instance_id, ids ->> 'referralId' as referral from task_row"
                        + " where case_id = ? and task_key = ? and ended is null",
                story.caseId(),
                seed.place());
        if (seed.damage().equals("two")) {
            twice(story, (String) row.get("referral"));
            return;
        }
        for (String statement : seed.damage().split(";")) {
            if (!statement.isBlank()) {
                sql.update(statement
                        .replace("{case}", "'" + story.caseId() + "'")
                        .replace("{task}", "'" + row.get("task_id") + "'")
                        .replace("{process}", "'" + row.get("process_instance_id") + "'")
                        .replace("{referral}", "'" + row.get("referral") + "'"));
            }
        }
    }

    /** The process of another referral, sent at once, is taken for this one's. */
    private void twice(Journey story, String referral) {
        String other = all.anAgreedReferral(story.caseId(), "housing");
        sql.update("update act_ru_variable set text_ = ? where name_ = 'referralId' and text_ = ?", referral, other);
        sql.update("update referral set state = 'closed' where id = ?", other);
    }
}
