package nl.kansrijkestart.practice.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/**
 * What is played, as the files say it: who begins what and when, and what people then do.
 *
 * @param begun what begins
 * @param lines what people do, in the order of the file
 */
record RegionScript(List<Begun> begun, List<Line> lines) {

    /** How many families, by the setting {@code kansrijkestart.practice.region}; {@code leeg} plays nothing. */
    enum Size {
        leeg,
        klein,
        levend,
        groot;

        private static final int LARGE = 9;

        int times(int asked) {
            return switch (this) {
                case leeg -> 0;
                case klein -> 1;
                case levend -> asked;
                case groot -> asked * LARGE;
            };
        }
    }

    /** Of every story that says nothing else. */
    private static final String USUAL = "*";

    private static final String FOLDER = "reference/practice/region/";
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setCommentMarker('#')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /**
     * Work that begins a number of times, spread over a stretch of time.
     *
     * @param state where it is at the real now: id of a task, {@code closed}, or {@code running} where nobody has to do
     *     anything
     * @param person login of who begins it
     * @param from working days before the real now at which the first begins
     * @param to the same for the last
     */
    record Begun(
            String story,
            String process,
            String person,
            String municipality,
            String theme,
            int times,
            int from,
            int to,
            String state) {

        boolean isFamily() {
            return process.equals("familyPathway");
        }
    }

    /**
     * What somebody does with one step.
     *
     * @param step id of a task, of the start form, or name of a message of the main process
     * @param after when: so many working days, {@code due}, or {@code stays}
     * @param undone what came up in so many last working days nobody did yet
     * @param who login; empty for whoever may
     * @param answers question → answer, as {@link FilledForm} reads it
     */
    record Line(String story, String step, String after, int undone, String who, Map<String, String> answers) {

        static final String STAYS = "stays";
        static final String DUE = "due";

        static Line of(String story, String step, String when, String who, Map<String, String> answers) {
            String[] after = when.split(" " + STAYS);
            return new Line(story, step, after[0], after.length == 2 ? Integer.parseInt(after[1]) : 0, who, answers);
        }

        boolean stays() {
            return STAYS.equals(after);
        }
    }

    static RegionScript read() {
        return new RegionScript(
                rows("begun.csv").stream()
                        .map(row -> new Begun(
                                row.get("story"),
                                row.get("process"),
                                row.get("person"),
                                row.get("municipality"),
                                row.get("theme"),
                                Integer.parseInt(row.get("times")),
                                Integer.parseInt(row.get("from")),
                                Integer.parseInt(row.get("to")),
                                row.get("state")))
                        .toList(),
                rows("story.csv").stream()
                        .map(row -> Line.of(
                                row.get("story"),
                                row.get("step"),
                                row.get("after"),
                                row.get("who"),
                                answers(row.get("answers"))))
                        .toList());
    }

    /** The same, with other numbers of families. */
    RegionScript with(Size size) {
        return new RegionScript(
                begun.stream()
                        .map(one -> new Begun(
                                one.story,
                                one.process,
                                one.person,
                                one.municipality,
                                one.theme,
                                one.isFamily() ? size.times(one.times) : one.times,
                                one.from,
                                one.to,
                                one.state))
                        .toList(),
                lines);
    }

    /**
     * What people do when this step comes up in this story for the so many-th time, counted from one: a story's own
     * lines of a step are taken in their order, and the last of them again and again.
     */
    Line line(String story, String step, int time) {
        List<Line> own = lines.stream()
                .filter(line -> line.story.equals(story) && line.step.equals(step))
                .toList();
        Line usual = lines.stream()
                .filter(line -> line.story.equals(USUAL) && line.step.equals(step))
                .findFirst()
                .orElse(new Line(USUAL, step, "2", 0, "", Map.of()));
        if (own.isEmpty()) {
            return usual;
        }
        Line said = own.get(Math.min(time, own.size()) - 1);
        Map<String, String> answers = new LinkedHashMap<>(usual.answers);
        answers.putAll(said.answers);
        return new Line(
                story,
                step,
                said.after.isEmpty() ? usual.after : said.after,
                said.after.isEmpty() ? usual.undone : said.undone,
                said.who.isEmpty() ? usual.who : said.who,
                answers);
    }

    /** What happens in a story that no task asks for. */
    List<Line> happenings(String story) {
        return lines.stream()
                .filter(line -> line.story.equals(story) || line.story.equals(USUAL))
                .filter(line -> Happenings.NAMES.contains(line.step))
                .filter(line -> !line.stays())
                .filter(line -> line.story.equals(story)
                        || lines.stream().noneMatch(own -> own.story.equals(story) && own.step.equals(line.step)))
                .toList();
    }

    private static Map<String, String> answers(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String one : text.split(" & ")) {
            int sign = one.indexOf('=');
            if (sign > 0) {
                answers.put(
                        one.substring(0, sign).strip(), one.substring(sign + 1).strip());
            }
        }
        return answers;
    }

    private static List<CSVRecord> rows(String file) {
        ClassPathResource place = new ClassPathResource(FOLDER + file, RegionScript.class.getClassLoader());
        try (CSVParser lines = CSVParser.parse(place.getInputStream(), StandardCharsets.UTF_8, FORMAT)) {
            List<CSVRecord> rows = lines.getRecords();
            rows.stream().filter(row -> !row.isConsistent()).findFirst().ifPresent(row -> {
                throw new IllegalStateException(file + ": line " + row.getRecordNumber() + " misses a cell");
            });
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
