package nl.kansrijkestart.monitoring.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.figures.Sheet.Amount;
import nl.kansrijkestart.monitoring.figures.Sheet.Line;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Visits, meetings and evaluations in municipalities where no other test is at home: hidden under ten, equal to a
 * recount from ten on.
 */
@ProcessTest
class CareFiguresTest {

    private static final String STEIN = "gm0971";
    private static final String BEEK = "gm0888";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String CARE = "kraamzorg";
    private static final String CARE_HOUSE = "kraamzorgzuid";

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Played play;

    @Autowired
    private Indicators indicators;

    @Autowired
    private JdbcClient database;

    @Test
    void visitsThatWentOnEqualTheRecount() {
        for (int n = 0; n < 3; n++) {
            visits("home", "video", n == 0 ? "home" : "video");
        }
        assertThat(line(STEIN, "Gepland huisbezoek ging door").visible())
                .as("nine visits")
                .isFalse();
        for (int n = 0; n < 5; n++) {
            visits("notAtHome", "home", "notAtHome", "home");
        }
        long tried = tasks(STEIN, "recordHomeVisit");
        long held = database.sql("""
                        select sum(visits) from home_visit join case_file file on file.id = case_id
                        where file.municipality = ?
                        """).param(STEIN).query(Long.class).single();
        assertThat(tried).isEqualTo(29);
        assertThat(held).isEqualTo(19);
        assertThat(line(STEIN, "Gepland huisbezoek ging door").share())
                .isEqualTo(Amount.percent(held / (double) tried));
        assertThat(line(STEIN, "Huisbezoek bij het gezin thuis").share())
                .as("five by picture are too few to say")
                .extracting(Amount::text)
                .isEqualTo("ten minste 52%");
    }

    @Test
    void whoWasAskedAndWhoCameEqualsTheRecount() {
        for (int n = 0; n < 2; n++) {
            meeting();
        }
        assertThat(line(STEIN, "Uitgenodigde organisaties").visible())
                .as("eight invitations")
                .isFalse();
        for (int n = 0; n < 4; n++) {
            meeting();
        }
        long asked = database.sql("""
                        select count(*) from hub_meeting_participant one
                        join hub_meeting meeting using (referral_id)
                        join case_file file on file.id = meeting.case_id where file.municipality = ?
                        """).param(STEIN).query(Long.class).single();
        long came = database.sql("""
                select count(*) from hub_meeting_participant one join hub_meeting meeting using (referral_id) join case_file file on file.id = meeting.case_id
                where file.municipality = ? and one.organisation = any(meeting.present)""").param(STEIN).query(Long.class).single();
        assertThat(asked).isEqualTo(24);
        assertThat(came).isEqualTo(12);
        assertThat(line(STEIN, "Uitgenodigde organisaties").share()).isEqualTo(Amount.percent(came / (double) asked));
        assertThat(database.sql("select count(*) from fact where kind = 'hubGuestAsked' and organisation is not null")
                        .query(Long.class)
                        .single())
                .as("no organisation")
                .isZero();
    }

    @Test
    void whatFamiliesSayOfTheirSupportEqualsTheRecount() {
        for (int n = 0; n < 3; n++) {
            evaluations("better", "better", "better");
        }
        assertThat(line(BEEK, "Het gaat beter").visible())
                .as("nine evaluations")
                .isFalse();
        evaluations("better", "same", "worse");
        evaluations("better", "worse", "unsaid");
        for (int n = 0; n < 3; n++) {
            evaluations("same", "worse", n < 2 ? "unsaid" : "same");
        }
        long all = tasks(BEEK, "evaluateWithFamily");
        assertThat(all).isEqualTo(24);
        assertThat(line(BEEK, "Het gaat beter").share())
                .as("three said nothing")
                .isEqualTo(Amount.percent(11 / (all - 3.0)));
    }

    private long tasks(String municipality, String key) {
        return database.sql("""
                select count(*) from act_hi_taskinst task join task_row on task_row.task_id = task.id_
                where task.task_def_key_ = ? and task.delete_reason_ = 'completed' and task_row.municipality = ?""").params(key, municipality).query(Long.class).single();
    }

