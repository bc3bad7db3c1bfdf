package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.TaskMoves;
import nl.kansrijkestart.engine.tasks.TaskMoves.Why;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.LoopStories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who keeps the whole of a family's help gives its open tasks to who may have them, and to nobody else. */
@ProcessTest
class GivenTasksTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String COORDINATOR = "knooppunt";
    private static final String HELPER = "schuldhulp";
    private static final String SECOND_HELPER = "tweedeschuldhulp";

    @Autowired
    private Stories stories;

    @Autowired
    private LoopStories families;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @AfterEach
    void oneDebtHelperIsLeft() {
        sql.update("delete from person_role where person = ?", SECOND_HELPER);
    }

    private Journey aFamily() {
        return stories.aSignal(MIDWIFE, "note", "geven " + UUID.randomUUID()).takes(MIDWIFE, "talkWithParent");
    }

    private static String path(Journey story) {
        return "/gezin/" + story.caseId() + "/taken";
    }

    private int status(String login, Journey story) {
        return Browser.of(port, login).get(path(story)).statusCode();
    }

    private String task(Journey story, String step) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = ? and ended is null",
                String.class,
                story.caseId(),
                step);
    }

    private String holder(Journey story, String step) {
        return sql.queryForObject("select assignee from task_row where task_id = ?", String.class, task(story, step));
    }

    private HttpResponse<String> gives(String login, Journey story, String to, String why, Map<String, String> had) {
        Browser browser = Browser.of(port, login);
        List<String> form =
                new ArrayList<>(List.of("token", browser.token(path(story)), "to", to, "why", why, "note", ""));
        had.forEach((task, has) -> form.addAll(List.of("task", task, "has." + task, has)));
        return browser.post(path(story), form.toArray(String[]::new));
    }

    /** Before the yes to keeping the pathway it stays within the own organisation. */
    @Test
    void beforeTheYesTheOwnOrganisationGives() {
        Journey story = aFamily();
        assertThat(status(COORDINATOR, story)).isEqualTo(404);
        assertThat(status(COLLEAGUE, story)).isEqualTo(404);
        assertThat(Browser.of(port, MIDWIFE).page(path(story)))
                .contains("Wietske Oefenwacht")
                .doesNotContain("Oefenmunt", "Anna Oefenhoek", "Vivian");
        String talk = task(story, "talkWithParent");
        assertThat(gives(MIDWIFE, story, COLLEAGUE, "agreed", Map.of(talk, MIDWIFE))
                        .statusCode())
                .isEqualTo(302);
        assertThat(holder(story, "talkWithParent")).isEqualTo(COLLEAGUE);
        story.told(MIDWIVES, COLLEAGUE, "is nu van u (afgesproken)");
        assertThat(Browser.of(port, MIDWIFE).page("/gezin/" + story.caseId()))
                .contains(
                        "gegeven: afgesproken",
                        "vastgelegd door Vera Oefenberg, ",
                        ", nu van Wietske Oefenwacht, eerst van Vera Oefenberg");
    }

    /** On the family's page a step leads to where it is done; for who keeps the whole to where it is given. */
    @Test
    void aStepLeadsToWhereItIsDone() {
        Journey story = aFamily();
        String link = "#/?task=" + task(story, "talkWithParent");
        String page = "/gezin/" + story.caseId();
        assertThat(Browser.of(port, MIDWIFE).page(page)).contains(link + "\">Gesprek voeren met ouder</a>");
        files.share(story.caseId(), true);
        assertThat(Browser.of(port, COORDINATOR).page(page))
                .contains(page + "/taken\">Gesprek voeren met ouder</a>")
                .doesNotContain(link);
    }

    /** From the yes on the coordinator, many at once; each goes only to who may have it, and all go or none. */
    @Test
    void fromTheYesOnTheCoordinatorGivesManyAtOnce() {
        aSecondDebtHelper();
        Journey story = aFamily();
        for (int n = 0; n < 2; n++) {
            stories.started(
                    "referral",
                    story.caseId(),
                    Map.of("referralId", stories.anAgreedReferral(story.caseId(), "debts")));
        }
        files.share(story.caseId(), true);
        assertThat(status(MIDWIFE, story)).isEqualTo(404);
        assertThat(status(HELPER, story)).isEqualTo(404);
        List<String> answers = sql.queryForList(
                "select task_id from task_row where case_id = ? and task_key = 'answerReferral' and ended is null",
                String.class,
                story.caseId());
        assertThat(answers).hasSize(2);
        String talk = task(story, "talkWithParent");
        HttpResponse<String> mixed =
                gives(COORDINATOR, story, SECOND_HELPER, "absent", Map.of(answers.get(0), "", talk, MIDWIFE));
        assertThat(mixed.statusCode()).isEqualTo(400);
        assertThat(mixed.body()).contains("kan niet naar deze persoon. Er is niets veranderd.");
        assertThat(holder(story, "talkWithParent")).isEqualTo(MIDWIFE);
        assertThat(gives(COORDINATOR, story, SECOND_HELPER, "absent", Map.of(answers.get(0), "", answers.get(1), ""))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sql.queryForList(
                        "select assignee from task_row where task_id in (?, ?)",
                        String.class,
                        answers.get(0),
                        answers.get(1)))
                .containsExactly(SECOND_HELPER, SECOND_HELPER);
        assertThat(gives(COORDINATOR, story, HELPER, "absent", Map.of(answers.get(0), ""))
                        .body())
                .contains("Er is niets veranderd");
        assertThat(files.timeLine(story.caseId()))
                .as("who gave it wrote the line, not who has it now")
                .filteredOn(line -> line.text().contains("gegeven: afwezig"))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.actor()).isEqualTo(COORDINATOR);
                    assertThat(line.goesTo()).isEqualTo(SECOND_HELPER);
                    assertThat(line.beside()).isNull();
                });
    }

    /** Who is given a task reads what is asked with it as long as they have it and the family agrees, and no more. */
    @Test
    void whoHasATaskOpensTheFamilyFromIt() {
        aSecondDebtHelper();
        Journey story = families.at("answerReferral");
        String family = "/gezin/" + story.caseId();
        Browser second = Browser.of(port, SECOND_HELPER);
        assertThat(second.get(family).statusCode()).isEqualTo(404);
        String answer = task(story, "answerReferral");
        assertThat(gives(COORDINATOR, story, SECOND_HELPER, "absent", Map.of(answer, ""))
                        .statusCode())
                .isEqualTo(302);
        assertThat(TasklistClient.of(port, SECOND_HELPER)
                        .get(TasklistClient.ENGINE + "/task/" + answer)
                        .orFail()
                        .json()
                        .path("page")
                        .asText())
                .isEqualTo(family);
        assertThat(second.page(family))
                .contains("Verzoek: ", "Open de taak", "Wie kunt u bellen?")
                .doesNotContain("Wat er gebeurde", "Wie keek in deze gegevens?", "<dt>De ouder</dt>");
        assertThat(Browser.of(port, HELPER).get(family).statusCode())
                .as("a colleague without the task")
                .isEqualTo(404);
        files.share(story.caseId(), false);
        sql.update("update consent set ended = now() where case_id = ? and ended is null", story.caseId());
        assertThat(second.get(family).statusCode()).as("after the family's no").isEqualTo(404);
    }

    /** A colleague at the own organisation too: before the task they read whom to ask, with it what is theirs. */
    @Test
    void aColleagueReadsTheTaskThatIsTheirs() {
        Journey story = aFamily();
        Browser colleague = Browser.of(port, COLLEAGUE);
        String family = "/gezin/" + story.caseId();
        assertThat(colleague.page(family)).contains("U hebt zelf geen deel in de hulp");
        gives(MIDWIFE, story, COLLEAGUE, "agreed", Map.of(task(story, "talkWithParent"), MIDWIFE));
        assertThat(colleague.page(family))
                .contains("Taak: Gesprek voeren met ouder", "Deze taak hebt u nu.")
                .doesNotContain("U hebt zelf geen deel in de hulp");
    }

    /** Whoever gives is no choice; where nobody else can have it the page says who must do what. */
    @Test
    void oneselfIsNoChoiceAndNobodyIsSaid() {
        Journey story = families.at("solveStalledReferral");
        assertThat(Browser.of(port, COORDINATOR).page(path(story)))
                .contains("Niemand anders heeft hier nu de rol “Knooppuntcoördinatoren”", "Vraag functioneel beheer")
                .doesNotContain("value=\"" + COORDINATOR + "\"");
    }

    /** Who is away stays a choice, and it says so; the same at the contact person of the family. */
    @Test
    void whoIsAwayIsSaidWhereOneChoosesAndCalls() {
        aSecondDebtHelper();
        Journey story = families.at("answerReferral");
        try {
            for (String one : List.of(SECOND_HELPER, MIDWIFE)) {
                sql.update(
                        """
                        insert into absence
                            (person, organisation, stand_in, from_day, kind, registered_by, registered_at)
                        select ?, organisation, ?, ?, 'sudden', login, now() from person where login = ?""",
                        one,
                        one.equals(MIDWIFE) ? COLLEAGUE : null,
                        stories.today().minusDays(1),
                        one);
            }
            assertThat(Browser.of(port, COORDINATOR).page(path(story)))
                    .contains("Saar Oefengeld, Schuldhulp Parkstad (oefen) (nu afwezig, niemand neemt waar)")
                    .contains("Sem Oefenmunt, Schuldhulp Parkstad (oefen)<");
            assertThat(Browser.of(port, COORDINATOR).page("/gezin/" + story.caseId()))
                    .contains("(nu afwezig, Wietske Oefenwacht neemt waar)");
        } finally {
            sql.update("delete from absence where person in (?, ?)", SECOND_HELPER, MIDWIFE);
        }
    }

    /** One step reads the same on the family's page, in the list of families, in Cockpit and where it is given. */
    @Test
    void whoHasAStepIsSaidTheSameEverywhere() {
        Journey story = families.at("contactFamily").takes(HELPER, "contactFamily");
        String who = "Sem Oefenmunt, Schuldhulp Parkstad (oefen)";
        assertThat(Browser.of(port, MIDWIFE).page("/gezin/" + story.caseId())).contains(">" + who + "<");
        assertThat(Browser.of(port, MIDWIFE).page("/gezinnen?groep=others")).contains(who);
        assertThat(Browser.of(port, COORDINATOR).page(path(story))).contains("Nu: " + who + ".");
        assertThat(TasklistClient.of(port, COORDINATOR)
                        .get("/regie/proces/referral")
                        .orFail()
                        .json()
                        .path("rows")
                        .toString())
                .contains(who);
        assertThat(Browser.of(port, HELPER).page("/gezinnen?groep=mine")
                        + Browser.of(port, HELPER).page("/gezinnen"))
                .contains(who + " (u)");
    }

    @Test
    void aStepOfNobodyIsSaidToBeSo() {
        Journey story = families.at("answerReferral");
        String step = task(story, "answerReferral");
        Object offer = sql.queryForObject("select offer from task_row where task_id = ?", Object.class, step);
        try {
            sql.update("update task_row set offer = null where task_id = ?", step);
            assertThat(Browser.of(port, MIDWIFE).page("/gezinnen?groep=others")).contains("nog niemand");
            assertThat(Browser.of(port, COORDINATOR).page(path(story))).contains("Nu: nog niemand.");
        } finally {
            sql.update("update task_row set offer = ? where task_id = ?", offer, step);
        }
    }

    private void aSecondDebtHelper() {
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice)
                values (?, 'Saar', 'Oefengeld', 'saar@example.invalid', 'schuldhulpparkstad', 'Schuldhulp', true)
                on conflict do nothing""", SECOND_HELPER);
        sql.update("insert into person_role values (?, 'signallers', 'schuldhulpparkstad', 'gm0928')", SECOND_HELPER);
    }

    /** Who answers after a colleague did reads who that was and when; what was typed is kept. */
    @Test
    void whoAnswersTooLateReadsWhoFinishedIt() {
        aSecondDebtHelper();
        Journey story = stories.aReferral("debts").takes(HELPER, "answerReferral");
        moves.takeOver(task(story, "answerReferral"), HELPER, SECOND_HELPER, Why.agreed, "");
        story.answers(SECOND_HELPER, "answerReferral", "answer", "accept");
        story.answersLate(
                HELPER, "Saar Oefengeld rondde haar af op ", "answer", "needMore", "remark", "Welke dag past?");
    }

    /** Who helps with a shielded need is named nowhere, and that task goes to nobody from here. */
    @Test
    void whoHelpsWithAShieldedNeedIsNotNamed() {
        Journey story = stories.aSignal(
                MIDWIFE, "note", "geven " + UUID.randomUUID(), "themes", List.of("debts", "mentalHealth"));
        String referral = stories.anAgreedReferral(story.caseId(), "mentalHealth");
        files.share(story.caseId(), true);
        stories.started("referral", story.caseId(), Map.of("referralId", referral));
        assertThat(Browser.of(port, COORDINATOR).page(path(story)))
                .contains("persoonlijk", "kan nu naar niemand anders")
                .doesNotContain("GGZ", "Gijs");
        assertThat(gives(COORDINATOR, story, "ggz", "absent", Map.of(task(story, "answerReferral"), ""))
                        .statusCode())
                .isEqualTo(400);
    }
}
