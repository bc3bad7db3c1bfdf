package nl.kansrijkestart.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryLooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An answer to a task that ended meanwhile: one copy per person and task as information, and none once the family took
 * its yes back.
 */
@ProcessTest
class LateAnswerTest {

    private static final Object[] ASKS = {"answer", "needMore", "remark", "Welke dag past?"};

    @Autowired
    private Stories stories;

    @Autowired
    private Consents consents;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private JdbcTemplate sql;

    /** Debt help opened the referral, and the agreement's next receiver was asked before it answered. */
    private Journey overtaken() {
        return stories.aReferral("debts").takes("schuldhulp", "answerReferral").afterWorkingDays(5);
    }

    private int lateCopies(Journey story) {
        return sql.queryForObject(
                "select count(*) from form_answer where case_id = ? and late", Integer.class, story.caseId());
    }

    @Test
    void aLateAnswerIsKeptOnceHoweverOftenItIsSent() {
        Journey story = overtaken().answersLate("schuldhulp", "al klaar of is verder gegaan", ASKS);
        story.answersLate("schuldhulp", "al bewaard", "answer", "needMore", "remark", "Een andere vraag");
        assertThat(lateCopies(story)).isEqualTo(1);
    }

    @Test
    void twentyPressesAtOnceLeaveOneCopy() throws Exception {
        Journey story = overtaken();
        ExecutorService presses = StoryLooks.threads(20, reach);
        try {
            Callable<Journey> press = () -> story.answersLate("schuldhulp", "bewaard", ASKS);
            for (Future<Journey> one : presses.invokeAll(Collections.nCopies(20, press), 60, TimeUnit.SECONDS)) {
                one.get();
            }
        } finally {
            presses.shutdownNow();
        }
        assertThat(lateCopies(story)).isEqualTo(1);
    }

    @Test
    void afterAWithdrawalNothingIsKept() {
        Journey story = overtaken();
        consents.withdrawAll(story.caseId(), "verloskundige");
        story.answersInVain("schuldhulp", "niet bewaard", ASKS);
        assertThat(lateCopies(story)).isZero();
        story.answersInVain("schuldhulp", "niet bewaard", "answer", "accept")
                .notTold("sociaalteamkerkrade", "sociaalteam", "zei alsnog ja")
                .notTold("verloskundigenkerkrade", "verloskundige", "zei alsnog ja")
                .notTold("hubCoordinators/gm0928", "knooppunt", "zei alsnog ja");
    }

    /** Pressed twice, or sent again by a slow network: the first press counts, and the second one says the same. */
    @Test
    void theSamePersonWhoFinishedItIsAnsweredAsTheFirstTime() {
        Journey story = stories.aReferral("debts")
                .takes("schuldhulp", "answerReferral")
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .pressesAgain("schuldhulp", "answer", "accept")
                .waitsOnceFor("contactFamily");
        assertThat(lateCopies(story)).isZero();
        assertThat(List.of(sql.queryForObject(
                        "select count(*) from form_answer where case_id = ?", Integer.class, story.caseId())))
                .containsExactly(1);
    }
}
