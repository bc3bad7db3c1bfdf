package nl.kansrijkestart.outside;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A real Keycloak on this machine only, with the fictive people of {@code keycloak/kansrijkestart-realm.json}; about a
 * minute to start.
 */
final class Keycloak implements AutoCloseable {

    private static final String REALM = "kansrijkestart";
    private static final String ADMINISTRATOR = "beheer";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String password = UUID.randomUUID().toString();
    private final int port = freePort();
    private final Path folder;
    private final Process process;

    /** @param zip the distribution; @param program the port on which our program listens */
    Keycloak(Path zip, int program) throws IOException, InterruptedException {
        folder = unpacked(zip);
        Path imports = Files.createDirectories(folder.resolve("data/import"));
        Files.copy(
                Path.of("src/test/resources/keycloak/kansrijkestart-realm.json"),
                imports.resolve("kansrijkestart-realm.json"),
                StandardCopyOption.REPLACE_EXISTING);
        ProcessBuilder start = new ProcessBuilder(
                "bash",
                folder.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port);
        start.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "PROGRAM_PORT",
                        String.valueOf(program),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMINISTRATOR,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password));
        start.environment().remove("JAVA_TOOL_OPTIONS"); // what suits the build may not suit Keycloak
        process = start.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy)); // also when the test run is ended halfway
        for (int second = 0; !answers(); second++) {
            if (second > 240 || !process.isAlive()) {
                close();
                throw new IllegalStateException("Keycloak does not start: see target/keycloak.log");
            }
            Thread.sleep(1000);
        }
    }

    /**
     * The folder or zip that {@code -Dkeycloak=…} names; without a value, the newest zip that Maven has fetched before.
     */
    static Optional<Path> found() throws IOException {
        String named = System.getProperty("keycloak", "");
        if (!named.isEmpty() && !named.equals("true")) {
            return Optional.of(Path.of(named)).filter(Files::exists);
        }
        Path fetched = Path.of(
                System.getProperty("maven.repo.local", System.getProperty("user.home") + "/.m2/repository"),
                "org/keycloak/keycloak-quarkus-dist");
        if (!Files.isDirectory(fetched)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(fetched)) {
            return files.filter(file -> file.toString().endsWith(".zip")).max(Path::compareTo);
        }
    }

    String issuer() {
        return "http://localhost:" + port + "/realms/" + REALM;
    }

    /** What the functional administrator of an organisation does when somebody leaves. */
    void disable(String login) throws IOException, InterruptedException {
        JsonNode person = person(login);
        send(
                "PUT",
                "/admin/realms/" + REALM + "/users/" + person.path("id").asText(),
                "application/json",
                "{\"enabled\":false}",
                token());
    }

    /** How many sessions this person has there. */
    int sessions(String login) throws IOException, InterruptedException {
        return send(
                        "GET",
                        "/admin/realms/" + REALM + "/users/"
                                + person(login).path("id").asText() + "/sessions",
                        null,
                        null,
                        token())
                .size();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode person(String login) throws IOException, InterruptedException {
        return send("GET", "/admin/realms/" + REALM + "/users?exact=true&username=" + login, null, null, token())
                .path(0);
    }

    private String token() throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=admin-cli&username=" + ADMINISTRATOR + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form,
                        null)
                .path("access_token")
                .asText();
    }

    private JsonNode send(String method, String path, String type, String body, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + answer.statusCode());
        }
        return new ObjectMapper().readTree(answer.body());
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest asked = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(asked, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static Path unpacked(Path zip) throws IOException {
        if (Files.isDirectory(zip)) {
            return zip;
        }
        Path target = Files.createDirectories(Path.of("target", "keycloak")).toAbsolutePath();
        Path root = null;
        try (ZipInputStream entries = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Outside the folder: " + entry.getName());
                }
                root = root == null ? target.resolve(target.relativize(file).getName(0)) : root;
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(entries, file, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        return root;
    }
}
