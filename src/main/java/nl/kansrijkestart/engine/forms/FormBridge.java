package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.engine.EngineCalls;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import nl.kansrijkestart.engine.tasks.TaskRow;
import nl.kansrijkestart.engine.tasks.TaskRows;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Between the task list and the engine: a form shows what the case file holds, an answer goes to the case file in the
 * transaction that completes the task, and the engine learns only that the task is done.
 */
@Component
public class FormBridge {

    static final Duration DOUBLE_PRESS = Duration.ofMinutes(2);

    private final TaskRows rows;
    private final ServedForms forms;
    private final FormCheck check;
    private final FormContents book;
    private final Archives archives;
    private final TaskAccess access;
    private final ObjectProvider<TaskDone> done;
    private final TaskWork work;
    private final FormFiles files;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final EngineCalls program;
    private final JdbcTemplate sql;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final MunicipalityScope reach;
    private final Clock clock;

    FormBridge(
            TaskRows rows,
            ServedForms forms,
            FormCheck check,
            FormContents book,
            Archives archives,
            TaskAccess access,
            ObjectProvider<TaskDone> done,
            TaskWork work,
            FormFiles files,
            @Lazy RuntimeService runtime,
            @Lazy RepositoryService repository,
            EngineCalls program,
            JdbcTemplate sql,
            ObjectMapper json,
            TransactionTemplate transaction,
            MunicipalityScope reach,
            Clock clock) {
        this.rows = rows;
        this.forms = forms;
        this.check = check;
        this.book = book;
        this.archives = archives;
        this.access = access;
        this.done = done;
        this.work = work;
        this.files = files;
        this.runtime = runtime;
        this.repository = repository;
        this.program = program;
        this.sql = sql;
        this.json = json;
        this.transaction = transaction;
        this.reach = reach;
        this.clock = clock;
    }

    /** Of an open task. */
    public JsonNode form(TaskRow task, String person) {
        return transaction.execute(status -> {
            FormMoment moment = task.moment(person);
            archives.of(moment).looked(moment);
            return ServedForms.forBrowser(serve(task, moment).form());
        });
    }

    public Map<String, Object> variables(TaskRow task, String person) {
        return transaction.execute(status -> {
            FormMoment moment = task.moment(person);
            FormArchive archive = archives.of(moment);
            archive.looked(moment);
            return forms.variables(moment, archive.latest(moment), work.form(task.taskId()));
        });
    }

    /** Takes an answer: kept, applied and the task completed, or nothing at all and a Dutch reason. */
    public void answer(TaskRow task, String person, JsonNode body) {
        Map<String, Object> sent = forms.sent(body);
        boolean late = Retry.tryAgain(() -> transaction.execute(status -> {
            rows.lock(task.taskId());
            TaskRow now = rows.find(task.taskId(), person).orElseThrow(FormBridge::ended);
            FormMoment moment = now.moment(person);
            ServedForms.Served served = forms.shown(now.taskId(), person)
                    .orElseThrow(() -> new Refusal("Open de taak eerst, en vul dan het formulier in."));
            if (!now.open()) {
                return late(now, moment, served, sent);
            }
            if (now.assignee() == null) {
                throw new Refusal("Neem eerst de taak, en rond hem dan af.");
            }
            if (!now.assignee().equals(person)) {
                throw new Refusal(
                        "Een collega heeft deze taak genomen. Uw antwoord is niet verstuurd; overleg met uw collega.");
            }
            if (forms.changed(moment, served)) {
                throw new Refusal(
                        "De lijst in dit formulier is intussen veranderd. Open de taak opnieuw; kijk na wat u "
                                + "invulde.");
            }
            FormCheck.Checked checked = check.check(served.form(), sent);
            refuseMaker(moment);
            archives.of(moment).kept(moment, now.name(), checked.lines());
            book.form(moment.formId()).kept.accept(moment, new Answers(checked.values(), served.items()));
            work.complete(now.taskId(), checked.routing());
            done.orderedStream().forEach(one -> one.done(moment));
            forms.answered(now.taskId(), person, ServedForms.TAKEN);
            return false;
        }));
        if (late) {
            throw new Refusal("Deze taak was al klaar of is verder gegaan zonder uw antwoord. "
                    + "Wat u invulde is bewaard bij het traject, als informatie.");
        }
    }

    /** Nobody decides alone on what they proposed. */
    private void refuseMaker(FormMoment moment) {
        Set<String> others = book.form(moment.formId()).notBy.apply(moment);
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
        String before = forms.answered(ended.taskId(), moment.person()).orElse("");
        if (ServedForms.LATE.equals(before)) {
            throw new Refusal("Deze taak is verder gegaan zonder uw antwoord. Uw eerste antwoord is al bewaard bij het "
                    + "traject; dit is niet nog eens bewaard.");
        }
        FormCheck.Checked checked = check.check(served.form(), sent);
        List<FormArchive.Line> lines = checked.lines();
        if (!ServedForms.TAKEN.equals(before)) {
            book.form(moment.formId()).mayKeepLate.accept(moment);
            archive.keptLate(moment, ended.name(), lines);
            forms.answered(ended.taskId(), moment.person(), ServedForms.LATE);
            book.form(moment.formId()).late.accept(moment, new Answers(checked.values(), served.items()));
            return true;
        }
        if (!archive.keptAlready(moment, lines)) {
            throw new Refusal(
                    "U hebt deze taak al afgerond. Uw eerste antwoord telt; wat u nu stuurde is niet bewaard.");
        }
        return false;
    }

