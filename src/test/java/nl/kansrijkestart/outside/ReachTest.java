package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.PathwayStories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** How, when, in which language and safely a parent is reached: for who may know how to reach her, never in a list. */
@ProcessTest
@Tag(Proof.VERIFY)
class ReachTest {

    private static final String SAFELY = "niet terugbellen op dit nummer {{7*7}} [x](//elders)";

    @Autowired
    private Stories stories;

    @Autowired
    private PathwayStories pathway;

    @Autowired
    private CaseFiles files;

    @Autowired
    private FamilySlice slice;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whoMayKnowReadsItOnThePageAndInTheOpenedTask() {
        String caseId = aParentToBeReached();
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/gezin/" + caseId))
                .contains(
                        "Zo bereikt u de ouder",
                        "Ouder Bereik",
                        "06 11223344",
                        "niet terugbellen",
                        "Pools",
                        "na 16 uur");
        TasklistClient client = TasklistClient.of(port, "verloskundige");
        String task = openTask(caseId);
        String form = client.get(ENGINE + "/task/" + task + "/deployed-form?noCache=1")
                .body();
        assertThat(form)
                .contains("Ouder Bereik", "06 11223344", "Let op", "niet terugbellen op dit nummer", "Pools")
                .doesNotContain("{{7", "](//elders)");
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? "
                                + "and person = 'verloskundige' and task_id = ?",
                        Integer.class,
                        caseId,
                        task))
                .as("this look is written down")
                .isPositive();
        assertThat(client.list("team", 0, 200).body()
                        + midwife.page("/gezinnen")
                        + midwife.page("/berichten")
                        + client.hal(ENGINE + "/task/" + task).body())
                .doesNotContain("Ouder Bereik", "11223344", "niet terugbellen", "Pools");
    }

    @Test
    void whoMayNotKnowReadsNothingOfIt() {
        String caseId = aParentToBeReached();
        files.share(caseId, true);
        for (String person : List.of("knooppunt", "jeugdverpleegkundige", "schuldhulp")) {
            assertThat(Browser.of(port, person).get("/gezin/" + caseId).body())
                    .as(person)
                    .doesNotContain("Ouder Bereik", "11223344", "niet terugbellen", "Pools");
        }
    }

    /** A colleague who has the task must be able to do it; one who only could take it reads nothing of it. */
    @Test
    void whoTookTheTaskReadsItThereAndNowhereElse() {
        String caseId = aParentToBeReached();
        TasklistClient colleague = TasklistClient.of(port, "collegaverloskundige");
        String form = ENGINE + "/task/" + openTask(caseId) + "/deployed-form?noCache=1";
        assertThat(colleague.get(form).orFail().body()).doesNotContain("Ouder Bereik", "11223344");
        colleague.claim(openTask(caseId)).orFail();
        assertThat(colleague.get(form).orFail().body()).contains("Ouder Bereik", "06 11223344", "niet terugbellen");
        assertThat(colleague
                        .hal(ENGINE + "/task/" + openTask(caseId))
                        .json()
                        .path("page")
                        .asText())
                .isEqualTo("/gezin/" + caseId);
        assertThat(Browser.of(port, "collegaverloskundige").page("/gezin/" + caseId))
                .contains("U helpt dit gezin", "Gesprek voeren met ouder")
                .doesNotContain("Ouder Bereik", "11223344");
    }

    /** Who is asked to call reads what is safe, with the telephone number and no more than that needs. */
    @Test
    void whoGetsTheNumberGetsWhatIsSafe() {
        String caseId = aParentToBeReached();
        stories.anAgreedReferral(caseId, "debts");
        assertThat(slice.contact(caseId, "referToParty", "schuldhulpparkstad"))
                .contains("06 11223344", "Let op: niet terugbellen op dit nummer");
        assertThat(slice.contact(caseId, "referToParty", "kinderopvangkerkrade"))
                .isEmpty();
    }

    @Test
    void itIsAskedWhereTheFamilyIsRegisteredAndChangedOnItsPage() {
        Journey story = pathway.toBeRegistered("carePath:debts");
        story.answers(
                "verloskundige",
                "registerFamily",
                "name",
                "Ouder Anders",
                "telephone",
                "0611223355",
                "more",
                List.of("reach"),
                "reachHow",
                "text",
                "reachSafely",
                "niet voor 9 uur bellen");
        assertThat(parent(story.caseId()).reach()).isEqualTo(new Reach("text", null, null, "niet voor 9 uur bellen"));
        Browser midwife = Browser.of(port, "verloskundige");
        String page = "/gezin/" + story.caseId() + "/verandert/bereikbaarheid";
        assertThat(midwife.page(page)).contains("niet voor 9 uur bellen", "Sms of app");
        assertThat(midwife.post(page, "token", midwife.token(page), "language", "Arabisch, met tolk")
                        .statusCode())
                .isEqualTo(302);
        assertThat(parent(story.caseId()).reach())
                .isEqualTo(new Reach("text", null, "Arabisch, met tolk", "niet voor 9 uur bellen"));
        assertThat(parent(story.caseId()).telephone()).isEqualTo("0611223355");
    }

    private FamilyPerson parent(String caseId) {
        return files.family(caseId).stream()
                .filter(one -> one.is(FamilyPerson.Part.parent))
                .findFirst()
                .orElseThrow();
    }

    private String aParentToBeReached() {
        String caseId = stories.aSignal("verloskundige", "note", "nr" + System.nanoTime(), "themes", List.of("debts"))
                .caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Ouder Bereik", "06 11223344", null, null)
                .reached(new Reach("call", "na 16 uur", "Pools", SAFELY)));
        return caseId;
    }

    private String openTask(String caseId) {
        return sql.queryForObject(
                "select task_id from task_row where case_id = ? and ended is null", String.class, caseId);
    }
}
