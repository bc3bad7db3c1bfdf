package nl.kansrijkestart.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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

    private static String posted(Browser browser, String path, String... namesAndValues) {
        List<String> all = new ArrayList<>(List.of("token", browser.token("/overdracht")));
        all.addAll(List.of(namesAndValues));
        return browser.post(path, all.toArray(String[]::new)).body();
    }
}
