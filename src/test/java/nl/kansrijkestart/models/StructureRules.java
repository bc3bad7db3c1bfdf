package nl.kansrijkestart.models;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rules 14 to 17: every route begins, meets and ends where it is drawn. */
final class StructureRules {

    private StructureRules() {}

    static void oneStart(Model model, House house, Report report) {
        for (Model.Level level : model.levels()) {
            if (level.all(StartEvent.class).size() != 1) {
                report.add(
                        level.owner(),
                        "er " + (level.all(StartEvent.class).isEmpty() ? "is geen begin" : "zijn meer beginnen")
                                + " getekend. Teken er precies één.");
            }
            if (level.all(EndEvent.class).isEmpty()) {
                report.add(
                        level.owner(),
                        "hier is geen einde getekend. Teken een einde dat zegt wat er is bereikt, ook achter wat "
                                + "daarna opnieuw begint.");
            }
            for (FlowNode node : level.all(FlowNode.class)) {
                boolean startsItself =
                        node instanceof StartEvent || node instanceof BoundaryEvent || Model.startedByEvent(node);
                if (!startsItself && model.into(node).isEmpty()) {
                    report.add(node, "geen pijl leidt hierheen. Teken de pijl, of verwijder de stap.");
                }
                if (!(node instanceof EndEvent)
                        && !Model.startedByEvent(node)
                        && model.outOf(node).isEmpty()) {
                    report.add(node, "de weg houdt hier op zonder einde. Teken een einde dat zegt wat er is bereikt.");
                }
            }
        }
    }

    static void splitOrJoin(Model model, House house, Report report) {
        for (FlowNode node : model.nodes()) {
            int in = model.into(node).size();
            int out = model.outOf(node).size();
            if (node instanceof Gateway && in > 1 && out > 1) {
                report.add(
                        node,
                        "hier komen wegen samen én gaan ze uiteen. Teken er twee ruiten van: eerst samen, dan de "
                                + "vraag.");
            } else if (node instanceof Gateway && in == 1 && out == 1) {
                report.add(node, "deze ruit splitst niet en voegt niet samen. Haal hem weg.");
            } else if (!(node instanceof Gateway) && (in > 1 || out > 1)) {
                report.add(
                        node, "hier komen wegen samen of gaan ze uiteen zonder ruit. Zet er een ruit voor of achter.");
            }
        }
    }

    static void simpleGateways(Model model, House house, Report report) {
        Stream.concat(model.all(InclusiveGateway.class).stream(), model.all(ComplexGateway.class).stream())
                .forEach(gateway -> report.add(
                        (Gateway) gateway,
                        "dit soort ruit leest moeilijk. Gebruik een vraag met één antwoord (X), of alles "
                                + "tegelijk (+)."));
        for (SequenceFlow flow : model.flows()) {
            boolean fromGateway = flow.getSource() instanceof Gateway;
            if (!fromGateway && flow.getConditionExpression() != null) {
                report.add(
                        flow,
                        "deze pijl heeft een voorwaarde maar komt niet uit een vraag. Zet er een ruit met een vraag "
                                + "tussen.");
            }
            if (fromGateway
                    && !(flow.getSource() instanceof ExclusiveGateway)
                    && !(flow.getSource() instanceof InclusiveGateway)
                    && flow.getConditionExpression() != null) {
                report.add(
                        flow,
                        "alle wegen uit deze ruit worden gevolgd, een voorwaarde doet niets. Haal de voorwaarde weg.");
            }
        }
    }

    static void errorsMeet(Model model, House house, Report report) {
        for (FlowNode node : model.nodes()) {
            Model.definitions(node)
                    .filter(ErrorEventDefinition.class::isInstance)
                    .map(ErrorEventDefinition.class::cast)
                    .forEach(definition -> {
                        String code = code(definition);
                        if (node instanceof EndEvent && !caught(model, house, node, code)) {
                            report.add(
                                    node,
                                    "niemand vangt de fout ‘" + code
                                            + "’ op. Zet een foutmoment met dezelfde code op de rand van het "
                                            + "deelproces.");
                        }
                        if (!(node instanceof EndEvent) && (code.isEmpty() || !thrown(model, house, node, code))) {
                            report.add(
                                    node,
                                    "niets geeft de fout ‘" + code
                                            + "’ af. Haal dit moment weg, of laat een stap deze fout afgeven.");
                        }
                    });
        }
        Stream<String> thrownByDesks = model.expressions().stream()
                .flatMap(expression -> expression.calls().stream())
                .map(Expression.Call::bean)
                .distinct()
                .flatMap(bean -> house.errorsOf(bean).stream());
        thrownByDesks
                .filter(code -> house.models().stream()
                        .flatMap(other -> other.nodes().stream())
                        .noneMatch(node -> !(node instanceof EndEvent) && hasCode(node, code)))
                .forEach(code -> report.add(
                        model.process(),
                        "een stap kan de fout ‘" + code
                                + "’ geven, maar geen model vangt die op. Zet een foutmoment met deze code "
                                + "op de rand van de stap."));
    }

    private static String code(ErrorEventDefinition definition) {
        return definition.getError() == null || definition.getError().getErrorCode() == null
                ? ""
                : definition.getError().getErrorCode();
    }

    private static boolean hasCode(FlowNode node, String code) {
        return Model.definitions(node)
                .anyMatch(definition -> definition instanceof ErrorEventDefinition error
                        && code(error).equals(code));
    }

    private static boolean caught(Model model, House house, FlowNode end, String code) {
        Stream<? extends FlowNode> here = model.nodes().stream()
                .filter(node -> node instanceof BoundaryEvent event && Routes.isInside(end, event.getAttachedTo())
                        || node instanceof StartEvent
                                && Model.startedByEvent(node.getParentElement())
                                && Routes.isInside(end, node.getParentElement().getParentElement()));
        Stream<? extends FlowNode> above = house.models().stream()
                .flatMap(other -> other.all(BoundaryEvent.class).stream())
                .filter(event -> event.getAttachedTo() instanceof CallActivity call
                        && model.id().equals(call.getCalledElement()));
        return Stream.concat(here, above).anyMatch(node -> hasCode(node, code));
    }

    private static boolean thrown(Model model, House house, FlowNode catcher, String code) {
        ModelElementInstance scope = catcher instanceof BoundaryEvent event
                ? event.getAttachedTo()
                : catcher.getParentElement().getParentElement();
        Model inside = scope instanceof CallActivity call
                ? house.process(call.getCalledElement()).orElse(model)
                : model;
        boolean byDesk = model.expressions().stream()
                .filter(expression -> isIn(model, expression, scope))
                .flatMap(expression -> expression.calls().stream())
                .anyMatch(call -> house.errorsOf(call.bean()).contains(code));
        return byDesk
                || inside.all(EndEvent.class).stream()
                        .filter(end -> inside != model || Routes.isInside(end, scope))
                        .anyMatch(end -> hasCode(end, code));
    }

    private static boolean isIn(Model model, Expression expression, ModelElementInstance scope) {
        return model.element(expression.owner())
                .filter(owner -> Routes.isInside(owner, scope))
                .isPresent();
    }
}
