package nl.kansrijkestart.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One file of processes/, with the questions the rules ask about it. */
final class Model {

    private final Path path;
    private final BpmnModelInstance xml;
    private final List<SequenceFlow> flows;
    private final List<Expression> expressions;
    private final Routes routes;

    Model(Path path) {
        this.path = path;
        this.xml = Bpmn.readModelFromFile(path.toFile());
        this.flows = all(SequenceFlow.class);
        this.expressions = Expression.allIn(path);
        this.routes = Routes.of(this);
    }

    /** A part of the drawing with its own start: the process or a sub-process. */
    record Level(BaseElement owner, List<FlowElement> elements) {

        <T extends ModelElementInstance> List<T> all(Class<T> type) {
            return elements.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    Path path() {
        return path;
    }

    String file() {
        return path.toString().replace('\\', '/');
    }

    /** The folder the file lies in. */
    String feature() {
        return path.getParent().getFileName().toString();
    }

    String fileName() {
        return path.getFileName().toString().replaceFirst("\\.bpmn$", "");
    }

    List<Process> processes() {
        return all(Process.class);
    }

    Process process() {
        return processes().get(0);
    }

    String id() {
        return process().getId();
    }

    <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return List.copyOf(xml.getModelElementsByType(type));
    }

    List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (Process process : processes()) {
            levels.add(new Level(process, List.copyOf(process.getFlowElements())));
        }
        for (SubProcess part : all(SubProcess.class)) {
            levels.add(new Level(part, List.copyOf(part.getFlowElements())));
        }
        return levels;
    }

    List<FlowNode> nodes() {
        return all(FlowNode.class);
    }

    List<SequenceFlow> flows() {
        return flows;
    }

    List<SequenceFlow> into(FlowNode node) {
        return flows.stream().filter(flow -> flow.getTarget().equals(node)).toList();
    }

    List<SequenceFlow> outOf(FlowNode node) {
        return flows.stream().filter(flow -> flow.getSource().equals(node)).toList();
    }

    boolean splits(FlowNode node) {
        return outOf(node).size() > 1;
    }

    boolean joins(FlowNode node) {
        return node instanceof Gateway && into(node).size() > 1 && !splits(node);
    }

    List<BoundaryEvent> onBorderOf(Activity activity) {
        return all(BoundaryEvent.class).stream()
                .filter(event -> event.getAttachedTo().equals(activity))
                .toList();
    }

    List<Expression> expressions() {
        return expressions;
    }

    Routes routes() {
        return routes;
    }

    Optional<BaseElement> element(String id) {
        return Optional.ofNullable(xml.getModelElementById(id))
                .filter(BaseElement.class::isInstance)
                .map(BaseElement.class::cast);
    }

    static boolean startedByEvent(ModelElementInstance scope) {
        return scope instanceof SubProcess part && part.triggeredByEvent();
    }

    static boolean waitsFor(FlowNode node, Class<? extends EventDefinition> kind) {
        return definitions(node).anyMatch(kind::isInstance);
    }

    static Stream<EventDefinition> definitions(FlowNode node) {
        return node instanceof Event ? node.getChildElementsByType(EventDefinition.class).stream() : Stream.empty();
    }

    /** The value of a property that the Modeler shows as "extension property". */
    static Optional<String> property(BaseElement element, String name) {
        if (element.getExtensionElements() == null) {
            return Optional.empty();
        }
        Collection<CamundaProperty> properties =
                element.getModelInstance().getModelElementsByType(CamundaProperty.class);
        return properties.stream()
                .filter(property -> name.equals(property.getCamundaName()))
                .filter(property ->
                        property.getParentElement().getParentElement().equals(element.getExtensionElements()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(text -> text.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    static String label(BaseElement element) {
        String name = element.getAttributeValue("name");
        return name == null ? "" : name.strip().replaceAll("\\s+", " ");
    }

    /** How a finding names an element: what people read in the drawing, and its id. */
    static String nameOf(BaseElement element) {
        if (element instanceof SequenceFlow flow) {
            String answer = label(flow).isEmpty() ? "de pijl" : "de pijl “" + label(flow) + "”";
            return answer + " van " + nameOf(flow.getSource()) + " naar " + nameOf(flow.getTarget());
        }
        return label(element).isEmpty()
                ? String.valueOf(element.getId())
                : "“" + label(element) + "” (" + element.getId() + ")";
    }
}
