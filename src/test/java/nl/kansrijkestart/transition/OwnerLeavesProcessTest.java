package nl.kansrijkestart.transition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Who leaves: every kind of work gets a new owner who said yes, and then nothing open points to the leaver. */
@ProcessTest
class OwnerLeavesProcessTest {

    private static final String COLLEAGUE = "collegaverloskundige";
    private static final String MIDWIVES = "verloskundigenkerkrade";
    private static final String OFFICER = "aandachtsfunctionaris";
    private static final String WELFARE = "welzijnkerkrade";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String HUB = "knooppunt";

    /**
     * Everything that is open and points to somebody, whatever the program thinks of it: written from the tables, and
     * sharing nothing with what hands over.
     */
    static final String STILL_OPEN = """
            with me as (select login, first_name || ' ' || last_name as name, email from person where login = ?)
            select 'task taken ' || task_key from me join task_row on assignee = login where ended is null
            union all
            select 'task for them ' || task_key from me join offer_door on person = login
                join task_row using (offer) where ended is null
            union all
            select 'watched ' || task_key from me join task_row on assignee = login
                join due_work on kind = 'watch' and subject = task_id where ended is null
            union all select 'part ' || kind from me join part on person = login where ended is null
            union all select 'contact' from me join case_file on contact = login where closed is null
            union all select 'director' from me join case_file on case_director = login where closed is null
            union all select 'asked to direct' from me join support_plan on proposed_director = login
            union all select 'signs' from me join coalition_member on mandate = login where ended is null
            union all select 'leads' from me join coalition_cycle on lead = login where state <> 'closed'
            union all
            select 'entry ' || social_map_entry.name from me join social_map_entry
                on social_map_entry.contact like '%' || me.name || '%' or social_map_entry.email = me.email
                where retired_at is null
            union all select 'draft' from me join draft on person = login
            union all select 'own record' from me join safety_record on professional = login where closed is null
            union all select 'away' from me join absence on person = login where kind <> 'ended'
            union all select 'stands in' from me join absence on stand_in = login where kind <> 'ended'
            union all select 'mail' from me join mail on person = login where state in ('waits', 'goes')
            union all select 'asked to take over' from me join leave_item on proposed = login where state = 'proposed'
            union all select 'role ' || role from me join person_role on person = login""";

    private static int told;

    private String leaver;
    private String director;

    @Autowired
    private Stories stories;

    @Autowired
    private HandOvers announcing;

    @Autowired
    private LeaveService leaves;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Consents consents;

    @Autowired
    private SupportPlans plans;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Coalition coalition;

    @Autowired
    private People people;

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void people() {
        told++;
        leaver = "vertrekverloskundige" + told;
        director = "vertrekregisseur" + told;
        person(leaver, "Lotte", MIDWIVES, "Verloskundige", "signallers", "gm0928");
        person(director, "Rob", WELFARE, "Maatschappelijk werker en casusregisseur", "signallers", "gm0928");
        role(director, "caseDirectors", WELFARE, "gm0928");
    }

    @AfterEach
    void goAway() {
        sql.queryForList("select id from leave where ended is null", String.class)
                .forEach(id -> announcing.takeBack(id));
        sql.update("delete from leave_item");
        sql.update("delete from leave_list");
        sql.update("delete from leave");
        sql.update("delete from leaving");
        sql.update("delete from absence where person like 'vertrek%' or stand_in like 'vertrek%'");
        sql.update("delete from mail where person like 'vertrek%'");
        sql.update("delete from organisation_area where organisation like 'vertrekhuis%'");
        sql.update("delete from person_role where person like 'vertrek%'");
        sql.update("delete from person where login like 'vertrek%'");
    }

    private void person(String login, String name, String organisation, String job, String role, String place) {
        sql.update(
                "insert into person (login, first_name, last_name, email, organisation, job, practice)"
                        + " values (?, ?, 'Vertrek', ?, ?, ?, false)",
                login,
                name,
                login + "@example.invalid",
                organisation,
                job);
        role(login, role, organisation, place);
    }

    private void role(String login, String role, String organisation, String place) {
        sql.update(
                "insert into person_role values (?, ?, ?, ?) on conflict do nothing", login, role, organisation, place);
    }

    private List<Journey> announced(String login) {
        return announcing.announce(login, "beheerder").stream()
                .map(stories::running)
                .toList();
    }

    private Journey leaves(String login) {
        return announced(login).get(0);
    }

    private List<String> open(String login) {
        try (MunicipalityScope.Scope all = reach.of(List.of("gm0928", "gm0917"))) {
            return transaction.execute(status -> sql.queryForList(STILL_OPEN, String.class, login));
        }
    }

    private Journey aSignal() {
        return stories.aSignal(leaver, "note", "vertrek " + System.nanoTime());
    }

    private void hasNothing(String login) {
        assertThat(open(login)).as("what still points to " + login).isEmpty();
        assertThat(people.keysOf(login)).isEmpty();
    }

