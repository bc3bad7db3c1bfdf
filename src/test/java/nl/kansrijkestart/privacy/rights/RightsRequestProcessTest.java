package nl.kansrijkestart.privacy.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.support.SupportPlans;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class RightsRequestProcessTest {

    private static final String NEAR = "de wettelijke termijn is bijna voorbij";

    private static final String MIDWIFE = "verloskundige";
    private static final String PRACTICE = "verloskundigenkerkrade";
    private static final String FOR_PARENTS =
            "Gevaar? Bel 112. Hulp of advies, ook zonder uw naam: Veilig Thuis, 0800-2000, dag en nacht, gratis.";
    private static final String OFFICER = "privacyfunctionaris";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private RightsRequests requests;

    @Autowired
    private Retention retention;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private Consents consents;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    private String aFamily(Object... answers) {
        String caseId =
                stories.aSignal(MIDWIFE, "note", "zeldzaam" + System.nanoTime()).caseId();
        files.add(new FamilyPerson(
                caseId, FamilyPerson.Part.parent, "Anna Oefenmoeder", "0612345678", "Oefenstraat 1", null));
        return caseId;
    }

    private Journey asked(String caseId, String right) {
        return stories.aStart(
                "rightsRequest",
                MIDWIFE,
                "family",
                "other",
                "mark",
                files.card(caseId).mark(),
                "right",
                right,
                "asked",
                "Zij vraagt het " + System.nanoTime());
    }

    private Journey prepared(Journey story) {
        return story.waitsFor("prepareRightsAnswer")
                .seenBy(MIDWIFE)
                .notSeenBy(OFFICER)
                .notSeenBy("knooppunt")
                .notSeenBy("sociaalteam")
                .answers(
                        MIDWIFE,
                        "prepareRightsAnswer",
                        "requester",
                        "pregnantWoman",
                        "identity",
                        "known",
                        "advice",
                        "Geven");
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(LocalTime.of(17, 0)).atZone(Deadlines.ZONE).toInstant();
    }

    private List<String> told(String address, String person) {
        return notices.of(List.of(address), person).stream()
                .map(Messages.Line::text)
                .toList();
    }

    @Test
    void theParentGetsACopyWithinAMonth() throws IOException {
        String caseId = aFamily();
        Journey story = prepared(asked(caseId, "access"));
        String copy = "/verzoek/" + story.caseId() + "/kopie";
        Browser midwife = Browser.of(port, MIDWIFE);
        assertThat(midwife.get(copy).statusCode()).as("not decided yet").isEqualTo(404);
        story.waitsFor("decideOnRightsRequest")
                .by("privacyOfficers")
                .seenBy(OFFICER)
                .notSeenBy(MIDWIFE)
                .due(endOf(LocalDate.of(2027, 2, 11)))
                .shows(OFFICER, "decideOnRightsRequest", "Inzage of een kopie", "Zwangere", "Geven", "een maand")
                .cardSays(
                        OFFICER,
                        "decideOnRightsRequest",
                        " van " + files.card(caseId).mark() + " – Inzage of een kopie",
                        "donderdag 11 februari 2027")
                .answers(OFFICER, "decideOnRightsRequest", "decision", "granted")
                .waitsFor("tellParentDecision")
                .shows(MIDWIFE, "tellParentDecision", copy);
        assertThat(midwife.page(copy))
                .contains(
                        "Kopie van het dossier",
                        "Anna Oefenmoeder",
                        "zeldzaam",
                        "Geldzorgen of schulden",
                        "Signaal gestuurd");
        assertThat(new String(midwife.bytes(copy + "/pdf").body(), 0, 5, StandardCharsets.ISO_8859_1))
                .isEqualTo("%PDF-");
        assertThat(midwife.page(copy + "/json"))
                .contains("\"sections\"", "Anna Oefenmoeder")
                .contains(FOR_PARENTS);
        assertThat(midwife.page(copy)).contains(FOR_PARENTS);
        try (PDDocument paper = Loader.loadPDF(midwife.bytes(copy + "/pdf").body())) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(FOR_PARENTS);
        }
        for (String other : List.of(OFFICER, "sociaalteam", "knooppunt", "verloskundigeheerlen")) {
            assertThat(Browser.of(port, other).get(copy).statusCode()).as(other).isEqualTo(404);
        }
        story.isRefused(
                        MIDWIFE,
                        "tellParentDecision",
                        "in de toekomst",
                        "way",
                        "conversation",
                        "toldOn",
                        stories.today().plusDays(1).toString())
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "conversation",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsGranted");
        assertThat(midwife.get(copy).statusCode())
                .as("told: the copy is no longer made")
                .isEqualTo(404);
        assertThat(files.timeLine(caseId))
                .extracting("text")
                .contains(
                        "Verzoek van de ouder over eigen gegevens ontvangen",
                        "Verzoek van de ouder over eigen gegevens beantwoord");
    }

    /** Whoever reads it at home knows who, what and when, and where to go when it is wrong. */
    @Test
    void theCopyCanBeReadByAParent() {
        String caseId = aFamily();
        files.add(new FamilyPerson(caseId, FamilyPerson.Part.unbornChild, null, null, null, null));
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, "welzijnkerkrade");
        consents.record(new ConsentAnswer(
                caseId,
                "referToParty",
                "housing",
                "sociaalteamkerkrade",
                List.of(),
                List.of("contact"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                MIDWIFE,
                null));
        plans.addAction(caseId, "Verblijf regelen", "parent", stories.today().plusDays(10));
        Journey story =
                prepared(asked(caseId, "access")).answers(OFFICER, "decideOnRightsRequest", "decision", "granted");
        String copy = Browser.of(port, MIDWIFE).page("/verzoek/" + story.caseId() + "/kopie");
        assertThat(copy)
                .contains(
                        "ingevuld door Verloskundigen Kerkrade (oefen) op maandag 11 januari 2027",
                        "Uitgerekende datum: maandag 31 mei 2027",
                        "bij een organisatie die helpt (Wonen): Sociaal team Kerkrade (oefen): Ja. Gezegd op",
                        "Samen met u een steunplan maken en het delen met wie meehelpt: Welzijn Kerkrade (oefen)",
                        "Verblijf regelen: gezin zelf, klaar op donderdag 21 januari 2027: Afgesproken",
                        "De gemeente: gemeente Kerkrade",
                        "Schuldhulp Parkstad (oefen): telefoon ",
                        "de privacyfunctionaris, Gemeente Kerkrade (oefen), telefoon ",
                        "Autoriteit Persoonsgegevens: autoriteitpersoonsgegevens.nl")
                .doesNotContain("Kind dat verwacht wordt", "HET DOSSIER")
                .doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}")
                .doesNotContainPattern(": \\n");
    }

    @Test
    void aCorrectionIsMadeBeforeTheParentHearsIt() {
        String caseId = aFamily();
        prepared(asked(caseId, "rectification"))
                .answers(OFFICER, "decideOnRightsRequest", "decision", "partly", "reason", "Het adres klopte wel")
                .waitsFor("correctFamilyFile")
                .answers(MIDWIFE, "correctFamilyFile", "telephone", "0687654321", "addition", "Zij heet thuis Ans")
                .shows(
                        MIDWIFE,
                        "tellParentDecision",
                        "Vertel wat er nu staat",
                        "Het adres klopte wel",
                        "Autoriteit Persoonsgegevens")
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "letter",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsPartlyGranted");
        assertThat(files.family(caseId)).singleElement().satisfies(parent -> {
            assertThat(parent.telephone()).isEqualTo("0687654321");
            assertThat(parent.address()).isEqualTo("Oefenstraat 1");
        });
        assertThat(files.timeLine(caseId))
                .extracting("text")
                .contains("Gegevens verbeterd op verzoek van de ouder. Aanvulling: Zij heet thuis Ans");
    }

    @Test
    void nobodyDecidesOnTheirOwnProposal() {
        Journey story = prepared(asked(aFamily(), "access"));
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                values (?, 'privacyOfficers', 'verloskundigenkerkrade', 'gm0928')
                """, MIDWIFE);
        try {
            story.isRefused(MIDWIFE, "decideOnRightsRequest", "U hebt dit zelf voorgesteld", "decision", "granted")
                    .waitsFor("decideOnRightsRequest");
        } finally {
            sql.update("delete from person_role where person = ? and role = 'privacyOfficers'", MIDWIFE);
        }
    }

    @Test
    void erasingEndsThePathwayAndLeavesTheRequest() {
        String caseId = aFamily();
        Journey referral = stories.running(caseId);
        String mark = files.card(caseId).mark();
        Journey story = prepared(asked(caseId, "erasure"))
                .shows(OFFICER, "decideOnRightsRequest", "meteen gewist")
                .isRefused(
                        OFFICER,
                        "decideOnRightsRequest",
                        "helemaal, of niet",
                        "decision",
                        "partly",
                        "reason",
                        "Een deel moet blijven")
                .answers(OFFICER, "decideOnRightsRequest", "decision", "granted");
        assertThat(files.exists(caseId)).isFalse();
        referral.passed("pathwayEndedEarly");
        assertThat(sql.queryForList("""
                        select table_name from information_schema.columns where table_schema = 'public'
                        and column_name = 'case_id' and table_name not like 'act\\_%'
                        and table_name <> 'access_line'
                        """, String.class))
                .allMatch(table -> sql.queryForObject(
                                "select count(*) from " + table + " where case_id = ?", Integer.class, caseId)
                        == 0);
        assertThat(retention.certificates("gm0928").get(0).retention()).isEqualTo("Dossier, op verzoek van de ouder");
        story.waitsFor("tellParentDecision")
                .by(PRACTICE)
                .shows(MIDWIFE, "tellParentDecision", "hier gewist")
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "conversation",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsGranted");
        assertThat(requests.findById(story.caseId()).orElseThrow().name()).doesNotContain(mark);
    }

    @Test
    void moreTimeIsTakenOnceAndTheParentHearsWhy() {
        Journey story = prepared(asked(aFamily(), "objection"))
                .answers(
                        OFFICER,
                        "decideOnRightsRequest",
                        "decision",
                        "moreTime",
                        "reason",
                        "Drie organisaties moeten meekijken")
                .waitsFor("tellParentDelay")
                .due(endOf(LocalDate.of(2027, 2, 11)))
                .shows(MIDWIFE, "tellParentDelay", "Drie organisaties", "11 april 2027")
                .answers(
                        MIDWIFE,
                        "tellParentDelay",
                        "way",
                        "phone",
                        "toldOn",
                        stories.today().toString());
        prepared(story)
                .waitsFor("decideOnRightsRequest")
                .due(endOf(LocalDate.of(2027, 4, 11)))
                .isRefused(
                        OFFICER,
                        "decideOnRightsRequest",
                        "al een keer verlengd",
                        "decision",
                        "moreTime",
                        "reason",
                        "Nog meer")
                .answers(
                        OFFICER,
                        "decideOnRightsRequest",
                        "decision",
                        "notGranted",
                        "reason",
                        "Een ander heeft er groot belang bij")
                .shows(MIDWIFE, "tellParentDecision", "groot belang", "Autoriteit Persoonsgegevens", "rechter")
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "letter",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsNotGranted");
    }

    /** A week before the month of the law is over, and not the day before. */
    @Test
    void whoMustTellTheParentAndTheOfficersHearAWeekBeforeTheEnd() {
        Journey story = prepared(asked(aFamily(), "restriction"))
                .answers(OFFICER, "decideOnRightsRequest", "decision", "granted")
                .waitsFor("tellParentDecision");
        String tell = "De taak “Besluit met ouder bespreken” moet klaar zijn op 11 februari 2027";
        story.until(endOf(LocalDate.of(2027, 2, 3)))
                .notTold(PRACTICE, MIDWIFE, tell)
                .notTold("privacyOfficers/gm0928", OFFICER, NEAR)
                .until(endOf(LocalDate.of(2027, 2, 4)))
                .told(PRACTICE, MIDWIFE, tell)
                .told("privacyOfficers/gm0928", OFFICER, NEAR)
                .didNotPass("rightsTermPassed");
    }

    @Test
    void officersWhoMustDecideReadOneLineAWeekBeforeTheEnd() {
        Journey story = prepared(asked(aFamily(), "restriction")).waitsFor("decideOnRightsRequest");
        String decide = "De taak “Over verzoek beslissen” moet klaar zijn op 11 februari 2027";
        story.until(endOf(LocalDate.of(2027, 2, 3)))
                .notTold("privacyOfficers/gm0928", OFFICER, decide)
                .until(endOf(LocalDate.of(2027, 2, 4)))
                .told("privacyOfficers/gm0928", OFFICER, decide)
                .notTold("privacyOfficers/gm0928", OFFICER, NEAR);
    }

    @Test
    void aLateAnswerIsRemindedAndThenToldToTheBoardWithoutTheFamily() {
        String caseId = aFamily();
        Journey story = asked(caseId, "restriction");
        String name = requests.findById(story.caseId()).orElseThrow().name();
        story.until(endOf(LocalDate.of(2027, 2, 4))).didNotPass("rightsTermPassed");
        assertThat(told("privacyOfficers/gm0928", OFFICER)).anyMatch(line -> line.contains("moest klaar zijn op "));
        story.until(endOf(LocalDate.of(2027, 2, 11))).passed("rightsTermPassed").passed("rightsEscalated");
        assertThat(told("boardMembers/gm0928", "wethouder"))
                .anyMatch(line -> line.contains("niet op tijd antwoord"))
                .noneMatch(line -> line.contains(files.card(caseId).mark()));
        story.answers(MIDWIFE, "prepareRightsAnswer", "requester", "parentWithAuthority", "identity", "unsure");
        StoryTime.set("2027-02-12T09:00");
        story.isRefused(OFFICER, "decideOnRightsRequest", "eerste maand", "decision", "moreTime", "reason", "Te laat")
                .isRefused(OFFICER, "decideOnRightsRequest", "nog niet zeker", "decision", "granted")
                .answers(OFFICER, "decideOnRightsRequest", "decision", "takenBack")
                .shows(MIDWIFE, "tellParentDecision", "Bevestig")
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "mail",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsRequestTakenBack");
    }

    /** She picks it from her newest ones, or types what people call it, however many she has. Only her own. */
    @Test
    void herOwnFamilyIsFoundInTheListOrByItsMark() {
        String caseId = stories.aSignal("kraamzorg", "note", "uit de lijst").caseId();
        stories.aStart("rightsRequest", "kraamzorg", "family", caseId, "right", "access", "asked", "Uit de lijst")
                .waitsFor("prepareRightsAnswer")
                .seenBy("kraamzorg");
        String mark = files.card(caseId).mark();
        for (String foreign : List.of(mark, "Gezin 000")) {
            assertThatThrownBy(() -> stories.aStart(
                            "rightsRequest",
                            "verloskundigeheerlen",
                            "family",
                            "other",
                            "mark",
                            foreign,
                            "right",
                            "access"))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Dit kenmerk is niet van een gezin waar u bij betrokken bent. Controleer het.");
        }
    }

    /** The officer takes requests too, also when there is nothing left. */
    @Test
    void aRequestAboutAFileThatIsGoneIsAnsweredToo() {
        assertThatThrownBy(() -> stories.aStart(
                        "rightsRequest", OFFICER, "family", "other", "mark", "Gezin 000", "right", "access"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("niet bekend");
        String mark = files.card(aFamily()).mark();
        stories.aStart("rightsRequest", OFFICER, "family", "other", "mark", mark, "right", "access")
                .waitsFor("prepareRightsAnswer")
                .seenBy(MIDWIFE);
        stories.aStart(
                        "rightsRequest",
                        OFFICER,
                        "family",
                        "gone",
                        "municipality",
                        "gm0928",
                        "right",
                        "access",
                        "asked",
                        "Wat is er nog? " + System.nanoTime())
                .waitsFor("prepareRightsAnswer")
                .by("privacyOfficers")
                .notSeenBy(MIDWIFE)
                .answers(OFFICER, "prepareRightsAnswer", "requester", "pregnantWoman", "identity", "shown")
                .shows(OFFICER, "decideOnRightsRequest", "geen dossier (meer)")
                .answers(OFFICER, "decideOnRightsRequest", "decision", "granted")
                .answers(
                        OFFICER,
                        "tellParentDecision",
                        "way",
                        "letter",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsGranted");
        assertThatThrownBy(() -> stories.aStart(
                        "rightsRequest", MIDWIFE, "family", "gone", "municipality", "gm0928", "right", "access"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.aStart("rightsRequest", "coordinator", "right", "access"))
                .isInstanceOf(Refusal.class);
    }

    /** What a parent asks about now is not destroyed; the answered request goes after its own term. */
    @Test
    void retentionWaitsForTheAnswerAndThenTakesTheRequest() {
        String caseId = aFamily();
        files.close(caseId, "noConsent");
        StoryTime.set("2027-04-13T09:00");
        assertThat(retention.due("gm0928")).extracting(Retention.Due::caseId).contains(caseId);
        Journey story = asked(caseId, "access");
        assertThat(retention.due("gm0928")).extracting(Retention.Due::caseId).doesNotContain(caseId);
        prepared(story)
                .answers(OFFICER, "decideOnRightsRequest", "decision", "granted")
                .answers(
                        MIDWIFE,
                        "tellParentDecision",
                        "way",
                        "phone",
                        "toldOn",
                        stories.today().toString())
                .endsAt("rightsGranted");
        assertThat(retention.due("gm0928"))
                .extracting(Retention.Due::caseId)
                .contains(caseId)
                .doesNotContain(story.caseId());
        StoryTime.set("2030-04-15T09:00");
        assertThat(retention.due("gm0928")).extracting(Retention.Due::caseId).contains(story.caseId());
        Browser officer = Browser.of(port, OFFICER);
        officer.post("/bewaren", "token", officer.token("/bewaren"), "gemeente", "gm0928", "dossier", story.caseId());
        assertThat(requests.existsById(story.caseId())).isFalse();
        assertThat(sql.queryForObject(
                        "select count(*) from form_answer where case_id = ?", Integer.class, story.caseId()))
                .isZero();
    }
}
