package nl.kansrijkestart.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.privacy.rights.Retention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** After erasure nothing of a family is in the whole database: no word, no sealed text, no key. */
@ProcessTest
class ErasureTest {

    private static final Pattern BYTES = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService events;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Retention retention;

    @Autowired
    private People people;

    @Autowired
    private EmbeddedPostgres postgres;

    private JdbcTemplate everything;
    private final String secret =
            "zeldzaam" + Long.toString(System.nanoTime(), 26).replaceAll("\\d", "z");

    @BeforeEach
    void asWhoMayReadEverything() {
        everything = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
    }

    private Journey aClosedCase() {
        Journey story = stories.aSignal(
                        "verloskundige", "themes", List.of("debts", "housing"), "note", secret, "ownFileNumber", secret)
                .answers(
                        "verloskundige",
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "alone",
                        "yes",
                        "balance",
                        "notEnough",
                        "ownWishes",
                        secret,
                        "selfRelianceParent",
                        "some",
                        "selfRelianceProfessional",
                        "some",
                        "wish",
                        "register")
                .answers(
                        "verloskundige",
                        "weighSituation",
                        "agree",
                        "no",
                        "grade",
                        "potentiallyVulnerable",
                        "reason",
                        secret)
                .answers(
                        "verloskundige",
                        "chooseRoute",
                        "routes",
                        List.of("carePath:debts", "carePath:housing"),
                        "reason",
                        secret)
                .answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        "pregnantWoman",
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes",
                        "answer_3",
                        "yes")
                .answers(
                        "verloskundige",
                        "registerFamily",
                        "name",
                        secret,
                        "telephone",
                        "06%08d".formatted(System.nanoTime() % 100000000),
                        "more",
                        List.of("reach"),
                        "reachSafely",
                        secret,
                        "reachWhen",
                        secret,
                        "language",
                        secret)
                .answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", secret);
        events.closeNow(story.caseId(), "parentStops", "verloskundige");
        return story;
    }

    /**
     * A full dump as a backup makes it: every table, ours and the engine's; what is written as bytes also as the text
     * it may be.
     */
    private String dump() throws Exception {
        StringWriter dump = new StringWriter();
        try (Connection connection = everything.getDataSource().getConnection()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (String table : everything.queryForList(
                    "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables "
                            + "where schemaname not in ('pg_catalog', 'information_schema')",
                    String.class)) {
                dump.append("\n-- ").append(table).append('\n');
                copy.copyOut("copy " + table + " to stdout", dump);
            }
        }
        BYTES.matcher(dump.toString())
                .results()
                .map(found -> HexFormat.of().parseHex(found.group(1)))
                .forEach(bytes -> Stream.of(
                                StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                        .forEach((Charset charset) -> dump.append('\n').append(new String(bytes, charset))));
        return dump.toString();
    }

    /** What stands sealed about a family, its key and its marks. */
    private Set<String> sealedAbout(String family) {
        Set<String> closed = new TreeSet<>(
                everything.queryForList("select wrapped from household_key where household = ?", String.class, family));
        for (String query : List.of(
                "select * from case_file where id = ?",
                "select * from family_member where case_id = ?",
                "select * from time_line where case_id = ?",
                "select * from form_answer where case_id = ?",
                "select * from decision_record where case_id = ?",
                "select * from pathway where case_id = ?",
                "select * from referral where case_id = ?",
                "select * from served_form where household = ?")) {
            everything
                    .queryForList(query, family)
                    .forEach(row -> row.forEach((column, value) -> {
                        if (value != null && (value.toString().startsWith("k1.") || column.endsWith("_mark"))) {
                            closed.add(value.toString());
                        }
                    }));
        }
        return closed;
    }

    private void erase(String family) {
        StoryTime.set("2032-01-12T09:00");
        retention.destroy(
                "gm0928", Set.of(family), people.person("privacyfunctionaris").orElseThrow());
        assertThat(files.exists(family)).isFalse();
    }

    @Test
    void aFullDumpHoldsNothingOfIt() throws Exception {
        String family = aClosedCase().caseId();
        Set<String> closed = sealedAbout(family);
        assertThat(closed).hasSizeGreaterThan(25);
        String before = dump();
        assertThat(closed).as("the dump has what is there").allMatch(before::contains);
        assertThat(before.contains(secret)).as("in clear").isFalse();
        erase(family);
        String after = dump();
        assertThat(closed.stream().filter(after::contains)).isEmpty();
        assertThat(after.contains(secret)).isFalse();
        assertThat(everything.queryForObject(
                        "select count(*) from household_key where household = ?", Long.class, family))
                .isZero();
        assertThat(everything.queryForList("""
                        select class from erasure_register
                        where case_hash = encode(sha256(convert_to(?, 'UTF8')), 'hex')
                        """, String.class, family)).containsExactly("coordinationFile");
    }

    /** The copy that is put back may be older than the end of the case: then the engine still works for it. */
    @Test
    void whatARestoreBringsBackGoesAgainWithItsKeyAndItsTasks() {
        String running = stories.aSignal("verloskundige", "note", secret)
                .waitsFor("talkWithParent")
                .caseId();
        String onlyTheKey = "gone-" + System.nanoTime();
        everything.update(
                "insert into household_key (household, wrapped, wrapping_key, made) values (?, 'wrapped', 1, now())",
                onlyTheKey);
        for (String erased : List.of(running, onlyTheKey)) {
            everything.update("""
                    insert into erasure_register (case_hash, at, class)
                    values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now(), 'coordinationFile')
                    """, erased);
        }
        assertThat(retention.eraseAgain()).isEqualTo(2);
        for (String question : List.of(
                "select count(*) from case_file where id = ?",
                "select count(*) from household_key where household = ?",
                "select count(*) from task_row where case_id = ?",
                "select count(*) from act_ru_execution where business_key_ = ?")) {
            assertThat(everything.queryForObject(question, Long.class, running))
                    .as(question)
                    .isZero();
        }
        assertThat(everything.queryForObject(
                        "select count(*) from household_key where household = ?", Long.class, onlyTheKey))
                .isZero();
        assertThat(retention.eraseAgain()).isZero();
    }

    @Test
    void theDumpOpensBytes() throws Exception {
        everything.execute("create table bytes_of_a_test (one bytea)");
        try {
            everything.update(
                    "insert into bytes_of_a_test values (?)", (Object) secret.getBytes(StandardCharsets.UTF_16LE));
            assertThat(dump().contains(secret)).isTrue();
        } finally {
            everything.execute("drop table bytes_of_a_test");
        }
    }
}
