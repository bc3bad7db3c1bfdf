package nl.kansrijkestart.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rules 20 to 25, without 24: what the engine reads is what the house agreed. */
final class TechniqueRules {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern GENERATED = Pattern.compile("[A-Za-z]+_(?=[0-9a-z]*\\d)[0-9a-z]{7}");
    private static final String CAMEL = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)*";
    private static final String TWO_WORDS = "[a-z][a-z0-9]*([A-Z][a-z0-9]*)+";

    private TechniqueRules() {}

    static void speakingIds(Model model, House house, Report report) {
        for (FlowElement element : model.all(FlowElement.class)) {
            String id = String.valueOf(element.getId());
            if (GENERATED.matcher(id).matches()) {
                if (!Model.label(element).isEmpty() || element instanceof FlowNode) {
                    report.add(
                            element,
                            "het id ‘" + id + "’ is door de Modeler bedacht. Schrijf een id dat zegt wat dit is.");
                }
            } else if (element instanceof Activity && !id.matches(TWO_WORDS)) {
                report.add(
                        element,
                        "het id is geen Engels werkwoord met een onderwerp. Schrijf bijvoorbeeld planHomeVisit.");
            } else if (element instanceof Event && !id.matches(CAMEL)) {
                report.add(
                        element,
                        "het id zegt niet wat er dan zo is. Schrijf in het Engels bijvoorbeeld answerOverdue.");
            } else if (element instanceof Gateway gateway && !id.matches(prefix(model, gateway) + CAMEL)) {
                report.add(
                        element,
                        "het id past niet bij de ruit. Begin een vraag met gateway_, een splitsing met fork_ "
                                + "en een samenkomst met join_.");
            }
        }
        for (Activity step : model.all(Activity.class)) {
            boolean elsewhere = house.models().stream()
                    .filter(other -> other != model)
                    .anyMatch(other -> other.element(step.getId()).isPresent());
            if (elsewhere) {
                report.add(step, "een ander proces heeft een stap met hetzelfde id. Geef deze stap een eigen id.");
            }
        }
    }

    private static String prefix(Model model, Gateway gateway) {
        if (model.splits(gateway)) {
            return gateway instanceof ParallelGateway ? "fork_" : "gateway_";
        }
        return model.joins(gateway) ? "join_(\\w+_)?" : "(gateway|join|fork)_";
    }

    static void desksExist(Model model, House house, Report report) {
        for (ServiceTask step : model.all(ServiceTask.class)) {
            boolean otherwise = Stream.of(
                            step.getCamundaClass(),
                            step.getCamundaDelegateExpression(),
                            step.getCamundaType(),
                            step.getCamundaTopic())
                    .anyMatch(value -> value != null);
            onlyDesk(step, step.getCamundaExpression(), otherwise, report);
        }
        for (BusinessRuleTask step : model.all(BusinessRuleTask.class)) {
            boolean otherwise = Stream.of(
                            step.getCamundaClass(),
                            step.getCamundaDelegateExpression(),
                            step.getCamundaType(),
                            step.getCamundaTopic(),
                            step.getCamundaDecisionRef())
                    .anyMatch(value -> value != null);
            onlyDesk(step, step.getCamundaExpression(), otherwise, report);
        }
        Stream.of(ScriptTask.class, SendTask.class)
                .flatMap(type -> model.all(type).stream())
                .forEach(step -> report.add(
                        (BaseElement) step,
                        "dit soort stap gebruiken we niet. Maak er een ‘Service task’ van die een bureau aanroept."));
        Stream.of(CamundaConnector.class, CamundaExecutionListener.class, CamundaTaskListener.class)
                .flatMap(type -> model.all(type).stream())
                .forEach(extra -> report.add(
                        elementOf((ModelElementInstance) extra),
                        "er hangt een verborgen stap (listener of connector) aan. Haal die weg en teken de stap."));
        Set<String> missing = new HashSet<>();
        for (Expression expression : model.expressions()) {
            for (Expression.Call call : expression.calls()) {
                String element =
                        model.element(expression.owner()).map(Model::nameOf).orElse(expression.owner());
                if (!house.desks().exists(call.bean())) {
                    if (missing.add(call.bean())) {
                        report.add(
                                element,
                                "het bureau ‘" + call.bean()
                                        + "’ bestaat niet. Kies een bureau uit processes/README.md, of vraag de "
                                        + "bouwers erom.");
                    }
                } else if (!house.desks().hasMethod(call)) {
                    report.add(
                            element,
                            call.bean() + " kent ‘" + call.method()
                                    + "’ niet. Kies een opdracht uit processes/README.md, of vraag de bouwers erom.");
                } else if (!house.desks().accepts(call)) {
                    report.add(
                            element,
                            call.bean() + "." + call.method() + " krijgt hier "
                                    + call.arguments().size()
                                    + " gegevens, dat klopt niet. Neem de regel over uit processes/README.md.");
                }
            }
        }
    }

    private static void onlyDesk(BaseElement step, String expression, boolean otherwise, Report report) {
        if (otherwise || !Expression.isDeskCall(expression)) {
            report.add(
                    step,
                    "deze stap roept geen bureau aan. Kies ‘Expression’ en schrijf bijvoorbeeld "
                            + "${referralDesk.notifySignaller(referralId)}.");
        }
    }

    private static BaseElement elementOf(ModelElementInstance extra) {
        ModelElementInstance at = extra;
        while (!(at instanceof FlowElement) && !(at instanceof Process)) {
            at = at.getParentElement();
        }
        return (BaseElement) at;
    }

    static void completeTasks(Model model, House house, Report report) {
        for (UserTask task : model.all(UserTask.class)) {
            if (!task.getId().equals(task.getCamundaFormRef())) {
                report.add(
                        task,
                        "deze taak heeft geen eigen formulier. Kies ‘Camunda Forms’ en schrijf als naam " + task.getId()
                                + ".");
            } else if (!house.hasForm(model, task.getId())) {
                report.add(
                        task,
                        "het formulier ontbreekt. Maak het bestand forms/" + model.feature() + "/" + task.getId()
                                + ".form.");
            }
            if (!"deployment".equals(task.getCamundaFormRefBinding())) {
                report.add(task, "het formulier is niet vast verbonden. Kies bij ‘Binding’: deployment.");
            }
            if (task.getCamundaCandidateGroups() == null
                    || task.getCamundaCandidateGroups().isBlank()) {
                report.add(
                        task,
                        "niemand krijgt deze taak. Vul bij ‘Candidate groups’ in wie werkt, bijvoorbeeld "
                                + "${referralDesk.receiverGroup(referralId)}.");
            }
            if (!Model.documentation(task).matches("(?s)[^.!?]+[.!?]")) {
                report.add(task, "de toelichting ontbreekt of is te lang. Schrijf in één zin wat iemand hier doet.");
            }
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            String form = start.getAttributeValueNs(CAMUNDA, "formRef");
            if (form != null && !house.hasForm(model, form)) {
                report.add(
                        start,
                        "het formulier ontbreekt. Maak het bestand forms/" + model.feature() + "/" + form + ".form.");
            }
            if (form != null && !"deployment".equals(start.getAttributeValueNs(CAMUNDA, "formRefBinding"))) {
                report.add(start, "het formulier is niet vast verbonden. Kies bij ‘Binding’: deployment.");
            }
        }
        for (CallActivity call : model.all(CallActivity.class)) {
            if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
                report.add(call, "het andere proces is niet vast verbonden. Kies bij ‘Binding’: deployment.");
            }
        }
    }

    static void savePoints(Model model, House house, Report report) {
        for (FlowNode node : model.nodes()) {
            boolean before = node.isCamundaAsyncBefore() || onEachCopy(node, "asyncBefore");
            // behind this kind of gateway the engine knows no save point
            boolean after = !(node instanceof EventBasedGateway) && node.isCamundaAsyncAfter()
                    || onEachCopy(node, "asyncAfter");
            List<FlowNode> previous =
                    model.into(node).stream().map(flow -> flow.getSource()).toList();
            boolean meetingPoint = node instanceof ParallelGateway && model.joins(node);
            boolean heavy = Model.property(node, "heavy").filter("true"::equals).isPresent();
            boolean afterTask = previous.stream().anyMatch(UserTask.class::isInstance);
            boolean afterMessage =
                    previous.stream().anyMatch(step -> Model.waitsFor(step, MessageEventDefinition.class));
            boolean beforeAllowed = meetingPoint || !afterTask && (heavy || afterMessage);
            boolean afterAllowed =
                    !(node instanceof UserTask) && (heavy || Model.waitsFor(node, MessageEventDefinition.class));
            if (before && !beforeAllowed || after && !afterAllowed) {
                report.add(
                        node,
                        "hier staat een rustpunt (asynchronous) dat niet nodig is. Zet het uit; na een taak moet "
                                + "iemand een fout meteen zien.");
            }
        }
    }

    private static boolean onEachCopy(FlowNode node, String attribute) {
        return node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .anyMatch(copies -> "true".equals(copies.getAttributeValueNs(CAMUNDA, attribute)));
    }

    static void moments(Model model, House house, Report report) {
        Process process = model.process();
        if (process.getCamundaHistoryTimeToLiveString() == null
                || process.getCamundaHistoryTimeToLiveString().isBlank()) {
            report.add(
                    process,
                    "er staat niet hoe lang sporen bewaard blijven. Vul ‘Time to live’ in, bijvoorbeeld P180D.");
        }
        boolean peopleStart = process.getChildElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null);
        if (process.isCamundaStartableInTasklist() != peopleStart) {
            report.add(
                    process,
                    peopleStart
                            ? "mensen starten dit proces, maar de startknop staat uit. Zet ‘Startable’ aan."
                            : "de startknop staat aan, maar alleen het programma start dit proces. Zet ‘Startable’ "
                                    + "uit.");
        }
        String starters = process.getCamundaCandidateStarterGroups();
        if (peopleStart && (starters == null || starters.isBlank() || starters.contains("$"))) {
            report.add(
                    process,
                    "niemand mag dit proces starten. Noem bij ‘Candidate starter groups’ de rollen, bijvoorbeeld "
                            + "signallers.");
        }
        for (TimerEventDefinition timer : model.all(TimerEventDefinition.class)) {
            String moment =
                    timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent();
            if (timer.getTimeCycle() != null || timer.getTimeDuration() != null || !Expression.isDeskCall(moment)) {
                report.add(
                        timer.getParentElement() instanceof BaseElement owner ? owner : timer,
                        "deze klok loopt niet op een afspraak. Kies ‘Date’ en vraag het moment "
                                + "aan een bureau, bijvoorbeeld ${referralDesk.answerDue(referralId)}.");
            }
        }
        for (UserTask task : model.all(UserTask.class)) {
            if (task.getCamundaDueDate() != null && !Expression.isDeskCall(task.getCamundaDueDate())) {
                report.add(
                        task,
                        "de uiterste datum komt niet uit een afspraak. Vraag hem aan een bureau, bijvoorbeeld "
                                + "${referralDesk.answerDue(referralId)}.");
            }
        }
    }
}
