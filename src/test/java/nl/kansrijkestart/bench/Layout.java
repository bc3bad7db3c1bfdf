package nl.kansrijkestart.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** What the measured programs run on: the packaged jar, unpacked, and of the tests this package only. */
final class Layout {

    private static final Path JAR = Path.of("target", "kansrijke-start.jar");
    private static final Path UNPACKED = Bench.FOLDER.resolve("unpacked");
    private static final Path OWN = Bench.FOLDER.resolve("classes");

    private Layout() {}

    static synchronized String product() throws IOException, InterruptedException {
        return String.join(
                File.pathSeparator,
                own().toString(),
                unpacked().resolve(JAR.getFileName()).toString(),
                unpacked().resolve("lib") + File.separator + "*");
    }

    private static Path own() throws IOException {
        Path there = OWN.resolve("nl/kansrijkestart/bench").toAbsolutePath();
        FileSystemUtils.deleteRecursively(there);
        Files.createDirectories(there);
        FileSystemUtils.copyRecursively(Path.of("target", "test-classes", "nl", "kansrijkestart", "bench"), there);
        return OWN.toAbsolutePath();
    }

    private static Path unpacked() throws IOException, InterruptedException {
        Path there = UNPACKED.toAbsolutePath();
        if (!Files.exists(there.resolve(JAR.getFileName()))
                || Files.getLastModifiedTime(there.resolve(JAR.getFileName())).compareTo(Files.getLastModifiedTime(JAR))
                        < 0) {
            FileSystemUtils.deleteRecursively(there);
            Process tool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Djarmode=tools",
                            "-jar",
                            JAR.toAbsolutePath().toString(),
                            "extract",
                            "--destination",
                            there.toString())
                    .inheritIO()
                    .start();
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("cannot unpack " + JAR);
            }
        }
        return there;
    }
}
