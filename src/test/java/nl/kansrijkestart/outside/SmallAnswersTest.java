package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Files that are the same for everybody come small. What is one person's never does: beside what somebody typed stands
 * what is theirs, and how small both become together tells of it.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class SmallAnswersTest {

    /** What a browser loads before it shows the task list, of a megabyte and more. */
    private static final List<String> LARGE = List.of(
            "/camunda/lib/runtime.js",
            "/camunda/lib/deps.js",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
            "/camunda/app/tasklist/camunda-tasklist-bootstrap.css");

    @LocalServerPort
    private int port;

    @Test
    void theTaskListLoadsAThirdOfItsFiles() throws Exception {
        long asTheyAre = 0;
        long small = 0;
        for (String file : LARGE) {
            asTheyAre += get(file, "identity").body().length;
            small += get(file, "gzip").body().length;
        }
        assertThat(asTheyAre).isGreaterThan(4_000_000);
        assertThat(small).isLessThan(asTheyAre / 3);
    }

    @Test
    void aFileSaysThatItIsSmall() throws Exception {
        HttpResponse<byte[]> file = get("/camunda/lib/deps.js", "gzip");
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().allValues("Vary").toString().toLowerCase()).contains("accept-encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/sociale-kaart",
                "/camunda/api/engine/engine/",
                "/actuator/health"
            })
    void noPageAndNoAnswerDoes(String path) throws Exception {
        assertThat(get(path, "gzip").headers().firstValue("Content-Encoding")).isEmpty();
    }

    private HttpResponse<byte[]> get(String path, String how) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Accept-Encoding", how)
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
    }
}
