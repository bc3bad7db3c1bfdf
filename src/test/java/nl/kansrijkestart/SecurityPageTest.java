package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/security.md and docs/privacy.md name tests; each of them is there. */
class SecurityPageTest {

    private static final Pattern NAMED =
            Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`((?: (?:s\\d\\d(?:, | and | to )?)+)?)");

    @ParameterizedTest
    @CsvSource({"docs/security.md, 60", "docs/privacy.md, 15"})
    void everyTestThePageNamesIsThere(String page, int atLeast) throws IOException {
        Map<String, String> tests = new HashMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith("Test.java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        Matcher named = NAMED.matcher(Files.readString(Path.of(page)));
        int found = 0;
        while (named.find()) {
            found++;
            assertThat(tests).as("named on the page").containsKey(named.group(1));
            String test = tests.get(named.group(1));
            if (named.group(2) != null) {
                assertThat(test).as(named.group()).contains(" " + named.group(2) + "(");
            }
            Matcher number = Pattern.compile("s\\d\\d").matcher(named.group(3));
            while (number.find()) {
                assertThat(test).as(named.group()).contains(" " + number.group() + "_");
            }
        }
        assertThat(found).as("tests named on " + page).isGreaterThanOrEqualTo(atLeast);
    }
}
