package nl.kansrijkestart.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kansrijkestart.agreement.clause.TermUpkeep;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.facts.Facts;
import nl.kansrijkestart.outside.RequestCounts;
import nl.kansrijkestart.referral.ReferralService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who hears that a task waits, and when. The stories begin on Monday 11 January, 9:00. */
@ProcessTest
class TaskWatchTest {

    private static final String COORDINATORS = "hubCoordinators/gm0928";
    private static final String DIRECTORS = "processDirectors/gm0928";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private TermUpkeep terms;

    @Autowired
    private ReferralService referrals;

    @Autowired
    private DueQueue queue;

    @Autowired
    private JdbcTemplate sql;

    /** A receiver has until Monday 18 January, 17:00, and is reminded when the clause says so: after three days. */
    @Test
    void aReceiverIsRemindedOnceWhenTheClauseSaysSo() {
        Journey referral = stories.aReferral("debts");
        referral.until(StoryTime.at("2027-01-14T16:59"));
        assertThat(heard(referral)).isEmpty();
        referral.until(StoryTime.at("2027-01-18T16:59"));
        assertThat(heard(referral))
                .containsExactly(
                        "2027-01-14T17:00 schuldhulpparkstad: MARK: de taak “Verwijzing beantwoorden” moet klaar zijn"
                                + " op 18 januari 2027. Nog niemand nam de taak. Neem de taak, of spreek met uw team"
                                + " af wie het doet.");
        assertThat(heard(referral, "herinnerd"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("2027-01-14T17:00 verloskundigenkerkrade verloskundige: MARK"));
        assertThat(reminders(referral)).as("facts").isEqualTo(1);
    }

    /** A person gave another day: that is announced as any other, and is no reminder of the clause. */
    @Test
    void anotherDayGivenByHandIsNoSecondReminder() {
        Journey referral = stories.aReferral("debts");
        referral.until(StoryTime.at("2027-01-14T17:00"));
        referrals.answerBy(referral(referral), StoryTime.at("2027-01-22T17:00"));
        referral.until(StoryTime.at("2027-01-21T16:59"));
        assertThat(heard(referral)).hasSize(1);
        referral.until(StoryTime.at("2027-01-21T17:00"));
        assertThat(heard(referral))
                .filteredOn(line -> line.startsWith("2027-01-21T17:00"))
                .hasSize(2)
                .allMatch(line -> line.contains("22 januari 2027"));
        assertThat(reminders(referral)).isEqualTo(1);
    }

    /** Who must call the receiver hears then too; that is no reminder of the receiver itself. */
    @Test
    void whoMustCallAReceiverHearsAtTheMomentOfTheClause() {
        Journey referral = stories.aReferral("incomeWork").waitsFor("callReceiver");
        referral.until(StoryTime.at("2027-01-14T17:00"));
        assertThat(heard(referral, "de taak"))
                .hasSize(1)
                .allMatch(line -> line.startsWith("2027-01-14T17:00 verloskundigenkerkrade"))
                .allMatch(line -> line.contains("“Ontvanger bellen en noteren” moet klaar zijn op 18 januari 2027"));
        assertThat(reminders(referral)).isZero();
    }

    /** Only who has it can give it back. */
    @Test
    void whoTookItReadsThatItCanGoBack() {
        Journey referral = stories.aReferral("debts").takes("schuldhulp", "answerReferral");
        referral.until(StoryTime.at("2027-01-18T17:00"));
        assertThat(heard(referral))
                .filteredOn(line -> line.contains("“Verwijzing beantwoorden”"))
                .isNotEmpty()
                .allMatch(line -> line.contains(" schuldhulp: "))
                .allMatch(line -> line.endsWith("Geef de taak dan terug."));
    }

    /** The talk with the parent is asked before anybody else may know: nothing leaves the own organisation. */
    @Test
    void beforeAYesNothingLeavesTheOwnOrganisation() {
        Journey signal = aSignal().waitsFor("talkWithParent");
        signal.until(StoryTime.at("2027-03-26T17:00"));
        assertThat(heard(signal))
                .as("ten weeks of silence")
                .hasSizeGreaterThan(8)
                .allMatch(line -> line.split(" ")[1].startsWith("verloskundigenkerkrade"));
        assertThat(addresses(signal)).containsOnly("verloskundigenkerkrade");
    }

    @Test
    void whoKeepsTheWholeAndWhoDirectsHearAfterAYesAndThenAllAgain() {
        Journey referral = anAgreedReferral();
        Instant due = sql.queryForObject(
                        "select due from task_row where case_id = ? and task_key = 'solveStalledReferral'",
                        Timestamp.class,
                        referral.caseId())
                .toInstant();
        assertThat(due).isEqualTo(StoryTime.at("2027-01-25T17:00"));
        referral.until(StoryTime.at("2027-02-15T17:00"));
        assertThat(heard(referral, "Vastgelopen verwijzing oplossen"))
                .extracting(line -> line.substring(0, line.indexOf(':', 17)))
                .containsExactly(
                        "2027-01-22T17:00 hubCoordinators/gm0928",
                        "2027-01-27T17:00 hubCoordinators/gm0928",
                        "2027-02-01T17:00 processDirectors/gm0928",
                        "2027-02-08T17:00 hubCoordinators/gm0928",
                        "2027-02-08T17:00 processDirectors/gm0928",
                        "2027-02-15T17:00 hubCoordinators/gm0928",
                        "2027-02-15T17:00 processDirectors/gm0928");
    }

    /** Each line to who signalled says what is new, also when weeks go by. */
    @Test
    void whoSignalledReadsNoLineTwice() {
        Journey referral = anAgreedReferral();
        referral.until(StoryTime.at("2027-03-15T17:00"));
        assertThat(heard(referral))
                .filteredOn(line -> line.contains("bij een aanmelding of verwijzing van u"))
                .extracting(line -> line.substring(line.indexOf("bij een")))
                .hasSizeGreaterThan(6)
                .doesNotHaveDuplicates()
                .anyMatch(line -> line.contains("op 25 januari 2027, 15 werkdagen geleden"));
    }

    @Test
    void whoHasTheTaskAndKeepsTheWholeIsNotSentToThemselves() {
        Journey referral = anAgreedReferral();
        referral.until(StoryTime.at("2027-02-08T17:00"));
        assertThat(heard(referral, "Vastgelopen verwijzing oplossen"))
                .filteredOn(line -> line.contains(" hubCoordinators/gm0928"))
                .hasSize(3)
                .noneMatch(line -> line.contains("Neem contact op met wie de taak heeft"))
                .noneMatch(line -> line.contains("Spreek af wie"));
    }

    @Test
    void whoTookATaskAndKeepsTheWholeReadsOneLineAtATime() {
        Journey referral = anAgreedReferral().takes("knooppunt", "solveStalledReferral");
        referral.until(StoryTime.at("2027-02-08T17:00"));
        assertThat(heard(referral, "Vastgelopen verwijzing oplossen"))
                .filteredOn(line -> line.startsWith("2027-02-08T17:00"))
                .extracting(line -> line.substring(0, line.indexOf(':', 17)))
                .containsExactly("2027-02-08T17:00 hubCoordinators/gm0928", "2027-02-08T17:00 processDirectors/gm0928");
    }

    @Test
    void whatIsUrgentClimbsFaster() {
        Journey urgent = stories.aReferral("debts", true); // one working day: Tuesday 12 January, 17:00
        urgent.until(StoryTime.at("2027-01-12T13:00"));
        assertThat(heard(urgent)).extracting(line -> line.substring(0, 16)).containsOnly("2027-01-11T13:00");
        assertThat(addresses(urgent)).contains("schuldhulpparkstad");
    }

    @Test
    void whoTookATaskHearsAndNotTheTeam() {
        Journey referral = stories.aReferral("debts").takes("schuldhulp", "answerReferral");
        referral.until(StoryTime.at("2027-01-15T17:00"));
        assertThat(heard(referral)).anyMatch(line -> line.contains("schuldhulpparkstad schuldhulp: "));
    }

    @Test
    void whatIsDoneIsWatchedNoMore() {
        Journey referral = stories.aReferral("debts");
        assertThat(watched(referral)).isEqualTo(1);
        referral.answers("schuldhulp", "answerReferral", "answer", "accept").waitsFor("contactFamily");
        assertThat(watched(referral)).isEqualTo((int) sql.queryForObject(
                "select count(*) from task_row where case_id = ? and ended is null", Integer.class, referral.caseId()));
        referral.answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted");
        assertThat(watched(referral)).isZero();
    }

    /** What has no day waits for nobody: care goes on, and the parent may never choose. */
    @Test
    void ownCareIsNotWatched() {
        Journey signal = aSignal().waitsFor("talkWithParent");
        sql.update("update task_row set due = null where case_id = ?", signal.caseId());
        assertThat(watched(signal)).isZero();
    }

    @Test
    void anotherDayIsAnotherLadder() {
        Journey signal = aSignal().waitsFor("talkWithParent");
        Instant due = dueOf(signal);
        signal.until(due.plusSeconds(1));
        int before = heard(signal).size();
        assertThat(before).isEqualTo(1);
        sql.update(
                "update task_row set due = ? where case_id = ? and ended is null",
                Timestamp.from(StoryTime.at("2027-03-01T17:00")),
                signal.caseId());
        signal.until(StoryTime.at("2027-02-26T16:59"));
        assertThat(heard(signal)).hasSize(before);
        signal.until(StoryTime.at("2027-02-26T17:00"));
        assertThat(heard(signal)).hasSize(before + 1);
    }

    @Test
    void aChangedSettingHoldsForWhatWaitsAlready() {
        Journey signal = aSignal().waitsFor("talkWithParent");
        Instant due = dueOf(signal); // Monday 25 January
        assertThat(due).isEqualTo(StoryTime.at("2027-01-25T17:00"));
        signal.until(StoryTime.at("2027-01-20T09:00"));
        try {
            terms.change("watch.before", "gm0928", 3, 3);
            signal.until(StoryTime.at("2027-01-20T17:00"));
            assertThat(heard(signal)).hasSize(1);
        } finally {
            terms.back("watch.before", "gm0928");
        }
    }

    /** A ladder without anybody left is a number for who can give somebody a role; no mark, no task. */
    @Test
    void whereNobodyIsLeftTheAdministratorHearsANumber() {
        Journey referral = anAgreedReferral();
        long last = last();
        sql.update("update person set active = false where login = 'knooppunt'");
        try {
            referral.until(StoryTime.at("2027-01-22T17:00"));
        } finally {
            sql.update("update person set active = true where login = 'knooppunt'");
        }
        assertThat(sql.queryForList(
                        "select text from notice where id > ? and organisation = 'administrators/gm0928'",
                        String.class,
                        last))
                .containsExactly(
                        "In Kerkrade wacht 1 taak waarvan niemand meer bericht krijgt: niemand met de juiste rol"
                                + " kan inloggen. Kijk wie er een rol mist.");
        assertThat(sql.queryForList(
                        "select organisation from notice where id > ? and text like '%Vastgelopen verwijzing%'",
                        String.class, last))
                .isEmpty();
    }

    /** Fifty tasks that begin together cost as many questions as one: what each needs is read for all. */
    @Test
    void findingTheFirstMomentIsAskedForManyAtOnce() {
        long one = pagesOf(1);
        long many = pagesOf(20);
        assertThat(many).as("statements for 20 tasks beside 1").isLessThanOrEqualTo(one + 2);
    }

    private long pagesOf(int tasks) {
        for (int n = 0; n < tasks; n++) {
            aSignal();
        }
        return RequestCounts.of(queue::runOne).statements().size();
    }

    /** Another one each time. */
    private Journey aSignal() {
        return stories.aSignal("verloskundige", "note", "Verhaal " + UUID.randomUUID());
    }

    /** The family agreed that the pathway is kept. */
    private Journey anAgreedReferral() {
        Journey referral = stories.aReferral("debts");
        files.share(referral.caseId(), true);
        return referral.afterWorkingDays(5).afterWorkingDays(3).waitsFor("solveStalledReferral");
    }

    private Instant dueOf(Journey story) {
        return sql.queryForObject(
                        "select due from task_row where case_id = ? and ended is null", Timestamp.class, story.caseId())
                .toInstant();
    }

    private int watched(Journey story) {
        return sql.queryForObject(
                "select count(*) from due_work join task_row on task_id = subject where kind = 'watch' and case_id = ?",
                Integer.class,
                story.caseId());
    }

    private String referral(Journey story) {
        return sql.queryForObject("select id from referral where case_id = ?", String.class, story.caseId());
    }

    private int reminders(Journey story) {
        return sql.queryForObject(
                "select count(*) from fact where kind = 'receiverReminded' and grouping_key = ?",
                Integer.class,
                Facts.oneWay(referral(story)));
    }

    private long last() {
        return sql.queryForObject("select coalesce(max(id), 0) from notice", Long.class);
    }

    private List<String> addresses(Journey story) {
        return sql.queryForList(
                "select distinct organisation from notice where case_id = ? and text like '%taak%' order by 1",
                String.class, story.caseId());
    }

    private List<String> heard(Journey story) {
        return heard(story, "taak");
    }

    /** When, who and what of the lines about tasks, the family's mark aside. */
    private List<String> heard(Journey story, String part) {
        String mark = files.card(story.caseId()).mark();
        return sql.query("""
                select to_char(at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD"T"HH24:MI') || ' ' || organisation
                    || coalesce(' ' || person, '') || ': ' || text
                from notice where case_id = ? and text like ? order by at, organisation, person nulls first""", (row, n) -> row.getString(1).replace(mark, "MARK"), story.caseId(), "%" + part + "%");
    }
}
