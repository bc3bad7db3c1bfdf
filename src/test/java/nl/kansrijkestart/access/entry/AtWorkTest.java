package nl.kansrijkestart.access.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;

/** When all places are taken by requests that do not come to an end, everybody else reads so. */
@ProcessTest
@Tag(Proof.VERIFY)
class AtWorkTest {

    @Autowired
    private FilterRegistrationBean<AtWork> filter;

    @LocalServerPort
    private int port;

    private Browser midwife;
    private String token;
    private int taken;

    @BeforeEach
    void everyPlaceIsTaken() {
        midwife = Browser.of(port, "verloskundige");
        token = midwife.token("/berichten");
        taken = filter.getFilter().places().drainPermits();
        assertThat(taken).as("places").isEqualTo(12);
    }

    @AfterEach
    void theyComeToAnEnd() {
        filter.getFilter().places().release(taken);
    }

    @Test
    void whoWaitedTooLongReadsSoAndWhen() {
        HttpResponse<String> answer = midwife.get("/berichten");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.body()).contains("Het is nu erg druk. Er is niets veranderd.");
    }

    @Test
    void whoComesNextIsServedWhenAPlaceIsFree() {
        CompletableFuture<HttpResponse<String>> next = CompletableFuture.supplyAsync(() -> midwife.get("/berichten"));
        while (!filter.getFilter().places().hasQueuedThreads()) {
            Thread.onSpinWait();
        }
        filter.getFilter().places().release();
        taken--;
        assertThat(next.join().statusCode()).isEqualTo(200);
        taken += filter.getFilter().places().drainPermits();
    }

    @Test
    void whatIsRefusedCheaplyIsRefusedAtOnce() {
        assertThat(midwife.get("/bestaat-niet").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/bestaat//niet").statusCode()).isEqualTo(400);
        assertThat(filter.getFilter().places().hasQueuedThreads()).isFalse();
    }

    @Test
    void filesLoggingOutAndHealthWaitForNobody() {
        assertThat(midwife.bytes("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(midwife.get("/camunda/lib/deps.js").statusCode()).isEqualTo(200);
        assertThat(midwife.post("/uitloggen", "token", token).statusCode()).isEqualTo(302);
    }
}
