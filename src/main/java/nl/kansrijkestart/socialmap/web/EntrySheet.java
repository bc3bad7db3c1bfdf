package nl.kansrijkestart.socialmap.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.socialmap.entry.EntryFacts;
import nl.kansrijkestart.socialmap.web.Upkeep.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The social map as a file of a spreadsheet: UTF-8, a semicolon or comma between cells, the first row says which column
 * is what.
 */
final class EntrySheet {

    static final int MOST_BYTES = 1_000_000;
    static final int MOST_ROWS = 5_000;
    static final int MOST_PROBLEMS = 1_000;
    private static final int MOST_COLUMNS = 60;
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    record Row(int number, Map<Column, String> cells) {}

    private EntrySheet() {}

    /** The rows below the head; what is wrong with the file as such goes to the problems. */
    static List<Row> read(byte[] file, List<Problem> problems) {
        if (file.length == 0 || file.length > MOST_BYTES) {
            problems.add(new Problem(
                    0,
                    "",
                    file.length == 0
                            ? "Het bestand is leeg."
                            : "Het bestand is groter dan 1 MB. Verdeel het over meer bestanden."));
            return List.of();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException otherCharacters) {
            problems.add(
                    new Problem(0, "", "Het bestand is niet te lezen. Sla het in het rekenblad op als ‘CSV UTF-8’."));
            return List.of();
        }
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        try (CSVParser parser = format(content).parse(new StringReader(content))) {
            return rows(parser, problems);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            problems.add(new Problem(
                    0,
                    "",
                    "Het bestand is geen goed CSV-bestand. Misschien staat er ergens één aanhalingsteken te veel."));
            return List.of();
        }
    }

    private static CSVFormat format(String content) {
        String head = content.lines().findFirst().orElse("");
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(head.contains(";") ? ';' : ',')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private static List<Row> rows(CSVParser parser, List<Problem> problems) {
        List<Row> rows = new ArrayList<>();
        List<Column> columns = List.of();
        for (CSVRecord record : parser) {
            int number = (int) record.getRecordNumber();
            if (number == 1) {
                columns = head(record, problems);
                if (!problems.isEmpty()) {
                    return List.of();
                }
            } else if (rows.size() == MOST_ROWS) {
                problems.add(new Problem(
                        0, "", "Het bestand heeft meer dan " + MOST_ROWS + " rijen. Verdeel het over meer bestanden."));
                return List.of();
            } else if (problems.size() >= MOST_PROBLEMS) {
                problems.add(new Problem(0, "", "Er klopt nog meer niet. Verbeter eerst wat hier staat."));
                return List.of();
            } else if (!record.stream().allMatch(String::isBlank)) {
                row(number, record, columns, problems, rows);
            }
        }
        if (rows.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(0, "", "Er staan geen vermeldingen in het bestand."));
        }
        return rows;
    }

    private static List<Column> head(CSVRecord record, List<Problem> problems) {
        List<Column> columns = new ArrayList<>();
        List<String> heads = SheetCell.row(record, 0);
        if (heads.size() > MOST_COLUMNS) {
            problems.add(new Problem(
                    1,
                    "",
                    "De eerste rij heeft " + record.size() + " kolommen. Zoveel heeft de sociale kaart er niet."));
            return columns;
        }
        for (int n = 0; n < heads.size(); n++) {
            String head = heads.get(n);
            String column = letters(n);
            Column.of(head)
                    .filter(known -> !columns.contains(known))
                    .ifPresentOrElse(
                            columns::add,
                            () -> problems.add(
                                    head.isEmpty()
                                            ? new Problem(
                                                    1,
                                                    column,
                                                    "Deze kolom heeft geen naam. Geef hem een naam, of haal hem weg.")
                                            : new Problem(
                                                    1,
                                                    shortened(head),
                                                    "Deze kolom is niet bekend of staat er twee keer.")));
        }
        Arrays.stream(Column.values())
                .filter(column -> column.required() && !columns.contains(column))
                .forEach(column -> problems.add(new Problem(1, column.label(), "Deze kolom ontbreekt.")));
        return columns;
    }

    /** As a spreadsheet calls its columns: A, B … Z, AA. */
    private static String letters(int column) {
        return (column < 26 ? "" : letters(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private static String shortened(String head) {
        return head.length() <= 40 ? head : head.substring(0, 40) + "…";
    }

    private static void row(
            int number, CSVRecord record, List<Column> columns, List<Problem> problems, List<Row> rows) {
        boolean more = record.stream()
                .skip(columns.size())
                .anyMatch(cell -> !SheetCell.clean(cell).isEmpty());
        if (record.size() < columns.size() || more) {
            problems.add(new Problem(
                    number,
                    "",
                    "Deze rij heeft " + record.size() + " cellen en de eerste rij " + columns.size() + "."));
            return;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int n = 0; n < columns.size(); n++) {
            cells.put(columns.get(n), asTyped(record.get(n)));
        }
        rows.add(new Row(number, cells));
    }

    /**
     * The same columns, ready to be changed and imported again. No cell begins in a way that a spreadsheet would run.
     */
    static byte[] write(List<EntryFacts> entries) {
        StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try {
            format.printRecord(
                    out, Arrays.stream(Column.values()).map(Column::label).toArray());
            for (EntryFacts entry : entries) {
                Map<Column, String> cells = cells(entry);
                format.printRecord(
                        out,
                        Arrays.stream(Column.values())
                                .map(cells::get)
                                .map(SheetCell::harmless)
                                .toArray());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A cell that we made harmless is read back as the text it was. */
    private static String asTyped(String cell) {
        return cell.startsWith("'")
                        && EntryFacts.Reach.ABROAD.matcher(cell.substring(1)).matches()
                ? cell.substring(1)
                : cell;
    }

    /** An entry as somebody would type it. */
    static Map<Column, String> cells(EntryFacts facts) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.id, facts.id());
        cells.put(Column.name, facts.name());
        cells.put(Column.organisationName, facts.organisationName());
        cells.put(Column.organisation, text(facts.organisation()));
        cells.put(
                Column.needs,
                facts.needs().stream().map(Words::need).sorted(Dutch.ORDER).collect(Collectors.joining(" | ")));
        cells.put(Column.domain, Words.of("mapDomain", facts.domain()));
        cells.put(Column.formal, facts.formal() ? "ja" : "nee");
        cells.put(Column.area, String.join(" | ", facts.area()));
        cells.put(Column.forWhom, facts.audience().forWhom());
        cells.put(Column.weeksFrom, text(facts.audience().weeksFrom()));
        cells.put(Column.weeksTo, text(facts.audience().weeksTo()));
        cells.put(Column.monthsTo, text(facts.audience().monthsTo()));
        cells.put(Column.capacity, text(facts.availability().capacity()));
        cells.put(Column.waitingDays, text(facts.availability().waitingDays()));
        cells.put(Column.cost, facts.availability().cost());
        cells.put(Column.contact, facts.reach().contact());
        cells.put(Column.telephone, facts.reach().telephone());
        cells.put(Column.email, facts.reach().email());
        cells.put(Column.website, facts.reach().website());
        cells.put(Column.owner, text(facts.owner()));
        cells.put(Column.intervention, text(facts.intervention()));
        cells.put(Column.source, facts.source());
        cells.put(
                Column.phases,
                facts.phases().stream().map(code -> Words.of("phase", code)).collect(Collectors.joining(" | ")));
        return cells;
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
