package nl.kansrijkestart.pathway.klantroutes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.pathway.family.Weighing.Said;
import nl.kansrijkestart.pathway.klantroutes.Klantroutes.Family;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The families of {@code processes/pathway/klantroutes.csv}, read when the program starts. */
@Component
class InventedFamilies {

    private static final Resource FILE =
            new ClassPathResource("processes/pathway/klantroutes.csv", InventedFamilies.class.getClassLoader());
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private final List<Family> families = read(FILE);

    /** In the order of the file. */
    List<Family> all() {
        return families;
    }

    /** @throws IllegalStateException for a line that says what no form could say, with its number */
    static List<Family> read(Resource file) {
        try (CSVParser lines = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
            return lines.stream().map(InventedFamilies::family).toList();
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalStateException("klantroutes.csv: " + wrong.getMessage(), wrong);
        }
    }

    private static Family family(CSVRecord line) {
        boolean pregnant = "pregnant".equals(code(line, "phase", Set.of("pregnant", "born")));
        return new Family(
                line.get("id"),
                line.get("name"),
                line.get("situation"),
                line.get("municipality"),
                pregnant ? number(line, "weeks") : null,
                pregnant ? null : number(line, "months"),
                codes(line, "themes", "theme"),
                codes(line, "strengths", "strength"),
                "yes".equals(code(line, "urgent", Set.of("yes", "no"))),
                new Said(
                        code(line, "balance", Set.of("enough", "notEnough")),
                        code(line, "selfReliance", Set.of("low", "some", "good")),
                        code(line, "wish", Set.of("arrange", "register", "visit", "notYet"))));
    }

    private static Integer number(CSVRecord line, String column) {
        return Integer.valueOf(String.valueOf(line.get(column)));
    }

    private static Set<String> codes(CSVRecord line, String column, String kind) {
        return Arrays.stream(String.valueOf(line.get(column)).split("\\|"))
                .map(one -> known(line, column, one, Words.codes(kind)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String code(CSVRecord line, String column, Set<String> allowed) {
        return known(line, column, String.valueOf(line.get(column)), allowed);
    }

    private static String known(CSVRecord line, String column, String code, Collection<String> allowed) {
        return Stream.of(code)
                .filter(allowed::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "line " + line.getRecordNumber() + ", " + column + ": \"" + code + "\" is none of " + allowed));
    }
}
