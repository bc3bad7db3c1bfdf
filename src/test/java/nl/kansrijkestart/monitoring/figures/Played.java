package nl.kansrijkestart.monitoring.figures;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Many referrals in a municipality where no other test is at home, each from the same Monday on. */
@Component
public class Played {

    private static final String MONDAY = "2027-01-11T09:00";
    private static final String DEBT_HELP = "schuldhulp";

    private final Stories stories;
    private final CaseFiles files;
    private final Press press;
    private final Facts facts;
    private final Agreements agreements;
    private final TransactionTemplate transaction;
    private final JdbcTemplate owner;

    Played(
            Stories stories,
            CaseFiles files,
            Press press,
            Facts facts,
            Agreements agreements,
            TransactionTemplate transaction,
            EmbeddedPostgres postgres)
            throws SQLException {
        this.stories = stories;
        this.files = files;
        this.press = press;
        this.facts = facts;
        this.agreements = agreements;
        this.transaction = transaction;
        // one connection for all stories: to make one takes longer than what is asked of it
        this.owner = new JdbcTemplate(new SingleConnectionDataSource(
                postgres.getDatabase("postgres", "kansrijkestart").getConnection(), true));
    }

    /** What other tests told about these places is no part of this story. */
    public void only(String... places) {
        List.of("edition", "fact_sum", "counted_fact", "counted_month", "uncounted_fact")
                .forEach(table -> owner.update("delete from " + table));
        owner.update("insert into uncounted_fact select id from fact");
        List.of(places).forEach(place -> owner.update("delete from fact where municipality = ?", place));
        // the first edition begins with the first fact there is
        owner.update("delete from fact where at < timestamptz '2027-01-01'");
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

    /**
     * So many referrals that were taken in time, as they are written down, without a story behind each: for pages that
     * show figures. That figures are what happened is shown with stories.
     */
    public void counted(String municipality, int number) {
        StoryTime.set(MONDAY);
        Instant now = ClockUtil.getCurrentTime().toInstant();
        Agreements.ClauseInForce clause = agreements.inForce("debts", municipality);
        transaction.executeWithoutResult(status -> IntStream.range(0, number).forEach(n -> {
            Map<String, Object> about = Map.of(
                    "referralId",
                    municipality + "-" + n,
                    "need",
                    "debts",
                    "clauseId",
                    clause.clauseId(),
                    "clauseVersion",
                    clause.version(),
                    "organisation",
                    "schuldhulpparkstad");
            Map<String, Object> sent = new HashMap<>(about);
            sent.put("sender", "verloskundigenkerkrade");
            facts.record(FactKind.referralSent, municipality, sent);
            Map<String, Object> answered = new HashMap<>(about);
            answered.putAll(Map.of("detail", "accepted", "since", now.minus(Duration.ofDays(n % 4)), "due", now));
            facts.record(FactKind.receiverAnswered, municipality, answered);
        }));
    }

    Journey sent(String municipality, String need) {
        StoryTime.set(MONDAY);
        // who was silent before is asked again: these stories are about figures, not about doubts
        owner.update("""
                with told as (delete from social_map_evidence)
                update social_map_entry set amber_since = null, amber_reason = null where amber_since is not null
                """);
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
        return after(sent(municipality, "debts"), days).answers(DEBT_HELP, "answerReferral", "answer", "accept");
    }

    public Journey reached(String municipality, int days, int more) {
        return helped(accepted(municipality, days), DEBT_HELP, more, "supportStarted")
                .endsAt("supportStarted");
    }

    /** The next receiver takes what the first one did not. @param days working days until its answer */
    Journey handedOn(Journey story, String person, int days, int more, String outcome) {
        return helped(after(story, days).answers(person, "answerReferral", "answer", "accept"), person, more, outcome);
    }

    private Journey helped(Journey story, String person, int more, String outcome) {
        return after(story, more)
                .answers(
                        person,
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers(person, "recordOutcome", "outcome", outcome);
    }

    public Journey declined(String municipality, int days, String reason) {
        return after(sent(municipality, "debts"), days)
                .answers(DEBT_HELP, "answerReferral", "answer", "decline", "reason", reason);
    }

    /** A question within the term, and a yes after the reply. */
    Journey asked(String municipality) {
        return after(sent(municipality, "debts"), 1)
                .answers(DEBT_HELP, "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?")
                .answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.")
                .answers(DEBT_HELP, "answerReferral", "answer", "accept");
    }

    Journey silent(String municipality) {
        return sent(municipality, "debts").afterWorkingDays(5).passed("answerOverdue");
    }

    private static Journey after(Journey journey, int days) {
        return days == 0 ? journey : journey.afterWorkingDays(days);
    }
}
