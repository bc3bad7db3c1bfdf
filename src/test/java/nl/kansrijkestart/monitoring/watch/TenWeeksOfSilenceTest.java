package nl.kansrijkestart.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.monitoring.watch.WatchTable.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten weeks of silence over every user task of every process, of a family that said yes and of one that did not: every
 * rung is heard by the right people and nobody else, none is forgotten, and what is due on Monday 18 January is heard
 * on the days that stand here. Who the right people are is said once more below, from the roles of the practice region.
 */
@ProcessTest
class TenWeeksOfSilenceTest {

    private static final String HOLDER = "2027-01-15T17:00";
    private static final String KEEPER = "2027-01-20T17:00";
    private static final String DIRECTOR = "2027-01-25T17:00";
    private static final List<String> AGAIN = List.of(
            "2027-02-01T17:00",
            "2027-02-08T17:00",
            "2027-02-15T17:00",
            "2027-02-22T17:00",
            "2027-03-01T17:00",
            "2027-03-08T17:00",
            "2027-03-15T17:00");
    private static final String DUE = "2027-01-18T17:00";
    private static final String END = "2027-03-22T09:00";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final Pattern NUMBER = Pattern.compile("In Kerkrade wachte?n?t? (\\d+) ta\\S+ langer dan.*");

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TaskAccess access;

    @Autowired
    private DueQueue queue;

    @Autowired
    private JdbcTemplate sql;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> expected = new TreeMap<>();

    @AfterEach
    void clean() {
        sql.update("delete from task_row where process_instance_id = 'silence'");
    }

    @Test
    void everyRungIsHeardByTheRightPeopleAndNobodyElse() {
        String yes = aFamily();
        files.share(yes, true);
        String no = aFamily();
        sql.update("update due_work set due_at = due_at + interval '100 years' where due_at < '2100-01-01'");
        List<Row> rows = WatchTable.rows().stream().filter(row -> !row.open()).toList();
        for (Row row : rows) {
            boolean family = row.work().orElseThrow() == WatchedWork.family;
            plant(row, family ? yes : UUID.randomUUID().toString(), family, true);
            if (family && row.before()) {
                plant(row, no, true, false);
            }
        }
        assertThat(rows).hasSizeGreaterThan(80);
        long last = sql.queryForObject("select coalesce(max(id), 0) from notice", Long.class);

        List<String> moments = new ArrayList<>(List.of("2027-01-11T09:00", HOLDER, KEEPER, DIRECTOR));
        moments.addAll(AGAIN);
        moments.add(END);
        for (String moment : moments) {
            runUntil(moment);
        }

        Map<String, Integer> heard = new TreeMap<>();
        sql.query(
                """
                select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI') as at, organisation,
                    coalesce(person, '') as person, case_id, text from notice where id > ?""",
                row -> {
                    String text = row.getString("text");
                    Matcher number = NUMBER.matcher(text);
                    boolean counted = number.matches();
                    heard.merge(
                            String.join(
                                    " ",
                                    row.getString("at"),
                                    row.getString("organisation"),
                                    row.getString("person"),
                                    counted ? "a number" : about(text)),
                            counted ? Integer.parseInt(number.group(1)) : 1,
                            Integer::sum);
                    assertThat(no.equals(row.getString("case_id")) ? row.getString("organisation") : MIDWIVES)
                            .as("a family that did not say yes")
                            .isEqualTo(MIDWIVES);
                    assertThat(text).as("nobody is left").doesNotContain("niemand meer bericht");
                },
                last);
        assertThat(heard).isEqualTo(expected);
    }

    /** Which task a line is about, and whether it says so. */
    private static String about(String text) {
        if (text.startsWith("Een eigen taak wacht")
                || text.startsWith("In uw organisatie wacht een persoonlijke taak")) {
            return "safety";
        }
        Matcher name = Pattern.compile("taak “(.*?)”").matcher(text);
        return name.find() ? name.group(1) : "a referral of yours";
    }

    /** Between two moments nothing is left over. */
    private void runUntil(String moment) {
        while (true) {
            var next = queue.next(StoryTime.at(moment), Duration.ZERO);
            if (next.isEmpty()) {
                StoryTime.set(moment);
                return;
            }
            if (next.get().isAfter(StoryTime.at("2027-01-11T09:00"))) {
                StoryTime.set(java.time.LocalDateTime.ofInstant(next.get(), nl.kansrijkestart.base.Deadlines.ZONE)
                        .toString());
            }
            queue.walkOne(Duration.ZERO);
        }
    }

    private String aFamily() {
        return stories.aSignal("verloskundige", "note", "Stil " + UUID.randomUUID())
                .caseId();
    }

