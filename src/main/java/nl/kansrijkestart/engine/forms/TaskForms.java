package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.forms.ServedForms.Answered;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The form of a task: it shows what the case file holds, and its answer goes to the case file in the transaction that
 * completes the task. The engine learns only that the task is done.
 */
@Component
public class TaskForms {

    /**
     * Hears that a person completed a task, in the transaction that completes it. Implemented by features; none may
     * refuse.
     */
    public interface TaskDone {

        /** @param moment which task, where, and who completed it */
        void done(FormMoment moment);
    }

    private final TaskRows rows;
    private final ServedForms forms;
    private final FormContents contents;
    private final Archives archives;
    private final ObjectProvider<TaskDone> done;
    private final TaskWork work;
    private final TransactionTemplate transaction;

    TaskForms(
            TaskRows rows,
            ServedForms forms,
            FormContents contents,
            Archives archives,
            ObjectProvider<TaskDone> done,
            TaskWork work,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.forms = forms;
        this.contents = contents;
        this.archives = archives;
        this.done = done;
        this.work = work;
        this.transaction = transaction;
    }

    /**
     * The form of an open task, and the look at it is written down.
     *
     * @throws Refusal in Dutch when the task ended in the meantime
     */
    public JsonNode form(TaskRow task, String person) {
        return transaction.execute(status -> {
            FormMoment moment = task.moment(person);
            archives.of(moment).looked(moment);
            return forms.withAbove(
                    moment,
                    ServedForms.forBrowser(
                            forms.serve(moment, task.taskId(), work.form(task)).form(), "task/" + task.taskId()));
        });
    }

    /**
     * What the form of an open task shows. Who opened the form itself a moment ago looks at it once; otherwise this
     * look is written down.
     *
     * @return key → {@code {value, type}}
     * @throws Refusal in Dutch when the task ended in the meantime
     */
    public Map<String, Object> variables(TaskRow task, String person) {
        return transaction.execute(status -> {
            FormMoment moment = task.moment(person);
            FormArchive archive = archives.of(moment);
            Optional<Drafts.Look> before = forms.before(moment);
            if (before.filter(forms::justNow).isEmpty()) {
                archive.looked(moment);
            }
            return forms.variables(moment, archive.latest(moment), before.flatMap(Drafts.Look::draft), work.form(task));
        });
    }

    /**
     * Keeps what this person typed in the form of an open task and did not send yet, instead of what was kept before.
     *
     * @param body as an answer; without any value nothing is kept any more
     * @throws Refusal in Dutch when it is not of the form that was shown
     */
    public void draft(TaskRow task, String person, JsonNode body) {
        transaction.executeWithoutResult(status -> forms.keepDraft(task.moment(person), task.taskId(), body));
    }

    /**
     * Drafts that nobody came back for go.
     *
     * @param old whether what was kept at that moment, in that municipality (null for a start form), is over
     */
    public void forgetDrafts(BiPredicate<String, Instant> old) {
        transaction.executeWithoutResult(status -> forms.drafts().forget(old));
    }

    /** The same for a task that this person was shown. */
    public void answer(TaskRow task, String person, JsonNode body) {
        if (!answer(task.taskId(), person, body)) {
            throw TaskWork.gone();
        }
    }

