package nl.kansrijkestart.safety;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.OwnReminder;
import org.springframework.stereotype.Component;

/**
 * When a step is due. The two terms of Veilig Thuis are set by law: no agreement changes them, the program only watches
 * them.
 */
@Component
class SafetyTerms {

    /** Uitvoeringsbesluit Wmo 2015: the safety assessment after a report. Working days. */
    static final int ASSESSMENT_BY_LAW = 5;
    /** Uitvoeringsbesluit Wmo 2015: an enquiry. Weeks. */
    static final int ENQUIRY_BY_LAW = 10;

    private static final Duration AT_ONCE = Duration.ofHours(2);

    private final Agreements agreements;
    private final Deadlines days;

    SafetyTerms(Agreements agreements, Deadlines days) {
        this.agreements = agreements;
        this.days = days;
    }

    Instant step(SafetyRecord record) {
        return days.add(now(), agreements.term("term.safety.step", record.municipality(), false));
    }

    Instant decision(SafetyRecord record) {
        return record.concern().atOnce() ? now() : step(record);
    }

    /** What is due at once is asked again after two hours, at any time of the day. */
    Instant decisionReminder(SafetyRecord record) {
        return record.concern().atOnce() ? record.due().plus(AT_ONCE) : record.due();
    }

    /** @param chosen the day the professional chose; null when she chose none */
    Instant follow(SafetyRecord record, LocalDate chosen) {
        Instant lawful = byLaw(record);
        if (lawful != null && lawful.isAfter(now())) {
            return lawful;
        }
        return chosen == null
                ? days.add(now(), agreements.term("term.safety.follow", record.municipality(), false))
                : endOf(chosen);
    }

    /** The end of the term of Veilig Thuis that runs or ran; null when there is none. */
    Instant byLaw(SafetyRecord record) {
        if (!record.concern().isReported()
                || record.concern().isHeard() && !record.concern().enquiry()) {
            return null;
        }
        return record.concern().enquiry()
                ? endOf(record.concern().safeHomeDay().plusWeeks(ENQUIRY_BY_LAW))
                : days.add(Deadlines.opens(record.concern().reportedDay()), ASSESSMENT_BY_LAW);
    }

    /** The running term of Veilig Thuis in Dutch; what the professional watches herself when none runs. */
    String inWords(SafetyRecord record) {
        Instant lawful = byLaw(record);
        if (lawful == null) {
            return "Er loopt geen termijn van Veilig Thuis. U kijkt zelf op de afgesproken dag.";
        }
        String what = record.concern().enquiry()
                ? "Veilig Thuis moet klaar zijn met het onderzoek,"
                : "Veilig Thuis moet de veiligheid beoordelen,";
        String length = record.concern().enquiry()
                ? "tien weken na het begin van het onderzoek"
                : "vijf werkdagen na de melding";
        return what + " uiterlijk " + Dutch.wholeDay(lawful) + " (termijn van de wet: " + length + ")."
                + (lawful.isAfter(now()) ? "" : " Die dag is voorbij: bel Veilig Thuis en vraag hoe het staat.");
    }

    Instant endOf(LocalDate day) {
        return Deadlines.closes(day);
    }

    static String day(Instant moment) {
        return Dutch.wholeDay(moment);
    }

    LocalDate today() {
        return days.today();
    }

    Instant now() {
        return days.now();
    }

    /** Who decides what is due at once hears two hours after it, and not as it begins. */
    @Component
    static class DueAtOnce implements OwnReminder {

        private static final String DECISION = "decideOnReport";

        private final SafetyRecords records;
        private final SafetyTerms terms;

        DueAtOnce(SafetyRecords records, SafetyTerms terms) {
            this.records = records;
            this.terms = terms;
        }

        @Override
        public Optional<Instant> moment(TaskRow task) {
            return Optional.of(task)
                    .filter(one -> one.taskKey().equals(DECISION))
                    .flatMap(one -> records.findById(one.caseId()))
                    .filter(record -> record.due() != null && record.concern().atOnce())
                    .map(terms::decisionReminder);
        }

        /** With danger now the officer who looks along does not wait for the next rung. */
        @Override
        public boolean reminded(TaskRow task) {
            records.findById(task.caseId()).ifPresent(record -> {
                record.remind(SafetyRecord.What.dangerWaits);
                records.save(record);
            });
            return false;
        }
    }
}
