package nl.kansrijkestart.models;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Running cases keep the drawing with which they began: what it calls stays, also when no drawing of today does. */
class OlderDrawingsTest {

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(([\\w, ]*)\\)}");

    @Test
    void everyWordOfAnOlderDrawingIsThere() throws IOException {
        Desks desks = new Desks(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("nl.kansrijkestart"));
        List<String> gone = Files.readAllLines(Path.of("src/test/resources/models/older.txt")).stream()
                .filter(line -> line.startsWith("${"))
                .filter(line -> !isThere(desks, line))
                .toList();
        assertThat(gone).isEmpty();
    }

    private static boolean isThere(Desks desks, String line) {
        Matcher call = CALL.matcher(line);
        return call.matches()
                && desks.exists(call.group(1))
                && desks.accepts(new Expression.Call(
                        call.group(1), call.group(2), List.of(call.group(3).split(", "))));
    }
}