    /** Before the family's yes nothing of it leaves its own organisation. */
    @Test
    void aContactIsHandedOverInTheOwnOrganisation() {
        Journey family = aSignal();
        assertThat(open(leaver)).contains("contact", "part contact", "part signaller");
        Journey leave =
                leaves(leaver).waitsOnceFor("reviewLeaverWork").by(MIDWIVES).dueInWorkingDays(3);
        leave.seenBy(COLLEAGUE).notSeenBy(HUB).notSeenBy("huisarts");
        leave.cardSays(COLLEAGUE, "reviewLeaverWork", "Lotte Vertrek");
        leave.says(
                COLLEAGUE,
                "reviewLeaverWork",
                "Lotte Vertrek",
                "Vaste contactpersoon – " + files.card(family.caseId()).mark());
        leave.answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", COLLEAGUE);
        assertThat(files.card(family.caseId()).contact()).isEqualTo(leaver);
        leave.waitsFor("acceptLeaverWork").dueInWorkingDays(3).seenBy(COLLEAGUE).notSeenBy("verloskundige");
        leave.answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes").endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).contact()).isEqualTo(COLLEAGUE);
        family.onTimeLine("Nieuwe vaste contactpersoon")
                .waitsFor("talkWithParent")
                .seenBy(COLLEAGUE);
        hasNothing(leaver);
    }

