package nl.kansrijkestart.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.kansrijkestart.access.SeededDatabase;
import nl.kansrijkestart.reference.ReferenceRows.Kind;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.env.MockEnvironment;

/** What came with the program follows its file until somebody changes it, and is theirs from then on. */
class ReferenceRowsTest {

    private static final String NAME = "reference";
    private static final String SETTINGS = "id;normal;unit;urgent;urgent_unit;description;source\n";

    @TempDir
    private Path folder;

    private DataSource owner;
    private JdbcTemplate sql;

    @BeforeEach
    void emptyDatabase() {
        EmbeddedPostgres postgres = SeededDatabase.bean(EmbeddedPostgres.class);
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("create database " + NAME);
        owner = postgres.getDatabase("postgres", NAME);
        sql = new JdbcTemplate(owner);
        Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("programRole", "postgres"))
                .load()
                .migrate();
    }

    @AfterEach
    void dropDatabase() {
        EmbeddedPostgres postgres = SeededDatabase.bean(EmbeddedPostgres.class);
        new JdbcTemplate(postgres.getPostgresDatabase()).execute("drop database " + NAME + " with (force)");
    }

    private void file(String table, String text) throws IOException {
        Files.writeString(folder.resolve(table + ".csv"), text);
        ReferenceRows.load(owner, new FileSystemResource(folder + "/"));
    }

    private List<String> rows(String query) {
        return sql.queryForList(query, String.class);
    }

    @Test
    void eachFileIsOfAKindAndEachKindHasItsFile() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/reference"))) {
            assertThat(all.filter(Files::isRegularFile)
                            .filter(file -> !file.getParent().endsWith("practice/region")) // what is played, no rows
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(ReferenceRows.KINDS.stream()
                            .map(Kind::table)
                            .map(table -> table + ".csv")
                            .toList());
        }
    }

    /** What public pages say of a programme; a recognition that ended asks for a look of its own. */
    @Test
    void whatPublicPagesSayOfProgrammesIsHere() {
        ReferenceRows.load(owner, false);
        assertThat(rows("""
                        select concat_ws(' ', id, level, recognised_on, recognised_until) from intervention
                        where id in ('voorzorg', 'nu-niet-zwanger') order by id"""))
                .containsExactly("nu-niet-zwanger wellSubstantiated", "voorzorg goodIndications 2021-09-30 2026-09-30");
        assertThat(rows("select for_whom from intervention where id = 'nu-niet-zwanger'"))
                .allMatch(who -> who.contains("vóór een (volgende) zwangerschap"));
        assertThat(rows("select for_whom from intervention where id = 'home-start'"))
                .allMatch(who -> who.contains("vanaf week 28"));
        assertThat(rows("select distinct vsv from municipality_care order by 1"))
                .containsExactly("VSV Maastricht-Heuvelland", "VSV SamenZuyd");
    }

    /** Somebody who practises never takes one of these for a real hospital or network. */
    @Test
    void whoIsMadeUpForPractisingIsCalledSo() {
        ReferenceRows.load(owner, true);
        assertThat(rows("select name from organisation where partner_kind in ('hospital', 'vsv') order by 1"))
                .isNotEmpty()
                .allMatch(name -> name.contains("Oefen") && name.endsWith("(oefen)"));
        assertThat(rows("select name from organisation")).allMatch(name -> name.endsWith("(oefen)"));
    }

    @Test
    void aSecondStartChangesNothing() {
        ReferenceRows.load(owner, true);
        Map<String, Object> before = versions();
        ReferenceRows.load(owner, true);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aStartWithTheSameFilesDoesNotEvenLook() {
        ReferenceRows start = new ReferenceRows(new MockEnvironment());
        Flyway tables = Flyway.configure()
                .dataSource(owner)
                .placeholders(Map.of("programRole", "postgres"))
                .load();
        start.migrate(tables);
        sql.update("delete from reference_row where source = 'setting'");
        start.migrate(tables);
        assertThat(rows("select count(*) from reference_row where source = 'setting'"))
                .containsExactly("0");
        sql.update("update reference_row set came = '\"of other files\"' where source = '*'");
        start.migrate(tables);
        assertThat(rows("select key from reference_row where source = 'setting'"))
                .isNotEmpty();
    }

    /** Which rows there are and which transaction wrote each. */
    private Map<String, Object> versions() {
        return sql.queryForMap(Stream.concat(ReferenceRows.KINDS.stream().map(Kind::table), Stream.of("reference_row"))
                .map(table -> "(select string_agg(xmin || ' ' || one, ',' order by one::text) from " + table
                        + " one) as " + table)
                .reduce("select 1", (all, one) -> all + ", " + one));
    }

    @Test
    void programsThatStartSideBySideLoadOnce() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            Callable<Void> start = () -> {
                ReferenceRows.load(owner, false);
                return null;
            };
            for (Future<Void> node : nodes.invokeAll(List.of(start, start, start))) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        assertThat(rows("select count(*) from municipality")).containsExactly("17");
    }

    @Test
    void whatIsStillAsItCameFollowsTheFileAndWhatPeopleChangedOrTookAwayDoesNot() throws IOException {
        String card = "id;name;phase;for_whom;form;level;recognised_on;recognised_until;provider;source\n";
        String line = "%s;%s;during;Iedereen;Een gesprek.;unknown;%s;;JGZ;{TB}\n";
        file(
                "intervention",
                card
                        + line.formatted("asItCame", "Oud", "")
                        + line.formatted("changed", "Oud", "")
                        + line.formatted("gone", "Oud", ""));
        sql.update("update intervention set name = 'Eigen naam', saved_by = 'projectleider' where id = 'changed'");
        sql.update("update intervention set check_due = now() where id = 'asItCame'");
        sql.update("delete from intervention where id = 'gone'");
        sql.update("""
                insert into intervention (id, name, phase, for_whom, form, level, provider, source)
                values ('own', 'Zelf gemaakt', 'during', '', '', 'unknown', '', '{}')
                """);
        file(
                "intervention",
                card
                        + Stream.of("asItCame", "changed", "gone", "own", "fresh")
                                .map(id -> line.formatted(id, "Nieuw", "2026-01-01"))
                                .reduce("", String::concat));
        List<String> names = List.of("asItCame Nieuw", "changed Eigen naam", "fresh Nieuw", "own Zelf gemaakt");
        assertThat(rows("select id || ' ' || name from intervention order by id"))
                .isEqualTo(names);
        file(
                "intervention",
                card + line.formatted("own", "Nog nieuwer", "") + line.formatted("gone", "Nog nieuwer", ""));
        assertThat(rows("select id || ' ' || name from intervention order by id"))
                .as("what left the file stays")
                .isEqualTo(names);
    }

    @Test
    void aMunicipalitysOwnValueIsAnotherThingThanTheStartValue() throws IOException {
        file("municipality", "code;name;subregion;kind\ngm0928;Kerkrade;Parkstad;municipality\n");
        file("setting", SETTINGS + "term.talk;10;workingDays;2;workingDays;Gesprek;Startwaarde\n");
        sql.update("""
                insert into setting (id, municipality, normal, unit, urgent, urgent_unit, description, source)
                select id, 'gm0928', 7, unit, urgent, urgent_unit, description, 'Eigen' from setting
                """);
        file("setting", SETTINGS + "term.talk;12;workingDays;2;workingDays;Gesprek;Startwaarde\n");
        assertThat(rows("select normal || coalesce(municipality, '') from setting order by 1"))
                .containsExactly("12", "7gm0928");
    }

    @Test
    void whoChangesOneQuestionOfAChecklistHasTheWholeList() throws IOException {
        file("municipality", "code;name;subregion;kind\na;A;A;region\nb;B;B;region\n");
        String list = "place;position;question\n%1$s;1;Een\n%1$s;2;Twee\n";
        String longer = "%1$s;1;Eerst\n%1$s;2;Twee\n%1$s;3;Drie\n";
        file("coalition_checklist", list.formatted("a") + "b;1;Een\nb;2;Twee\n");
        sql.update("delete from coalition_checklist where place = 'a' and position = 2");
        file("coalition_checklist", "place;position;question\n" + longer.formatted("a") + longer.formatted("b"));
        assertThat(rows("select place || question from coalition_checklist order by place, position"))
                .containsExactly("aEen", "bEerst", "bTwee", "bDrie");
        file("coalition_checklist", "place;position;question\nb;1;Alleen\n");
        assertThat(rows("select question from coalition_checklist where place = 'b'"))
                .as("a shorter list of ours loses its last lines")
                .containsExactly("Alleen");
    }

    @Test
    void aNewColumnReachesWhatIsStillAsItCame() throws IOException {
        file("organisation", "code;name;partner_kind;telephone\na;A;informal;\"\"\nb;B;informal;\"\"\n");
        file("municipality", "code;name;subregion;kind\ngm0928;Kerkrade;Parkstad;municipality\n");
        sql.update("update organisation set name = 'Eigen' where code = 'b'");
        file(
                "organisation",
                "code;name;partner_kind;telephone;seat\na;A;informal;\"\";gm0928\nb;B;informal;\"\";gm0928\n");
        assertThat(rows("select code || coalesce(seat, '') from organisation order by 1"))
                .containsExactly("agm0928", "b");
    }

    @Test
    void aFileThatIsRefusedLeavesNothingAndIsNamed() throws IOException {
        file("municipality", "code;name;subregion;kind\ngm0928;Kerkrade;Parkstad;municipality\n");
        assertThatThrownBy(() -> file("municipality_care", "municipality;vsv;hospital\ngm0928;A;B\ngm9999;A;B\n"))
                .hasMessageContaining("municipality_care.csv");
        assertThat(rows("select municipality from municipality_care")).isEmpty();
        assertThatThrownBy(() -> file("municipality_care", "municipality;vsv;hospital\ngm0928;A\n"))
                .hasMessageContaining("municipality_care.csv")
                .hasMessageContaining("line 1");
    }
}