    private void plant(Row row, String caseId, boolean family, boolean yes) {
        String name = row.process() + " " + row.task() + (yes ? "" : " no");
        boolean referral = Set.of("referral", "hubMeeting", "prenatalHomeVisit", "runningSupport")
                .contains(row.process());
        List<TaskAccess.Door> doors = Arrays.stream(row.candidates().split(","))
                .map(candidate -> access.door(candidate, "gm0928"))
                .toList();
        sql.update(
                """
                insert into task_row (task_id, task_key, name, process_definition_id, process_instance_id, execution_id,
                    case_id, municipality, ids, created, due, offer)
                values (?, ?, ?, (select max(id_) from act_re_procdef where key_ = ?), 'silence', 'silence',
                    ?, 'gm0928', ?::jsonb, ?, ?, offer_of('gm0928', ?::jsonb))""",
                "silence " + name,
                row.task(),
                name,
                row.process(),
                caseId,
                !referral
                        ? "{}"
                        : row.process().equals("runningSupport")
                                ? "{\"helpId\": \"silence\"}"
                                : "{\"referralId\": \"silence\"}",
                Timestamp.from(StoryTime.at("2027-01-11T09:00")),
                Timestamp.from(StoryTime.at(DUE)),
                write(doors));
        expect(row, name, family, yes, referral);
    }

    private String write(List<TaskAccess.Door> doors) {
        try {
            return json.writeValueAsString(doors.stream()
                    .map(door -> Arrays.asList(door.group(), door.municipality(), door.organisation(), door.person()))
                    .toList());
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Said here and nowhere else: who must hear what, by day. */
    private void expect(Row row, String name, boolean family, boolean yes, boolean referral) {
        List<String> holders = holders(row);
        List<String> keepers = List.of();
        List<String> directors = List.of();
        switch (row.process()) {
            case "familyPathway", "prenatalHomeVisit", "hubMeeting", "referral", "familySupport", "runningSupport" -> {
                keepers = List.of(yes ? "hubCoordinators/gm0928 " : MIDWIVES + " ");
                directors = List.of(yes ? "processDirectors/gm0928 " : MIDWIVES + " ");
            }
            case "socialMapCheck", "recognitionCheck" -> {
                keepers = List.of("coordinators/gm0928 ");
                directors = List.of("projectLeaders/gm0928 #");
            }
            case "rightsRequest" -> {
                keepers = List.of("privacyOfficers/gm0928 ");
                directors = List.of("administrators/gm0928 #");
            }
            case "ownerLeaves" -> {
                keepers = List.of("administrators/gm0928 #");
                directors = keepers;
            }
            case "reportingCode" -> {
                keepers = List.of(MIDWIVES + " aandachtsfunctionaris");
                directors = keepers;
            }
            default -> {
                keepers = List.of("coordinators/gm0928 ");
                directors = List.of("leads/gm0928 ");
            }
        }
        String what = row.process().equals("reportingCode") ? "safety" : name;
        hears(HOLDER, holders, what, referral);
        hears(KEEPER, keepers, what, referral);
        hears(DIRECTOR, directors, what, referral);
        Set<String> all = new LinkedHashSet<>(holders);
        all.addAll(keepers);
        all.addAll(directors);
        AGAIN.forEach(moment -> hears(moment, List.copyOf(all), what, referral));
    }

    private void hears(String moment, List<String> who, String what, boolean referral) {
        who.forEach(one -> expected.merge(
                moment + " " + (one.endsWith("#") ? one.replace("#", "") + " a number" : one + " " + what),
                1,
                Integer::sum));
        if (referral && !who.contains(MIDWIVES + " ") && !who.contains(MIDWIVES + " verloskundige")) {
            expected.merge(moment + " " + MIDWIVES + " verloskundige a referral of yours", 1, Integer::sum);
        }
    }

    private static List<String> holders(Row row) {
        return Arrays.stream(row.candidates().split(","))
                .filter(candidate -> !candidate.startsWith("safeguardingOfficers"))
                .map(candidate -> {
                    String[] person = candidate.split("/");
                    String[] house = person[0].split("@");
                    if (person.length == 2) {
                        return house[1] + " " + person[1];
                    }
                    if (house[0].equals("colleagues")) {
                        return house[1] + " ";
                    }
                    return Set.of(
                                            "leads",
                                            "boardMembers",
                                            "coalitionMembers",
                                            "coordinators",
                                            "hubCoordinators",
                                            "privacyOfficers",
                                            "projectLeaders")
                                    .contains(candidate)
                            ? candidate + "/gm0928 "
                            : candidate + " ";
                })
                .toList();
    }
}
