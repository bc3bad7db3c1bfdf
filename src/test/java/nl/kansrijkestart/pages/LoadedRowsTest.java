package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.List;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.Statements;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.privacy.looks.WhoLooked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A page asks as much when there is a hundred times as much to choose from. */
@ProcessTest
@Tag(Proof.VERIFY)
class LoadedRowsTest {

    private static final String OFFICER = "privacyfunctionaris";
    private static final String KERKRADE = "gm0928";

    @LocalServerPort
    private int port;

    @Autowired
    private AccessLog log;

    @Autowired
    private WhoLooked looked;

    @Autowired
    private People people;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private EmbeddedPostgres postgres;

    private JdbcTemplate owner;

    @BeforeEach
    void start() {
        owner = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        StoryTime.set("2027-01-11T09:00");
    }

    @AfterEach
    void takeAway() {
        owner.update("delete from consent where case_id like 'loaded-%'");
        owner.update("delete from case_file where id like 'loaded-%'");
        owner.update("delete from destruction_certificate where approver like 'loaded-%'");
    }

    private void closedFiles(int number) {
        owner.update("""
                insert into case_file (id, mark, municipality, signaller, signaller_group, contact, contact_group, phase,
                    kind, urgent, themes, strengths, opened, closed)
                select 'loaded-' || n, 'Gezin l-' || n, ?, 'verloskundige', 'verloskundigenkerkrade', 'verloskundige',
                    'verloskundigenkerkrade', 'pregnant', 'professionalJudgement', false, '{}', '{}',
                    timestamptz '2020-01-06 09:00', timestamptz '2020-02-03 09:00' + n * interval '1 minute'
                from generate_series(1, ?) n on conflict (id) do nothing
                """, KERKRADE, number);
        owner.update("""
                insert into consent (case_id, purpose, also, categories, state, giver, how_explained, recorded_by, at)
                select id, 'keepPathway', '{}', '{}', 'given', 'pregnantWoman', '{}', 'verloskundige', opened
                from case_file where id like 'loaded-%' and right(id, 1) <> '7' and not exists (
                    select from consent where case_id = case_file.id)
                """);
        owner.update("""
                insert into destruction_certificate (municipality, at, approver, class, files, lines)
                select ?, timestamptz '2027-01-01', 'loaded-' || n, 'coordinationFile', 1, 1
                from generate_series(1, ?) n
                """, KERKRADE, Math.min(50, number));
    }

    @Test
    void whatMayGoIsOneQuestion() {
        closedFiles(5);
        Browser officer = Browser.of(port, OFFICER);
        List<String> few = asked(officer, "/bewaren", "Gezin l-5");
        closedFiles(1500);
        List<String> many = asked(officer, "/bewaren", "Gezin l-799");
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(20);
        assertThat(officer.page("/bewaren"))
                .as("the oldest, and no more than a person decides about")
                .contains("Gezin l-1<", "Signaal zonder toestemming", "Dossier van een traject")
                .doesNotContain("Gezin l-1499<");
    }

    private void looks(int number) {
        List<People.Login> all = people.everybody();
        transaction.executeWithoutResult(status -> {
            for (int n = 0; n < number; n++) {
                People.Login one = all.get(n % all.size());
                log.write(new AccessLine(
                        null,
                        StoryTime.at("2027-01-11T09:00"),
                        "read",
                        one.login(),
                        "verloskundigenkerkrade",
                        "helper",
                        KERKRADE,
                        "loaded-" + n % 100,
                        "overview",
                        null,
                        "task",
                        true));
            }
        });
    }

    @Test
    void whoLookedIsAskedOnce() {
        closedFiles(100);
        allSigned();
        Browser officer = Browser.of(port, OFFICER);
        looks(5);
        List<String> few = asked(officer, "/inzage", "Gezin l-4");
        looks(400);
        List<String> many = asked(officer, "/inzage", "Gezin l-99");
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(30);
        allSigned();
    }

    /** So that other tests find the page as it was. */
    private void allSigned() {
        transaction.executeWithoutResult(status -> {
            WhoLooked.Open open = looked.open(KERKRADE, people.person(OFFICER).orElseThrow());
            while (!open.looks().isEmpty()) {
                looked.sign(KERKRADE, people.person(OFFICER).orElseThrow(), open.lastLine(), "Bekeken.");
                open = looked.open(KERKRADE, people.person(OFFICER).orElseThrow());
            }
        });
    }

    private static List<String> asked(Browser browser, String path, String text) {
        browser.page(path);
        try (Statements statements = new Statements()) {
            assertThat(browser.page(path)).contains(text);
            return statements.asked();
        }
    }
}
