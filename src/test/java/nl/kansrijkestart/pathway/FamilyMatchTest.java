package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.TaskCards;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who is in the programme cannot be found out: who invents a parent with the marks of somebody else's client sees what
 * anybody sees.
 */
@ProcessTest
class FamilyMatchTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String PRACTICE = "verloskundigenkerkrade";
    private static final String COORDINATOR = "knooppunt";
    private static final String BORN = "1987-06-05";
    private static int number;

    @Autowired
    private PathwayStories told;

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService events;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Messages notices;

    @Autowired
    private FinishedForms finished;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private JdbcTemplate sql;

    @LocalServerPort
    private int port;

    private static String aName() {
        return "Mama Voorbeeld-Zelfde-" + System.nanoTime() + ++number;
    }

    /** A client of another organisation, who agreed that a pathway is kept. */
    private Journey aClientOfOthers(String name) {
        Journey story = told.agreedAs(name, BORN, "carePath:debts");
        sql.update("""
                update case_file
                set signaller = 'kraamzorg', signaller_group = 'kraamzorgzuid', contact = 'kraamzorg', contact_group =
                'kraamzorgzuid'
                where id = ?
                """, story.caseId());
        return story;
    }

    /** Everything that the midwife can read of this family, without what names it. */
    private String whatSheSees(Journey story) {
        Browser midwife = Browser.of(port, MIDWIFE);
        String mark = files.card(story.caseId()).mark();
        String page = midwife.page("/gezin/" + story.caseId());
        String messages = notices.of(List.of(PRACTICE), MIDWIFE).stream()
                .filter(line -> story.caseId().equals(line.caseId()))
                .map(Messages.Line::text)
                .toList()
                .toString();
        FamilyPerson parent = files.family(story.caseId()).get(0); // she typed it herself, each time something else
        return (page.replace(parent.name(), "NAAM").replace(parent.telephone(), "NUMMER")
                        + messages
                        + files.timeLine(story.caseId()).stream()
                                .map(line -> line.at() + " " + line.text())
                                .toList())
                .replace(mark, "GEZIN")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("[0-9a-f]{32,}", "TOKEN");
    }

    @Test
    void theOneWhoInventsAParentSeesNoOtherPageThanAnybodyElse() {
        String name = aName();
        aClientOfOthers(name);
        Journey invented = told.agreedAs(name, BORN, "carePath:debts");
        Journey unknown = told.agreedAs(aName(), "1986-01-02", "carePath:debts");
        Supplier<String> seen = () -> whatSheSees(invented);

        assertThat(seen.get())
                .as("before anybody judged")
                .isEqualTo(whatSheSees(unknown))
                .doesNotContain("zelfde gezin");
        invented.waitsFor("answerReferral")
                .waitsFor("matchFamily")
                .by("hubCoordinators")
                .notSeenBy(MIDWIFE);
        unknown.waitsFor("answerReferral").doesNotWaitFor("matchFamily");
        assertThat(due(invented, "answerReferral")).as("the same delay").isEqualTo(due(unknown, "answerReferral"));

        invented.shows(COORDINATOR, "matchFamily", "zelfde naam, zelfde geboortedatum")
                .takes(COORDINATOR, "matchFamily");
        assertThat(seen.get()).as("while the coordinator looks").isEqualTo(whatSheSees(unknown));
        invented.answers(COORDINATOR, "matchFamily", "same", "no")
                .passed("bothGoOn")
                .waitsFor("answerReferral");
        assertThat(seen.get()).as("afterwards").isEqualTo(whatSheSees(unknown));
        assertThat(sql.queryForObject(
                        "select count(*) from access_line where case_id = ? and what = 'matchFamily'",
                        Integer.class,
                        invented.caseId()))
                .as("the privacy officer's log has it")
                .isPositive();
    }

    private Object due(Journey story, String task) {
        return sql.queryForObject(
                "select due from task_row where case_id = ? and task_key = ? and ended is null",
                Object.class,
                story.caseId(),
                task);
    }

    @Test
    void oneMarkAloneFindsNobody() {
        String name = aName();
        aClientOfOthers(name);
        told.agreedAs(aName(), BORN, "carePath:debts")
                .waitsFor("answerReferral")
                .doesNotWaitFor("matchFamily");
        told.agreedAs(name, "1990-09-09", "carePath:debts")
                .waitsFor("answerReferral")
                .passed("familyNotKnown");
    }

    /** The coordinator may not read of a family that no longer agrees, in a task that stood open either. */
    @Test
    void afterAWithdrawalThereIsNothingToCompare() {
        String name = aName();
        aClientOfOthers(name);
        Journey invented = told.agreedAs(name, BORN, "carePath:debts").waitsFor("matchFamily");
        events.withdrawConsent(invented.caseId(), MIDWIFE);
        invented.shows(COORDINATOR, "matchFamily", "niets meer om te vergelijken")
                .doesNotSay(COORDINATOR, "matchFamily", "zwanger", "zelfde naam");
    }

    /** Nor its mark; and in no list of a form. */
    @Test
    void afterAWithdrawalTheCoordinatorsTaskHasNoMark() {
        String name = aName();
        aClientOfOthers(name);
        Journey invented = told.agreedAs(name, BORN, "carePath:debts").waitsFor("matchFamily");
        String mark = files.card(invented.caseId()).mark();
        assertThat(tasks.familiesOf(COORDINATOR)).containsEntry(invented.caseId(), mark);
        events.withdrawConsent(invented.caseId(), MIDWIFE);
        invented.cardSays(COORDINATOR, "matchFamily", TaskCards.NAMELESS).doesNotSay(COORDINATOR, "matchFamily", mark);
        assertThat(tasks.familiesOf(COORDINATOR)).doesNotContainKey(invented.caseId());
    }

    /** Whoever sent a signal that was judged the same reads nothing that says that the family was known. */
    @Test
    void theSecondSignallerDoesNotReadThatTheFamilyWasKnown() {
        String name = aName();
        Journey first = aClientOfOthers(name);
        Journey second = told.agreedAs(name, BORN, "carePath:debts").waitsFor("matchFamily");
        second.answersFirst(COORDINATOR, "matchFamily", "match", "same", "yes").endsAt("mergedWithRunningPathway");
        assertThat(whatSheSees(second))
                .contains("Wat de ouder koos, wordt geregeld")
                .doesNotContain("al liep", "lopend traject", "Samengevoegd", "hierbij gevoegd", "zelfde gezin")
                .doesNotContain(files.card(first.caseId()).mark());
    }

    /** Help that was accepted and not begun leaves no part to lose: the receiver's own form goes with the yes. */
    @Test
    void afterAWithdrawalTheReceiverReadsNoOwnForm() {
        Journey story = told.agreedAs(aName(), "1986-01-02", "carePath:debts")
                .answers("schuldhulp", "answerReferral", "answer", "accept")
                .waitsFor("contactFamily");
        String mark = files.card(story.caseId()).mark();
        assertThat(finished.newest("schuldhulp")).anyMatch(form -> mark.equals(form.mark()));
        events.withdrawConsent(story.caseId(), MIDWIFE);
        assertThat(finished.newest("schuldhulp")).noneMatch(form -> mark.equals(form.mark()));
        assertThat(finished.newest(MIDWIFE))
                .as("who sent the signal reads the own ones")
                .anyMatch(form -> mark.equals(form.mark()));
    }

    /** Help that began is not cut off for the sake of one file. */
    @Test
    void whereHelpBeganBothGoOnAndTheirContactsHearOfEachOther() {
        String name = aName();
        Journey first = told.agreedAs(name, BORN, "carePath:debts");
        Journey second =
                told.agreedAs(name, BORN, "carePath:debts").answers("schuldhulp", "answerReferral", "answer", "accept");
        second.answers(COORDINATOR, "matchFamily", "same", "yes", "match", first.caseId())
                .waitsFor("contactFamily")
                .passed("bothGoOn")
                .didNotPass("mergedWithRunningPathway")
                .told(
                        PRACTICE,
                        MIDWIFE,
                        "loopt nog een traject: " + files.card(first.caseId()).mark());
        first.told(
                PRACTICE,
                MIDWIFE,
                "loopt nog een traject: " + files.card(second.caseId()).mark());
    }

    @Test
    void whoGoesOnTryingIsStoppedAndThePrivacyOfficerHearsIt() {
        sql.update(
                "update setting set normal = 2, urgent = 2 where id = 'limit.searches.day' and municipality is null");
        try {
            String name = aName();
            told.agreedAs(name, BORN, "carePath:debts");
            told.agreedAs(aName(), BORN, "carePath:debts");
            assertThat(notices.of(List.of(Notices.role("privacyOfficers", "gm0928")), "privacyfunctionaris"))
                    .extracting(Messages.Line::text)
                    .anyMatch(text -> text.contains("vulde in een dag 2 keer gegevens van een gezin in"));
            Journey third = told.agreedTo("carePath:debts");
            third.isRefused(
                            MIDWIFE,
                            "registerFamily",
                            "U vulde dit vandaag al 2 keer in",
                            "name",
                            name,
                            "telephone",
                            "0612340000",
                            "dateOfBirth",
                            BORN)
                    .afterCalendarDays(2)
                    .answers(MIDWIFE, "registerFamily", "name", aName(), "telephone", "0612340001")
                    .waitsFor("answerReferral");
        } finally {
            sql.update("""
                    update setting set normal = 25, urgent = 25 where id = 'limit.searches.day'
                    and municipality is null
                    """);
        }
    }

    /**
     * A number of another organisation answers as one that is not there, an own one is refused; the tries are counted.
     */
    @Test
    void anOwnFileNumberIsFoundInTheOwnOrganisationOnly() {
        String own = "H12-" + System.nanoTime();
        stories.aSignal(MIDWIFE, "ownFileNumber", own);
        stories.aSignal("kraamzorg", "ownFileNumber", own, "note", "een ander");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> stories.aSignal(MIDWIFE, "ownFileNumber", own, "note", "nog eens"))
                .hasMessageContaining(own);
        assertThat(sql.queryForObject(
                        "select count(*) from search_count where person = ? and sort = 'ownNumber'",
                        Integer.class,
                        MIDWIFE))
                .isEqualTo(1);
    }
}
