package nl.kansrijkestart.monitoring.published;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.SheetCell;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/** A file with published figures: a heading and then one figure per row, parted by semicolons. */
@Component
class PublishedFile {

    static final List<String> HEADING = List.of("indicator", "gebied", "jaar", "waarde");
    private static final int LONGEST = 1_000_000;
    private static final int MOST_ROWS = 5_000;
    private static final int FIRST_YEAR = 2010;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000);

    private final People people;
    private final Clock clock;

    PublishedFile(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    record Row(String indicator, String area, int year, BigDecimal value) {}

    /** @param problems gets a Dutch line for each row that is wrong. Refuses with Refusal what is no such file. */
    List<Row> rows(String text, List<PublishedFigures.Named> indicators, List<String> problems) {
        if (text == null || text.isBlank()) {
            throw new Refusal("Kies eerst een bestand.");
        }
        if (text.length() > LONGEST) {
            throw new Refusal("Dit bestand is groter dan 1 MB. Maak het kleiner, bijvoorbeeld per jaar.");
        }
        List<CSVRecord> records = records(text);
        if (records.isEmpty()
                || !cells(records.get(0)).stream()
                        .map(cell -> cell.toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(HEADING)) {
            throw new Refusal("De eerste regel moet zijn: " + String.join(";", HEADING) + ".");
        }
        if (records.size() > MOST_ROWS + 1) {
            throw new Refusal("Dit bestand heeft meer dan 5.000 regels. Maak het kleiner, bijvoorbeeld per jaar.");
        }
        Map<String, String> units = indicators.stream()
                .collect(Collectors.toMap(PublishedFigures.Named::code, PublishedFigures.Named::unit));
        List<Row> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (CSVRecord record : records.subList(1, records.size())) {
            try {
                Row row = row(record, units);
                if (!seen.add(row.indicator() + row.area() + row.year())) {
                    throw new Refusal("dit cijfer staat al op een eerdere regel.");
                }
                rows.add(row);
            } catch (Refusal problem) {
                problems.add("Regel " + record.getRecordNumber() + ": " + problem.getMessage());
            }
        }
        return rows;
    }

    private static List<CSVRecord> records(String text) {
        String clean = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(
                clean,
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setIgnoreEmptyLines(true)
                        .setTrim(true)
                        .get())) {
            return parser.getRecords();
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("Dit bestand is niet te lezen. Bewaar het als CSV, met puntkomma's tussen de kolommen.");
        }
    }

    /** An empty value is one. */
    private static List<String> cells(CSVRecord record) {
        return SheetCell.row(record, HEADING.size());
    }

    /** @param units indicator → in what it is told */
    private Row row(CSVRecord record, Map<String, String> units) {
        List<String> cells = cells(record);
        if (cells.size() != HEADING.size()) {
            throw new Refusal("er staan " + cells.size() + " kolommen in plaats van 4.");
        }
        for (String cell : cells) {
            if (SheetCell.isFormula(cell) && !cell.matches("-\\d.*")) {
                throw new Refusal("een cel begint met een teken van een formule. Haal dat weg.");
            }
        }
        if (!units.containsKey(cells.get(0))) {
            throw new Refusal("indicator '" + shortened(cells.get(0)) + "' is niet bekend.");
        }
        return new Row(
                cells.get(0), area(cells.get(1)), year(cells.get(2)), value(cells.get(3), units.get(cells.get(0))));
    }

    private String area(String cell) {
        String code = cell.toLowerCase(Locale.ROOT);
        if (PublishedFigures.COUNTRY.equals(code)
                || people.municipalities().stream().map(MunicipalityCard::code).anyMatch(code::equals)) {
            return code;
        }
        throw new Refusal(
                "gebied '" + shortened(cell) + "' is geen gemeente van Zuid-Limburg (zoals GM0928) en niet NL.");
    }

    private int year(String cell) {
        int now = Deadlines.day(clock.instant()).getYear();
        if (cell.matches("\\d{4}") && Integer.parseInt(cell) >= FIRST_YEAR && Integer.parseInt(cell) <= now) {
            return Integer.parseInt(cell);
        }
        throw new Refusal("jaar '" + shortened(cell) + "' ligt niet tussen " + FIRST_YEAR + " en " + now + ".");
    }

    /** Empty where the source publishes no number. */
    private static BigDecimal value(String cell, String unit) {
        if (cell.isEmpty()) {
            return null;
        }
        if (!cell.matches("-?\\d{1,9}([.,]\\d{1,6})?")) {
            throw new Refusal("waarde '" + shortened(cell) + "' is geen getal.");
        }
        if (cell.matches("-?[1-9]\\d{0,2}\\.\\d{3}")) {
            throw new Refusal("waarde '" + cell + "' kan een duizendtal zijn of een breuk. Schrijf "
                    + cell.replace(".", "") + " of " + cell.replace('.', ',') + ".");
        }
        BigDecimal value = new BigDecimal(cell.replace(',', '.'));
        if (value.signum() < 0 || value.compareTo(LARGEST) > 0) {
            throw new Refusal("waarde '" + shortened(cell) + "' ligt niet tussen 0 en 1.000.000.");
        }
        if (unit.startsWith("procent") && value.compareTo(HUNDRED) > 0) {
            throw new Refusal("waarde '" + shortened(cell) + "' is meer dan 100 procent.");
        }
        if (unit.equals("kinderen") && value.stripTrailingZeros().scale() > 0) {
            throw new Refusal("waarde '" + shortened(cell) + "' is geen heel aantal kinderen.");
        }
        return value;
    }

    private static String shortened(String cell) {
        return cell.length() <= 30 ? cell : cell.substring(0, 30) + "…";
    }
}
