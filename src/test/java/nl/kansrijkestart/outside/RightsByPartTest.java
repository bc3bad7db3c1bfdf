package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pages.Browser;
import nl.kansrijkestart.support.PlanParties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a family holds a part in its help, at this very request; docs/adr/0024. */
@ProcessTest
class RightsByPartTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String JGZ = "jgzzuidlimburg";
    private static final String DIRECTOR = "casusregisseur";
    private static final String WELFARE = "welzijnkerkrade";
    private static final String COORDINATOR = "knooppunt";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PartService parts;

    @Autowired
    private Notices notices;

    @Autowired
    private Clock clock;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PlanParties parties;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private Journey aSignal(Object... keysAndValues) {
        return stories.aSignal(
                MIDWIFE,
                Stream.concat(Stream.of("note", UUID.randomUUID().toString()), Stream.of(keysAndValues))
                        .toArray());
    }

    private int status(String login, String path) {
        return Browser.of(port, login).get(path).statusCode();
    }

    private String page(String login, Journey story) {
        return Browser.of(port, login).page("/gezin/" + story.caseId());
    }

    private Journey called(Object... more) {
        Journey story = aSignal();
        String registration = stories.anAgreedReferral(story.caseId(), "prenatalHomeVisit");
        stories.started("referral", story.caseId(), Map.of("referralId", registration))
                .answers(NURSE, "answerReferral", "answer", "accept");
        stories.started("prenatalHomeVisit", story.caseId(), Map.of("referralId", registration))
                .answers(NURSE, "callParent", more);
        return story;
    }

    /** The nurse phoned; nobody asked the parent for another contact, so there is none. */
    @Test
    void whoSignalledStaysTheContactWhenTheNurseOnlyPhoned() {
        Journey story = called("result", "wantsVisit");
        assertThat(files.card(story.caseId()).contact()).isEqualTo(MIDWIFE);
        for (String what : List.of(
                "",
                "/intrekken",
                "/afsluiten",
                "/verandert/geboorte",
                "/verandert/zwangerschap-geeindigd",
                "/verandert/uitgerekende-datum")) {
            assertThat(status(MIDWIFE, "/gezin/" + story.caseId() + what))
                    .as(what)
                    .isEqualTo(200);
        }
    }

    /** The parent wants the nurse as contact; who signalled keeps the pages and the messages, and both are told. */
    @Test
    void whoSignalledKeepsPagesAndMessagesBesideAnotherContact() {
        Journey story = called("result", "wantsVisit", "becomesContact", "yes");
        assertThat(files.card(story.caseId()).contact()).isEqualTo(NURSE);
        story.told(MIDWIVES, MIDWIFE, "vaste contactpersoon").told(JGZ, NURSE, "vaste contactpersoon");
        for (String what : List.of(
                "",
                "/intrekken",
                "/verandert/geboorte",
                "/verandert/zwangerschap-geeindigd",
                "/verandert/uitgerekende-datum")) {
            assertThat(status(MIDWIFE, "/gezin/" + story.caseId() + what))
                    .as(what)
                    .isEqualTo(200);
            assertThat(status(NURSE, "/gezin/" + story.caseId() + what))
                    .as(what)
                    .isEqualTo(200);
        }
        Browser midwife = Browser.of(port, MIDWIFE);
        String birth = "/gezin/" + story.caseId() + "/verandert/geboorte";
        assertThat(midwife.post(
                                birth,
                                "token",
                                midwife.token(birth),
                                "day",
                                stories.today().toString(),
                                "children",
                                "1")
                        .statusCode())
                .isEqualTo(302);
        story.told(MIDWIVES, MIDWIFE, "aangepast aan de geboorte").told(JGZ, NURSE, "aangepast aan de geboorte");
    }

    /** Who only phoned does not know this parent; after a loss the one who signalled talks with her. */
    @Test
    void aftercareIsForWhoReallyKnowsTheParent() {
        Journey story = called("result", "wantsVisit", "becomesContact", "yes");
        Browser midwife = Browser.of(port, MIDWIFE);
        String loss = "/gezin/" + story.caseId() + "/verandert/zwangerschap-geeindigd";
        assertThat(midwife.post(loss, "token", midwife.token(loss)).statusCode())
                .isEqualTo(302);
        story.waitsFor("offerAftercare").by(MIDWIVES).seenBy(MIDWIFE).notSeenBy(NURSE);
    }

    /**
     * Who helps with a shielded need is named to the contact, on no page, card or message of anybody else.
     */
    @Test
    void whoHelpsWithAShieldedNeedIsNamedToNobodyElse() {
        Journey story = aSignal("themes", List.of("debts", "mentalHealth"));
        String referral = stories.anAgreedReferral(story.caseId(), "mentalHealth");
        files.share(story.caseId(), true);
        stories.started("referral", story.caseId(), Map.of("referralId", referral));
        assertThat(page(COORDINATOR, story)).as("sent").contains("persoonlijk").doesNotContain("GGZ");
        story.answers("ggz", "answerReferral", "answer", "accept");
        assertThat(page(MIDWIFE, story)).contains("persoonlijk", "GGZ Parkstad");
        assertThat(page(COORDINATOR, story))
                .as("accepted")
                .contains("persoonlijk")
                .doesNotContain("GGZ", "Oefengaard");
        assertThat(page(COLLEAGUE, story)).doesNotContain("GGZ", "Oefengaard");
        assertThat(sql.queryForList("select text from notice where case_id = ?", String.class, story.caseId()))
                .as("messages")
                .isNotEmpty()
                .noneMatch(text -> text.contains("GGZ"));
        for (String login : List.of(COORDINATOR, COLLEAGUE)) {
            assertThat(TasklistClient.of(port, login).list("team", 0, 200).body())
                    .as(login)
                    .doesNotContain("GGZ");
        }
    }

    /**
     * The yes to the plan is not about who helps with a shielded need: what is asked about that goes to the contact.
     */
    @Test
    void whoDirectsReadsNoNameBehindAShieldedNeed() {
        Journey story = aSignal("themes", List.of("debts", "mentalHealth"));
        String referral = stories.anAgreedReferral(story.caseId(), "mentalHealth");
        files.share(story.caseId(), true);
        stories.anAgreed("sharePlan", story.caseId(), WELFARE);
        files.direct(story.caseId(), DIRECTOR, WELFARE);
        stories.started("referral", story.caseId(), Map.of("referralId", referral))
                .answers("ggz", "answerReferral", "answer", "needMore", "remark", "Hoe lang al?")
                .waitsFor("answerQuestion")
                .by(MIDWIVES)
                .notSeenBy(DIRECTOR)
                .answers(MIDWIFE, "answerQuestion", "reply", "Sinds de zomer.")
                .answers("ggz", "answerReferral", "answer", "accept");
        assertThat(page(MIDWIFE, story)).contains("persoonlijk", "GGZ Parkstad");
        assertThat(page(DIRECTOR, story))
                .contains("persoonlijk")
                .doesNotContain("GGZ", "Oefengaard", "Huisartsen Kerkrade");
        assertThat(Browser.of(port, DIRECTOR).page("/gezin/" + story.caseId() + "/intrekken"))
                .doesNotContain("GGZ", "Huisartsen Kerkrade");
        assertThat(parties.owners(story.caseId(), DIRECTOR))
                .noneMatch(one -> one.value().equals("ggzparkstad"));
        assertThat(parties.owners(story.caseId(), MIDWIFE))
                .anyMatch(one -> one.value().equals("ggzparkstad"));
    }

    /** The same where an ordinary need names that organisation too, as fallback or first. */
    @Test
    void anOrdinaryNeedGivesNobodyAwayWhoHelpsWithAShieldedOne() {
        Journey story = aSignal("themes", List.of("debts", "violence"));
        String debts = stories.anAgreedReferral(story.caseId(), "debts");
        String violence = stories.anAgreedReferral(story.caseId(), "violence");
        files.share(story.caseId(), true);
        stories.started("referral", story.caseId(), Map.of("referralId", debts));
        stories.started("referral", story.caseId(), Map.of("referralId", violence));
        assertThat(page(COORDINATOR, story))
                .as("sent")
                .contains("persoonlijk", "Schuldhulp Parkstad")
                .doesNotContain("Sociaal team Kerkrade");
        story.answersPart("sociaalteam", "answerReferral", "referralId", violence, "answer", "accept");
        assertThat(page(COORDINATOR, story))
                .as("accepted")
                .contains("Verwijzing persoonlijk: de ontvanger", "Schuldhulp Parkstad")
                .doesNotContain("Sociaal team Kerkrade", "Oefenplein");
        assertThat(page(MIDWIFE, story)).contains("Verwijzing persoonlijk: Sociaal team Kerkrade");
        sql.update("update referral set receiver = 'sociaalteamkerkrade' where id = ?", debts);
        assertThat(page(COORDINATOR, story))
                .as("first")
                .contains("Verwijzing persoonlijk: de ontvanger", "Sociaal team Kerkrade")
                .doesNotContain("Oefenplein", "persoonlijk: Sociaal team");
    }

    /** Colleagues of the signalling organisation: the family is there, and whom to ask. */
    @Test
    void aColleagueReadsThatTheFamilyIsThereAndWhomToAsk() {
        Journey story = aSignal("themes", List.of("debts"));
        stories.anAgreedReferral(story.caseId(), "debts");
        assertThat(page(COLLEAGUE, story))
                .contains(files.card(story.caseId()).mark(), "Vera Oefenberg", "Verloskundigen Kerkrade")
                .doesNotContain(
                        "Geldzorgen", "Schuldhulp", "Wat er gebeurde", "Wie doet nu wat", "20 weken", "Wie keek");
        for (String what : List.of("/intrekken", "/afsluiten", "/verandert/geboorte")) {
            assertThat(status(COLLEAGUE, "/gezin/" + story.caseId() + what))
                    .as(what)
                    .isEqualTo(404);
        }
    }

    /** At the next request, without anybody doing anything. */
    @Test
    void aDirectorWhoLosesTheRoleIsOutAtOnce() {
        Journey story = aSignal();
        stories.anAgreed("sharePlan", story.caseId(), WELFARE);
        files.direct(story.caseId(), DIRECTOR, WELFARE);
        Browser director = Browser.of(port, DIRECTOR);
        assertThat(director.get("/gezin/" + story.caseId()).statusCode()).isEqualTo(200);
        sql.update("delete from person_role where person = ? and role = 'caseDirectors'", DIRECTOR);
        try {
            assertThat(director.get("/gezin/" + story.caseId()).statusCode()).isEqualTo(404);
            assertThat(director.get("/gezin/" + story.caseId() + "/intrekken").statusCode())
                    .isEqualTo(404);
        } finally {
            sql.update("""
                    insert into person_role (person, role, organisation, municipality)
                    values (?, 'caseDirectors', ?, 'gm0928')
                    """, DIRECTOR, WELFARE);
        }
    }

    /** The same role for another employer is another part. */
    @Test
    void aDirectorWhoChangesEmployerIsOutAtOnce() {
        Journey story = aSignal();
        stories.anAgreed("sharePlan", story.caseId(), WELFARE);
        files.direct(story.caseId(), DIRECTOR, WELFARE);
        files.tell(story.caseId(), null, "niets");
        Browser director = Browser.of(port, DIRECTOR);
        worksFor("sociaalteamkerkrade");
        try {
            assertThat(director.get("/gezin/" + story.caseId()).statusCode()).isEqualTo(404);
        } finally {
            worksFor(WELFARE);
        }
    }

    private Journey directed() {
        Journey story = aSignal();
        stories.anAgreed("sharePlan", story.caseId(), WELFARE);
        files.direct(story.caseId(), DIRECTOR, WELFARE);
        return story;
    }

    /** The director made a plan for debts, evaluated in a month. @return the support that goes on */
    private Journey planned(Journey story) {
        stories.anAgreedReferral(story.caseId(), "debts");
        return stories.started("familySupport", story.caseId(), Map.of())
                .answers(
                        DIRECTOR,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(30).toString());
    }

    /**
     * The account changes, and in that same transaction the family gets somebody and a task to choose another
     * director. A second time nothing happens.
     */
    @Test
    void aFamilyIsNotLeftWithoutADirectorsPlace() {
        Journey story = directed();
        planned(story).waitsFor("evaluateWithFamily").seenBy(DIRECTOR);
        worksFor("sociaalteamkerkrade");
        try {
            for (int time = 0; time < 2; time++) {
                changed(DIRECTOR);
                assertThat(files.card(story.caseId()).caseDirector()).isNull();
                story.waitsOnceFor("chooseOtherDirector")
                        .by(MIDWIVES)
                        .seenBy(MIDWIFE)
                        .waitsOnceFor("evaluateWithFamily")
                        .by(MIDWIVES)
                        .seenBy(MIDWIFE)
                        .notSeenBy(DIRECTOR)
                        .told(MIDWIVES, MIDWIFE, "casusregisseur kan dit niet meer doen");
            }
            assertThat(page(MIDWIFE, story))
                    .contains("werkt niet meer voor dit gezin", "nog niet gekozen", "/afsluiten");
        } finally {
            worksFor(WELFARE);
        }
        story.isRefused(MIDWIFE, "chooseOtherDirector", "Vraag het de ouder", "director", "sociaalteam")
                .withYesTo("sociaalteamkerkrade")
                .answers(MIDWIFE, "chooseOtherDirector", "director", "sociaalteam")
                .waitsFor("takeOverDirection")
                .seenBy("sociaalteam")
                .notSeenBy(MIDWIFE)
                .answers("sociaalteam", "takeOverDirection", "accept", "no")
                .waitsFor("chooseOtherDirector")
                .answers(MIDWIFE, "chooseOtherDirector", "director", "sociaalteam")
                .waitsFor("takeOverDirection")
                .afterWorkingDays(2)
                .passed("replacementOverdue")
                .waitsFor("chooseOtherDirector")
                .answers(MIDWIFE, "chooseOtherDirector", "director", "sociaalteam")
                .answers("sociaalteam", "takeOverDirection", "accept", "yes")
                .passed("directorReplaced")
                .waitsFor("evaluateWithFamily");
        assertThat(status("sociaalteam", "/gezin/" + story.caseId())).isEqualTo(200);
        assertThat(status(DIRECTOR, "/gezin/" + story.caseId())).isEqualTo(404);
    }

    /** Replaced and not left: they may still copy what they wrote themselves, and the page says how long. */
    @Test
    void whoWasDirectorReadsTheirOwnFormsAndNothingElse() {
        Journey story = directed();
        planned(story);
        stories.anAgreed("sharePlan", story.caseId(), "sociaalteamkerkrade");
        files.direct(story.caseId(), "sociaalteam", "sociaalteamkerkrade");
        String path = "/berichten/formulier/"
                + sql.queryForObject(
                        "select number from form_answer where case_id = ? and person = ? order by id desc limit 1",
                        String.class,
                        story.caseId(),
                        DIRECTOR);
        assertThat(status(DIRECTOR, "/gezin/" + story.caseId())).isEqualTo(404);
        assertThat(Browser.of(port, DIRECTOR).page(path))
                .contains("Rust in huis", "ook nog als u dit gezin niet meer helpt", "wordt dat vastgelegd");
        assertThat(status("sociaalteam", path)).isEqualTo(404);
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and person = ? and what = 'ownForm'",
                        Integer.class,
                        story.caseId(),
                        DIRECTOR))
                .isEqualTo(1);
    }

    /** What was written and read for the employer before stays there. */
    @Test
    void whatWasForAnotherEmployerIsGoneFromEveryList() {
        Journey story = directed();
        planned(story);
        String mark = files.card(story.caseId()).mark();
        String form = sql.queryForObject(
                "select number from form_answer where case_id = ? and person = ? order by id desc limit 1",
                String.class,
                story.caseId(),
                DIRECTOR);
        Browser director = Browser.of(port, DIRECTOR);
        TasklistClient list = TasklistClient.of(port, DIRECTOR);
        assertThat(director.page("/berichten")).contains(mark);
        assertThat(director.get("/berichten/formulier/" + form).statusCode()).isEqualTo(200);
        assertThat(list.list("team", 0, 200).body()).contains(mark);
        worksFor("sociaalteamkerkrade");
        try {
            assertThat(director.page("/berichten")).doesNotContain(mark);
            for (String what : List.of("", "/tekst", "/pdf")) {
                assertThat(director.get("/berichten/formulier/" + form + what).statusCode())
                        .as(what)
                        .isEqualTo(404);
            }
            assertThat(list.list("team", 0, 200).body()).doesNotContain(mark);
        } finally {
            worksFor(WELFARE);
        }
    }

    /** A new director gets the open tasks of the one before. */
    @Test
    void aFormerDirectorHasNothingLeft() {
        Journey story = directed();
        planned(story);
        story.waitsFor("evaluateWithFamily").seenBy(DIRECTOR);
        files.direct(story.caseId(), "sociaalteam", "sociaalteamkerkrade");
        story.waitsOnceFor("evaluateWithFamily").seenBy("sociaalteam").notSeenBy(DIRECTOR);
        assertThat(status(DIRECTOR, "/gezin/" + story.caseId())).isEqualTo(404);
        assertThat(status("sociaalteam", "/gezin/" + story.caseId())).isEqualTo(200);
    }

    /** The contact is gone too: the organisation is told, and who does the next step knows the family. */
    @Test
    void whoDoesTheNextStepIsTheContactWhereNobodyIsLeft() {
        Journey story = aSignal();
        sql.update("update person set active = false where login = ?", MIDWIFE);
        try {
            changed(MIDWIFE);
            story.told(MIDWIVES, COLLEAGUE, "contactpersoon van dit gezin werkt hier niet meer");
            assertThat(page(COLLEAGUE, story))
                    .contains("Verloskundigen Kerkrade")
                    .doesNotContain("Vera");
            story.answers(
                    COLLEAGUE, "talkWithParent", "spokenWith", "pregnantWoman", "wish", "arrange", "balance", "enough");
            assertThat(files.card(story.caseId()).contact()).isEqualTo(COLLEAGUE);
            assertThat(page(COLLEAGUE, story))
                    .contains("Wat er gebeurde", "Wietske Oefenwacht is nu de vaste contactpersoon");
        } finally {
            sql.update("update person set active = true where login = ?", MIDWIFE);
        }
    }

    /** A colleague took the task and held the talk: that person knows the family; who signalled stays beside it. */
    @Test
    void whoHeldTheTalkIsAContactToo() {
        Journey story = aSignal()
                .answers(
                        COLLEAGUE,
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "wish",
                        "arrange",
                        "balance",
                        "enough");
        assertThat(files.card(story.caseId()).contact()).isEqualTo(COLLEAGUE);
        story.told(MIDWIVES, MIDWIFE, "vaste contactpersoon is nu Wietske Oefenwacht")
                .told(MIDWIVES, COLLEAGUE, "vaste contactpersoon is nu Wietske Oefenwacht");
        for (String login : List.of(MIDWIFE, COLLEAGUE)) {
            assertThat(page(login, story))
                    .contains(
                            "Geldzorgen",
                            "Wietske Oefenwacht is nu de vaste contactpersoon",
                            "/afsluiten",
                            "/intrekken");
        }
    }

    /** Who stands in sees and does what the contact does, until the last moment; nobody takes it away by hand. */
    @Test
    void whoStandsInIsOutWhenTheTimeIsOver() {
        Journey story = aSignal("themes", List.of("debts"));
        stories.anAgreed("sharePlan", story.caseId(), "ziekenhuisparkstad");
        parts.standsIn(story.caseId(), "klinischverloskundige", clock.instant().plus(java.time.Duration.ofDays(2)));
        assertThat(page("klinischverloskundige", story)).contains("Geldzorgen", "/intrekken", "/afsluiten");
        story.afterWorkingDays(2);
        assertThat(status("klinischverloskundige", "/gezin/" + story.caseId())).isEqualTo(404);
    }

    /** A message to an organisation is for who holds a part there; as long as nobody does, for everybody. */
    @Test
    void messagesToAnOrganisationAreForWhoHelps() {
        Journey story = aSignal();
        stories.started(
                        "referral",
                        story.caseId(),
                        Map.of("referralId", stories.anAgreedReferral(story.caseId(), "debts")))
                .answers("schuldhulp", "answerReferral", "answer", "accept");
        String mark = files.card(story.caseId()).mark();
        notices.tell("schuldhulpparkstad", null, story.caseId(), mark + ": iets voor wie helpt.");
        sql.update("""
                insert into person (login, first_name, last_name, email, organisation, job, practice, active)
                values ('collegaschuld', 'Co', 'Oefenschuld', '', 'schuldhulpparkstad', '', true, true)
                """);
        sql.update(
                "update task_row set ended = now() where case_id = ? and task_key = 'contactFamily'", story.caseId());
        try {
            assertThat(Browser.of(port, "schuldhulp").page("/berichten"))
                    .as("with the way to the own part")
                    .contains("<a href=\"/gezin/" + story.caseId() + "\">" + mark + "</a><span>: iets voor wie helpt");
            assertThat(Browser.of(port, "collegaschuld").page("/berichten")).doesNotContain(mark);
            parts.stopsHelping(story.caseId(), "schuldhulpparkstad");
            assertThat(Browser.of(port, "collegaschuld").page("/berichten")).contains(mark);
        } finally {
            sql.update(
                    "update task_row set ended = null where case_id = ? and task_key = 'contactFamily'",
                    story.caseId());
            sql.update("delete from person where login = 'collegaschuld'");
        }
    }

    /** A shielded referral that stalled: the coordinator solves it with the contact, who knows what it is about. */
    @Test
    void theCoordinatorSolvesAShieldedOneWithTheContact() {
        Journey story = aSignal("themes", List.of("mentalHealth"));
        String referral = stories.anAgreedReferral(story.caseId(), "mentalHealth");
        files.share(story.caseId(), true);
        stories.started("referral", story.caseId(), Map.of("referralId", referral));
        story.answers("ggz", "answerReferral", "answer", "decline", "reason", "other", "remark", "nu niet");
        story.waitsFor("solveStalledReferral")
                .shows(COORDINATOR, "solveStalledReferral", "persoonlijk", "Vera Oefenberg");
        TasklistClient coordinator = TasklistClient.of(port, COORDINATOR);
        String id = sql.queryForObject(
                "select task_id from task_row where case_id = ? and task_key = 'solveStalledReferral'",
                String.class,
                story.caseId());
        assertThat(coordinator.open(id).shown().toString()).doesNotContain("GGZ Parkstad (oefen):", "sychische");
    }

    private void changed(String login) {
        transaction.executeWithoutResult(status -> events.publishEvent(new PersonChanged(login)));
    }

    private void worksFor(String organisation) {
        sql.update("update person set organisation = ? where login = ?", organisation, DIRECTOR);
        sql.update("update person_role set organisation = ? where person = ?", organisation, DIRECTOR);
    }
}
