package nl.kansrijkestart.outside;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium of this machine, driven by a test; no other browser is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(QUIET));
    }

    static Chromium open() {
        return new Chromium(found().or(Chromium::installed)
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests need Chromium. Install it (Debian: apt-get install chromium), so that one "
                                + "of "
                                + NAMES + " is on the PATH.")));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        playwright.close(); // closes the browser too
    }

    private static Optional<Path> found() {
        return NAMES.stream().flatMap(Chromium::onPath).findFirst();
    }

    private static Stream<Path> onPath(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable);
    }

    /** Where we may: on a build machine of our own. */
    private static Optional<Path> installed() {
        if (!"root".equals(System.getProperty("user.name"))
                || onPath("apt-get").findFirst().isEmpty()) {
            return Optional.empty();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "chromium");
        return found();
    }

    private static void run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.waitFor();
        } catch (IOException failed) {
            throw new IllegalStateException(String.join(" ", command), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
