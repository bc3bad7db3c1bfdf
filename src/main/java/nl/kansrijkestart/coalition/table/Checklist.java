package nl.kansrijkestart.coalition.table;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The questions of the self-scan of a place that has its own, such as the region; a municipality has the ten of the
 * basic principles.
 */
@Component
public class Checklist {

    static final int MOST = SelfScan.QUESTIONS.size();
    private static final int LONGEST = 150;
    /** So that ten of them fit one screen. */
    private static final int LONGEST_LABEL = 30;

    private final JdbcClient database;

    Checklist(JdbcClient database) {
        this.database = database;
    }

    /**
     * What stands above the field: a line is a short label, a colon and the whole question; without a colon both are
     * the line.
     */
    static String label(String line) {
        return line.split(":", 2)[0].strip();
    }

    /** As it is read with the answers. */
    public static String question(String line) {
        String[] parts = line.split(":", 2);
        return parts[parts.length - 1].strip();
    }

    /** In their order; empty where the place has none of its own. */
    public List<String> of(String place) {
        return database.sql("select question from coalition_checklist where place = ? order by position")
                .param(place)
                .query(String.class)
                .list();
    }

    /** What is wrong with these lines, Dutch; null when nothing is. */
    public static String problem(List<String> lines) {
        if (lines.isEmpty() || lines.size() > MOST) {
            return "Schrijf 1 tot " + MOST + " regels.";
        }
        if (lines.stream().map(Checklist::question).distinct().count() < lines.size()) {
            return "Een vraag staat er twee keer.";
        }
        String longLabel = lines.stream()
                .map(Checklist::label)
                .filter(label -> label.isEmpty() || label.length() > LONGEST_LABEL)
                .findFirst()
                .orElse(null);
        if (longLabel != null) {
            return "Begin elke regel met een kort label van hoogstens " + LONGEST_LABEL
                    + " tekens en een dubbele punt: " + longLabel;
        }
        if (lines.stream().anyMatch(line -> question(line).isEmpty())) {
            return "Achter een dubbele punt ontbreekt de vraag.";
        }
        return lines.stream()
                .filter(line -> line.length() > LONGEST)
                .findFirst()
                .map(line -> "Deze regel is langer dan " + LONGEST + " tekens: " + line)
                .orElse(null);
    }

    /** A scan that is being filled in keeps the answers it has. */
    public void write(String place, List<String> lines) {
        if (problem(lines) != null) {
            throw new IllegalArgumentException(problem(lines));
        }
        database.sql("delete from coalition_checklist where place = ?")
                .param(place)
                .update();
        for (int number = 1; number <= lines.size(); number++) {
            database.sql("insert into coalition_checklist (place, position, question) values (?, ?, ?)")
                    .params(place, number, lines.get(number - 1))
                    .update();
        }
    }
}
