package nl.kansrijkestart.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the two measured programs, in a process of its own. */
final class Program implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Whether programs that start from now on count what goes through their data source. */
    private static boolean counted;

    private final String name;
    private final int port;
    private final int countsPort;
    private final Process process;
    private final Duration ready;

    private Program(String name, int port, int countsPort, Process process) throws InterruptedException {
        this.name = name;
        this.port = port;
        this.countsPort = countsPort;
        this.process = process;
        long from = System.nanoTime();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() - from > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " does not come up: " + log(name));
            }
            Thread.sleep(50);
        }
        ready = Duration.ofNanos(System.nanoTime() - from);
    }

    /**
     * @param options of Java: on what it runs, and how
     * @param main its class
     * @param settings as {@code --name=value}
     */
    static Program start(String name, List<String> options, String main, List<String> settings)
            throws IOException, InterruptedException {
        int port = Ports.free();
        int countsPort = Ports.free();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1500m",
                "-Dbench.counts-port=" + countsPort,
                "-Dbench.counted=" + counted));
        command.addAll(options);
        command.addAll(List.of(main, "--server.port=" + port));
        command.addAll(settings);
        Files.createDirectories(folder(name));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder(name).toFile())
                .redirectErrorStream(true)
                .redirectOutput(log(name).toFile());
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new Program(name, port, countsPort, builder.start());
    }

    static Path folder(String name) {
        return Bench.FOLDER.resolve(name).toAbsolutePath();
    }

    private static Path log(String name) {
        return folder(name).resolve("log.txt");
    }

    static void counted(boolean now) {
        counted = now;
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    Duration ready() {
        return ready;
    }

    JdbcCounts.Count counts() {
        String[] told = get(countsPort, "/").body().trim().split(" ");
        return new JdbcCounts.Count(Long.parseLong(told[0]), Long.parseLong(told[1]));
    }

    Memory memory() {
        return Memory.of(get(countsPort, "/memory").body());
    }

    /** What its process used of the processors until now. */
    long cpuMillis() {
        return Proc.cpuMillis(process.pid());
    }

    long residentKb() {
        return Proc.residentKb(process.pid());
    }

    long pid() {
        return process.pid();
    }

    private boolean answers() {
        try {
            return get(port, "/camunda/api/engine/engine/").statusCode() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static HttpResponse<String> get(int port, String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException noAnswer) {
            throw new IllegalStateException(noAnswer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
