package nl.kansrijkestart.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Messages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class ReportingCodeProcessTest {

    private static final String DECIDE = "decideOnReport";
    private static final String MIDWIFE = "verloskundige";
    private static final String OFFICER = "aandachtsfunctionaris";
    private static final String PRACTICE = "verloskundigenkerkrade";
    private static final String OWN_TASK = "Een eigen taak wacht op u. Kijk in uw Takenlijst.";

    @Autowired
    private Stories stories;

    @Autowired
    private SafetyService records;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Messages notices;

    private static final String OFFERED = "Aandachtsfunctionaris van mijn organisatie (kijkt vanaf nu mee)";

    @Autowired
    private Deadlines days;

    @Autowired
    private JdbcTemplate sql;

    private Journey begun(Object... answers) {
        return stories.aStart("reportingCode", MIDWIFE, answers);
    }

    /** Without an officer, about a family that is known. */
    private Journey alone() {
        stories.othersAreOlder(); // the form offers the newest of the list
        String caseId = stories.aSignal(MIDWIFE, "note", String.valueOf(System.nanoTime()))
                .caseId();
        return begun("danger", "no", "officer", false, "family", caseId);
    }

    private Journey weighed(Journey story, Object... answers) {
        return story.answers(MIDWIFE, "mapConcerns", "observed", "Stil en bang", "next", "weighConcerns")
                .answers(MIDWIFE, "weighConcerns", answers);
    }

    private Instant now() {
        return stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
    }

    private Instant endOf(int daysAhead) {
        return stories.today()
                .plusDays(daysAhead)
                .atTime(LocalTime.of(17, 0))
                .atZone(Deadlines.ZONE)
                .toInstant();
    }

    /** The watch says of none which it is about. */
    private long ownTasks() {
        return told(MIDWIFE).stream().filter(OWN_TASK::equals).count();
    }

    private List<String> told(String login) {
        return notices.of(List.of(PRACTICE), login).stream()
                .map(Messages.Line::text)
                .toList();
    }

    /** Where an organisation has no officer nobody is promised one. */
    @Test
    void anOfficerIsOfferedOnlyWhereThereIsOne() {
        alone().answers(MIDWIFE, "mapConcerns", "observed", "Stil", "next", "consultSafely")
                .offers(MIDWIFE, "consultSafely", "consulted", OFFERED);
        stories.aStart("reportingCode", "sociaalteam", "danger", "no", "officer", false)
                .answers("sociaalteam", "mapConcerns", "observed", "Stil", "next", "consultSafely")
                .doesNotOffer("sociaalteam", "consultSafely", "consulted", OFFERED);
    }

    /** Since 2019 each profession weighs with a framework of its own: it stands beside the five questions. */
    @Test
    void theFrameworkOfTheOwnProfessionStandsBesideTheFiveQuestions() {
        alone().answers(MIDWIFE, "mapConcerns", "observed", "Stil", "next", "weighConcerns")
                .says(MIDWIFE, "weighConcerns", "Het afwegingskader van uw beroep.")
                .shows(MIDWIFE, "weighConcerns", "KNOV");
        stories.aStart("reportingCode", "sociaalteam", "danger", "no", "officer", false)
                .answers("sociaalteam", "mapConcerns", "observed", "Stil", "next", "weighConcerns")
                .shows("sociaalteam", "weighConcerns", "Vraag uw organisatie");
    }

    @Test
    void fiveStepsThenAReportIsFollowedToItsEnd() {
        Journey story = alone();
        String mark = records.record(story.caseId()).mark();
        story.waitsFor("mapConcerns")
                .by("signallers")
                .seenBy(MIDWIFE)
                .notSeenBy(OFFICER)
                .due(days.add(now(), 5))
                .answers(
                        MIDWIFE,
                        "mapConcerns",
                        "observed",
                        "Blauwe plekken",
                        "children",
                        "unborn",
                        "next",
                        "consultSafely")
                .answers(
                        MIDWIFE,
                        "consultSafely",
                        "consulted",
                        List.of("colleague", "safeHome"),
                        "counsel",
                        "Praat eerst",
                        "next",
                        "talkAboutConcerns")
                .answers(
                        MIDWIFE,
                        "talkAboutConcerns",
                        "talked",
                        "yes",
                        "said",
                        "Zij herkent het",
                        "next",
                        "weighConcerns")
                .answers(
                        MIDWIFE,
                        "weighConcerns",
                        "suspicion",
                        "yes",
                        "unsafety",
                        "none",
                        "helpPossible",
                        "no",
                        "next",
                        "decideOnReport")
                .passed("guideDecision");
        assertThat(records.record(story.caseId()).concern().reportIsNorm()).isTrue();
        assertThat(records.record(story.caseId()).concern().hint()).contains("Melden bij Veilig Thuis past dan");
        story.waitsFor("decideOnReport")
                .due(days.add(now(), 5))
                .isRefused(
                        MIDWIFE,
                        "decideOnReport",
                        "in de toekomst",
                        "decision",
                        "report",
                        "help",
                        "yes",
                        "reportedOn",
                        stories.today().plusDays(1).toString())
                .answers(
                        MIDWIFE,
                        "decideOnReport",
                        "decision",
                        "report",
                        "help",
                        "yes",
                        "reportedOn",
                        stories.today().toString())
                .waitsFor("followSafety")
                .due(days.add(now(), SafetyTerms.ASSESSMENT_BY_LAW));
        long before = ownTasks();
        story.until(days.add(now(), 5));
        assertThat(ownTasks()).isEqualTo(before + 1);
        story.answers(
                        MIDWIFE,
                        "followSafety",
                        "state",
                        "Wij houden contact",
                        "safeHome",
                        "enquiry",
                        "heardOn",
                        stories.today().toString(),
                        "next",
                        "followSafety")
                .waitsFor("followSafety")
                .due(endOf(7 * SafetyTerms.ENQUIRY_BY_LAW))
                .answers(
                        MIDWIFE,
                        "followSafety",
                        "state",
                        "Rustig",
                        "safeHome",
                        "finished",
                        "heardOn",
                        stories.today().toString(),
                        "next",
                        "followSafety",
                        "checkOn",
                        stories.today().plusDays(3).toString())
                .waitsFor("followSafety")
                .due(endOf(3))
                .answers(MIDWIFE, "followSafety", "state", "Veilig genoeg", "next", "close")
                .endsAt("ownTaskClosed");
        assertThat(told(OFFICER)).noneMatch(line -> line.contains(mark));
    }

    @Test
    void stepsComeInAnyOrderAndAgainAndTheTalkMayBeLeftOut() {
        Journey story = alone().answers(MIDWIFE, "mapConcerns", "observed", "Ruzie", "next", "talkAboutConcerns");
        story.isRefused(
                        MIDWIFE,
                        "talkAboutConcerns",
                        "Waarom slaat u het gesprek nu over",
                        "talked",
                        "leftOut",
                        "next",
                        "weighConcerns")
                .answers(
                        MIDWIFE,
                        "talkAboutConcerns",
                        "talked",
                        "leftOut",
                        "leftOutBecause",
                        "Hij is erbij",
                        "next",
                        "mapConcerns")
                .doesNotShow(MIDWIFE, "mapConcerns", "observed")
                .answers(MIDWIFE, "mapConcerns", "observed", "Opnieuw ruzie", "next", "decideOnReport");
        assertThat(records.record(story.caseId()).concern().reportIsNorm()).isFalse();
        story.answers(
                        MIDWIFE,
                        "decideOnReport",
                        "decision",
                        "noReport",
                        "help",
                        "yes",
                        "reason",
                        "Hulp is er",
                        "followUntil",
                        stories.today().plusDays(14).toString())
                .waitsFor("followSafety")
                .due(endOf(14))
                .isRefused(
                        MIDWIFE,
                        "followSafety",
                        "U hebt nog niet gemeld",
                        "state",
                        "Beter",
                        "safeHome",
                        "enquiry",
                        "heardOn",
                        stories.today().toString(),
                        "next",
                        "close")
                .answers(MIDWIFE, "followSafety", "state", "Weer zorgen", "next", "consultSafely")
                .waitsFor("consultSafely");
        assertThat(sql.queryForList(
                        "select form_id from safety_answer where safety_id = ? order by id",
                        String.class,
                        story.caseId()))
                .containsExactly(
                        "beginSafety",
                        "mapConcerns",
                        "talkAboutConcerns",
                        "mapConcerns",
                        "decideOnReport",
                        "followSafety");
    }

    @Test
    void acuteUnsafetyIsDueAtOnceAndAskedAgainAfterTwoHours() {
        Journey story = weighed(alone(), "suspicion", "yes", "unsafety", "acute", "next", "decideOnReport")
                .waitsFor("decideOnReport")
                .due(now());
        assertThat(records.record(story.caseId()).concern().hint()).startsWith("Er is nu gevaar. Bel eerst 112.");
        long before = ownTasks();
        Instant atOnce = now();
        story.until(atOnce.plusSeconds(7199));
        assertThat(ownTasks()).isEqualTo(before);
        story.until(atOnce.plusSeconds(7200)).waitsFor("decideOnReport");
        assertThat(ownTasks()).isEqualTo(before + 1);
    }

    @Test
    void whoDecidesOtherwiseThanTheNormGivesAReasonAndTheOfficerIsToldAfterwards() {
        Journey story = weighed(alone(), "suspicion", "yes", "unsafety", "structural", "next", "decideOnReport")
                .waitsFor("decideOnReport")
                .notSeenBy(OFFICER)
                .isRefused(
                        MIDWIFE, "decideOnReport", "Waarom meldt u niet", "decision", "noReport", "help", "notNeeded");
        String mark = records.record(story.caseId()).mark();
        assertThat(told(OFFICER)).noneMatch(line -> line.contains(mark));
        story.answers(
                MIDWIFE,
                "decideOnReport",
                "decision",
                "noReport",
                "help",
                "notNeeded",
                "reason",
                "Zij woont nu bij haar zus");
        assertThat(told(OFFICER))
                .contains(mark + ": een collega nam een besluit dat u moet weten. Kijk in uw Takenlijst.");
        story.waitsFor("followSafety")
                .seenBy(OFFICER)
                .seenBy(MIDWIFE)
                .answers(OFFICER, "followSafety", "state", "Samen besproken", "next", "close")
                .endsAt("ownTaskClosed");
    }

    /** A report does not end help, and doing neither goes past the officer. */
    @Test
    void whetherToReportAndWhetherToHelpAreTwoDecisions() {
        Journey story = weighed(alone(), "suspicion", "yes", "unsafety", "none", "helpPossible", "no", "next", DECIDE)
                .isRefused(MIDWIFE, DECIDE, "hulp geven of regelen", "decision", "report", "reportedOn", today())
                .isRefused(MIDWIFE, DECIDE, "er een vermoeden", reported("notNeeded"))
                .answers(MIDWIFE, DECIDE, reported("yes"))
                .waitsFor("followSafety");
        assertThat(told(OFFICER))
                .noneMatch(line -> line.contains(records.record(story.caseId()).mark()));
        Journey neither = weighed(
                        alone(),
                        "suspicion",
                        "yes",
                        "unsafety",
                        "none",
                        "helpPossible",
                        "yes",
                        "helpAccepted",
                        "yes",
                        "helpWorks",
                        "yes",
                        "next",
                        DECIDE)
                .answers(
                        MIDWIFE,
                        DECIDE,
                        "decision",
                        "noReport",
                        "help",
                        "no",
                        "reason",
                        "Zij wil niets",
                        "followUntil",
                        stories.today().plusDays(7).toString())
                .waitsFor("followSafety")
                .seenBy(OFFICER);
        assertThat(told(OFFICER))
                .anyMatch(line -> line.contains(records.record(neither.caseId()).mark()));
    }

    private Object[] reported(String help) {
        return new Object[] {"decision", "report", "help", help, "reportedOn", today()};
    }

    private String today() {
        return stories.today().toString();
    }

    @Test
    void withoutSuspicionItIsClosedWithAReason() {
        weighed(alone(), "suspicion", "no", "next", "decideOnReport")
                .answers(MIDWIFE, "decideOnReport", "decision", "noReport", "help", "notNeeded", "reason", "Uitgelegd")
                .endsAt("ownTaskClosed");
    }

    @Test
    void dangerNowLeadsToTheDecisionAndTheOfficerLooksAlong() {
        Journey story = begun(
                        "danger",
                        "yes",
                        "family",
                        stories.aSignal(MIDWIFE, "note", "gevaar").caseId())
                .waitsFor("decideOnReport")
                .due(now())
                .seenBy(OFFICER)
                .seenBy(MIDWIFE);
        assertThat(told(OFFICER))
                .anyMatch(line ->
                        line.startsWith(records.record(story.caseId()).mark()) && line.contains("mee te kijken"));
        story.until(now().plusSeconds(7200));
        assertThat(told(OFFICER))
                .contains(
                        records.record(story.caseId()).mark() + ": een eigen taak wacht op u. Kijk in uw Takenlijst.");
    }

    @Test
    void theOfficerWhoIsAskedLooksAlong() {
        Journey story = alone().waitsFor("mapConcerns")
                .notSeenBy(OFFICER)
                .answers(MIDWIFE, "mapConcerns", "observed", "Angst", "next", "consultSafely")
                .answers(MIDWIFE, "consultSafely", "consulted", List.of("officer"), "next", "weighConcerns")
                .waitsFor("weighConcerns")
                .seenBy(OFFICER)
                .notSeenBy("klinischverloskundige")
                .notSeenBy("knooppunt");
        assertThat(told(OFFICER))
                .anyMatch(line -> line.startsWith(records.record(story.caseId()).mark()));
    }

    /** Who helps a family knows it between two tasks too; who does not is offered nothing. */
    @Test
    void aFamilyWithoutAnOpenTaskCanBeLinkedByWhoMayKnowIt() {
        String family = stories.aSignal(MIDWIFE, "note", "geen taak open").caseId();
        sql.update("update task_row set ended = created where case_id = ?", family);
        // the newest hundred are offered: what other stories left may be of a later day
        sql.update("update part set ended = began, why_ended = 'stopped' where ended is null and case_id <> ?", family);
        assertThat(stories.startChoices("reportingCode", MIDWIFE, "family")).contains(family);
        assertThat(stories.startChoices("reportingCode", "huisarts", "family")).doesNotContain(family);
        Journey story = begun("danger", "no", "family", family);
        assertThat(records.record(story.caseId()).concern().linkedCase()).isEqualTo(family);
    }

    /** The family's pathway runs as if nothing happened, and its file has no trace. */
    @Test
    void theFamilysPathwayShowsNothing() {
        Journey family = stories.aSignal(MIDWIFE, "note", "los van de meldcode");
        long lines = files.timeLine(family.caseId()).size();
        Journey story = begun("danger", "no", "family", family.caseId());
        weighed(story, "suspicion", "yes", "unsafety", "acute", "next", "decideOnReport");
        assertThat(records.record(story.caseId()).concern().linkedCase()).isEqualTo(family.caseId());
        assertThat(files.timeLine(family.caseId())).hasSize((int) lines);
        assertThat(files.exists(story.caseId())).isFalse();
        family.waitsFor("talkWithParent").doesNotWaitFor("decideOnReport");
        assertThat(notices.about(family.caseId())).noneMatch(line -> line.text().contains("igen dossier"));
    }

    @Test
    void nobodyBeginsWhereSheDoesNotWork() {
        assertThatThrownBy(() -> begun("municipality", "gm0917", "danger", "no"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> stories.aStart("reportingCode", "knooppunt", "danger", "no"))
                .isInstanceOf(Refusal.class);
    }
}
