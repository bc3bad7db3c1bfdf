package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A page that stayed open beside somebody's login ends it by nothing that it sends. */
@ProcessTest
@Tag(Proof.VERIFY)
class LoginBesideTest {

    private static final String PROFILE = TasklistClient.ENGINE + "/user/verloskundige/profile";

    @LocalServerPort
    private int port;

    /** The list of a tab that was open asks for its tasks before the new page asked anything. */
    @Test
    void whatIsSentRightAfterLoggingInIsAnswered() {
        TasklistClient browser = new TasklistClient(port);
        browser.get("/camunda/api/engine/engine/");
        browser.logsIn("verloskundige").orFail();
        browser.list("mijn", 0, 15).orFail();
        browser.get(PROFILE).orFail();
    }

    /** So also with a login that another page began, and for who logs in twice. */
    @Test
    void whatIsSentWithoutTheTokenIsRefusedAndEndsNoLogin() {
        TasklistClient browser = TasklistClient.of(port, "verloskundige");
        assertThat(browser.withoutToken().list("mijn", 0, 15).status()).isEqualTo(403);
        browser.list("mijn", 0, 15).orFail();
        browser.logsIn("verloskundige").orFail();
        assertThat(browser.withoutToken().logsIn("verloskundige").status()).isEqualTo(403);
        browser.list("mijn", 0, 15).orFail();
    }

    /** Who sat here before knows nothing of what is sent next, and what an old page still sends ends no login. */
    @Test
    void eachLoginHasATokenOfItsOwn() {
        TasklistClient browser = TasklistClient.of(port, "verloskundige");
        String first = browser.token();
        browser.logsOut().orFail();
        String nobodys = browser.token();
        browser.logsIn("huisarts").orFail();
        String second = browser.token();
        assertThat(List.of(first, nobodys, second)).doesNotContainNull().doesNotHaveDuplicates();
        browser.list("mijn", 0, 15).orFail();
        browser.logsIn("verloskundige").orFail();
        assertThat(browser.token()).as("somebody else, without logging out").isNotIn(first, second);
        TasklistClient oldPage = browser.sameCookies().withToken(second);
        assertThat(oldPage.list("mijn", 0, 15).status()).isEqualTo(403);
        browser.list("mijn", 0, 15).orFail();
    }

    /** Nothing of the session itself goes on: its id is worth nothing. */
    @Test
    void theSessionBeforeIsOver() {
        TasklistClient browser = TasklistClient.of(port, "verloskundige");
        TasklistClient before = browser.sameCookies();
        browser.logsIn("verloskundige").orFail();
        assertThat(before.get(PROFILE).status()).isEqualTo(401);
        browser.get(PROFILE).orFail();
    }
}