    @Test
    void aNoComesBackToWhoWentOverTheList() {
        Journey family = aSignal();
        Journey leave = leaves(leaver)
                .answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", "verloskundige")
                .answers("verloskundige", "acceptLeaverWork", "accept", "no", "reason", "personalTie")
                .waitsOnceFor("assignRemainder")
                .by(MIDWIVES);
        leave.says(COLLEAGUE, "assignRemainder", "kent dit gezin persoonlijk");
        assertThat(files.card(family.caseId()).contact()).isEqualTo(leaver);
        leave.answers(COLLEAGUE, "assignRemainder", "who_1", COLLEAGUE).endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).contact()).isEqualTo(COLLEAGUE);
        hasNothing(leaver);
    }

    @Test
    void silenceComesBackToo() {
        Journey family = aSignal();
        Journey leave = leaves(leaver)
                .answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", "verloskundige")
                .waitsFor("acceptLeaverWork");
        leave.afterWorkingDays(3).passed("takeOverSilent").waitsOnceFor("assignRemainder");
        leave.says(COLLEAGUE, "assignRemainder", "geen antwoord");
        assertThat(files.card(family.caseId()).contact()).isEqualTo(leaver);
        leave.answers(COLLEAGUE, "assignRemainder", "who_1", COLLEAGUE).endsAt("workHandedOver");
        hasNothing(leaver);
    }

    /** A page has eight; where nobody can be asked now it is given later, and what is left empty comes back. */
    @Test
    void aLongListHasPages() {
        for (int n = 0; n < 9; n++) {
            aSignal();
        }
        Journey leave = leaves(leaver).says(COLLEAGUE, "reviewLeaverWork", "Hierna volgen er nog 1.");
        leave.answers(COLLEAGUE, "reviewLeaverWork", choices(8, "what", "later"))
                .waitsOnceFor("reviewLeaverWork")
                .answers(COLLEAGUE, "reviewLeaverWork", choices(1, "what", "later"))
                .waitsOnceFor("assignRemainder")
                .isRefused(COLLEAGUE, "assignRemainder", "ten minste een", choices(8, "who", ""))
                .answers(COLLEAGUE, "assignRemainder", choices(8, "who", COLLEAGUE))
                .waitsOnceFor("assignRemainder")
                .answers(COLLEAGUE, "assignRemainder", "who_1", COLLEAGUE)
                .endsAt("workHandedOver");
        hasNothing(leaver);
    }

    private static Object[] choices(int items, String key, String value) {
        return IntStream.rangeClosed(1, items)
                .boxed()
                .flatMap(n -> Stream.of(key + "_" + n, value))
                .toArray();
    }

    /** What came between is gone over as well, before the end. */
    @Test
    void whatComesMeanwhileIsHandedOverToo() {
        aSignal();
        Journey leave = leaves(leaver).answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", COLLEAGUE);
        Journey second = aSignal();
        leave.answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes")
                .waitsOnceFor("reviewLeaverWork")
                .answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", COLLEAGUE)
                .answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        assertThat(files.card(second.caseId()).contact()).isEqualTo(COLLEAGUE);
        hasNothing(leaver);
    }

    @Test
    void aTaskThatWasTakenGoesBackToTheTeamOrToAColleague() {
        Journey family = aSignal().takes(leaver, "talkWithParent");
        family.types(leaver, "talkWithParent", "ownWishes", "half getypt");
        Journey leave = leaves(leaver).waitsOnceFor("reviewLeaverWork");
        leave.says(COLLEAGUE, "reviewLeaverWork", "Taak: ", "Vaste contactpersoon");
        leave.answers(
                        COLLEAGUE,
                        "reviewLeaverWork",
                        "what_1",
                        "propose",
                        "who_1",
                        COLLEAGUE,
                        "what_2",
                        "release",
                        "who_2",
                        null)
                .answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        hasNothing(leaver);
        family.waitsFor("talkWithParent").seenBy("verloskundige");
    }

    /** A family that agreed to help for its debts, and that whoever directs reads its plan. */
    private String toBeDirected() {
        String caseId = stories.aCase(false);
        stories.anAgreedReferral(caseId, "debts");
        stories.anAgreed("sharePlan", caseId, WELFARE);
        return caseId;
    }

    private String directed() {
        String caseId = toBeDirected();
        files.share(caseId, true);
        files.direct(caseId, director, WELFARE);
        return caseId;
    }

    /** After the yes it is for the coordinator; the yes on a name is asked again, and its task goes with the role. */
    @Test
    void aDirectorAndTheYesOnTheirName() {
        String caseId = directed();
        Journey support = stories.started("familySupport", caseId, Map.of()).waitsFor("makePlan");
        Journey leave = leaves(director)
                .waitsOnceFor("reviewLeaverWork")
                .by("hubCoordinators")
                .seenBy(HUB);
        leave.notSeenBy("sociaalteam").notSeenBy("casusregisseur").notSeenBy("coordinator");
        leave.says(HUB, "reviewLeaverWork", "Casusregisseur", "Toestemming op naam");
        leave.isRefused(HUB, "reviewLeaverWork", "opnieuw vragen aan de ouder", "what_1", "release");
        leave.answers(HUB, "reviewLeaverWork", "what_1", "ask", "what_2", "propose", "who_2", "casusregisseur")
                .answers("casusregisseur", "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        assertThat(files.card(caseId).caseDirector()).isEqualTo("casusregisseur");
        assertThat(consents.of(caseId).stream()
                        .filter(one -> WELFARE.equals(one.receiver()))
                        .map(Consents.ConsentCard::until))
                .doesNotContainNull();
        support.waitsFor("makePlan").seenBy("casusregisseur");
        support.onTimeLine("Toestemming wordt opnieuw aan de ouder gevraagd").onTimeLine("Nieuwe casusregisseur");
        hasNothing(director);
    }

    @Test
    void nothingIsPutBackWhenItIsTakenBack() {
        Journey first = aSignal();
        aSignal();
        Journey leave = leaves(leaver)
                .answers(
                        COLLEAGUE,
                        "reviewLeaverWork",
                        "what_1",
                        "propose",
                        "who_1",
                        COLLEAGUE,
                        "what_2",
                        "propose",
                        "who_2",
                        COLLEAGUE);
        leave.answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes");
        announcing.takeBack(leave.caseId());
        leave.endsAt("leavingTakenBack");
        assertThat(sql.queryForList(
                        "select contact from case_file where contact in (?, ?)", String.class, leaver, COLLEAGUE))
                .isNotNull();
        assertThat(open(leaver).stream().filter("contact"::equals)).hasSize(1);
        assertThat(people.keysOf(leaver)).isNotEmpty();
        assertThat(first.openTasks()).contains("talkWithParent");
        assertThatThrownBy(() -> announcing.takeBack(leave.caseId())).isInstanceOf(Refusal.class);
        assertThat(announced(leaver)).hasSize(1);
    }

    /** Work in two municipalities is two hand-overs; who is ready with one keeps the other. */
    @Test
    void twoMunicipalities() {
        role(leaver, "signallers", MIDWIVES, "gm0882");
        role(COLLEAGUE, "signallers", MIDWIVES, "gm0882");
        aSignal();
        stories.aSignal(leaver, "municipality", "gm0882", "note", "twee " + System.nanoTime());
        List<Journey> both = announced(leaver);
        assertThat(both).hasSize(2);
        handsOver(both.get(0));
        assertThat(people.keysOf(leaver)).isNotEmpty();
        handsOver(both.get(1));
        hasNothing(leaver);
    }

    private List<Journey> announcedInThreePlaces() {
        role(leaver, "signallers", MIDWIVES, "gm0882");
        role(leaver, "signallers", MIDWIVES, "gm0917");
        role(COLLEAGUE, "signallers", MIDWIVES, "gm0882");
        aSignal();
        stories.aSignal(leaver, "municipality", "gm0882", "note", "drie " + System.nanoTime());
        List<Journey> two = announced(leaver);
        assertThat(two).hasSize(2);
        assertThatThrownBy(() -> people.refuseLeaving(leaver, "gm0917")).isInstanceOf(Refusal.class);
        assertThat(rolesOf(leaver)).containsExactly("gm0882", "gm0917", "gm0928");
        return two;
    }

    private List<String> rolesOf(String login) {
        return sql.queryForList(
                "select municipality from person_role where person = ? order by 1", String.class, login);
    }

    /** Where nothing was open nothing is lost: the person works there again. */
    @Test
    void takenBackIsTakenBackEverywhere() {
        announcedInThreePlaces().forEach(one -> announcing.takeBack(one.caseId()));
        assertThat(rolesOf(leaver)).containsExactly("gm0882", "gm0917", "gm0928");
        for (String place : rolesOf(leaver)) {
            people.refuseLeaving(leaver, place);
        }
    }

    /** The place without work ends with the last one that hands over. */
    @Test
    void theLastHandOverEndsItEverywhere() {
        List<Journey> two = announcedInThreePlaces();
        handsOver(two.get(0));
        assertThat(rolesOf(leaver)).hasSize(2).contains("gm0917");
        handsOver(two.get(1));
        hasNothing(leaver);
    }

    private static void handsOver(Journey leave) {
        leave.answers(COLLEAGUE, "reviewLeaverWork", "what_1", "propose", "who_1", COLLEAGUE)
                .answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
    }

    /** Own records go to an officer of the same organisation, on a list that nobody else has. */
    @Test
    void safetyStaysInItsCircle() {
        String caseId = aSignal().caseId();
        Journey record = stories.aStart("reportingCode", leaver, "danger", "no", "officer", false, "family", caseId);
        Journey leave = leaves(leaver);
        int before = choseAlone();
        leave.answersPart(
                OFFICER, "reviewLeaverWork", "reviewId", officers(leave), "what_1", "propose", "who_1", OFFICER);
        leave.answers(OFFICER, "acceptLeaverWork", "accept", "yes");
        record.waitsFor("mapConcerns").seenBy(OFFICER).notSeenBy(COLLEAGUE);
        assertThat(choseAlone()).as("told to administration as a number").isEqualTo(before + 1);
    }

    private String officers(Journey leave) {
        return leaves.lists(leaves.leave(leave.caseId())).stream()
                .filter(one -> one.group().startsWith("safeguardingOfficers@"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int choseAlone() {
        return sql.queryForObject(
                "select count(*) from notice where organisation = 'administrators/gm0928' and quiet and person is null"
                        + " and text like 'Bij 1 overdracht in Kerkrade koos en kreeg dezelfde%' and at >= ?",
                Integer.class, java.sql.Timestamp.valueOf(stories.today().atStartOfDay()));
    }

    /** Where there are two officers, nobody gets it by their own choice. */
    @Test
    void anOfficerChoosesTheOtherOne() {
        String second = "vertrekfunctionaris" + told;
        person(second, "Sam", MIDWIVES, "Aandachtsfunctionaris", "safeguardingOfficers", "gm0928");
        Journey record = stories.aStart("reportingCode", leaver, "danger", "no", "officer", false);
        Journey leave = leaves(leaver);
        leave.isRefused(OFFICER, "reviewLeaverWork", "niet aan uzelf", "what_1", "propose", "who_1", OFFICER)
                .answers(OFFICER, "reviewLeaverWork", "what_1", "later")
                .isRefused(OFFICER, "assignRemainder", "niet aan uzelf", "who_1", OFFICER)
                .answers(OFFICER, "assignRemainder")
                .endsAt("workHandedOver");
        record.waitsFor("mapConcerns").seenBy(second).notSeenBy(COLLEAGUE);
        hasNothing(leaver);
    }

    /** Who signs, and who is reached: the coordinator goes over it, and what was signed keeps its name. */
    @Test
    void aMandateAndAnEntryOfTheMap() {
        role(leaver, "coalitionMembers", MIDWIVES, "gm0928");
        List<String> others = sql.queryForList(
                "select id from coalition_member where organisation = ? and municipality = 'gm0928' and ended is null",
                String.class,
                MIDWIVES);
        others.forEach(id -> sql.update("update coalition_member set ended = now() where id = ?", id));
        sql.update("""
                insert into coalition_member (id, municipality, organisation, role, mandate, since)
                values (?, 'gm0928', ?, 'member', ?, now())""", "place" + leaver, MIDWIVES, leaver);
        Map<String, Object> entry = sql.queryForMap(
                "select id, contact, email from social_map_entry where municipality = 'gm0928' and retired_at is null"
                        + " order by id limit 1");
        sql.update(
                "update social_map_entry set contact = 'Lotte Vertrek, balie', email = ? where id = ?",
                leaver + "@example.invalid",
                entry.get("id"));
        try {
            Journey leave = leaves(leaver).waitsOnceFor("reviewLeaverWork").by("coordinators");
            leave.seenBy("coordinator").notSeenBy(HUB).notSeenBy(COLLEAGUE);
            leave.says("coordinator", "reviewLeaverWork", "Vermelding: ", "Afspraken: tekenen namens");
            leave.answers(
                            "coordinator",
                            "reviewLeaverWork",
                            "what_1",
                            "propose",
                            "who_1",
                            "verloskundige",
                            "what_2",
                            "propose",
                            "who_2",
                            "verloskundige")
                    .answers("verloskundige", "acceptLeaverWork", "accept", "yes")
                    .answers("verloskundige", "acceptLeaverWork", "accept", "yes")
                    .endsAt("workHandedOver");
            assertThat(sql.queryForObject(
                            "select mandate from coalition_member where id = ?", String.class, "place" + leaver))
                    .isEqualTo("verloskundige");
            assertThat(sql.queryForObject(
                            "select contact || ' ' || email from social_map_entry where id = ?",
                            String.class,
                            entry.get("id")))
                    .isEqualTo("Vera Oefenberg, balie vera.oefenberg@example.invalid");
            hasNothing(leaver);
        } finally {
            sql.update("delete from coalition_member where id = ?", "place" + leaver);
            others.forEach(id -> sql.update("update coalition_member set ended = null where id = ?", id));
            sql.update(
                    "update social_map_entry set contact = ?, email = ? where id = ?",
                    entry.get("contact"),
                    entry.get("email"),
                    entry.get("id"));
        }
    }

    /** Where nobody has the role of a coalition member, who works there signs, and so may who comes after. */
    @Test
    void aMandateGoesToWhoMaySign() {
        String house = aHouse();
        String signer = "vertrektekent" + told;
        String next = "vertrekdaarna" + told;
        person(signer, "Tom", house, "Schuldhulpverlener", "signallers", "gm0928");
        person(next, "Nel", house, "Schuldhulpverlener", "signallers", "gm0928");
        mandate(house, signer);
        try {
            assertThat(coalition.mandated(house, "gm0928")).contains(signer);
            leaves(signer)
                    .waitsOnceFor("reviewLeaverWork")
                    .by("coordinators")
                    .answers("coordinator", "reviewLeaverWork", "what_1", "propose", "who_1", next)
                    .answers(next, "acceptLeaverWork", "accept", "yes")
                    .endsAt("workHandedOver");
            assertThat(coalition.mandated(house, "gm0928")).contains(next);
            hasNothing(signer);
        } finally {
            sql.update("delete from coalition_member where organisation = ?", house);
        }
    }

    /** A signature that nobody of the organisation can give is asked for on paper. */
    @Test
    void aMandateOfWhoIsAloneEnds() {
        String house = aHouse();
        String signer = lone(house);
        mandate(house, signer);
        try {
            leaves(signer)
                    .waitsOnceFor("reviewLeaverWork")
                    .by("coordinators")
                    .says("coordinator", "reviewLeaverWork", "is er nu niemand")
                    .answers("coordinator", "reviewLeaverWork", "what_1", "stop")
                    .endsAt("workHandedOver");
            assertThat(coalition.mandated(house, "gm0928")).isEmpty();
            assertThat(coalition.memberOrGuest(house, "gm0928")).isTrue();
            hasNothing(signer);
        } finally {
            sql.update("delete from coalition_member where organisation = ?", house);
        }
    }

    private void mandate(String house, String signer) {
        sql.update("""
                insert into coalition_member (id, municipality, organisation, role, mandate, since)
                values (?, 'gm0928', ?, 'member', ?, now())""", "place" + signer, house, signer);
    }

    /** An organisation of its own, without anybody yet. */
    private String aHouse() {
        String house = "vertrekhuis" + told;
        sql.update(
                "insert into organisation (code, name, partner_kind, telephone, seat)"
                        + " values (?, 'Praktijk Vertrek', 'midwifePractice', '0800-000 0099', 'gm0928')",
                house);
        sql.update("insert into organisation_area values (?, 'gm0928')", house);
        return house;
    }

    /** The only one who works there. */
    private String lone(String house) {
        String login = "vertrekalleen" + told;
        person(login, "Ada", house, "Verloskundige", "signallers", "gm0928");
        return login;
    }

    private Journey aSignalOf(String login) {
        return stories.aSignal(login, "note", "alleen " + System.nanoTime());
    }

    /** What nobody else may see is a number for functional administration, and ends as the family knows it. */
    @Test
    void whoIsAloneEndsWhatNoParentSaidYesTo() {
        String lone = lone(aHouse());
        Journey family = aSignalOf(lone);
        String mark = files.card(family.caseId()).mark();
        Journey leave = leaves(lone)
                .waitsOnceFor("reviewLeaverWork")
                .by("administrators")
                .seenBy("beheerder");
        leave.notSeenBy(HUB).notSeenBy("coordinator").notSeenBy(COLLEAGUE).notSeenBy(lone);
        leave.says(
                        "beheerder",
                        "reviewLeaverWork",
                        "Werk dat alleen de eigen organisatie mag zien",
                        "Niemand anders mag zien wat dit is")
                .doesNotSay("beheerder", "reviewLeaverWork", mark, "Vaste contactpersoon");
        assertThat(newest(lone)).contains("U bent de laatste van uw organisatie in Kerkrade", "1 onderdeel", "ouder");
        leave.isRefused("beheerder", "reviewLeaverWork", "Deze keuze bestaat niet", "what_1", "propose", "who_1", HUB);
        leave.answers("beheerder", "reviewLeaverWork", "what_1", "stop").endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).closingOutcome()).isEqualTo("noConsent");
        hasNothing(lone);
        assertThat(toCoordinators()).contains("Bij Praktijk Vertrek in Kerkrade kan niemand meer inloggen");
    }

    private String newest(String login) {
        return sql.queryForObject(
                "select text from notice where person = ? order by id desc limit 1", String.class, login);
    }

    private String toCoordinators() {
        return sql.queryForObject(
                "select text from notice where organisation = 'coordinators/gm0928' order by id desc limit 1",
                String.class);
    }

    /** After the yes the coordinator goes over it; another organisation comes in only where the parent said so. */
    @Test
    void aLoneContactGoesToWhomTheParentLetIn() {
        String lone = lone(aHouse());
        Journey family = aSignalOf(lone);
        files.share(family.caseId(), true);
        Journey leave = leaves(lone).waitsOnceFor("reviewLeaverWork").by("hubCoordinators");
        leave.says(HUB, "reviewLeaverWork", "Vaste contactpersoon", "een andere organisatie verder mag helpen");
        leave.isRefused(
                HUB, "reviewLeaverWork", "Deze keuze bestaat niet", "what_1", "propose", "who_1", "casusregisseur");
        stories.anAgreed("sharePlan", family.caseId(), WELFARE);
        leave.isRefused(HUB, "reviewLeaverWork", "kan nog iemand overnemen", "what_1", "stop");
        leave.answers(HUB, "reviewLeaverWork", "what_1", "propose", "who_1", "casusregisseur");
        leave.says("casusregisseur", "acceptLeaverWork", "bespreek het eerst met de ouder");
        leave.answers("casusregisseur", "acceptLeaverWork", "accept", "yes").endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).contact()).isEqualTo("casusregisseur");
        family.waitsFor("talkWithParent").by(WELFARE).seenBy("casusregisseur").notSeenBy("wethouder");
        hasNothing(lone);
    }

    /** The yes comes while administration has it: then it is for who coordinates. */
    @Test
    void aYesThatComesMeanwhileBringsItToTheCoordinator() {
        String lone = lone(aHouse());
        Journey family = aSignalOf(lone);
        Journey leave = leaves(lone).waitsOnceFor("reviewLeaverWork").by("administrators");
        leave.takes("beheerder", "reviewLeaverWork");
        stories.anAgreed("sharePlan", family.caseId(), WELFARE);
        files.share(family.caseId(), true);
        leave.pressesAgain("beheerder", "what_1", "stop");
        assertThat(files.card(family.caseId()).closed()).isNull();
        leave.waitsOnceFor("reviewLeaverWork")
                .by("hubCoordinators")
                .answers(HUB, "reviewLeaverWork", "what_1", "later")
                .answers(HUB, "assignRemainder", "who_1", "casusregisseur")
                .endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).contact()).isEqualTo("casusregisseur");
        hasNothing(lone);
    }

    /** Nobody else may direct: the contact leads again and chooses another one with the family. */
    @Test
    void aLoneDirectorGoesAndTheContactLeads() {
        String caseId = directed();
        Journey support = stories.started("familySupport", caseId, Map.of()).waitsFor("makePlan");
        sql.update("insert into leaving select login, 'gm0928', now() from person where organisation = ?", WELFARE);
        sql.update("delete from leaving where person = ?", director);
        Journey leave = leaves(director).waitsOnceFor("reviewLeaverWork").by("hubCoordinators");
        leave.answers(HUB, "reviewLeaverWork", "what_1", "ask", "what_2", "later")
                .answers(HUB, "assignRemainder", "who_1", "stop")
                .endsAt("workHandedOver");
        assertThat(files.card(caseId).caseDirector()).isNull();
        support.onTimeLine("De casusregisseur werkt niet meer voor dit gezin");
        hasNothing(director);
    }

    /** Help of an organisation without anybody stops, and who leads looks for other help. */
    @Test
    void helpOfWhoIsAloneStops() {
        String helper = "vertrekschuld" + told;
        Journey referral = helped(helper, "vertrekvolgende" + told);
        sql.update("insert into leaving select login, 'gm0928', now() from person where organisation = ?", DEBT_HELP);
        sql.update("delete from leaving where person = ?", helper);
        leaves(helper)
                .waitsOnceFor("reviewLeaverWork")
                .by("hubCoordinators")
                .answers(HUB, "reviewLeaverWork", "what_1", "stop")
                .endsAt("workHandedOver");
        referral.onTimeLine("werkt niemand meer. Die hulp stopt");
        assertThat(referrals.of(referral.caseId())).extracting("outcome").containsExactly("referralEndedByEvent");
        hasNothing(helper);
    }

    /** An organisation that stops: nothing of the one is proposed to the other, and nobody is left. */
    @Test
    void aWholeOrganisationLeaves() {
        String house = aHouse();
        String one = lone(house);
        String other = "vertrekander" + told;
        person(other, "Bo", house, "Verloskundige", "signallers", "gm0928");
        Journey family = aSignalOf(one);
        Journey second = aSignalOf(other);
        stories.anAgreed("sharePlan", second.caseId(), WELFARE);
        files.share(second.caseId(), true);
        List<Journey> both = announcing.announceAll(one, "beheerder").stream()
                .map(stories::running)
                .toList();
        assertThat(both).hasSize(2);
        assertThatThrownBy(() -> announcing.announceAll(one, "beheerder"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("al gemeld");
        both.get(0)
                .waitsOnceFor("reviewLeaverWork")
                .by("administrators")
                .answers("beheerder", "reviewLeaverWork", "what_1", "stop")
                .endsAt("workHandedOver");
        both.get(1)
                .waitsOnceFor("reviewLeaverWork")
                .by("hubCoordinators")
                .isRefused(HUB, "reviewLeaverWork", "Deze keuze bestaat niet", "what_1", "propose", "who_1", one)
                .answers(HUB, "reviewLeaverWork", "what_1", "propose", "who_1", "casusregisseur")
                .answers("casusregisseur", "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        assertThat(files.card(family.caseId()).closingOutcome()).isEqualTo("noConsent");
        assertThat(files.card(second.caseId()).contact()).isEqualTo("casusregisseur");
        hasNothing(one);
        hasNothing(other);
    }

    /** Own records leave their circle for nobody: who leaves ends them, or an officer comes. */
    @Test
    void safetyOfWhoIsAloneStaysInItsHouse() {
        String house = aHouse();
        String lone = lone(house);
        Journey record = stories.aStart("reportingCode", lone, "danger", "no", "officer", false);
        Journey leave = leaves(lone).waitsOnceFor("reviewLeaverWork").by("administrators");
        leave.isRefused("beheerder", "reviewLeaverWork", "Laat wie weggaat het afronden", "what_1", "stop");
        leave.isRefused(
                "beheerder", "reviewLeaverWork", "Deze keuze bestaat niet", "what_1", "propose", "who_1", OFFICER);
        String officer = "vertrekofficier" + told;
        person(officer, "Sam", house, "Aandachtsfunctionaris", "safeguardingOfficers", "gm0928");
        leave.answers("beheerder", "reviewLeaverWork", "what_1", "later")
                .waitsOnceFor("reviewLeaverWork")
                .seenBy(officer)
                .answers(officer, "reviewLeaverWork", "what_1", "propose", "who_1", officer)
                .answers(officer, "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        record.waitsFor("mapConcerns").seenBy(officer).notSeenBy(OFFICER);
        hasNothing(lone);
    }

    /** Two things for one person are one sentence. */
    @Test
    void aRoundTellsOnePersonOnce() {
        aSignal();
        aSignal();
        Journey leave = leaves(leaver)
                .answers(
                        COLLEAGUE,
                        "reviewLeaverWork",
                        "what_1",
                        "propose",
                        "who_1",
                        "verloskundige",
                        "what_2",
                        "propose",
                        "who_2",
                        "verloskundige");
        leave.afterWorkingDays(2);
        assertThat(sql.queryForList(
                        "select text from notice where case_id = ? and text like '%Werk overnemen%'",
                        String.class, leave.caseId()))
                .hasSize(1);
    }

    /** The first of these two colleagues said yes to a referral. */
    private Journey helped(String helper, String colleague) {
        person(helper, "Hein", DEBT_HELP, "Schuldhulpverlener", "signallers", "gm0928");
        person(colleague, "Nel", DEBT_HELP, "Schuldhulpverlener", "signallers", "gm0928");
        Journey referral = stories.aReferral("debts");
        files.share(referral.caseId(), true);
        return referral.answers(helper, "answerReferral", "answer", "accept");
    }

    /** Who helps alone for an organisation hands the help over to a colleague there. */
    @Test
    void helpGoesOnWithAColleague() {
        String helper = "vertrekschuld" + told;
        String next = "vertrekvolgende" + told;
        Journey referral = helped(helper, next);
        assertThat(open(helper)).contains("part helper");
        Journey leave = leaves(helper).waitsOnceFor("reviewLeaverWork").by("hubCoordinators");
        leave.says(HUB, "reviewLeaverWork", "Hulp aan het gezin");
        leave.answers(HUB, "reviewLeaverWork", "what_1", "propose", "who_1", next)
                .answers(next, "acceptLeaverWork", "accept", "yes")
                .endsAt("workHandedOver");
        hasNothing(helper);
        referral.onTimeLine("De hulp gaat verder met Nel Vertrek");
        assertThat(open(next)).contains("part helper");
    }

    /** The help of a colleague who is away is not of who stands in: it is not on their list. */
    @Test
    void whatIsDoneInAColleaguesPlaceIsNotHandedOver() {
        String helper = "vertrekschuld" + told;
        String standIn = "vertrekvervanger" + told;
        helped(helper, standIn);
        away(helper, DEBT_HELP, standIn);
        try {
            assertThat(people.standsInFor(standIn)).containsExactly(helper);
            assertThat(announced(standIn)).isEmpty();
            assertThat(open(helper)).contains("part helper");
        } finally {
            sql.update("delete from absence");
        }
    }

    /** From the announcement on nothing new is given to them, whatever form asks; at the end they are not there. */
    @Test
    void nothingIsGivenToWhoLeaves() {
        directed();
        String caseId = toBeDirected();
        plans.propose(caseId, director);
        Journey support = stories.started("familySupport", caseId, Map.of()).waitsFor("acceptCaseDirectorRole");
        leaves(director);
        support.waitsFor("proposeCaseDirector");
        assertThat(plans.directorProposed(caseId)).isNull();
        assertThatThrownBy(() -> plans.propose(caseId, director))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("krijgt hier geen nieuw werk meer");
        assertThatThrownBy(() -> coalition.admit(WELFARE, "gm0928", "member", director))
                .isInstanceOf(Refusal.class);
        assertThat(people.choices("caseDirectors", "gm0928"))
                .extracting("login")
                .doesNotContain(director);
        assertThatThrownBy(() -> announcing.announce(director, "beheerder"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("al gemeld");
    }

    /** Nothing was open: there is nothing to hand over, and the access ends. */
    @Test
    void whoHasNothingIsGoneAtOnce() {
        assertThat(announcing.announce(leaver, "beheerder")).isEmpty();
        hasNothing(leaver);
    }

    private void away(String login, String organisation, String standIn) {
        sql.update(
                "insert into absence (person, organisation, stand_in, kind, from_day, registered_by, registered_at)"
                        + " values (?, ?, ?, 'planned', ?, ?, ?)",
                login,
                organisation,
                standIn,
                stories.today(),
                login,
                java.sql.Timestamp.valueOf(stories.today().atStartOfDay()));
    }

    /** Nobody waits for who left: they are not away, stand in for nobody, and no mail goes to them. */
    @Test
    void neitherAnAbsenceNorAMailIsLeft() {
        aSignal();
        String second = "vertrekziek" + told;
        person(second, "Ziek", MIDWIVES, "Verloskundige", "signallers", "gm0928");
        away(leaver, MIDWIVES, COLLEAGUE);
        away(second, MIDWIVES, leaver);
        sql.update("insert into mail (id, person, planned) values (?, ?, now())", java.util.UUID.randomUUID(), leaver);
        assertThat(open(leaver)).contains("away", "stands in", "mail");
        handsOver(leaves(leaver));
        hasNothing(leaver);
        assertThat(sql.queryForList(
                        "select text from notice where person in (?, ?) order by id desc limit 4",
                        String.class,
                        second,
                        COLLEAGUE))
                .anyMatch(text -> text.equals("Lotte Vertrek werkt hier niet meer. U neemt niet meer waar."))
                .anyMatch(text -> text.startsWith("Lotte Vertrek werkt hier niet meer. Niemand neemt nu waar voor"));
    }

    /** What came into other hands meanwhile is said to who goes over the list, and needs nobody's choice. */
    @Test
    void whatIsAnothersMeanwhileIsSaidAndLeftOut() {
        Journey family = aSignal();
        Journey other = aSignal();
        Journey leave = leaves(leaver).waitsOnceFor("reviewLeaverWork");
        files.contact(family.caseId(), COLLEAGUE, MIDWIVES);
        leave.says(COLLEAGUE, "reviewLeaverWork", "(intussen klaar of al van een ander: u hoeft niets te kiezen)");
        files.contact(family.caseId(), leaver, MIDWIVES);
        leave.takes(COLLEAGUE, "reviewLeaverWork");
        files.contact(family.caseId(), COLLEAGUE, MIDWIVES);
        leave.pressesAgain(COLLEAGUE, "what_1", "propose", "who_1", COLLEAGUE, "what_2", "propose", "who_2", COLLEAGUE);
        assertThat(sql.queryForList(
                        "select text from notice where person = ? order by id desc limit 1", String.class, COLLEAGUE))
                .singleElement()
                .asString()
                .endsWith("” was intussen klaar of al van een ander. Daar veranderde niets aan.");
        assertThat(files.card(family.caseId()).contact()).isEqualTo(COLLEAGUE);
        files.contact(other.caseId(), "verloskundige", MIDWIVES);
        leave.answers(COLLEAGUE, "acceptLeaverWork", "accept", "yes").endsAt("workHandedOver");
        assertThat(files.card(other.caseId()).contact()).isEqualTo("verloskundige");
        hasNothing(leaver);
    }

    /** One family in a hurry among others: the list has its day, in whatever order they were found. */
    @Test
    void theEarliestDayCountsForAList() {
        for (String urgency : List.of("routine", "urgent", "routine")) {
            Journey family = aSignal();
            sql.update("update case_file set urgent = ? where id = ?", urgency.equals("urgent"), family.caseId());
        }
        leaves(leaver).waitsOnceFor("reviewLeaverWork").dueInWorkingDays(1);
    }

    /** Taken back in one place, the leaving goes on in the other; what is left there is handed over. */
    @Test
    void oneOfTwoIsTakenBack() {
        List<Journey> two = announcedInThreePlaces();
        String stays = sql.queryForObject(
                "select municipality from leave where id = ?",
                String.class,
                two.get(0).caseId());
        announcing.takeBack(two.get(0).caseId());
        assertThat(sql.queryForList(
                        "select text from notice where person = ? order by id desc limit 1", String.class, leaver))
                .first()
                .asString()
                .contains("Uw vertrek in ", " gaat niet door");
        people.refuseLeaving(leaver, stays);
        people.refuseLeaving(leaver, "gm0917");
        handsOver(two.get(1));
        assertThat(rolesOf(leaver)).hasSize(2).contains(stays, "gm0917");
        assertThat(people.keysOf(leaver)).isNotEmpty();
    }
}
