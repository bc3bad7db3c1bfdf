package nl.kansrijkestart.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.due.DueStory;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.engine.forms.StartForms;
import nl.kansrijkestart.engine.forms.TaskForms;
import nl.kansrijkestart.engine.tasks.TakenTasks;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.webapps.ShownTasks;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where stories begin. */
@Component
public class Stories {

    @Autowired
    TaskRows rows;

    @Autowired
    ShownTasks pages;

    @Autowired
    TakenTasks taken;

    @Autowired
    TaskForms forms;

    @Autowired
    StartForms starts;

    @Autowired
    Deadlines days;

    @Autowired
    Journeys journeys;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    Messages notices;

    @Autowired
    People people;

    @Autowired
    CaseFiles files;

    @Autowired
    Consents consents;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    ReferralService referrals;

    @Autowired
    ObjectMapper json;

    @Autowired
    Clock clock;

    @Autowired
    DueStory due;

    @Autowired
    MunicipalityScope reach;

    /** A case in Kerkrade, sent by the midwife, 20 weeks pregnant, nothing else done yet. */
    public String aCase(boolean urgent, String... themes) {
        return files.open(new NewSignal(
                "gm0928",
                "verloskundige",
                "verloskundigenkerkrade",
                null,
                "pregnant",
                today().plusWeeks(20),
                null,
                "professionalJudgement",
                null,
                null,
                urgent,
                null,
                Set.of(themes.length == 0 ? new String[] {"debts"} : themes),
                Set.of("network")));
    }

    /** A referral that the family agreed to, just sent. */
    public Journey aReferral(String need) {
        return aReferral(need, false);
    }

    public Journey aReferral(String need, boolean urgent) {
        String caseId = aCase(urgent);
        String referralId = anAgreedReferral(caseId, need);
        journeys.start("referral", caseId, "gm0928", Map.of("referralId", referralId));
        return new Journey(this, caseId);
    }

    /** The family agreed to this, once for each of these organisations; without one for the purpose itself. */
    public void anAgreed(String purpose, String caseId, String... receivers) {
        (receivers.length == 0 ? Stream.of((String) null) : Stream.of(receivers))
                .forEach(receiver -> consents.record(new ConsentAnswer(
                        caseId,
                        purpose,
                        receiver,
                        List.of(),
                        List.of("contact", "question", "needs", "agreements"),
                        "given",
                        "pregnantWoman",
                        List.of("conversation"),
                        "verloskundige")));
    }

    /** A referral with its yes, and the yes to keeping the pathway. */
    public String anAgreedReferral(String caseId, String need) {
        if (!consents.covers(caseId, "keepPathway", null)) {
            anAgreed("keepPathway", caseId);
        }
        String referralId = referrals.propose(caseId, need);
        ReferralCard card = referrals.card(referralId);
        consents.record(new ConsentAnswer(
                caseId,
                ConsentGate.purposeOf(need),
                card.receiver(),
                card.fallbacks(),
                List.of("contact", "question", "needs"),
                "given",
                "pregnantWoman",
                List.of("conversation"),
                "verloskundige"));
        referrals.agree(referralId);
        return referralId;
    }

    /** What runs already for a case or for a dossier that is no case. */
    public Journey running(String caseId) {
        return new Journey(this, caseId);
    }

    /** A process for a case that exists. */
    public Journey started(String process, String caseId, Map<String, String> ids) {
        journeys.start(process, caseId, files.card(caseId).municipality(), ids);
        return new Journey(this, caseId);
    }

    /** A process for a dossier that is about no family. */
    public Journey startedIn(String municipality, String process, String dossier, Map<String, String> ids) {
        journeys.start(process, dossier, municipality, ids);
        return new Journey(this, dossier);
    }

    /** A signal by the start form, as somebody sends it from the task list. */
    public Journey aSignal(String person, Object... keysAndValues) {
        return aStart("familyPathway", person, ofASignal(keysAndValues));
    }

    /** The same sent twice, as by two presses of the button: what each was answered. */
    public List<Journey> aSignalPressedTwice(String person, Object... keysAndValues) {
        Object[] values = ofASignal(keysAndValues);
        return List.of(aStart("familyPathway", person, values), sent("familyPathway", person, values));
    }

    private Object[] ofASignal(Object... keysAndValues) {
        Map<String, Object> values = new java.util.HashMap<>(Journey.map(
                "municipality",
                "gm0928",
                "phase",
                "pregnant",
                "dueDate",
                today().plusWeeks(20).toString(),
                "kind",
                "professionalJudgement",
                "themes",
                List.of("debts"),
                "strengths",
                List.of("network"),
                "urgency",
                "normal"));
        values.putAll(Journey.map(keysAndValues));
        return values.entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                .toArray();
    }

    /** The same, with a mark in every text that the form asks for. */
    public Journey aMarkedSignal(String person, String mark, Object... keysAndValues) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("familyPathway")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> values =
                Journey.everyQuestion(starts.form(definition, person), mark + "-sendSignal", today());
        values.putAll(Journey.map(
                "municipality",
                "gm0928",
                "phase",
                "pregnant",
                "dueDate",
                today().plusWeeks(20).toString(),
                "urgency",
                "normal"));
        values.putAll(Journey.map(keysAndValues));
        return aSignal(
                person,
                values.entrySet().stream()
                        .flatMap(one -> Stream.of(one.getKey(), one.getValue()))
                        .toArray());
    }

    /**
     * Work that a person starts from the task list by its start form; what is not said stays as the form fills it in.
     * Time stands still here: the same as somebody else's story sent would count as a second press, and go on with it.
     */
    public Journey aStart(String process, String person, Object... keysAndValues) {
        sql.update("delete from start_receipt where person = ?", person);
        return sent(process, person, keysAndValues);
    }

    private Journey sent(String process, String person, Object... keysAndValues) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return as(person, () -> {
            Map<String, Object> values = Journey.filledIn(starts.form(definition, person), Map.of());
            values.putAll(Journey.map(keysAndValues));
            return new Journey(
                    this,
                    starts.start(definition, person, body(values))
                            .path("businessKey")
                            .asText());
        });
    }

    /** Where the newest are offered, what begins now is among them: what others left, on whatever day, is older. */
    public void othersAreOlder() {
        sql.update("update task_row set created = timestamptz '2020-01-06 09:00' where ended is null");
    }

    /** The choices of a field in the form with which this person starts work: their codes. */
    public List<String> startChoices(String process, String person, String field) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return as(person, () -> Journey.choices(starts.form(definition, person), field, "value"));
    }

    /** What a person does reaches where she works and no further, as in a request of hers. */
    <T> T as(String person, Supplier<T> work) {
        try (MunicipalityScope.Scope hers = reach.person(() -> person)) {
            return work.get();
        }
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    JsonNode body(Map<String, Object> values) {
        ObjectNode body = json.createObjectNode();
        ObjectNode variables = body.putObject("variables");
        values.forEach((key, value) -> {
            ObjectNode variable = variables.putObject(key);
            if (value instanceof List<?> || value instanceof Set<?>) {
                variable.put("type", "Json")
                        .put("value", json.valueToTree(value).toString());
            } else {
                variable.set("value", json.valueToTree(value));
            }
        });
        return body;
    }
}
