package nl.kansrijkestart.models;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rule 24: a model knows what it reads, and says what it passes on. */
final class VariableRules {

    /** Written where the step stands: at the step itself and in it, or after it. */
    private record Write(String variable, FlowNode step, boolean inside) {}

    private VariableRules() {}

    static void variables(Model model, House house, Report report) {
        Set<String> given = givenAtStart(model, house);
        List<Write> writes = writes(model);
        for (Expression expression : model.expressions()) {
            BaseElement owner = model.element(expression.owner()).orElse(model.process());
            for (String variable : expression.variables()) {
                read(variable, owner, given, writes, model, report);
            }
            for (Expression.Call call : expression.calls()) {
                if (house.desks().exists(call.bean()) && house.desks().isAmbiguous(call)) {
                    report.add(
                            owner,
                            "er zijn meer opdrachten met de naam ‘" + call.method()
                                    + "’. Vraag de bouwers om één opdracht met vaste gegevens.");
                }
            }
        }
        for (CallActivity call : model.all(CallActivity.class)) {
            passesNamedVariables(call, given, writes, model, report);
        }
        writes.stream()
                .map(Write::variable)
                .filter(house.desks()::exists)
                .distinct()
                .forEach(variable -> report.add(
                        model.process(),
                        "een gegeven heet net als het bureau ‘" + variable + "’. Geef het gegeven een andere naam."));
    }

    private static void read(
            String variable, BaseElement owner, Set<String> given, List<Write> writes, Model model, Report report) {
        FlowNode reader =
                owner instanceof SequenceFlow flow ? flow.getSource() : owner instanceof FlowNode node ? node : null;
        boolean written = given.contains(variable)
                || reader != null
                        && writes.stream()
                                .anyMatch(write -> write.variable().equals(variable)
                                        && (write.inside()
                                                ? Routes.isInside(reader, write.step())
                                                : model.routes().reaches(write.step(), reader)));
        if (!written) {
            report.add(
                    owner,
                    "hier wordt ‘" + variable
                            + "’ gelezen, maar geen eerdere stap geeft dat door. Verbeter de naam, of geef het "
                            + "gegeven door.");
        }
    }

    private static void passesNamedVariables(
            CallActivity call, Set<String> given, List<Write> writes, Model model, Report report) {
        List<CamundaIn> ins = extensions(call, CamundaIn.class);
        if (ins.stream().noneMatch(in -> "${caseId}".equals(in.getCamundaBusinessKey()))) {
            report.add(call, "het traject gaat niet mee naar het andere proces. Vul bij ‘Business key’ in: ${caseId}.");
        }
        boolean all = ins.stream().anyMatch(in -> in.getCamundaVariables() != null)
                || extensions(call, CamundaOut.class).stream().anyMatch(out -> out.getCamundaVariables() != null);
        if (all || ins.stream().noneMatch(in -> in.getCamundaTarget() != null)) {
            report.add(
                    call,
                    "alle gegevens of geen gegevens gaan mee. Noem bij ‘In mappings’ één voor één wat het andere "
                            + "proces nodig heeft.");
        }
        ins.stream()
                .map(CamundaIn::getCamundaSource)
                .filter(source -> source != null)
                .forEach(source -> read(source, call, given, writes, model, report));
    }

    /** What every caller passes; a process that nobody calls starts with the case only. */
    private static Set<String> givenAtStart(Model model, House house) {
        List<CallActivity> calls = house.callsOf(model);
        if (calls.isEmpty()) {
            return Set.of("caseId");
        }
        Set<String> given = new HashSet<>(targets(calls.get(0)));
        calls.forEach(call -> given.retainAll(targets(call)));
        return given;
    }

    private static Set<String> targets(CallActivity call) {
        return extensions(call, CamundaIn.class).stream()
                .map(CamundaIn::getCamundaTarget)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    private static List<Write> writes(Model model) {
        List<Write> writes = new ArrayList<>();
        for (Activity step : model.all(Activity.class)) {
            String result = step instanceof ServiceTask service
                    ? service.getCamundaResultVariable()
                    : step instanceof BusinessRuleTask rule ? rule.getCamundaResultVariable() : null;
            if (result != null) {
                writes.add(new Write(result, step, false));
            }
            extensions(step, CamundaOut.class).stream()
                    .filter(out -> out.getCamundaTarget() != null)
                    .forEach(out -> writes.add(new Write(out.getCamundaTarget(), step, false)));
            step.getChildElementsByType(MultiInstanceLoopCharacteristics.class)
                    .forEach(copies ->
                            writes.add(new Write(String.valueOf(copies.getCamundaElementVariable()), step, true)));
        }
        for (CamundaInputParameter parameter : model.all(CamundaInputParameter.class)) {
            // a connector has inputs too; that there is one is for rule 21 to say
            if (parameter.getParentElement().getParentElement().getParentElement() instanceof FlowNode step) {
                writes.add(new Write(parameter.getCamundaName(), step, true));
            }
        }
        for (StartEvent start : model.all(StartEvent.class)) {
            if (Model.startedByEvent(start.getParentElement()) && Model.waitsFor(start, MessageEventDefinition.class)) {
                broughtByMessage(model, start)
                        .forEach(id -> writes.add(new Write(id, (FlowNode) start.getParentElement(), true)));
            }
        }
        return writes;
    }

    /** A message brings the id of the thing it is about: actionAdded brings actionId. */
    private static Set<String> broughtByMessage(Model model, StartEvent start) {
        return Model.definitions(start)
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .filter(message -> message != null && message.getName() != null)
                .map(message -> message.getName().split("(?=[A-Z])")[0] + "Id")
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : List.copyOf(element.getExtensionElements().getChildElementsByType(type));
    }
}
