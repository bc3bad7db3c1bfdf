package nl.kansrijkestart.monitoring.figures;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Many referrals in a municipality where no other test is at home, each from the same Monday on. */
@Component
public class Played {

    private final Stories stories;
    private final CaseFiles files;
    private final Press press;
    private final JdbcTemplate owner;

    Played(Stories stories, CaseFiles files, Press press, EmbeddedPostgres postgres) {
        this.stories = stories;
        this.files = files;
        this.press = press;
        this.owner = new JdbcTemplate(postgres.getDatabase("postgres", "kansrijkestart"));
    }

    /** What other tests told about these places is no part of this story. */
    public void only(String... places) {
        List.of("edition", "counted_fact", "counted_month").forEach(table -> owner.update("delete from " + table));
        List.of(places).forEach(place -> owner.update("delete from fact where municipality = ?", place));
    }

    /** So many signals more, so that there is enough for an edition. */
    public void signals(String place, int number) {
        owner.update(
                """
                insert into fact (kind, municipality, at, detail, topic)
                select 'signalReceived', ?, ?, 'before20', 'none' from generate_series(1, ?)
                """,
                place,
                Timestamp.from(
                        stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant()),
                number);
    }

    /**
     * This month is over: everything is counted, as if nobody had looked before. The clock is where it was afterwards.
     * @param month as 2027-01
     */
    public void over(String month) {
        Date now = ClockUtil.getCurrentTime();
        only();
        StoryTime.set(YearMonth.parse(month).plusMonths(1) + "-01T09:00");
        press.upToNow();
        ClockUtil.setCurrentTime(now);
    }

    Journey sent(String municipality, String need) {
        StoryTime.set("2027-01-11T09:00");
        // who was silent before is asked again: these stories are about figures, not about doubts
        owner.update("delete from social_map_evidence");
        owner.update(
                "update social_map_entry set amber_since = null, amber_reason = null where amber_since is not null");
        String caseId = files.open(new NewSignal(
                municipality,
                "verloskundige",
                "verloskundigenkerkrade",
                null,
                "pregnant",
                stories.today().plusWeeks(20),
                null,
                "professionalJudgement",
                null,
                null,
                false,
                null,
                Set.of("debts"),
                Set.of("network")));
        return stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, need)));
    }

    /** @param days working days until the answer, 0 to 4 */
    public Journey accepted(String municipality, int days) {
        return after(sent(municipality, "debts"), days).answers("schuldhulp", "answerReferral", "answer", "accept");
    }

    public Journey reached(String municipality, int days, int more) {
        return reached(municipality, days, more, "supportStarted").endsAt("supportStarted");
    }

    public Journey reached(String municipality, int days, int more, String outcome) {
        return after(accepted(municipality, days), more)
                .answers(
                        "schuldhulp",
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", outcome);
    }

    public Journey declined(String municipality, int days, String reason) {
        return after(sent(municipality, "debts"), days)
                .answers("schuldhulp", "answerReferral", "answer", "decline", "reason", reason);
    }

    /** A question within the term, and a yes after the reply. */
    Journey asked(String municipality) {
        return after(sent(municipality, "debts"), 1)
                .answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?")
                .answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.")
                .answers("schuldhulp", "answerReferral", "answer", "accept");
    }

    Journey silent(String municipality) {
        return sent(municipality, "debts").afterWorkingDays(5).passed("answerOverdue");
    }

    private static Journey after(Journey journey, int days) {
        return days == 0 ? journey : journey.afterWorkingDays(days);
    }
}
