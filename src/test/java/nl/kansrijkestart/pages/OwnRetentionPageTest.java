package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.safety.SafetyRetention;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records of the reporting code end by the approval of the own safeguarding officers; for everybody else there is
 * nothing.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class OwnRetentionPageTest {

    private static final String PAGE = "/eigen-bewaren";
    private static final String MIDWIFE = "verloskundige";
    private static final String OFFICER = "aandachtsfunctionaris";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private SafetyRetention retention;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private EmbeddedPostgres postgres;

    /** The start form offers the newest families of the list. */
    @BeforeEach
    void othersAreOlder() {
        stories.othersAreOlder();
    }

    private Journey aClosedRecord(String secret) {
        String family =
                stories.aSignal(MIDWIFE, "note", "bewaren " + System.nanoTime()).caseId();
        return stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", false, "family", family)
                .answers(MIDWIFE, "mapConcerns", "observed", secret, "next", "weighConcerns")
                .answers(MIDWIFE, "weighConcerns", "suspicion", "no", "next", "decideOnReport")
                .answers(MIDWIFE, "decideOnReport", "decision", "noReport", "help", "notNeeded", "reason", secret)
                .endsAt("ownTaskClosed");
    }

    private String markOf(String id) {
        return sql.queryForObject("select mark from safety_record where id = ?", String.class, id);
    }

    @Test
    void afterTwentyYearsTheOwnOfficersApproveAndNothingIsLeft() {
        Journey story = aClosedRecord("zeldzaam" + System.nanoTime());
        Journey kept = aClosedRecord("ander" + System.nanoTime());
        Journey running = stories.aStart("reportingCode", MIDWIFE, "danger", "no", "officer", true);
        String mark = markOf(story.caseId());
        Browser officer = Browser.of(port, OFFICER);
        assertThat(officer.page(PAGE)).doesNotContain(mark);
        StoryTime.set("2047-01-11T10:00");
        assertThat(officer.page(PAGE))
                .contains(mark, markOf(kept.caseId()), "vrijdag 11 januari 2047")
                .doesNotContain(markOf(running.caseId()));
        String token = officer.token(PAGE);
        assertThat(officer.post(PAGE, "token", token).body()).contains("Kies welke eigen dossiers");
        assertThat(officer.post(PAGE, "token", token, "dossier", running.caseId())
                        .statusCode())
                .as("what runs is not on the list")
                .isEqualTo(400);
        assertThat(officer.post(PAGE, "token", token, "dossier", story.caseId()).statusCode())
                .isEqualTo(302);

        assertThat(tablesWith(story.caseId()))
                .as("only the engine's own ids")
                .allMatch(table -> table.startsWith("act_"));
        assertThat(sql.queryForObject("select count(*) from safety_record where id = ?", Integer.class, kept.caseId()))
                .isEqualTo(1);
        assertThat(officer.page(PAGE))
                .contains("1 eigen dossier is vernietigd.", "1 eigen dossiers, ")
                .doesNotContain(mark);
        assertThat(sql.queryForList("select * from safety_certificate").toString())
                .doesNotContain(story.caseId(), mark);
    }

    @Test
    void forEverybodyElseThereIsNothing() {
        String mark =
                markOf(aClosedRecord("niet voor anderen " + System.nanoTime()).caseId());
        StoryTime.set("2047-01-11T10:00");
        for (String other : List.of(MIDWIFE, "privacyfunctionaris", "knooppunt", "beheerder", "sociaalteam")) {
            assertThat(Browser.of(port, other).get(PAGE).statusCode()).as(other).isIn(403, 404);
        }
        assertThat(Browser.of(port, "privacyfunctionaris").page("/bewaren")).doesNotContain(mark);
    }

    @Test
    void whatComesBackWithARestoreGoesAgain() {
        Journey story = aClosedRecord("terug " + System.nanoTime());
        // as a restore leaves it: in the register, and there
        new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart")).update("""
                        insert into erasure_register (case_hash, at)
                        values (encode(sha256(convert_to(?, 'UTF8')), 'hex'), now())
                        """, story.caseId());
        assertThat(retention.eraseAgain()).isEqualTo(1);
        assertThat(tablesWith(story.caseId())).allMatch(table -> table.startsWith("act_"));
        assertThat(retention.eraseAgain()).isZero();
    }

    private List<String> tablesWith(String text) {
        return sql.queryForList("""
                        select tablename from pg_tables where schemaname = 'public'
                        and tablename <> 'flyway_schema_history'
                        """, String.class).stream()
                .filter(table -> sql.queryForObject(
                                "select count(*) from \"" + table + "\" t where t::text like ?",
                                Long.class,
                                "%" + text + "%")
                        > 0)
                .toList();
    }
}