    /** Once the months are over, with signals enough beside it: what is hidden is hidden for being few itself. */
    private Line line(String municipality, String label) {
        String month = municipality.equals(BEEK) ? "2027-02" : "2027-01";
        StoryTime.set(month + "-11T09:00");
        play.signals(municipality, Press.ENOUGH);
        play.over(month);
        return indicators.sheet(municipality, month).lines().stream()
                .filter(one -> one.label().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private String family(String municipality) {
        StoryTime.set("2027-01-11T09:00");
        return files.open(new NewSignal(
                municipality,
                CARE,
                CARE_HOUSE,
                null,
                "pregnant",
                stories.today().plusWeeks(20),
                null,
                "professionalJudgement",
                null,
                null,
                false,
                null,
                Set.of("housing"),
                Set.of("network")));
    }

    /** All at one family, one after the other. */
    private void visits(String... how) {
        String caseId = family(STEIN);
        String referralId = stories.anAgreedReferral(caseId, "prenatalHomeVisit");
        stories.started("referral", caseId, Map.of("referralId", referralId))
                .answers(NURSE, "answerReferral", "answer", "accept");
        Journey story = stories.started("prenatalHomeVisit", caseId, Map.of("referralId", referralId))
                .answers(NURSE, "callParent", "result", "wantsVisit");
        for (int n = 0; n < how.length; n++) {
            story.answers(
                            NURSE,
                            n == 0 ? "planHomeVisit" : "planNextVisit",
                            "date",
                            stories.today().plusDays(1).toString(),
                            "time",
                            "10:30")
                    .afterWorkingDays(2)
                    .answers(
                            NURSE,
                            "recordHomeVisit",
                            "date",
                            stories.today().toString(),
                            "held",
                            how[n],
                            "anotherVisit",
                            n < how.length - 1 ? "yes" : "no");
        }
    }

    /** Maternity care and work and income come, the social team and the neighbours do not. */
    private void meeting() {
        String caseId = family(STEIN);
        String hub = "knooppuntstein";
        List.of("housing", "incomeWork", "informalSupport").forEach(need -> stories.anAgreedReferral(caseId, need));
        String referralId = stories.anAgreedReferral(caseId, "hubMeeting");
        stories.started("referral", caseId, Map.of("referralId", referralId))
                .answers(hub, "answerReferral", "answer", "accept");
        LocalDate day = stories.today().plusDays(14);
        stories.started("hubMeeting", caseId, Map.of("referralId", referralId))
                .answers(
                        hub,
                        "checkHubRegistration",
                        "wanted",
                        "yes",
                        "organisations",
                        List.of(CARE_HOUSE, "buurtsteunstein", "sociaalteamstein", "werkinkomenstein"))
                .answers(hub, "planHubMeeting", "date", day.toString(), "time", "10:00", "place", "Wijkcentrum")
                .withYesTo("buurtsteunstein", "sociaalteamstein", "werkinkomenstein")
                .answers(hub, "inviteParticipants")
                .answers(CARE, "prepareWithParent", "presence", "comes")
                .until(StoryTime.at(day + "T12:00"))
                .answers(hub, "recordHubAgreements", "present", List.of("parent", CARE_HOUSE, "werkinkomenstein"));
    }

    /** With one family, one after the other. */
    private void evaluations(String... familySays) {
        String caseId = family(BEEK);
        stories.anAgreedReferral(caseId, "housing");
        stories.anAgreed("sharePlan", caseId, "jgzzuidlimburg");
        files.direct(caseId, NURSE, "jgzzuidlimburg");
        Journey story = stories.started("familySupport", caseId, Map.of())
                .answers(
                        NURSE,
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(30).toString());
        story.until(StoryTime.at("2027-02-10T09:00"));
        for (int n = 0; n < familySays.length; n++) {
            story.answers(
                    NURSE,
                    "evaluateWithFamily",
                    "next",
                    n < familySays.length - 1 ? "onward" : "done",
                    "howFamily",
                    familySays[n]);
        }
    }
}
