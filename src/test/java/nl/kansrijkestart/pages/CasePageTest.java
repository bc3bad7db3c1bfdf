package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.referral.ReferralService;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
@Tag(Proof.VERIFY)
class CasePageTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private People people;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    @Test
    void whoSignalledSeesHowItStands() {
        Journey story = aSignal("themes", List.of("debts", "violence"));
        stories.anAgreedReferral(story.caseId(), "debts");
        String page = Browser.of(port, "verloskundige").page("/gezin/" + story.caseId());
        assertThat(page)
                .contains(
                        files.card(story.caseId()).mark(),
                        "Zwanger, 20 weken",
                        "Vera Oefenberg",
                        "Geldzorgen of schulden",
                        "Huiselijk geweld",
                        "Mensen om zich heen",
                        "Schuldhulp Parkstad (oefen)",
                        "De ouder zei ja; wordt verstuurd",
                        "Gesprek voeren met ouder",
                        "Signaal gestuurd",
                        "Advies, ook zonder namen: Veilig Thuis, <a href=\"tel:08002000\">0800-2000</a>",
                        "Hulp of advies, ook zonder uw naam: Veilig Thuis");
    }

    /** "This form" is said only where there is something to write. */
    @Test
    void noFormIsNamedWhereThereIsNone() {
        Journey story = aSignal("themes", List.of("debts"));
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains("Zorgen over veiligheid?")
                .doesNotContain("in dit formulier");
        stories.anAgreedReferral(story.caseId(), "debts");
        assertThat(midwife.page("/gezin/" + story.caseId())).contains("Schrijf ze niet in dit formulier.");
    }

    @Test
    void otherOrganisationsGetTheSameAnswerAsForAFamilyThatDoesNotExist() {
        Journey story = stories.aReferral("debts");
        for (String other : List.of(
                "schuldhulp", "huisarts", "knooppunt", "knooppuntheerlen", "verloskundigeheerlen", "beheerder")) {
            Browser browser = Browser.of(port, other);
            for (String what : List.of("", "/intrekken", "/afsluiten")) {
                HttpResponse<String> answer = browser.get("/gezin/" + story.caseId() + what);
                assertThat(answer.statusCode()).as(other + what).isEqualTo(404);
                assertThat(answer.body())
                        .isEqualTo(browser.get("/gezin/00000000-0000-0000-0000-000000000000" + what)
                                .body());
            }
        }
        assertThat(looks(story)).as("nobody saw anything").isZero();
    }

    @Test
    void theCoordinatorLooksOnlyWhenTheFamilyAgreedAndDoesNotReadWhatIsHeavy() {
        Journey story = aSignal("themes", List.of("debts", "violence"));
        referrals.propose(story.caseId(), "housing");
        stories.anAgreedReferral(story.caseId(), "violence");
        files.share(story.caseId(), true);
        String page = Browser.of(port, "knooppunt").page("/gezin/" + story.caseId());
        assertThat(page)
                .contains(files.card(story.caseId()).mark(), "persoonlijk", "Gesprek voeren met ouder")
                .doesNotContain(
                        "Geldzorgen",
                        "geweld",
                        "Mensen om zich heen",
                        "Wonen",
                        "Voorgesteld",
                        "intrekken",
                        "afsluiten");
        assertThat(page).as("not agreed").contains("Deelt de ouder niet met u").doesNotContain("20 weken");
        assertThat(Browser.of(port, "knooppuntheerlen")
                        .get("/gezin/" + story.caseId())
                        .statusCode())
                .isEqualTo(404);
        files.share(story.caseId(), false);
        assertThat(Browser.of(port, "knooppunt").get("/gezin/" + story.caseId()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoHandedOverStillLooksButNoLongerDecides() {
        Journey story = aSignal();
        stories.anAgreed("sharePlan", story.caseId(), "welzijnkerkrade");
        files.direct(story.caseId(), "casusregisseur", "welzijnkerkrade");
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains("Carla Oefenlijn")
                .doesNotContain("Geldzorgen", "/afsluiten");
        assertThat(midwife.get("/gezin/" + story.caseId() + "/afsluiten").statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "casusregisseur").page("/gezin/" + story.caseId()))
                .contains("/afsluiten", "/intrekken")
                .as("the yes to sharing the plan carries no themes to who is no care provider")
                .doesNotContain("Geldzorgen");
    }

    @Test
    void eachLookIsWrittenDown() {
        Journey story = aSignal();
        int before = looks(story);
        Browser.of(port, "verloskundige").page("/gezin/" + story.caseId());
        assertThat(looks(story) - before).isEqualTo(1);
        assertThat(sql.queryForMap(
                        "select person, organisation, what from access_line where case_id = ? order by id desc limit 1",
                        story.caseId()))
                .isEqualTo(Map.of(
                        "person", "verloskundige", "organisation", "verloskundigenkerkrade", "what", "casePage"));
        Browser.of(port, "aandachtsfunctionaris").page("/gezin/" + story.caseId());
        assertThat(sql.queryForMap("""
                        select person, organisation, what, role from access_line where case_id = ?
                        order by id desc limit 1
                        """, story.caseId()))
                .isEqualTo(Map.of(
                        "person",
                        "aandachtsfunctionaris",
                        "organisation",
                        "verloskundigenkerkrade",
                        "what",
                        "whomToAsk",
                        "role",
                        "colleague"));
    }

    @Test
    void withdrawalStopsWhatWasShared() {
        Journey story = aSignal();
        files.share(story.caseId(), true);
        String path = "/gezin/" + story.caseId() + "/intrekken";
        Browser midwife = Browser.of(port, "verloskundige");
        HttpResponse<String> answer = midwife.post(path, "token", midwife.token(path));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains(
                        "de toestemming is ingetrokken",
                        "de ouder geeft (nog) geen toestemming",
                        "Toestemming ingetrokken");
        assertThat(files.card(story.caseId()).shared()).isFalse();
        story.passed("sharingStopped");
    }

    @Test
    void whatWasAgreedBeforeIsNotCalledNotYetAgreed() {
        Journey story = aSignal();
        stories.anAgreedReferral(story.caseId(), "debts");
        String path = "/gezin/" + story.caseId() + "/intrekken";
        Browser midwife = Browser.of(port, "verloskundige");
        midwife.post(path, "token", midwife.token(path));
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains("Nee; zie onder “Wat mag er gedeeld worden?”")
                .doesNotContain("(nog) geen toestemming");
    }

    /** A role that one person has there is that person; where several have it, all are meant. */
    @Test
    void whoDoesAStepIsNamedAsTheyAre() {
        Journey story = stories.aReferral("hubMeeting");
        assertThat(Browser.of(port, "verloskundige").page("/gezin/" + story.caseId()))
                .contains(">" + people.person("knooppunt").orElseThrow().name() + ", ")
                .doesNotContain("Knooppuntcoördinatoren");
    }

    @Test
    void thePageSaysWhatMayBeSharedAndAPartCanBeTakenBack() {
        Journey story = aSignal();
        stories.anAgreedReferral(story.caseId(), "debts");
        stories.anAgreedReferral(story.caseId(), "housing");
        Browser midwife = Browser.of(port, "verloskundige");
        String page = midwife.page("/gezin/" + story.caseId());
        assertThat(page)
                .contains(
                        "Wat mag er gedeeld worden?",
                        "U aanmelden bij een organisatie die helpt",
                        "Zwangere",
                        "Naam en bereikbaarheid");
        String path = "/gezin/" + story.caseId() + "/intrekken";
        Long debts = sql.queryForObject(
                "select min(id) from consent where case_id = ? and purpose = 'referToParty'",
                Long.class,
                story.caseId());
        String token = midwife.token(path);
        assertThat(midwife.post(path + "/deel", "token", token).body())
                .contains("Kies eerst waarvoor de ouder de toestemming intrekt.");
        assertThat(midwife.post(path + "/deel", "token", token, "consent", debts.toString())
                        .statusCode())
                .isEqualTo(302);
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains(
                        "dit deel van de toestemming is ingetrokken",
                        "Ingetrokken op",
                        "Wat een ander al in het eigen dossier heeft, blijft daar.");
        assertThat(sql.queryForList(
                        "select state from consent where case_id = ? order by id", String.class, story.caseId()))
                .containsExactly("given", "withdrawn", "given");
        assertThat(Browser.of(port, "aandachtsfunctionaris")
                        .post(path + "/deel", "consent", debts.toString())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void closingEndsTheCaseAndIsSaidOnce() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/afsluiten";
        Browser midwife = Browser.of(port, "verloskundige");
        String token = midwife.token(path);

        HttpResponse<String> nothingChosen = midwife.post(path, "token", token);
        assertThat(nothingChosen.statusCode()).isEqualTo(400);
        assertThat(nothingChosen.body()).contains("Kies eerst waarom het traject nu stopt.", "Ouder wil stoppen");
        HttpResponse<String> wrong = midwife.post(path, "token", token, "outcome", "goalsMet");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("Met deze uitkomst sluit u in de taak");

        assertThat(midwife.post(path, "token", token, "outcome", "deceased").statusCode())
                .isEqualTo(302);
        story.endsAt("pathwayEndedEarly");
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains("het traject is afgesloten", "Overlijden")
                .doesNotContain("/intrekken", "Delen met anderen");
        assertThat(Browser.of(port, "aandachtsfunctionaris").page("/gezin/" + story.caseId()))
                .as("how it ended is for who knows the family")
                .contains("Vera Oefenberg")
                .doesNotContain("Afgesloten op", "Overlijden");

        HttpResponse<String> again = midwife.post(path, "token", token, "outcome", "moved");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Dit traject is al afgesloten.");
    }

    @Test
    void aBirthIsReportedWithItsDate() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/verandert/geboorte";
        Browser midwife = Browser.of(port, "verloskundige");
        String token = midwife.token(path);
        HttpResponse<String> noDay = midwife.post(path, "token", token, "children", "2");
        assertThat(noDay.statusCode()).isEqualTo(400);
        assertThat(noDay.body()).contains("Vul in: wanneer het kind geboren is.", "selected=\"selected\">2<");
        assertThat(midwife.post(path, "token", token, "day", stories.today().toString(), "children", "2")
                        .statusCode())
                .isEqualTo(302);
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains(
                        "de geboorte is doorgegeven", "Kind geboren, 0 maanden oud", "Een tweeling of meerling geboren")
                .doesNotContain("Andere uitgerekende datum", "Zwangerschap geëindigd");
    }

    /** How far the pregnancy is, is read by the yes it came in by, on every page. */
    @Test
    void whatTheParentKeptToItselfIsNotOnThePage() {
        Journey story = aSignal();
        agreed(story, "sharePlan", "welzijnkerkrade", List.of("contact", "question"));
        files.direct(story.caseId(), "casusregisseur", "welzijnkerkrade");
        Browser director = Browser.of(port, "casusregisseur");
        assertThat(director.page("/gezin/" + story.caseId()))
                .contains("Deelt de ouder niet met u")
                .doesNotContain("20 weken");
        agreed(story, "sharePlan", "welzijnkerkrade", List.of("contact", "question", "dates"));
        assertThat(director.page("/gezin/" + story.caseId())).contains("Zwanger, 20 weken");
        agreed(story, "keepPathway", null, List.of("contact", "question", "dates"));
        files.share(story.caseId(), true);
        assertThat(Browser.of(port, "knooppunt").page("/gezin/" + story.caseId()))
                .contains("Zwanger bij het signaal");
    }

    private void agreed(Journey story, String purpose, String receiver, List<String> categories) {
        consents.record(new ConsentAnswer(
                story.caseId(),
                purpose,
                receiver,
                List.of(),
                categories,
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
    }

    /** A mistake in a number needs no request of a parent with its month and its officer. */
    @Test
    void aWrongNumberIsPutRightAtOnce() {
        Journey story = stories.aReferral("debts");
        files.add(
                new FamilyPerson(story.caseId(), FamilyPerson.Part.parent, "Bo Verzonnen", "06 11111111", null, null));
        String path = "/gezin/" + story.caseId() + "/verandert/bereikbaarheid";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/gezin/" + story.caseId())).contains(path, "Naam, telefoon of adres wijzigen");
        assertThat(midwife.page(path)).contains("Bo Verzonnen", "06 11111111");
        HttpResponse<String> refused = midwife.post(path, "token", midwife.token(path), "telephone", "12");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Dit lijkt geen telefoonnummer.", "value=\"12\"");
        assertThat(midwife.post(path, "token", midwife.token(path)).body())
                .contains("Vul in wat er anders moet staan.");
        assertThat(midwife.post(path, "token", midwife.token(path), "telephone", "06 22222222")
                        .statusCode())
                .isEqualTo(302);
        assertThat(files.family(story.caseId()))
                .extracting(FamilyPerson::name, FamilyPerson::telephone)
                .containsExactly(tuple("Bo Verzonnen", "06 22222222"));
        story.told("schuldhulpparkstad", "schuldhulp", "het telefoonnummer of het adres is gewijzigd");
        assertThat(midwife.page("/gezin/" + story.caseId())).contains("Gegevens van de ouder gewijzigd");
    }

    @Test
    void aNumberIsChangedAfterItWasAskedFor() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/verandert/bereikbaarheid";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.post(path, "token", midwife.token(path), "telephone", "06 22222222")
                        .body())
                .contains("Er staan nog geen gegevens van de ouder.");
        assertThat(files.family(story.caseId())).isEmpty();
    }

    @Test
    void aLossIsSeenByTheContactOnly() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/verandert/zwangerschap-geeindigd";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.post(path, "token", midwife.token(path)).statusCode())
                .isEqualTo(302);
        assertThat(midwife.page("/gezin/" + story.caseId()))
                .contains("Nazorg bespreken met ouder", "Zwangerschap geëindigd")
                .doesNotContain("20 weken", "/afsluiten", "/verandert/");
        assertThat(Browser.of(port, "aandachtsfunctionaris").page("/gezin/" + story.caseId()))
                .doesNotContain("azorg", "geëindigd", "20 weken");
        story.answers("verloskundige", "offerAftercare", "result", "notWanted").endsAt("aftercareOffered");
        assertThat(Browser.of(port, "aandachtsfunctionaris").page("/gezin/" + story.caseId()))
                .doesNotContain("azorg", "geëindigd");
    }

    @Test
    void aPauseIsSeenOnThePageAndOnTheCard() {
        Journey story = aSignal();
        Browser midwife = Browser.of(port, "verloskundige");
        for (String way : List.of("pauze", "hervatten")) {
            String path = "/gezin/" + story.caseId() + "/verandert/" + way;
            assertThat(midwife.page("/gezin/" + story.caseId())).contains(path);
            assertThat(midwife.post(path, "token", midwife.token(path)).statusCode())
                    .isEqualTo(302);
            String page = midwife.page("/gezin/" + story.caseId());
            assertThat(page.contains("Staat stil sinds")).isEqualTo(way.equals("pauze"));
        }
    }

    @Test
    void aMoveSaysWhatCanBeDone() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/verandert/verhuizing";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.post(path, "token", midwife.token(path)).body()).contains("Kies waar het gezin gaat wonen.");
        assertThat(midwife.post(path, "token", midwife.token(path), "municipality", "gm0917")
                        .statusCode())
                .isEqualTo(302);
        assertThat(midwife.page("/gezin/" + story.caseId())).contains("niet overgedragen", "Heerlen", "Afgesloten op");
    }

    @Test
    void supportTogetherIsAskedForOnTheFamilysPage() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/verandert/samen-steunen";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page("/gezin/" + story.caseId())).contains("Samen een steunplan maken", path);
        HttpResponse<String> tooEarly = midwife.post(path, "token", midwife.token(path));
        assertThat(tooEarly.statusCode()).isEqualTo(400);
        assertThat(tooEarly.body()).contains("Nu kan dit nog niet");
        assertThat(midwife.get("/gezin/" + story.caseId() + "/verandert/iets-anders")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Browser.of(port, "schuldhulp").get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void anExtraActionKeepsWhatWasTypedWhenItIsRefused() {
        String path = "/gezin/" + aSignal().caseId() + "/verandert/extra-actie";
        Browser midwife = Browser.of(port, "verloskundige");
        assertThat(midwife.page(path)).contains("Wat gebeurt er?", "Gezin zelf");
        HttpResponse<String> refused = midwife.post(
                path, "token", midwife.token(path), "what", "Samen bellen", "who", "parent", "day", "2027-01-20");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Er loopt nu geen steunplan", "Samen bellen", "2027-01-20");
    }

    /** Who has no yes yet is asked about on the page itself. */
    @Test
    void anExtraActionAsksTheParentAboutWhoIsNewInThePlan() {
        Journey story = aSignal();
        stories.anAgreedReferral(story.caseId(), "debts");
        stories.anAgreed("sharePlan", story.caseId(), "welzijnkerkrade");
        files.direct(story.caseId(), "casusregisseur", "welzijnkerkrade");
        stories.started("familySupport", story.caseId(), Map.of())
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(30).toString());
        String path = "/gezin/" + story.caseId() + "/verandert/extra-actie";
        Browser director = Browser.of(port, "casusregisseur");
        assertThat(director.page(path))
                .contains("Tegen wie zegt de ouder nu ja?", "Schuldhulp Parkstad (oefen), vraag eerst de ouder");
        String[] action = {
            "token",
            director.token(path),
            "what",
            "Samen bellen",
            "who",
            "schuldhulpparkstad",
            "day",
            stories.today().plusDays(3).toString()
        };
        HttpResponse<String> notAsked = director.post(path, action);
        assertThat(notAsked.statusCode()).isEqualTo(400);
        assertThat(notAsked.body()).contains("Vraag het de ouder", "Samen bellen");
        assertThat(director.post(path, with(action, "sharedWith", "schuldhulpparkstad"))
                        .body())
                .contains("Vul in: wie toestemming geeft.");
        assertThat(director.post(
                                path,
                                with(
                                        action,
                                        "sharedWith",
                                        "ggzparkstad",
                                        "giver",
                                        "pregnantWoman",
                                        "howExplained",
                                        "conversation"))
                        .body())
                .contains("Kies een organisatie die al helpt");
        story.doesNotWaitFor("carryOutAction");
        assertThat(director.post(
                                path,
                                with(
                                        action,
                                        "sharedWith",
                                        "schuldhulpparkstad",
                                        "giver",
                                        "pregnantWoman",
                                        "howExplained",
                                        "conversation"))
                        .statusCode())
                .isEqualTo(302);
        story.waitsFor("carryOutAction").by("schuldhulpparkstad");
        assertThat(director.page(path)).doesNotContain("Tegen wie zegt de ouder nu ja?");
        assertThat(director.page("/gezin/" + story.caseId())).contains("het delen met wie meehelpt");
    }

    /** Who has a part reads what was agreed, without who helps with a shielded need; the parents get it on paper. */
    @Test
    void thePlanStandsOnThePageAndIsPrintedForTheParents() throws IOException {
        Journey story = aSignal();
        String page = "/gezin/" + story.caseId();
        stories.anAgreedReferral(story.caseId(), "debts");
        stories.anAgreedReferral(story.caseId(), "mentalHealth");
        stories.anAgreed(
                "sharePlan", story.caseId(), "welzijnkerkrade", "jgzzuidlimburg", "schuldhulpparkstad", "ggzparkstad");
        files.contact(story.caseId(), "jeugdverpleegkundige", "jgzzuidlimburg");
        files.direct(story.caseId(), "casusregisseur", "welzijnkerkrade");
        Browser director = Browser.of(port, "casusregisseur");
        assertThat(director.page(page)).doesNotContain("Steunplan</h2>");
        assertThat(director.get(page + "/steunplan/pdf").statusCode()).isEqualTo(404);
        String day = stories.today().plusDays(10).toString();
        stories.started("familySupport", story.caseId(), Map.of())
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        "Rust, en de post weer durven openen",
                        "firstEvaluation",
                        stories.today().plusDays(30).toString(),
                        "what_1",
                        "Overzicht van de post",
                        "who_1",
                        "schuldhulpparkstad",
                        "until_1",
                        day,
                        "what_2",
                        "Kennismaken met de behandelaar",
                        "who_2",
                        "ggzparkstad",
                        "until_2",
                        day)
                .answers("schuldhulp", "carryOutAction", "result", "done");
        assertThat(director.page(page))
                .contains(
                        "Steunplan</h2>",
                        "Rust, en de post weer durven openen",
                        "Overzicht van de post",
                        "Klaar</td>",
                        "Kennismaken met de behandelaar",
                        "GGZ Parkstad (oefen)</td>",
                        Dutch.wholeDay(stories.today().plusDays(30)),
                        page + "/steunplan/pdf");
        assertThat(Browser.of(port, "verloskundige").page(page))
                .as("who signalled reads the plan, and not who helps with a shielded need")
                .contains("Rust, en de post weer durven openen", "Overzicht van de post", "persoonlijk</td>")
                .doesNotContain("Kennismaken met de behandelaar", "GGZ Parkstad");
        assertThat(Browser.of(port, "knooppunt").get(page + "/steunplan/pdf").statusCode())
                .isEqualTo(404);
        try (PDDocument paper =
                Loader.loadPDF(director.bytes(page + "/steunplan/pdf").body())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(
                            "Ons steunplan",
                            "Rust, en de post weer durven openen",
                            "Wie: Schuldhulp Parkstad (oefen)",
                            "Klaar op: " + Dutch.wholeDay(stories.today().plusDays(10)),
                            "Hoe staat het ervoor: Klaar",
                            "Uw vaste contactpersoon: Carla Oefenlijn, Welzijn Kerkrade (oefen)",
                            "Hulp of advies, ook zonder uw naam: Veilig Thuis")
                    .doesNotContain("persoonlijk");
        }
        files.add(new FamilyPerson(story.caseId(), FamilyPerson.Part.parent, "Ouder Papier", "0655443399", null, null)
                .reached(new FamilyPerson.Reach(null, null, null, "niet terugbellen op dit nummer")));
        try (PDDocument paper = Loader.loadPDF(
                Browser.of(port, "verloskundige").bytes(page + "/steunplan/pdf").body())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .as("the time of the family, for who may tell the day")
                    .contains(
                            "De tijd van ons gezin",
                            "Uitgerekende datum (gepland)",
                            "Samen kijken hoe het gaat (gepland)",
                            "geboorte +3")
                    .doesNotContain("niet terugbellen", "0655443399", "Ouder Papier");
            assertThat(drawn(paper)).as("what is drawn beside letters").isGreaterThan(20);
        }
        String withdrawing = page + "/intrekken";
        Browser nurse = Browser.of(port, "jeugdverpleegkundige");
        assertThat(nurse.page(page)).contains("Overzicht van de post");
        nurse.post(withdrawing, "token", nurse.token(withdrawing));
        assertThat(Browser.of(port, "verloskundige").page(page)).doesNotContain("Overzicht van de post");
    }

    /** How many shapes are filled or drawn, also in a picture on the page. */
    private static long drawn(PDDocument paper) throws IOException {
        long drawn = 0;
        for (PDPage page : paper.getPages()) {
            drawn += drawn(page);
        }
        return drawn;
    }

    private static long drawn(PDContentStream part) throws IOException {
        long drawn = new PDFStreamParser(part)
                .parse().stream()
                        .filter(one -> one instanceof Operator sign
                                && List.of("f", "f*", "S", "B").contains(sign.getName()))
                        .count();
        if (part.getResources() != null) {
            for (COSName name : part.getResources().getXObjectNames()) {
                if (part.getResources().getXObject(name) instanceof PDFormXObject picture) {
                    drawn += drawn(picture);
                }
            }
        }
        return drawn;
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void aFormWithoutThisSessionsTokenIsRefused() {
        Journey story = aSignal();
        String path = "/gezin/" + story.caseId() + "/afsluiten";
        Browser midwife = Browser.of(port, "verloskundige");
        Journey another = stories.aSignal("huisarts", "note", UUID.randomUUID().toString());
        String ofSomebodyElse = Browser.of(port, "huisarts").token("/gezin/" + another.caseId() + "/afsluiten");
        assertThat(midwife.post(path, "outcome", "moved").statusCode())
                .as("no token yet")
                .isEqualTo(403);
        midwife.token(path);
        assertThat(midwife.post(path, "outcome", "moved").statusCode()).isEqualTo(403);
        assertThat(midwife.post(path, "outcome", "moved", "token", ofSomebodyElse)
                        .statusCode())
                .isEqualTo(403);
        assertThat(files.card(story.caseId()).closed()).isNull();
    }

    private int looks(Journey story) {
        return sql.queryForObject(
                "select count(*) from access_line where case_id = ? and what = 'casePage'",
                Integer.class,
                story.caseId());
    }

    /** The same signal twice within two minutes is one double press, so each gets its own note. */
    private Journey aSignal(Object... keysAndValues) {
        return stories.aSignal(
                "verloskundige",
                Stream.concat(Stream.of("note", UUID.randomUUID().toString()), Stream.of(keysAndValues))
                        .toArray());
    }

    /** Who coordinates reads the same whatever ended it; who has the running support hears the same line. */
    @Test
    void othersReadTheSameForEveryEnd() {
        String loss = afterwards("/verandert/zwangerschap-geeindigd");
        assertThat(loss)
                .contains("Traject gesloten", "Deelt de ouder niet met u")
                .doesNotContain("gebeurtenis", "20 weken");
        assertThat(afterwards("/afsluiten", "outcome", "deceased")).isEqualTo(loss);
        assertThat(afterwards("/afsluiten", "outcome", "parentStops")).isEqualTo(loss);
        assertThat(afterwards("/verandert/verhuizing", "municipality", "gm0917"))
                .isEqualTo(loss);
    }

    private String afterwards(String what, String... answers) {
        Journey story = aSignal();
        String caseId = story.caseId();
        String started = stories.anAgreedReferral(caseId, "debts");
        files.share(caseId, true);
        stories.started("referral", caseId, Map.of("referralId", started))
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted");
        stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, "housing")));
        Browser midwife = Browser.of(port, "verloskundige");
        String path = "/gezin/" + caseId + what;
        String[] sent = Stream.concat(Stream.of("token", midwife.token(path)), java.util.Arrays.stream(answers))
                .toArray(String[]::new);
        assertThat(midwife.post(path, sent).statusCode()).isEqualTo(302);
        story.told("schuldhulpparkstad", "schuldhulp", "dit is gestopt. Overleg met de vaste contactpersoon");
        return Browser.of(port, "knooppunt")
                .page("/gezin/" + caseId)
                .replace(caseId, "")
                .replace(files.card(caseId).mark(), "Gezin")
                .replaceAll("value=\"[^\"]*\"", "");
    }

    /** Two tabs at the same moment: one does it, the other reads that it was done, and it is done once. */
    @Test
    void twoPressesAtOnceAreOneEvent() throws Exception {
        for (String what : List.of("/verandert/pauze", "/afsluiten")) {
            Journey story = aSignal();
            String path = "/gezin/" + story.caseId() + what;
            Browser one = Browser.of(port, "verloskundige");
            Browser other = Browser.of(port, "verloskundige");
            assertThat(atOnce(press(one, path), press(other, path))).as(what).containsExactlyInAnyOrder(302, 400);
            assertThat(sql.queryForObject(
                            "select count(*) - count(distinct (person, text)) from notice where case_id = ?",
                            Integer.class,
                            story.caseId()))
                    .as(what)
                    .isZero();
        }
    }

    private static Callable<Integer> press(Browser browser, String path) {
        String token = browser.token(path);
        return () ->
                browser.post(path, "token", token, "outcome", "parentStops").statusCode();
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> statuses = two.invokeAll(List.of(one, other));
            return List.of(statuses.get(0).get(), statuses.get(1).get());
        } finally {
            two.shutdown();
        }
    }
}
