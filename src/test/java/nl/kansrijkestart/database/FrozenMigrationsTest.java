package nl.kansrijkestart.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A migration ran in somebody's database as it was: it never changes. The same for the scripts of the engine, which the
 * first migration runs: a newer engine brings its own steps.
 */
class FrozenMigrationsTest {

    private static final Path LIST = Path.of("src/test/resources/database/frozen.txt");
    private static final Path OURS = Path.of("src/main/resources/db");
    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.";
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Test
    void noMigrationChanges() throws IOException {
        assertThat(problems(listed(), now())).isEmpty();
    }

    @Test
    void whatChangedIsNewOrIsGoneIsNamedWithWhatToDo() {
        Map<String, String> frozen = Map.of("V2__a.sql", "1", "V3__b.sql", "1", "engine", "1");
        assertThat(problems(frozen, frozen)).isEmpty();
        assertThat(problems(frozen, Map.of("V2__a.sql", "2", "V4__c.sql", "1", "engine", "2")))
                .containsExactly(
                        "V2__a.sql changed. Put it back as it was and write a new migration with the next number.",
                        "V3__b.sql is gone. Put it back: it ran in databases that are there.",
                        "engine changed. The engine is another one: keep its old script as a migration of ours, and "
                                + "write a new migration with the steps of its upgrade.",
                        "V4__c.sql is new. From now on it is frozen: add this line to " + LIST + ": 1  V4__c.sql");
    }

    private static List<String> problems(Map<String, String> frozen, Map<String, String> now) {
        List<String> problems = new ArrayList<>();
        new TreeMap<>(frozen).forEach((name, sum) -> {
            if (!now.containsKey(name)) {
                problems.add(name + " is gone. Put it back: it ran in databases that are there.");
            } else if (!now.get(name).equals(sum)) {
                problems.add(name + " changed. "
                        + (name.endsWith(".sql")
                                ? "Put it back as it was and write a new migration with the next number."
                                : "The engine is another one: keep its old script as a migration of ours, and "
                                        + "write a new migration with the steps of its upgrade."));
            }
        });
        new TreeMap<>(now).forEach((name, sum) -> {
            if (!frozen.containsKey(name)) {
                problems.add(name + " is new. From now on it is frozen: add this line to " + LIST + ": " + sum + "  "
                        + name);
            }
        });
        return problems;
    }

    /** As {@code sha256sum} writes it: sum, two spaces, name. */
    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" {2}"))
                .collect(Collectors.toMap(line -> line[1], line -> line[0]));
    }

    /** Callbacks run each time and may change. */
    private static Map<String, String> now() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(OURS)) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith("V"))
                    .toList()) {
                sums.put(OURS.relativize(file).toString(), sum(Files.readString(file)));
            }
        }
        for (String part : PARTS) {
            try (InputStream script = ClassLoader.getSystemResourceAsStream(ENGINE + part + ".sql")) {
                sums.put("engine/" + part, sum(new String(script.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        return sums;
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
