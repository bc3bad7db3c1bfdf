package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may not open families reads every page with figures each day, and sees no family arrive. */
@ProcessTest
class DayByDayTest {

    private static final String KERKRADE = "gm0928";
    /** Who looks where: lead, member of the coalition, board, project leader, receiver, and whoever has no login. */
    private static final List<String> LOOKS = List.of(
            "trekker /cijfers/gm0928",
            "trekker /cijfers/gm0928/afspraken",
            "trekker /cijfers/netwerk/gm0928",
            "trekker /regio",
            "verloskundige /cijfers/gm0928",
            "wethouder /cijfers/gm0928/afspraken",
            "projectleider /regio",
            "schuldhulp /cijfers/organisatie",
            "trekker /coalitie/gm0928",
            "- /actuator/health/loops");

    @Autowired
    private Stories stories;

    @Autowired
    private Played play;

    @Autowired
    private EmbeddedPostgres postgres;

    @LocalServerPort
    private int port;

    private JdbcTemplate owner;

    @BeforeEach
    void manyFamiliesInJanuary() {
        owner = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
        play.only(KERKRADE);
        facts("2027-01-12", 60);
    }

    /** Signals and referrals, all of one kind. */
    private void facts(String day, int number) {
        owner.update("""
                insert into fact (kind, municipality, at, detail, topic)
                select 'signalReceived', ?, ?::date + time '09:00', case when n % 2 = 0 then 'before20' else 'from28'
                end, 'none'
                """ + "from generate_series(1, ?) n", KERKRADE, day, number);
        owner.update(
                """
                insert into fact (kind, municipality, at, organisation, partner_kind, sender_kind, need, clause,
                clause_version)
                select 'referralSent', ?, ?::date + time '09:00',
                """
                        + "'schuldhulpparkstad', 'debtHelp', 'midwifePractice', 'debts', 'base:debts', 1 from "
                        + "generate_series(1, ?) n",
                KERKRADE,
                day,
                number);
        owner.update(
                """
                insert into fact (kind, municipality, at, organisation, partner_kind, need, clause, clause_version,
                detail, days, in_term)
                select 'receiverAnswered', ?, ?::date + time '09:00',
                """
                        + "'schuldhulpparkstad', 'debtHelp', 'debts', 'base:debts', 1, 'accepted', 2, n % 2 = 0 from "
                        + "generate_series(1, ?) n",
                KERKRADE, day, number);
    }

    private Map<String, String> everything() {
        Map<String, String> pages = new LinkedHashMap<>();
        LOOKS.forEach(look -> {
            String[] who = look.split(" ");
            pages.put(
                    look,
                    who[0].equals("-")
                            ? new String(new Browser(port).bytes(who[1]).body(), StandardCharsets.UTF_8)
                            : Browser.of(port, who[0]).page(who[1]).replaceAll("name=\"token\" value=\"[^\"]*\"", ""));
        });
        return pages;
    }

    @Test
    void oneMoreFamilyChangesNoPageUntilTheMonthIsOver() {
        StoryTime.set("2027-02-02T09:00");
        Map<String, String> first = everything();
        assertThat(first.get("trekker /cijfers/gm0928")).contains(">60<", "januari 2027");
        stories.aReferral("debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        stories.aSignal("verloskundige", "note", "nieuw " + System.nanoTime());
        StoryTime.set("2027-02-03T09:00");
        assertThat(everything()).isEqualTo(first);
        StoryTime.set("2027-03-01T09:00");
        Map<String, String> next = everything();
        assertThat(next.get("trekker /cijfers/gm0928"))
                .as("one family is not enough for a new edition")
                .isEqualTo(first.get("trekker /cijfers/gm0928"));
    }

    @Test
    void whatIsPublishedStaysAndAMonthThatIsOverMakesItsOwn() {
        StoryTime.set("2027-02-02T09:00");
        String january = Browser.of(port, "trekker").page("/cijfers/gm0928");
        facts("2027-01-20", 7); // becomes known after January was counted
        facts("2027-02-10", 50);
        StoryTime.set("2027-03-01T09:00");
        Browser lead = Browser.of(port, "trekker");
        assertThat(lead.page("/cijfers/gm0928"))
                .as("with what became known late")
                .contains("<b>februari 2027</b>", ">57<");
        assertThat(figures(lead.page("/cijfers/gm0928?periode=2027-01"))).isEqualTo(figures(january));
    }

    private static String figures(String page) {
        return page.substring(page.indexOf("id=\"process-title\""), page.indexOf("id=\"missing-title\""))
                .replaceAll("(?s)<section aria-labelledby=\"work-title\">.*", "");
    }
}
