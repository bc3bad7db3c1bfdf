package nl.kansrijkestart.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.engine.Decisions;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.safety.SafetyRecord.What;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments and questions of processes/safety/reportingCode.bpmn. The engine's case id is
 * the safety record's id.
 */
@Desk
@Transactional
class SafetyDesk {

    private static final String TABLE = "reportingCodeWeighing";

    private final SafetyService records;
    private final SafetyTerms terms;
    private final SafetyArchive archive;
    private final SafetyWeighings weighings;
    private final Decisions tables;
    private final Clock clock;

    SafetyDesk(
            SafetyService records,
            SafetyTerms terms,
            SafetyArchive archive,
            SafetyWeighings weighings,
            Decisions tables,
            Clock clock) {
        this.records = records;
        this.terms = terms;
        this.archive = archive;
        this.weighings = weighings;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * The professional alone, in her role; with the safeguarding officers of her own organisation once they look along.
     */
    public String circle(String caseId) {
        SafetyRecord.Circle circle = records.record(caseId).circle();
        String professional = circle.role() + "/" + circle.professional();
        return circle.officer()
                ? professional + "," + SafetyService.OFFICERS + "@" + circle.organisation()
                : professional;
    }

    /** The id of the step that was chosen last; it says which task opens and nothing else. */
    public String nextStep(String caseId) {
        return records.record(caseId).nextStep();
    }

    public boolean goesOn(String caseId) {
        return !records.record(caseId).closed();
    }

    public Instant stepDue(String caseId) {
        SafetyRecord record = records.record(caseId);
        if (record.due() == null) {
            record.dueAt(terms.step(record));
        }
        return record.due();
    }

    /** Now, when reporting is due at once. */
    public Instant decisionDue(String caseId) {
        SafetyRecord record = records.record(caseId);
        if (record.due() == null) {
            record.dueAt(terms.decision(record));
        }
        return record.due();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public Instant decisionReminderDue(String caseId) {
        decisionDue(caseId);
        return terms.decisionReminder(records.record(caseId));
    }

    /** The running term of Veilig Thuis, set by law; otherwise the day that the professional chose. */
    public Instant followDue(String caseId) {
        SafetyRecord record = records.record(caseId);
        if (record.due() == null) {
            record.dueAt(terms.follow(record, null));
        }
        return record.due();
    }

    /**
     * Asks the table of the five weighings with the newest weighing. It guides and never decides; the engine learns
     * nothing of it.
     */
    public void guideDecision(String caseId) {
        Map<String, Object> facts = archive.weighing(caseId);
        List<Decisions.Row> rows = tables.evaluate(TABLE, facts);
        weighings.save(new SafetyWeighing(caseId, clock.instant(), facts.toString(), rows.toString()));
        rows.stream()
                .findFirst()
                .ifPresent(row -> records.record(caseId)
                        .writes()
                        .advised(Concern.Advice.valueOf(row.text("advice")), row.text("hint")));
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindDecision(String caseId) {
        records.happens(caseId, record -> record.remind(What.decisionWaits));
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindFollowing(String caseId) {
        records.happens(caseId, record -> record.remind(What.termOver));
    }
}
