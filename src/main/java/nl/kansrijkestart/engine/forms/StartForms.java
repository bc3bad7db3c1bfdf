package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The form with which a case begins: its answer makes the case, is kept there, and starts the process. */
@Component
public class StartForms {

    private final StartList list;
    private final StartReceipts receipts;
    private final ServedForms forms;
    private final Archives archives;
    private final Journeys journeys;
    private final MunicipalityScope scope;
    private final TransactionTemplate transaction;

    StartForms(
            StartList list,
            StartReceipts receipts,
            ServedForms forms,
            Archives archives,
            Journeys journeys,
            MunicipalityScope scope,
            TransactionTemplate transaction) {
        this.list = list;
        this.receipts = receipts;
        this.forms = forms;
        this.archives = archives;
        this.journeys = journeys;
        this.scope = scope;
        this.transaction = transaction;
    }

    /**
     * A process that somebody can start.
     *
     * @param name what people read in the list, Dutch
     * @param at below zero before all others, above zero after them and apart
     */
    public record Line(ProcessDefinition definition, String name, int at) {}

    /** The newest version of each process that this person can start. */
    public List<Line> list(String person) {
        return list.of(person);
    }

    /**
     * The newest version of this process.
     *
     * @throws Refusal in Dutch when this person cannot start it
     */
    public String newest(String process, String person) {
        return list(person).stream()
                .map(Line::definition)
                .filter(one -> one.getKey().equals(process))
                .map(ProcessDefinition::getId)
                .findFirst()
                .orElseThrow(() -> new Refusal("Uw rol kan dit traject niet beginnen."));
    }

    /** @throws Refusal in Dutch when nobody can start this process in the task list */
    public String formId(String definitionId) {
        return list.formId(definitionId);
    }

    /** @throws Refusal in Dutch when this person cannot start this process */
    public JsonNode form(String definitionId, String person) {
        StartList.Start start = list.start(definitionId, person);
        String process = start.definition().getKey();
        return transaction.execute(status -> forms.withDraft(
                ServedForms.forBrowser(
                        forms.serve(start.moment(), process, list.file(start)).form(),
                        "process-definition/" + definitionId),
                process,
                person));
    }

    /**
     * Keeps what this person typed in the form and did not send yet, instead of what was kept before.
     *
     * @param body as an answer; without any value nothing is kept any more
     * @throws Refusal in Dutch when this person cannot start this process, or it is not of the form that was shown
     */
    public void draft(String definitionId, String person, JsonNode body) {
        StartList.Start start = list.start(definitionId, person);
        transaction.executeWithoutResult(
                status -> forms.keepDraft(start.moment(), start.definition().getKey(), body));
    }

    /**
     * Starts a case; the same person with the same answers within two minutes gets the first one again, and is told so.
     *
     * @param body {@code {"variables": {key: {value, type}}}}
     * @return the instance, as the task list expects it; with {@code again}, a Dutch sentence, for a second press
     * @throws Refusal in Dutch when this person cannot start this process, or the answer does not fit the form
     */
    public JsonNode start(String definitionId, String person, JsonNode body) {
        StartList.Start start = list.start(definitionId, person);
        String sent = start.definition().getKey() + body;
        return transaction.execute(status -> receipts.first(person, sent)
                .map(first -> again(start, first))
                .orElseGet(() -> {
                    JsonNode answer = card(begin(start, body));
                    receipts.keep(person, sent, answer);
                    return answer;
                }));
    }

    private JsonNode again(StartList.Start start, JsonNode first) {
        FormMoment begun = new FormMoment(
                start.moment().formId(),
                null,
                first.path("businessKey").asText(),
                first.path("tenantId").asText(),
                Map.of(),
                start.moment().person());
        String mark = archives.of(begun).mark(begun);
        return ((ObjectNode) first)
                .put(
                        "again",
                        "Dit hebt u net al verstuurd" + (mark.isEmpty() ? "" : ": " + mark)
                                + ". Er is niets dubbel bewaard. Bedoelde u iets anders, dat er hetzelfde uitziet? "
                                + "Verstuur het dan over twee minuten, of met een toelichting die verschilt.");
    }

    private ProcessInstance begin(StartList.Start start, JsonNode body) {
        FormMoment moment = start.moment();
        ServedForms.Served served = forms.shown(start.definition().getKey(), moment.person())
                .orElseThrow(() -> new Refusal("Open het formulier eerst, en vul het dan in."));
        FormCheck.Checked checked = forms.check(served, forms.sent(body));
        if (start.page().started == null) {
            throw new Refusal("Dit formulier kan nog geen traject beginnen.");
        }
        CaseStart made = start.page().started.apply(moment, new Answers(checked.values(), served.items()));
        // it may begin where the person has nothing to do: a question to another coalition
        scope.include(made.municipality());
        FormMoment begun =
                new FormMoment(moment.formId(), null, made.caseId(), made.municipality(), made.ids(), moment.person());
        archives.of(begun).kept(begun, start.page().startedAs, checked.lines());
        forms.drafts().forget(start.definition().getKey(), moment.person());
        return journeys.startVersion(start.definition().getId(), made.caseId(), made.municipality(), made.ids());
    }

    private static JsonNode card(ProcessInstance instance) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.putArray("links");
        return card.put("id", instance.getProcessInstanceId())
                .put("definitionId", instance.getProcessDefinitionId())
                .put("businessKey", instance.getBusinessKey())
                .put("tenantId", instance.getTenantId())
                .put("ended", instance.isEnded())
                .put("suspended", false);
    }
}
