package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.forms.SafetyLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No page and no print says nothing about danger by forgetting it: each template carries its fixed line, or says that
 * it is about no family.
 */
class SafetyLinesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final String PROFESSIONALS = line("professionals");
    private static final String READERS = line("readers");
    private static final String PARENTS = line("parents");
    private static final String REPORTING_CODE = line("reportingCode");
    private static final String NO_FAMILY = "<!--/* About no family. */-->";
    /** What a page about one family cannot do without: the way to it, or the sample of its mark. */
    private static final List<String> SIGNS_OF_A_FAMILY = List.of("/gezin/", ">Gezin 4F2", "card().mark()");

    private static final String WHAT_COMES_BELOW = "<form|<table|<section (?!aria-label=\"Gevaar)|<h2|<ul|<dl";

    @Test
    void theWordsStandOnceAndCall() {
        String lines = text(TEMPLATES.resolve("safetyLines.html"));
        assertThat(plain(fragment(lines, "professionals"))).isEqualTo(SafetyLines.PROFESSIONALS);
        assertThat(plain(fragment(lines, "readers"))).isEqualTo(SafetyLines.READERS);
        assertThat(plain(fragment(lines, "parents"))).isEqualTo(SafetyLines.PARENTS);
        for (String one : List.of("professionals", "readers", "parents", "reportingCode")) {
            assertThat(fragment(lines, one))
                    .as(one)
                    .contains("<a href=\"tel:112\">112</a>", "<a href=\"tel:08002000\">0800-2000</a>");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void everyTemplateSaysWhoReadsIt(Path template) {
        String page = text(template);
        assertThat(Stream.of(PROFESSIONALS, READERS, PARENTS, REPORTING_CODE, NO_FAMILY)
                        .anyMatch(page::contains))
                .as(
                        "%s: put in %s}\" (a professional reads it, about a family), %s}\" (a parent reads it) or %s",
                        template, PROFESSIONALS, PARENTS, NO_FAMILY)
                .isTrue();
        assertThat(page.replaceAll(
                        "(?s)<[^>]*safetyLines ::[^>]*>Gevaar\\? Bel 112\\.|<[^>]*safetyLines ::[^>]*>Nu gevaar\\? "
                                + "Bel 112\\.",
                        ""))
                .as("%s: no line about danger in words of its own", template)
                .doesNotContain("Veilig Thuis", "Bel 112");
        if (page.contains(NO_FAMILY)) {
            assertThat(SIGNS_OF_A_FAMILY)
                    .as("%s shows a family: take the fixed line", template)
                    .noneMatch(page::contains);
        }
        if (template.getFileName().toString().matches("(?i).*(forParents|copy|letter|home).*")) {
            assertThat(page).as("%s is read by parents", template).contains(PARENTS);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("templates")
    void professionalsReadItBeforeTheyWrite(Path template) {
        String page = text(template);
        if (page.contains(READERS)) {
            assertThat(page)
                    .as("%s: who can write here reads that safety is not written here", template)
                    .doesNotContain("<textarea", "type=\"text\"");
        }
        if (page.contains(PROFESSIONALS)) {
            assertThat(page.substring(0, page.indexOf(PROFESSIONALS)))
                    .as("%s: nothing stands above the line that pushes it out of sight", template)
                    .doesNotContainPattern(WHAT_COMES_BELOW);
        }
        assertThat(page)
                .as("%s: the line is never folded away nor shown by chance", template)
                .doesNotContainPattern("<p[^>]*th:(if|unless)[^>]*safetyLines")
                .doesNotContainPattern("(?s)<details((?!</details>).)*safetyLines");
    }

    static Stream<Path> templates() {
        try (Stream<Path> all = Files.walk(TEMPLATES)) {
            return all
                    .filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !List.of("frame.html", "safetyLines.html")
                            .contains(file.getFileName().toString()))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The beginning only: on paper the same words come without links. */
    private static String line(String fragment) {
        return "th:replace=\"~{safetyLines :: " + fragment;
    }

    private static String fragment(String lines, String name) {
        return lines.lines()
                .filter(line -> line.contains("th:fragment=\"" + name + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]+>", "").strip();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