    /**
     * Takes an answer: kept, applied and the task completed, or nothing at all.
     *
     * @param body {@code {"variables": {key: {value, type}}}}
     * @return false when there is no such task for this person
     * @throws Refusal in Dutch when it is not this person's to answer, the answer does not fit the form that was shown,
     *     or the task had gone on; the last keeps what was answered, as information
     */
    public boolean answer(String taskId, String person, JsonNode body) {
        Map<String, Object> sent = forms.sent(body);
        String late = Retry.tryAgain(() -> transaction.execute(status -> {
            rows.lock(taskId);
            TaskRow now = rows.find(taskId, person).orElse(null);
            if (now == null) {
                return null;
            }
            FormMoment moment = rows.moment(now, person);
            ServedForms.Served served = forms.shown(now.taskId(), person)
                    .orElseThrow(() -> new Refusal("Open de taak eerst, en vul dan het formulier in."));
            if (!now.open()) {
                return late(now, moment, served, sent) ? done(now) : "";
            }
            if (now.assignee() == null) {
                throw new Refusal("Neem eerst de taak, en rond hem dan af.");
            }
            if (!rows.isTheirs(now, person)) {
                throw new Refusal(
                        "Een collega heeft deze taak genomen. Uw antwoord is niet verstuurd; overleg met uw collega.");
            }
            if (forms.changed(moment, served)) {
                throw new Refusal(
                        "De lijst in dit formulier is intussen veranderd. Open de taak opnieuw; controleer wat u "
                                + "invulde.");
            }
            FormCheck.Checked checked = forms.check(served, sent);
            refuseMaker(moment);
            archives.of(moment).kept(moment, now.name(), checked.lines());
            contents.form(moment.formId()).kept.accept(moment, new Answers(checked.values(), served.items()));
            work.complete(now.taskId(), checked.routing());
            done.orderedStream().forEach(one -> one.done(moment));
            forms.answered(now.taskId(), person, Answered.taken);
            return "";
        }));
        if (late != null && !late.isEmpty()) {
            throw new Refusal(late + " Wat u invulde is bewaard bij het traject, als informatie.");
        }
        return late != null;
    }

    /** Who finished it and when, for who could have done it; else that it went on. */
    private String done(TaskRow ended) {
        return forms.answeredBy(ended.taskId())
                .map(by -> "Deze taak was al klaar: " + work.name(by) + " rondde haar af op "
                        + Dutch.weekdayAndTime(ended.ended()) + ".")
                .orElse("Deze taak was al klaar of is verder gegaan zonder uw antwoord.");
    }

    /** Nobody decides alone on what they proposed. */
    private void refuseMaker(FormMoment moment) {
        Set<String> others = contents.form(moment.formId()).notBy.apply(moment);
        if (!others.isEmpty() && archives.of(moment).answeredOneOf(moment, others)) {
            throw new Refusal(
                    "U hebt dit zelf voorgesteld of voorbereid. Iemand anders beslist: overleg met een collega "
                            + "met deze rol, of vraag de beheerder wie dat kan zijn. De taak blijft staan.");
        }
    }

    /**
     * An answer to a task that has ended. Who finished it and sends the same once more is answered as the first time;
     * of anybody else one answer is kept as information, unless the archive may not keep it any more.
     *
     * @return false when it had been taken in time
     */
    private boolean late(TaskRow ended, FormMoment moment, ServedForms.Served served, Map<String, Object> sent) {
        FormArchive archive = archives.of(moment);
        Optional<Answered> before = forms.answered(ended.taskId(), moment.person());
        if (before.equals(Optional.of(Answered.late))) {
            throw new Refusal("Deze taak is verder gegaan zonder uw antwoord. Uw eerste antwoord is al bewaard bij het "
                    + "traject; dit is niet nog eens bewaard.");
        }
        FormCheck.Checked checked = forms.check(served, sent);
        List<FormArchive.Line> lines = checked.lines();
        if (before.isEmpty()) {
            contents.form(moment.formId()).mayKeepLate.accept(moment);
            archive.keptLate(moment, ended.name(), lines);
            forms.answered(ended.taskId(), moment.person(), Answered.late);
            contents.form(moment.formId()).late.accept(moment, new Answers(checked.values(), served.items()));
            return true;
        }
        if (!archive.keptAlready(moment, lines)) {
            throw new Refusal(
                    "U hebt deze taak al afgerond. Uw eerste antwoord telt; wat u nu stuurde is niet bewaard.");
        }
        return false;
    }
}
