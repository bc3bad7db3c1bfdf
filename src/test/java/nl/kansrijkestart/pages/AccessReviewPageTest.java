package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Tag(Proof.VERIFY)
class AccessReviewPageTest {

    private static final String OFFICER = "privacyfunctionaris";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private JdbcTemplate sql;

    /** Other stories of the same database are gone through first, as often as it takes. */
    private Browser upToDate() {
        Browser officer = Browser.of(port, OFFICER);
        for (int n = 0; n < 50 && officer.page("/inzage").contains("name=\"lastLine\""); n++) {
            sign(officer, "eerder bekeken");
        }
        return officer;
    }

    private HttpResponse<String> sign(Browser officer, String remark) {
        Matcher last = Pattern.compile("name=\"lastLine\" value=\"(\\d+)\"").matcher(officer.page("/inzage"));
        assertThat(last.find()).isTrue();
        return officer.post(
                "/inzage",
                "token",
                officer.token("/inzage"),
                "gemeente",
                "gm0928",
                "lastLine",
                last.group(1),
                "remark",
                remark);
    }

    @Test
    void unusualLooksComeFirstAndAreSignedWithARemark() {
        Browser officer = upToDate();
        Journey story = stories.aSignal("verloskundige", "note", "controle " + System.nanoTime())
                .takes("verloskundige", "talkWithParent");
        files.share(story.caseId(), true);
        StoryTime.set("2027-01-16T23:30");
        Browser.of(port, "knooppunt").page("/gezin/" + story.caseId());
        String page = officer.page("/inzage");
        assertThat(page)
                .contains(
                        files.card(story.caseId()).mark(),
                        "buiten werktijd, geen taak bij dit gezin",
                        "Nagerekend",
                        "Het gezin vindt meekijken goed");
        assertThat(page.indexOf("buiten werktijd")).isLessThan(page.indexOf("gewoon</span>"));
        HttpResponse<String> unseen = officer.post(
                "/inzage",
                "token",
                officer.token("/inzage"),
                "gemeente",
                "gm0928",
                "lastLine",
                "999999999",
                "remark",
                "alles bekeken");
        assertThat(unseen.statusCode()).isEqualTo(400);
        assertThat(unseen.body()).contains("Niet alles hiervan stond op uw scherm.");
        HttpResponse<String> bare = sign(officer, "");
        assertThat(bare.statusCode()).isEqualTo(400);
        assertThat(bare.body()).contains("Schrijf op wat u daarover weet");
        assertThat(sign(officer, "Coördinator gebeld: dienst").statusCode()).isEqualTo(302);
        assertThat(officer.page("/inzage?gemeente=gm0928"))
                .contains("Afgetekend.", "0 keer inzage")
                .doesNotContain("name=\"lastLine\"");
        assertThat(sql.queryForMap(
                        "select reviewer, unusual, whole, remark from access_review order by id desc limit 1"))
                .containsEntry("reviewer", OFFICER)
                .containsEntry("unusual", 1)
                .containsEntry("whole", true)
                .containsEntry("remark", "Coördinator gebeld: dienst");
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where event = 'readLog' and person = ?",
                        Integer.class,
                        OFFICER))
                .isPositive();
    }

    private void looks(int howMany, boolean withTask) {
        sql.update(
                """
                insert into access_line (practised, event, person, organisation, role, municipality, case_id, what,
                reason, with_task)
                """
                        + "select '2027-01-13T10:00:00Z', 'read', 'knooppunt', 'knooppunt', 'coordinator', 'gm0928', "
                        + "'buried', 'casePage', 'agreed', ? from generate_series(1, ?)",
                withTask,
                howMany);
    }

    @Test
    void anUnusualLookIsNotBuriedUnderOrdinaryOnes() {
        Browser officer = upToDate();
        looks(520, true);
        looks(1, false);
        String page = officer.page("/inzage");
        assertThat(page)
                .contains(
                        "521 keer inzage, waarvan 1 ongewoon",
                        "U ziet de oudste 500 van 521.",
                        "Ook ziet u 1 keer ongewone inzage van later",
                        "(tekent u later af)");
        assertThat(page.indexOf("geen taak bij dit gezin")).isPositive().isLessThan(page.indexOf("gewoon</span>"));
        assertThat(sign(officer, "").statusCode())
                .as("it is not in what is signed")
                .isEqualTo(302);
        assertThat(sql.queryForMap("select lines, unusual from access_review order by id desc limit 1"))
                .containsEntry("lines", 500)
                .containsEntry("unusual", 0);
        assertThat(officer.page("/inzage"))
                .contains("21 keer inzage, waarvan 1 ongewoon", "geen taak bij dit gezin")
                .doesNotContain("U ziet de oudste", "(tekent u later af)");
        assertThat(sign(officer, "").statusCode()).as("its turn came").isEqualTo(400);
        assertThat(sign(officer, "nagevraagd").statusCode()).isEqualTo(302);
        assertThat(officer.page("/inzage")).contains("0 keer inzage").doesNotContain("name=\"lastLine\"");
    }

    @Test
    void forEverybodyElseThereIsNoSuchPage() {
        for (String other : List.of("verloskundige", "knooppunt", "beheerder", "coordinator", "projectleider")) {
            Browser browser = Browser.of(port, other);
            assertThat(browser.get("/inzage").statusCode()).as(other).isIn(403, 404);
            assertThat(browser.page("/")).as(other).doesNotContain("/inzage");
        }
        assertThat(Browser.of(port, OFFICER).get("/inzage?gemeente=gm0917").statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/inzage").statusCode()).isIn(302, 401, 403);
    }

    @Test
    void theFamilyReadsWhoLookedWithoutNamesAndWithoutSafety() {
        Journey story = stories.aSignal("verloskundige", "note", "overzicht " + System.nanoTime())
                .takes("verloskundige", "talkWithParent");
        stories.aStart("reportingCode", "verloskundige", "danger", "yes", "family", story.caseId())
                .takes("aandachtsfunctionaris", "decideOnReport");
        String page = Browser.of(port, "verloskundige").page("/gezin/" + story.caseId());
        String overview = page.substring(page.indexOf("Wie keek in deze gegevens?"));
        assertThat(overview)
                .contains("maandag 11 januari 2027", "Vaste contactpersoon van het gezin", "Voor een eigen taak")
                .doesNotContain("eldcode", "Eigen", "aandachtsfunctionaris", "decideOnReport");
        assertThat(overview.substring(0, overview.indexOf("</section>"))).doesNotContain("Vera");
    }
}
