package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.zip.GZIPInputStream;
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

    /** Who has a file gets no body for it; the scripts of the task list are one file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.js",
                "/camunda/app/tasklist/scripts/ours/all.js",
                "/camunda/app/tasklist/scripts/ours/plugin.js",
                "/camunda/app/tasklist/locales/nl.json",
                "/camunda/app/cockpit/scripts/config.js"
            })
    void aFileThatSomebodyHasIsNotSentAgain(String path) throws Exception {
        HttpResponse<byte[]> first = get(path, "gzip");
        String mark = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(get(path, "identity").headers().firstValue("ETag")).contains(mark);
        HttpResponse<byte[]> again = send(request(path, "gzip").header("If-None-Match", mark));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void smallAndAsItIsAFileHoldsTheSame() throws Exception {
        byte[] small = get("/camunda/lib/deps.js", "gzip").body();
        try (GZIPInputStream whole = new GZIPInputStream(new ByteArrayInputStream(small))) {
            assertThat(whole.readAllBytes())
                    .isEqualTo(get("/camunda/lib/deps.js", "identity").body());
        }
    }

    @Test
    void theScriptsOfTheTaskListAreOne() throws Exception {
        String folder = "/camunda/app/tasklist/scripts/";
        for (String script : List.of("config.js", "ours/plugin.js")) {
            assertThat(new String(get(folder + script, "identity").body()).lines())
                    .filteredOn(line -> line.startsWith("import"))
                    .singleElement()
                    .asString()
                    .endsWith("/all.js';");
        }
        assertThat(new String(get(folder + "ours/all.js", "identity").body()))
                .contains("keepHalfFilledForms")
                .doesNotContainPattern("(?m)^import");
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
        return send(request(path, how));
    }

    private HttpRequest.Builder request(String path, String how) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", how);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }
}
