package nl.kansrijkestart.models;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which step can come after which, over the borders of sub-processes. */
final class Routes {

    private record Step(String to, SequenceFlow flow) {}

    private final Map<String, Set<Step>> next = new HashMap<>();

    static Routes of(Model model) {
        Routes routes = new Routes();
        for (SequenceFlow flow : model.flows()) {
            routes.add(flow.getSource(), flow.getTarget(), flow);
        }
        for (BoundaryEvent event : model.all(BoundaryEvent.class)) {
            Activity host = event.getAttachedTo();
            routes.add(host, event, null);
            inside(model, host).forEach(inner -> routes.add(inner, event, null));
        }
        for (SubProcess part : model.all(SubProcess.class)) {
            routes.subProcess(model, part);
        }
        return routes;
    }

    private void subProcess(Model model, SubProcess part) {
        for (FlowNode inner : part.getChildElementsByType(StartEvent.class)) {
            add(part, inner, null);
        }
        for (FlowNode end : part.getChildElementsByType(EndEvent.class)) {
            model.outOf(part).forEach(flow -> add(end, flow.getTarget(), flow));
        }
        if (part.triggeredByEvent()) {
            inside(model, part.getParentElement()).stream()
                    .filter(node -> !isInside(node, part))
                    .forEach(node -> add(node, part, null));
        }
    }

    private void add(FlowNode from, FlowNode to, SequenceFlow flow) {
        next.computeIfAbsent(from.getId(), id -> new LinkedHashSet<>()).add(new Step(to.getId(), flow));
    }

    static List<FlowNode> inside(Model model, ModelElementInstance scope) {
        return model.nodes().stream()
                .filter(node -> !node.equals(scope) && isInside(node, scope))
                .toList();
    }

    /** Whether the element is the scope itself or lies in it, at any depth. */
    static boolean isInside(ModelElementInstance element, ModelElementInstance scope) {
        for (ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at.equals(scope)) {
                return true;
            }
        }
        return false;
    }

    boolean reaches(FlowNode from, FlowNode to) {
        return reachable(List.of(from.getId()), flow -> true).contains(to.getId());
    }

    /** Everything that comes after the given steps, walking only the flows that are allowed. */
    Set<String> reachable(Collection<String> from, Predicate<SequenceFlow> allowed) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (Step step : next.getOrDefault(open.pop(), Set.of())) {
                if ((step.flow() == null || allowed.test(step.flow())) && seen.add(step.to())) {
                    open.push(step.to());
                }
            }
        }
        return seen;
    }
}
