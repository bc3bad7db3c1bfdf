package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.pathway.EndingService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who carries out an action reads the goal, the director's number and what became of the own part: nothing else. */
@ProcessTest
@Tag(Proof.VERIFY)
class HelperPageTest {

    private static final String GOAL = "Rust, en de post weer durven openen";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PartService parts;

    @Autowired
    private EndingService endings;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whoHelpsReadsTheOwnPartAndWhy() {
        Journey story = aPlanWithTwoActions();
        String page = "/gezin/" + story.caseId();
        Browser helper = Browser.of(port, "schuldhulp");
        String task = sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'carryOutAction' and ended is null "
                        + "and ids ->> 'actionId' in (select id from plan_action where owner = 'schuldhulpparkstad')",
                String.class,
                story.caseId());
        assertThat(TasklistClient.of(port, "schuldhulp")
                        .hal(ENGINE + "/task/" + task)
                        .json()
                        .path("page")
                        .asText())
                .isEqualTo(page);
        assertThat(helper.page(page))
                .contains(
                        files.card(story.caseId()).mark(),
                        "Overzicht van de post",
                        "Afgesproken",
                        GOAL,
                        "Casusregisseur",
                        "Carla Oefenlijn")
                .doesNotContain(
                        "Oppas op dinsdag",
                        "Jeugdgezondheidszorg",
                        "Helga Geheim",
                        "0655443399",
                        "Wat er gebeurde",
                        "Wat zwaar is",
                        "Vera Oefenberg",
                        "weken");
        story.answers("schuldhulp", "carryOutAction", "result", "done");
        assertThat(helper.page(page)).contains("Overzicht van de post", "Klaar</td>");
        assertThat(sql.queryForList(
                        "select distinct role || ' ' || what from access_line where case_id = ? "
                                + "and person = 'schuldhulp' and what = 'helperPage'",
                        String.class,
                        story.caseId()))
                .as("the look is written down")
                .containsExactly("helper helperPage");
        assertThat(helper.get(page + "/intrekken").statusCode()).isEqualTo(404);
        assertThat(helper.get(page + "/steunplan/pdf").statusCode()).isEqualTo(404);
    }

    @Test
    void afterAWithdrawalThereIsNoPageAnyMore() {
        Journey story = aPlanWithTwoActions();
        endings.withdrawConsent(story.caseId(), "verloskundige");
        assertThat(Browser.of(port, "schuldhulp")
                        .get("/gezin/" + story.caseId())
                        .statusCode())
                .isEqualTo(404);
    }

    /** Asked, and has not said yes: there is no page before there is a part. */
    @Test
    void whoIsOnlyAskedHasNoPage() {
        Journey story = stories.aReferral("debts");
        assertThat(Browser.of(port, "schuldhulp")
                        .get("/gezin/" + story.caseId())
                        .statusCode())
                .isEqualTo(404);
    }

    private Journey aPlanWithTwoActions() {
        String caseId = stories.aSignal("verloskundige", "note", "nr" + System.nanoTime(), "themes", List.of("debts"))
                .caseId();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.parent, "Helga Geheim", "0655443399", null, null));
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, "welzijnkerkrade", "jgzzuidlimburg", "schuldhulpparkstad");
        files.contact(caseId, "jeugdverpleegkundige", "jgzzuidlimburg");
        files.direct(caseId, "casusregisseur", "welzijnkerkrade");
        String day = stories.today().plusDays(10).toString();
        Journey story = stories.started("familySupport", caseId, Map.of())
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        GOAL,
                        "firstEvaluation",
                        stories.today().plusDays(30).toString(),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        "schuldhulpparkstad",
                        "until_1",
                        day,
                        "what_2",
                        "Oppas op dinsdag",
                        "who_2",
                        "informal",
                        "until_2",
                        day);
        parts.helps(caseId, "schuldhulp");
        return story;
    }
}
