package nl.kansrijkestart.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Emergency access is off, then possible for an hour, and never opens what the family did not want. */
@ProcessTest
@Tag(Proof.VERIFY)
class EmergencyAccessTest {

    private static final String OFFICER = "privacyfunctionaris";
    private static final String ADMINISTRATOR = "beheerder";
    private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"(\\d+)\"");
    private static final String GP = "huisarts";
    private static final String PAGE = "/noodinzage";
    private static final String SETTING = "/instelling/noodinzage?gemeente=gm0928";
    private static final String SWITCH = "/instelling/noodinzage";
    private static final String NOT_POSSIBLE = "Dit kan niet met noodinzage.";
    private static final String WHY = "Zij belde vannacht en niemand neemt op";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Consents consents;

    @Autowired
    private Messages notices;

    @Autowired
    private JdbcTemplate sql;

    @BeforeEach
    void nobodyTriedYet() {
        sql.update("delete from emergency_try");
    }

    @AfterEach
    void off() {
        Browser officer = Browser.of(port, OFFICER);
        if (officer.page(SETTING).matches("(?s).*(Zet noodinzage uit|Wijs dit verzoek af).*")) {
            switched(officer, "false");
        }
        sql.update("delete from person_role where person = 'modelleur' and role = 'administrators'");
    }

    private HttpResponse<String> switched(Browser who, String on) {
        return who.post(
                SWITCH,
                "token",
                who.token(SETTING),
                "gemeente",
                "gm0928",
                "on",
                on,
                "decision",
                "Collegebesluit 12",
                "sure",
                "true");
    }

    private void on() {
        assertThat(switched(Browser.of(port, ADMINISTRATOR), "true").statusCode())
                .isEqualTo(302);
        assertThat(confirmed(Browser.of(port, OFFICER)).statusCode()).isEqualTo(302);
    }

    private HttpResponse<String> confirmed(Browser who) {
        Matcher asked = ASKED.matcher(who.page(SETTING));
        return confirmed(
                who,
                asked.find()
                        ? asked.group(1)
                        : sql.queryForObject("select max(id)::text from emergency_request", String.class));
    }

    private HttpResponse<String> confirmed(Browser who, String asked) {
        return who.post(
                SWITCH,
                "token",
                who.token(SETTING),
                "gemeente",
                "gm0928",
                "on",
                "true",
                "asked",
                asked,
                "sure",
                "true");
    }

    private boolean isOff() {
        return Browser.of(port, GP).page(PAGE).contains("staat noodinzage uit");
    }

    @ParameterizedTest
    @ValueSource(strings = {OFFICER, ADMINISTRATOR})
    void nobodySwitchesItOnAlone(String login) {
        Browser who = Browser.of(port, login);
        assertThat(switched(who, "true").statusCode()).isEqualTo(302);
        assertThat(isOff()).as("asked only").isTrue();
        assertThat(who.page(SETTING))
                .contains("Noodinzage staat in deze gemeente nu <b>uit", "U vroeg dit zelf.")
                .doesNotContain("Bevestig en zet noodinzage aan");
        HttpResponse<String> again = confirmed(who);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("Iemand anders moet het bevestigen.");
        assertThat(switched(who, "true").body()).contains("Er is al gevraagd");
        assertThat(isOff()).isTrue();
        assertThatThrownBy(() -> sql.update("""
                        insert into emergency_switch (municipality, switched_on, by, decision, at)
                        values ('gm0928', true, ?, 'alleen', now())
                        """, login)).rootCause().hasMessageContaining("on_by_two");
    }

    @ParameterizedTest
    @CsvSource({"beheerder, privacyfunctionaris", "privacyfunctionaris, beheerder"})
    void anotherPersonConfirmsAndBothNamesStay(String asks, String confirms) {
        switched(Browser.of(port, asks), "true");
        Browser second = Browser.of(port, confirms);
        assertThat(second.page(SETTING)).contains("Collegebesluit 12", "Bevestig en zet noodinzage aan");
        assertThat(second.post(
                                SWITCH,
                                "token",
                                second.token(SETTING),
                                "gemeente",
                                "gm0928",
                                "on",
                                "true",
                                "asked",
                                asked(second))
                        .body())
                .contains("vinkje");
        assertThat(isOff()).isTrue();
        assertThat(confirmed(second).statusCode()).isEqualTo(302);
        assertThat(isOff()).isFalse();
        String first = name(asks);
        assertThat(second.page(SETTING))
                .contains(
                        name(confirms) + ": bevestigd en aangezet, gevraagd door " + first + ": Collegebesluit 12",
                        first + ": gevraagd om aan te zetten");
        assertThat(notices.of(List.of("privacyOfficersgm0928", Notices.role("privacyOfficers", "gm0928")), OFFICER))
                .extracting(Messages.Line::text)
                .anyMatch(line -> line.contains("gevraagd door " + first + ", bevestigd door " + name(confirms)));
    }

    @Test
    void twoAdministratorsAreNotEnough() {
        sql.update("""
                insert into person_role (person, role, organisation, municipality)
                select login, 'administrators', organisation, 'gm0928' from person where login = 'modelleur'
                """);
        switched(Browser.of(port, ADMINISTRATOR), "true");
        assertThat(confirmed(Browser.of(port, "modelleur")).body())
                .contains("Een van de twee moet privacyfunctionaris zijn.");
        assertThat(isOff()).isTrue();
    }

    @Test
    void whatIsNotConfirmedInADayIsOverAndAnOldRequestConfirmsNothing() {
        switched(Browser.of(port, ADMINISTRATOR), "true");
        String old = asked(Browser.of(port, OFFICER));
        StoryTime.set("2027-01-12T09:00");
        assertThat(confirmed(Browser.of(port, OFFICER), old).body()).contains("Dit verzoek is er niet meer.");
        assertThat(switched(Browser.of(port, ADMINISTRATOR), "true").statusCode())
                .as("asked again")
                .isEqualTo(302);
        assertThat(confirmed(Browser.of(port, OFFICER), old).body()).contains("Dit verzoek is er niet meer.");
        Browser officer = Browser.of(port, OFFICER);
        String newer = asked(officer);
        assertThat(switched(officer, "false").statusCode()).as("refused").isEqualTo(302);
        assertThat(confirmed(officer, newer).body()).contains("Dit verzoek is er niet meer.");
        assertThat(isOff()).isTrue();
    }

    private String asked(Browser who) {
        Matcher asked = ASKED.matcher(who.page(SETTING));
        return asked.find() ? asked.group(1) : "0";
    }

    private String name(String login) {
        return sql.queryForObject(
                "select first_name || ' ' || last_name from person where login = ?", String.class, login);
    }

    /** A family that agreed that is kept who helps, with debt help that took its referral. */
    private String aFamily() {
        String caseId = stories.aSignal(
                        "verloskundige", "note", "geheim" + System.nanoTime(), "themes", List.of("debts", "trauma"))
                .caseId();
        consents.record(new ConsentAnswer(
                caseId,
                "keepPathway",
                null,
                List.of(),
                List.of("contact", "agreements"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
        files.share(caseId, true);
        files.add(new FamilyPerson(
                caseId, FamilyPerson.Part.parent, "Anna Oefenmoeder", "0612345678", "Oefenstraat 1", null));
        return caseId;
    }

    private HttpResponse<String> tried(String login, String mark, String reason) {
        Browser browser = Browser.of(port, login);
        return browser.post(PAGE, "token", browser.token(PAGE), "mark", mark, "reason", reason);
    }

    @Test
    void itIsOffUntilTheMunicipalityDecides() {
        String mark = files.card(aFamily()).mark();
        assertThat(Browser.of(port, GP).page(PAGE))
                .contains("staat noodinzage uit")
                .doesNotContain("Waarom moet u nu kijken");
        Browser officer = Browser.of(port, OFFICER);
        String token = officer.token(SETTING);
        assertThat(officer.post(SWITCH, "token", token, "gemeente", "gm0928", "on", "true", "sure", "true")
                        .body())
                .contains("welk besluit");
        assertThat(officer.post(
                                SWITCH,
                                "token",
                                token,
                                "gemeente",
                                "gm0928",
                                "on",
                                "true",
                                "decision",
                                "x",
                                "sure",
                                "true")
                        .body())
                .as("a letter is no decision")
                .contains("welk besluit");
        assertThat(officer.post(SWITCH, "token", token, "gemeente", "gm0928", "on", "true", "decision", "Besluit 3")
                        .body())
                .contains("vinkje");
        assertThat(officer.post(
                                SWITCH,
                                "token",
                                token,
                                "gemeente",
                                "gm0917",
                                "on",
                                "true",
                                "decision",
                                "Besluit 3",
                                "sure",
                                "true")
                        .statusCode())
                .isEqualTo(404);
        on();
        assertThat(officer.page(SETTING))
                .contains("Noodinzage staat in deze gemeente nu <b>aan", "Collegebesluit 12", "Pieter");
        assertThat(tried(GP, mark, WHY).statusCode()).isEqualTo(302);
        assertThat(switched(officer, "false").statusCode()).as("one is enough").isEqualTo(302);
        assertThat(Browser.of(port, GP).page(PAGE)).contains("staat noodinzage uit");
        for (String other : List.of("coordinator", "trekker", "wethouder", "knooppunt", "projectleider", OFFICER)) {
            assertThat(Browser.of(port, other).get(PAGE).statusCode()).as(other).isEqualTo(404);
        }
        for (String other : List.of(GP, "knooppunt", "coordinator")) {
            assertThat(Browser.of(port, other).get(SWITCH).statusCode())
                    .as(other)
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> sql.execute("update emergency_switch set switched_on = true"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void anHourOfWhoHelpsAndTheOwnerTheFamilyAndTheOfficerKnow() {
        on();
        String caseId = aFamily();
        String mark = files.card(caseId).mark();
        assertThat(tried(GP, mark, "kort").body()).contains("Schrijf op waarom u nu moet kijken", mark);
        Browser gp = Browser.of(port, GP);
        String where = gp.post(PAGE, "token", gp.token(PAGE), "mark", mark.toLowerCase(), "reason", WHY)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        assertThat(gp.page(where))
                .contains("Noodinzage: " + mark, "10:00", "Anna Oefenmoeder, 0612345678", "Verloskundig")
                .doesNotContain("geheim", "Oefenstraat", "Geldzorgen", "Nare ervaringen", "20 weken");
        assertThat(Browser.of(port, "sociaalteam").get(where).statusCode())
                .as("a look is one person's")
                .isEqualTo(404);
        assertThat(gp.get("/gezin/" + caseId).statusCode())
                .as("no more than this page")
                .isEqualTo(404);

        assertThat(notices.of(List.of("verloskundigenkerkrade"), "verloskundige"))
                .extracting(Messages.Line::text)
                .anyMatch(line -> line.startsWith(mark) && line.contains("noodinzage"))
                .noneMatch(line -> line.contains(WHY));
        String page = Browser.of(port, "verloskundige").page("/gezin/" + caseId);
        assertThat(page.substring(page.indexOf("Wie keek in deze gegevens?")))
                .contains("Huisartsen", "Iemand van buiten, bij nood", "Noodinzage, met een reden");
        String review = Browser.of(port, OFFICER).page("/inzage");
        int first = review.indexOf("<tbody>");
        assertThat(review.substring(first, review.indexOf("</tr>", first))).contains("noodinzage: ");
        assertThat(review).contains("noodinzage: " + WHY);

        StoryTime.set("2027-01-11T10:00");
        assertThat(gp.get(where).statusCode()).as("the hour is over").isEqualTo(404);
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and reason = 'emergency'",
                        Integer.class,
                        caseId))
                .isEqualTo(1);
    }

    @Test
    void aFamilyWithAKnooppuntOpensAsWell() {
        on();
        String caseId = aFamily();
        String hub = stories.anAgreedReferral(caseId, "hubMeeting");
        stories.started("referral", caseId, Map.of("referralId", hub))
                .answers("knooppunt", "answerReferral", "answer", "accept")
                .passed("supportStarted");
        String debts = stories.anAgreedReferral(caseId, "debts");
        stories.started("referral", caseId, Map.of("referralId", debts))
                .answers("schuldhulp", "answerReferral", "answer", "accept");
        String where = tried(GP, files.card(caseId).mark(), WHY)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        assertThat(Browser.of(port, GP).page(where))
                .contains("Schuldhulp Parkstad (oefen), 0800-000 0012")
                .doesNotContain("Er ging iets mis");
    }

    @Test
    void whatTheFamilyDidNotWantStaysClosedAndSoundsLikeNothingThere() {
        on();
        String withdrawn = aFamily();
        String refusedHere = aFamily();
        consents.record(new ConsentAnswer(
                refusedHere,
                "referToParty",
                "debts",
                "huisartsenkerkrade",
                List.of(),
                List.of(),
                "refused",
                "pregnantWoman",
                List.of(),
                "verloskundige"));
        String neverAsked = stories.aSignal("verloskundige", "note", "los " + System.nanoTime())
                .caseId();
        Browser gp = Browser.of(port, GP);
        String open = gp.post(
                        PAGE,
                        "token",
                        gp.token(PAGE),
                        "mark",
                        files.card(withdrawn).mark(),
                        "reason",
                        WHY)
                .headers()
                .firstValue("location")
                .orElseThrow()
                .replaceFirst("https?://[^/]+", "");
        gp.page(open);
        consents.withdrawAll(withdrawn, "verloskundige");
        files.share(withdrawn, false);
        assertThat(gp.get(open).statusCode()).as("withdrawn within the hour").isEqualTo(404);
        String nothing = refusal("Gezin 000");
        for (String closed : Set.of(withdrawn, refusedHere, neverAsked)) {
            assertThat(refusal(files.card(closed).mark())).isEqualTo(nothing);
            sql.update("delete from emergency_try");
        }
        assertThat(nothing).contains(NOT_POSSIBLE);
        assertThat(Browser.of(port, "verloskundigeheerlen").page(PAGE)).contains("staat noodinzage uit");
        assertThat(tried("verloskundige", files.card(aFamily()).mark(), WHY).body())
                .as("opens it as always")
                .contains(NOT_POSSIBLE);
    }

    private String refusal(String mark) {
        HttpResponse<String> answer = tried(GP, mark, WHY);
        assertThat(answer.statusCode()).as(mark).isEqualTo(400);
        return answer.body().replace(mark, "…").replaceAll("name=\"token\" value=\"[^\"]*\"", "");
    }

    @Test
    void aFewTriesAnHour() {
        on();
        for (int n = 0; n < 5; n++) {
            assertThat(tried(GP, "Gezin 00" + n, WHY).body()).contains(NOT_POSSIBLE);
        }
        String mark = files.card(aFamily()).mark();
        assertThat(tried(GP, mark, WHY).body()).contains("U probeerde dit vaak.");
        StoryTime.set("2027-01-11T10:01");
        assertThat(tried(GP, mark, WHY).statusCode()).isEqualTo(302);
    }
}
