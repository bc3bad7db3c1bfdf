package nl.kansrijkestart.safety.weighing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * What stands beside the five weighings: each profession has a framework of its own since 1 January 2019 (KNOV-MC,
 * RO-AWK). Rows of {@code processes/safety/weighingFrameworks.csv}, read when the program starts.
 */
@Component
public class WeighingFrameworks {

    /** A row: of an organisation, of a kind of partner, or (both null) of everybody else. */
    record Framework(String kind, String organisation, String text, String name, String address) {

        private String inWords() {
            if (name == null) {
                return text;
            }
            return text + " " + (address == null ? name + "." : "[" + name + "](" + address + ")");
        }
    }

    private static final Resource FILE =
            new ClassPathResource("processes/safety/weighingFrameworks.csv", WeighingFrameworks.class.getClassLoader());
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .get();

    private final List<Framework> rows;

    WeighingFrameworks() {
        this(FILE);
    }

    WeighingFrameworks(Resource file) {
        rows = read(file);
    }

    /**
     * The organisation's own framework, else that of its kind, else what holds for everybody, with its link.
     *
     * @param own where the professional works
     * @return a sentence in Dutch, as a text of a form shows it
     */
    public String of(OrganisationCard own) {
        return Stream.<Predicate<Framework>>of(
                        row -> own.code().equals(row.organisation()),
                        row -> row.organisation() == null && Objects.equals(own.partnerKind(), row.kind()),
                        WeighingFrameworks::forEverybody)
                .flatMap(fits -> rows.stream().filter(fits))
                .findFirst()
                .orElseThrow()
                .inWords();
    }

    private static boolean forEverybody(Framework row) {
        return row.organisation() == null && row.kind() == null;
    }

    /** @throws IllegalStateException where a row says nothing, has no https address, or none holds for everybody */
    private static List<Framework> read(Resource file) {
        try (CSVParser lines = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
            List<Framework> all =
                    lines.stream().map(WeighingFrameworks::framework).toList();
            if (all.stream().noneMatch(WeighingFrameworks::forEverybody)) {
                throw new IllegalArgumentException("no row holds for everybody");
            }
            return all;
        } catch (IOException | RuntimeException wrong) {
            throw new IllegalStateException("weighingFrameworks.csv: " + wrong.getMessage(), wrong);
        }
    }

    private static Framework framework(CSVRecord line) {
        Framework row = new Framework(
                line.get("kind"), line.get("organisation"), line.get("text"), line.get("name"), line.get("address"));
        boolean linked = row.address() == null || row.address().startsWith("https://") && row.name() != null;
        if (row.text() == null || !linked) {
            throw new IllegalArgumentException(
                    "line " + line.getRecordNumber() + " needs a text, and an address https and a name");
        }
        return row;
    }
}
