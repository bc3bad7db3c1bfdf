package nl.kansrijkestart.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who sees which part of a hand-over, and for whom it is not there. */
@ProcessTest
@Tag(Proof.VERIFY)
class HandOverPagesTest {

    private static final String LEAVER = "vertrekpagina";

    @Autowired
    private Stories stories;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private String leave;

    @BeforeEach
    void somebodyLeaves() {
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice)
                values (?, 'Lotte', 'Vertrek', 'lotte@example.invalid', 'verloskundigenkerkrade', 'Verloskundige', true)
                """, LEAVER);
        sql.update("insert into person_role values (?, 'signallers', 'verloskundigenkerkrade', 'gm0928')", LEAVER);
        String caseId =
                stories.aSignal(LEAVER, "note", "vertrek " + System.nanoTime()).caseId();
        stories.aStart("reportingCode", LEAVER, "danger", "no", "officer", false, "family", caseId);
        leave = handOvers.announce(LEAVER, "beheerder").get(0);
    }

    @AfterEach
    void andIsNoMore() {
        sql.queryForList("select id from leave where ended is null", String.class)
                .forEach(handOvers::takeBack);
        for (String table : List.of("leave_item", "leave_list", "leave", "leaving")) {
            sql.update("delete from " + table);
        }
        sql.update("delete from person_role where person = ?", LEAVER);
        sql.update("update person set practice = false, active = false where login = ?", LEAVER);
        sql.update("delete from person where login = ?", LEAVER);
    }

    private String page(String login) {
        return Browser.of(port, login).page("/overdracht/" + leave);
    }

    private int status(String login) {
        return Browser.of(port, login).get("/overdracht/" + leave).statusCode();
    }

    @Test
    void eachSeesWhatTheyMaySee() {
        assertThat(page("collegaverloskundige"))
                .contains("Lotte Vertrek", "Vaste contactpersoon – Gezin", "wacht op doornemen")
                .doesNotContain("Eigen taken");
        assertThat(page("aandachtsfunctionaris")).contains("Eigen taken").doesNotContain("Gezin ");
        String page = page("collegaverloskundige");
        long open = page.lines()
                .filter(line -> line.contains("data-label=\"Hoe ver\""))
                .count();
        assertThat(page).contains("Nog open: " + open + ".");
        assertThat(page("beheerder")).doesNotContain("Nog open: " + open + ".");
        assertThat(page("beheerder"))
                .contains("Nog open: ", "alleen aantallen")
                .doesNotContain("Gezin ", "Eigen taken", "Vaste contactpersoon");
        for (String login : List.of("huisarts", "knooppunt", "coordinator", "schuldhulp", "verloskundigeheerlen")) {
            assertThat(status(login)).as(login).isEqualTo(404);
        }
        assertThat(Browser.of(port, "huisarts").page("/overdracht")).doesNotContain("Lotte Vertrek");
        assertThat(Browser.of(port, "huisarts").get("/overdracht/x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayAnnouncesAndTakesBack() {
        Browser clerk = Browser.of(port, "beheerder");
        String one = "/overdracht/" + leave;
        assertThat(posted(Browser.of(port, "collegaverloskundige"), one)).contains("kunt u niet terugdraaien");
        assertThat(posted(Browser.of(port, "huisarts"), "/overdracht", "who", "verloskundige", "sure", "yes"))
                .contains("Kies wie er weggaat");
        assertThat(posted(clerk, "/overdracht", "who", LEAVER, "sure", "yes")).contains("al gemeld");
        assertThat(posted(clerk, "/overdracht", "who", LEAVER)).contains("Zet het vinkje");
        posted(clerk, one);
        assertThat(clerk.page("/overdracht/" + leave)).contains("Vertrek gaat niet door");
        assertThat(sql.queryForObject("select count(*) from leaving where person = ?", Long.class, LEAVER))
                .isZero();
    }

    /** Who coordinates announces colleagues; who watches or administers is announced by themselves or by beheer. */
    @Test
    void nobodySendsAwayWhoWatches() {
        List<String> before = roles();
        for (String login : List.of("privacyfunctionaris", "wethouder", "beheerder", "verloskundige", "nobody")) {
            assertThat(posted(Browser.of(port, "knooppunt"), "/overdracht", "who", login, "sure", "yes"))
                    .as(login)
                    .contains("Kies wie er weggaat");
        }
        assertThat(roles()).isEqualTo(before);
        assertThat(Browser.of(port, "knooppunt").page("/overdracht")).doesNotContain("value=\"privacyfunctionaris\"");
        assertThat(Browser.of(port, "beheerder").page("/overdracht")).contains("value=\"privacyfunctionaris\"");
    }

    /** One press counts; the others read a sentence. */
    @Test
    void pressedTogetherItIsAnnouncedOnce() {
        Browser clerk = Browser.of(port, "beheerder");
        posted(clerk, "/overdracht/" + leave);
        String token = clerk.token("/overdracht");
        List<CompletableFuture<Integer>> presses = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> clerk.post("/overdracht", "token", token, "who", LEAVER, "sure", "yes")
                                .statusCode()))
                .toList();
        assertThat(presses.stream().map(CompletableFuture::join).sorted())
                .containsExactly(302, 400, 400, 400, 400, 400);
    }

    private List<String> roles() {
        return sql.queryForList("select person || role || municipality from person_role order by 1", String.class);
    }

    /** Functional administration ends an access only where it administers, and the others hear of it. */
    @Test
    void anAccessThatEndsAtOnceIsTold() {
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice) values
                ('vertrekbeheer', 'Bea', 'Vertrek', 'bea@example.invalid', 'programmabureau', 'Beheer', true),
                ('vertrekstil', 'Stil', 'Vertrek', 'stil@example.invalid', 'gemeentekerkrade', 'Medewerker', true)
                """);
        sql.update("""
                insert into person_role values
                ('vertrekbeheer', 'administrators', 'programmabureau', 'gm0928'),
                ('vertrekstil', 'privacyOfficers', 'gemeentekerkrade', 'gm0928'),
                ('vertrekstil', 'privacyOfficers', 'gemeentekerkrade', 'gm0917')
                """);
        try {
            posted(Browser.of(port, "vertrekbeheer"), "/overdracht", "who", "vertrekstil", "sure", "yes");
            assertThat(sql.queryForList(
                            "select municipality from person_role where person = 'vertrekstil'", String.class))
                    .containsExactly("gm0917");
            assertThat(sql.queryForObject("select active from person where login = 'vertrekstil'", Boolean.class))
                    .isTrue();
            for (String login : List.of("beheerder", "knooppunt")) {
                assertThat(Browser.of(port, login).page("/berichten"))
                        .as(login)
                        .contains("De toegang van Stil Vertrek in Kerkrade is beëindigd");
            }
        } finally {
            for (String table : List.of("leaving", "person_role")) {
                sql.update("delete from " + table + " where person like 'vertrek%'");
            }
            sql.update("update person set practice = false, active = false where login like 'vertrek%'");
            sql.update("delete from person where login in ('vertrekbeheer', 'vertrekstil')");
        }
    }

    private static String posted(Browser browser, String path, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("token", browser.token("/overdracht")));
        all.addAll(List.of(namesAndValues));
        return browser.post(path, all.toArray(String[]::new)).body();
    }
}
