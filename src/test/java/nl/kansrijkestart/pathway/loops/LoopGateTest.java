package nl.kansrijkestart.pathway.loops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pathway.LoopStories;
import nl.kansrijkestart.pathway.loops.LoopCures.Asked;
import nl.kansrijkestart.pathway.loops.LoopCures.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever the family said meanwhile: no cure brings anything to a party that the parent does not let in. */
@ProcessTest
class LoopGateTest {

    /** What the parent says about the help for debts when somebody presses a cure. */
    enum Said {
        given("select 1"),
        refused("update consent set state = 'refused' where case_id = ? and purpose = 'referToParty'"),
        later("update consent set state = 'later' where case_id = ? and purpose = 'referToParty'"),
        withdrawn("update consent set state = 'withdrawn', ended = at, end_reason = 'withdrawn' where case_id = ?"
                + " and purpose = 'referToParty'"),
        expired("update consent set until = at where case_id = ? and purpose = 'referToParty'"),
        neverAsked("delete from consent where case_id = ? and purpose = 'referToParty'"),
        everythingWithdrawn(
                "update consent set state = 'withdrawn', ended = at, end_reason = 'withdrawn' where case_id = ?");

        private final String sql;

        Said(String sql) {
            this.sql = sql;
        }
    }

    /** Outside the whole proof one state for each answer of the gate. */
    static List<Said> some() {
        return Proof.whole() ? List.of(Said.values()) : List.of(Said.given, Said.withdrawn);
    }

    private static final String DEBT_HELP = "schuldhulpparkstad";

    @Autowired
    private LoopStories stories;

    @Autowired
    private LoopCures cures;

    @Autowired
    private CaseFiles files;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @AfterEach
    void theMapIsWhole() {
        sql.update("update social_map_entry set retired_at = null where organisation = ?", DEBT_HELP);
    }

    @ParameterizedTest
    @EnumSource(Said.class)
    void whatWasNotSentStaysWhereTheParentWantsIt(Said said) {
        Journey story = stories.at("answerReferral");
        String referral = story.idAt("answerReferral", "referralId");
        String process = sql.queryForObject(
                "select process_instance_id from task_row where case_id = ? and task_key = 'answerReferral'",
                String.class,
                story.caseId());
        LoopCuresTest.notSent()
                .forEach(statement -> sql.update(statement
                        .replace("{case}", "'" + story.caseId() + "'")
                        .replace("{referral}", "'" + referral + "'")
                        .replace("{process}", "'" + process + "'")));
        says(story, said);
        Line line = line(story, "notSent");
        if (said == Said.given) {
            assertThat(press(story, line, "sendOn", null)).contains("verder gestuurd");
            story.waitsFor("answerReferral").by(DEBT_HELP);
            return;
        }
        assertThatThrownBy(() -> press(story, line, "sendOn", null)).isInstanceOf(Refusal.class);
        story.doesNotWaitFor("answerReferral");
        assertThat(sql.queryForObject("select state from referral where id = ?", String.class, referral))
                .isEqualTo("agreed");
        assertThat(files.timeLine(story.caseId()))
                .extracting("text")
                .noneMatch(text -> text.toString().contains("verder gestuurd"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void theNextReceiverIsAskedOnlyWithAYes(Said said) {
        Journey story = stories.at("answerReferral");
        sql.update("update social_map_entry set retired_at = now() where organisation = ?", DEBT_HELP);
        says(story, said);
        press(story, line(story, "receiverGone"), "sendOn", null);
        if (said == Said.given) {
            story.waitsFor("answerReferral").by("sociaalteamkerkrade");
        } else {
            story.doesNotWaitFor("answerReferral")
                    .waitsFor("askConsentNewReceiver")
                    .by("verloskundigenkerkrade");
        }
    }

    @ParameterizedTest
    @MethodSource("some")
    void aTaskGoesToNobodyThatTheParentDoesNotLetIn(Said said) {
        Journey story = stories.at("contactFamily");
        sql.update(
                "update task_row set offer = offer_of(municipality, jsonb_build_array(jsonb_build_array("
                        + "'signallers', municipality, 'schuldhulpparkstad', 'nobody')))"
                        + " where case_id = ? and ended is null",
                story.caseId());
        says(story, said);
        Line line = line(story, "withoutOwner");
        boolean offered = line.owners().stream().anyMatch(one -> one.code().endsWith("/schuldhulp"));
        assertThat(offered).isEqualTo(said == Said.given);
        if (said == Said.given) {
            press(story, line, "giveOwner", "again");
            return;
        }
        for (String who : List.of("signallers@schuldhulpparkstad/schuldhulp", "again")) {
            assertThatThrownBy(() -> press(story, line, "giveOwner", who)).isInstanceOf(Refusal.class);
        }
        story.waitsFor("contactFamily").notSeenBy("schuldhulp");
    }

    @ParameterizedTest
    @MethodSource("some")
    void aTaskOutOfTheListsComesBackOnlyWithAYes(Said said) {
        Journey story = stories.at("contactFamily");
        sql.update("delete from task_row where case_id = ? and ended is null", story.caseId());
        says(story, said);
        Line line = line(story, "taskUnseen");
        if (said == Said.given) {
            press(story, line, "armAgain", null);
            story.waitsFor("contactFamily");
        } else {
            assertThatThrownBy(() -> press(story, line, "armAgain", null)).isInstanceOf(Refusal.class);
            story.doesNotWaitFor("contactFamily");
        }
    }

    private void says(Journey story, Said said) {
        if (said != Said.given) {
            sql.update(said.sql, story.caseId());
        }
    }

    private Line line(Journey story, String problem) {
        cures.look();
        return cures.of(coordinator()).families().stream()
                .filter(one -> one.caseId().equals(story.caseId()))
                .flatMap(one -> one.lines().stream())
                .filter(one -> one.problem().equals(problem))
                .findFirst()
                .orElseThrow();
    }

    private String press(Journey story, Line line, String cure, String who) {
        return cures.cure(
                        story.caseId(),
                        new Asked(line.problem(), line.subject(), cure, who, "zo is het afgesproken"),
                        coordinator())
                .orElseThrow();
    }

    private PersonCard coordinator() {
        return people.person("knooppunt").orElseThrow();
    }
}