    public JsonNode startForm(String definitionId, String person) {
        ProcessDefinition definition = startable(definitionId, person);
        return transaction.execute(status -> ServedForms.forBrowser(forms.serve(
                        startMoment(definition, person),
                        definition.getKey(),
                        program.call(() -> files.ofStart(definitionId)))
                .form()));
    }

    /** Starts a case; the same person with the same answers within two minutes gets the first one again. */
    public JsonNode start(String definitionId, String person, JsonNode body) {
        ProcessDefinition definition = startable(definitionId, person);
        FormMoment moment = startMoment(definition, person);
        String hash = hash(definition.getKey() + body);
        return transaction.execute(status -> {
            rows.lock(person + hash);
            List<String> first = sql.queryForList(
                    "select answer from start_receipt where person = ? and body_hash = ? and at > ?",
                    String.class,
                    person,
                    hash,
                    Timestamp.from(clock.instant().minus(DOUBLE_PRESS)));
            if (!first.isEmpty()) {
                return read(first.get(0));
            }
            ServedForms.Served served = forms.shown(definition.getKey(), person)
                    .orElseThrow(() -> new Refusal("Open het formulier eerst, en vul het dan in."));
            FormCheck.Checked checked = check.check(served.form(), forms.sent(body));
            FormContents.Page page = book.form(moment.formId());
            if (page.started == null) {
                throw new Refusal("Dit formulier kan nog geen traject beginnen.");
            }
            CaseStart start = page.started.apply(moment, new Answers(checked.values(), served.items()));
            reach.include(
                    start.municipality()); // it may begin where the person herself has nothing to do: a question to
            // another
            // coalition
            FormMoment begun =
                    new FormMoment(moment.formId(), null, start.caseId(), start.municipality(), start.ids(), person);
            archives.of(begun).kept(begun, page.startedAs, checked.lines());
            Map<String, Object> variables = new HashMap<>(start.ids());
            variables.put("caseId", start.caseId());
            variables.put(Journeys.MUNICIPALITY, start.municipality());
            ProcessInstance instance =
                    program.call(() -> runtime.startProcessInstanceById(definitionId, start.caseId(), variables));
            JsonNode answer = json.valueToTree(instanceCard(instance));
            sql.update(
                    "insert into start_receipt (person, body_hash, at, answer) values (?, ?, ?, ?::jsonb)",
                    person,
                    hash,
                    Timestamp.from(clock.instant()),
                    answer.toString());
            return answer;
        });
    }

    private ServedForms.Served serve(TaskRow task, FormMoment moment) {
        return forms.serve(moment, task.taskId(), work.form(task.taskId()));
    }

    /** What people read in the list of what they can start. */
    public String offeredAs(ProcessDefinition definition) {
        String name = book.form(startFormId(definition.getId())).offeredAs;
        return name == null ? definition.getName() : name;
    }

    public String startFormId(String definitionId) {
        return startMoment(definition(definitionId), null).formId();
    }

    private ProcessDefinition definition(String definitionId) {
        ProcessDefinition definition = program.call(() -> repository
                .createProcessDefinitionQuery()
                .processDefinitionId(definitionId)
                .startableInTasklist()
                .active()
                .singleResult());
        if (definition == null) {
            throw new Refusal("Dit traject kunt u hier niet beginnen.");
        }
        return definition;
    }

    private ProcessDefinition startable(String definitionId, String person) {
        ProcessDefinition definition = definition(definitionId);
        if (!mayStart(person, definitionId)) {
            throw new Refusal("Uw rol kan dit traject niet beginnen.");
        }
        return definition;
    }

    /** The model says which roles may start it: its candidate starter groups. */
    public boolean mayStart(String person, String definitionId) {
        List<String> roles = program.call(() -> repository.getIdentityLinksForProcessDefinition(definitionId)).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        return access.holdsAny(person, roles);
    }

    private FormMoment startMoment(ProcessDefinition definition, String person) {
        String form = program.call(() -> files.startFormId(definition.getId()));
        return new FormMoment(form, null, null, null, Map.of(), person);
    }

    private static Map<String, Object> instanceCard(ProcessInstance instance) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("links", List.of());
        card.put("id", instance.getProcessInstanceId());
        card.put("definitionId", instance.getProcessDefinitionId());
        card.put("businessKey", instance.getBusinessKey());
        card.put("tenantId", instance.getTenantId());
        card.put("ended", instance.isEnded());
        card.put("suspended", false);
        return card;
    }

    static Refusal ended() {
        return new Refusal("Deze taak is er niet meer. Er is niets veranderd.");
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
