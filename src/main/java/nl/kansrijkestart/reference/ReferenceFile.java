package nl.kansrijkestart.reference;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.reference.ReferenceRows.Kind;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.QuoteMode;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One file: names of columns, then a line per row, parted by semicolons. An empty cell is null, {@code ""} an empty
 * text; a cell {@code a|b} makes a row of each, <code>{a,b}</code> is a list in one. A line that begins with
 * {@code #} says what the file is about.
 */
class ReferenceFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setNullString("")
            .setQuoteMode(QuoteMode.ALL_NON_NULL)
            .get();

    /** What the file says, per thing. Written is what nobody made or knew before, and what is still as it came. */
    private static final String SORTED = """
            create temporary table came on commit drop as
            select said.thing, said.rows, known.key is null as first, coalesce(case
                when known.key is null then there.rows is null
                else known.came <> said.rows and there.rows @> known.came
                    and jsonb_array_length(there.rows) = jsonb_array_length(known.came) end, false) as written
            from (select {thing} as thing, jsonb_agg(jsonb_build_object({named}) order by {row}) as rows
                from jsonb_populate_recordset(null::{table}, :rows::jsonb) line group by 1) said
            left join reference_row known on known.source = :source and known.key = said.thing
            left join (select {thing} as thing, jsonb_agg(to_jsonb(line)) as rows from {table} line group by 1) there
                on there.thing = said.thing
            """;

    private static final String TAKEN_AWAY = """
            delete from {table} line using came where came.written and came.thing = {thing}
            and ({row}) not in (select {row} from jsonb_populate_recordset(null::{table}, came.rows) line)
            """;
    private static final String WRITTEN = """
            insert into {table} ({columns})
            select {columns} from came, jsonb_populate_recordset(null::{table}, came.rows) where came.written
            on conflict ({key}) {update}
            """;
    private static final String REMEMBERED = """
            insert into reference_row (source, key, came)
            select :source, thing, rows from came where first or written
            on conflict (source, key) do update set came = excluded.came
            """;

    private final Kind kind;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    ReferenceFile(Kind kind, Resource file) {
        this.kind = kind;
        try (CSVParser lines = CSVParser.parse(file.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
            columns = lines.getHeaderNames();
            for (CSVRecord line : lines) {
                if (!line.isConsistent()) {
                    throw new IOException("line " + line.getRecordNumber() + " has " + line.size() + " cells");
                }
                rows.addAll(spread(line, 0));
            }
        } catch (IOException | RuntimeException wrong) {
            throw refused(wrong);
        }
    }

    static Resource inside(Resource folder, String name) {
        try {
            return folder.createRelative(name);
        } catch (IOException odd) {
            throw new UncheckedIOException(odd);
        }
    }

    private IllegalStateException refused(Exception why) {
        return new IllegalStateException("Reference file " + kind.table() + ".csv: " + why.getMessage(), why);
    }

    private List<Map<String, String>> spread(CSVRecord line, int column) {
        if (column == columns.size()) {
            return List.of(Map.of());
        }
        List<Map<String, String>> all = new ArrayList<>();
        String cell = line.get(column);
        for (String value : cell == null ? new String[1] : cell.split("\\|", -1)) {
            for (Map<String, String> rest : spread(line, column + 1)) {
                Map<String, String> row = new LinkedHashMap<>(rest);
                row.put(columns.get(column), value);
                all.add(row);
            }
        }
        return all;
    }

    /** In one transaction, while no other program does the same. Says which file it is when the database refuses it. */
    void take(JdbcClient sql) {
        try {
            sql.sql("select pg_advisory_xact_lock(hashtextextended('reference_row', 0))")
                    .query()
                    .singleRow();
            // a moment reads the same wherever the program runs
            sql.sql("set local timezone to 'UTC'").update();
            sql.sql(filled(SORTED))
                    .param("source", kind.table())
                    .param("rows", JSON.writeValueAsString(rows))
                    .update();
            sql.sql(filled(TAKEN_AWAY)).update();
            sql.sql(filled(WRITTEN)).update();
            sql.sql(REMEMBERED).param("source", kind.table()).update();
        } catch (IOException | DataAccessException wrong) {
            throw refused(wrong);
        }
    }

    private String filled(String statement) {
        String others = each(
                "%1$s = excluded.%1$s",
                columns.stream().filter(one -> !kind.row().contains(one)).toList());
        return statement
                .replace("{table}", kind.table())
                .replace("{columns}", each("%s", columns))
                .replace("{named}", each("'%1$s', line.%1$s", columns))
                .replace("{thing}", "jsonb_build_array(" + each("line.%s", kind.thing()) + ")::text")
                .replace("{row}", each("line.%s", kind.row()))
                .replace("{key}", each("%s", kind.row()))
                .replace("{update}", others.isEmpty() ? "do nothing" : "do update set " + others);
    }

    private static String each(String form, List<String> names) {
        return names.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
