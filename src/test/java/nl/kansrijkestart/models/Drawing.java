package nl.kansrijkestart.models;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * Where everything of one model stands on its pages: the process has one, and so has each folded sub-process. Distances
 * in pixels of the Modeler. Labels are left out.
 */
final class Drawing {

    /** So close counts as touching, or as one line. */
    private static final double CLOSE = 2;

    record Pair(BaseElement one, BaseElement other) {}

    private final Model model;
    private final Map<FlowNode, Rectangle2D> shapes = new LinkedHashMap<>();
    private final Map<SequenceFlow, List<Line2D>> lines = new LinkedHashMap<>();
    private final Set<FlowNode> folded = new HashSet<>();
    private final Map<BaseElement, Optional<BaseElement>> pages = new HashMap<>();

    Drawing(Model model) {
        this.model = model;
        for (BpmnShape shape : model.all(BpmnShape.class)) {
            if (shape.getBpmnElement() instanceof FlowNode node) {
                Bounds bounds = shape.getBounds();
                shapes.put(
                        node,
                        new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight()));
                pages.put(node, page(shape));
                if (node instanceof SubProcess && !shape.isExpanded()) {
                    folded.add(node);
                }
            }
        }
        for (BpmnEdge edge : model.all(BpmnEdge.class)) {
            if (edge.getBpmnElement() instanceof SequenceFlow flow) {
                lines.put(flow, segments(List.copyOf(edge.getWaypoints())));
                pages.put(flow, page(edge));
            }
        }
    }

    /** The sub-process whose page this is drawn on; nothing for the page of the process. */
    private static Optional<BaseElement> page(ModelElementInstance drawn) {
        return drawn.getParentElement() instanceof BpmnPlane plane && plane.getBpmnElement() instanceof SubProcess part
                ? Optional.of(part)
                : Optional.empty();
    }

    private boolean onItsPage(BaseElement element) {
        ModelElementInstance around = element.getParentElement();
        while (around instanceof SubProcess part && !folded.contains(part)) {
            around = around.getParentElement();
        }
        return pages.get(element).equals(around instanceof SubProcess part ? Optional.of(part) : Optional.empty());
    }

    private boolean onOnePage(BaseElement one, BaseElement other) {
        return pages.get(one).equals(pages.get(other));
    }

    private static List<Line2D> segments(List<Waypoint> points) {
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            Waypoint from = points.get(i - 1);
            Waypoint to = points.get(i);
            segments.add(new Line2D.Double(from.getX(), from.getY(), to.getX(), to.getY()));
        }
        return segments;
    }

    /** From the left edge of what stands furthest left to the right edge of what stands furthest right. */
    double widthOfPage(BaseElement owner) {
        Optional<BaseElement> page = owner instanceof SubProcess ? Optional.of(owner) : Optional.empty();
        List<Rectangle2D> onIt = shapes.entrySet().stream()
                .filter(shape -> pages.get(shape.getKey()).equals(page))
                .map(Map.Entry::getValue)
                .toList();
        return onIt.stream().mapToDouble(Rectangle2D::getMaxX).max().orElse(0)
                - onIt.stream().mapToDouble(Rectangle2D::getMinX).min().orElse(0);
    }

    boolean shows(FlowNode node) {
        Rectangle2D frame =
                node.getParentElement() instanceof SubProcess part && !folded.contains(part) ? shapes.get(part) : null;
        return shapes.containsKey(node)
                && onItsPage(node)
                && (frame == null
                        || frame.contains(shapes.get(node))
                        || node instanceof BoundaryEvent && frame.intersects(shapes.get(node)));
    }

    boolean shows(SequenceFlow flow) {
        return !lines.getOrDefault(flow, List.of()).isEmpty() && onItsPage(flow);
    }

    /** The next step stands left of the one before, or the line takes a turn to the left. */
    boolean goesLeft(SequenceFlow flow) {
        Rectangle2D from = shapes.get(flow.getSource());
        Rectangle2D to = shapes.get(flow.getTarget());
        boolean stepsBack = from != null && to != null && to.getCenterX() < from.getCenterX() - CLOSE;
        return stepsBack
                || lines.getOrDefault(flow, List.of()).stream().anyMatch(line -> line.getX2() < line.getX1() - CLOSE);
    }

    /** The last step on the height of the start, when no drawn line leads straight on from it and it is not an end. */
    Optional<FlowNode> bendOfStraightRoute(FlowNode start) {
        if (!shapes.containsKey(start)) {
            return Optional.empty();
        }
        double height = shapes.get(start).getCenterY();
        FlowNode furthest = start;
        Deque<FlowNode> open = new ArrayDeque<>(List.of(start));
        Set<FlowNode> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            FlowNode at = open.pop();
            if (at instanceof EndEvent) {
                return Optional.empty();
            }
            furthest = at;
            model.outOf(at).stream()
                    .filter(flow -> staysOn(height, flow))
                    .map(SequenceFlow::getTarget)
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return Optional.of(furthest);
    }

    /** A line that is not drawn is another rule's business. */
    private boolean staysOn(double height, SequenceFlow flow) {
        return lines.getOrDefault(flow, List.of()).stream()
                .allMatch(line -> Math.abs(line.getY1() - height) <= CLOSE && Math.abs(line.getY2() - height) <= CLOSE);
    }

    List<Pair> overlaps() {
        List<FlowNode> nodes = List.copyOf(shapes.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                if (onOnePage(nodes.get(i), nodes.get(j))
                        && !belongTogether(nodes.get(i), nodes.get(j))
                        && shapes.get(nodes.get(i)).intersects(shapes.get(nodes.get(j)))) {
                    pairs.add(new Pair(nodes.get(i), nodes.get(j)));
                }
            }
        }
        return pairs;
    }

    private static boolean belongTogether(FlowNode one, FlowNode other) {
        return Routes.isInside(one, other)
                || Routes.isInside(other, one)
                || isBorderOf(one, other)
                || isBorderOf(other, one);
    }

    private static boolean isBorderOf(FlowNode border, FlowNode host) {
        return border instanceof BoundaryEvent event && event.getAttachedTo().equals(host);
    }

    List<Pair> runsThrough() {
        List<Pair> pairs = new ArrayList<>();
        lines.forEach((flow, segments) -> shapes.forEach((node, bounds) -> {
            boolean own = node.equals(flow.getSource()) || node.equals(flow.getTarget());
            if (!onOnePage(flow, node) || Routes.isInside(flow, node) || own && !(node instanceof Activity)) {
                return;
            }
            Rectangle2D inner = new Rectangle2D.Double(
                    bounds.getX() + CLOSE,
                    bounds.getY() + CLOSE,
                    bounds.getWidth() - 2 * CLOSE,
                    bounds.getHeight() - 2 * CLOSE);
            if (segments.stream().anyMatch(inner::intersectsLine)) {
                pairs.add(new Pair(flow, node));
            }
        }));
        return pairs;
    }

    List<Pair> crossings() {
        List<SequenceFlow> flows = List.copyOf(lines.keySet());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            for (int j = i + 1; j < flows.size(); j++) {
                if (onOnePage(flows.get(i), flows.get(j)) && cross(flows.get(i), flows.get(j))) {
                    pairs.add(new Pair(flows.get(i), flows.get(j)));
                }
            }
        }
        return pairs;
    }

    /** Flows out of or into one shape may run together for a while; all others may not even touch. */
    private boolean cross(SequenceFlow one, SequenceFlow other) {
        boolean neighbours = one.getSource().equals(other.getSource())
                || one.getTarget().equals(other.getTarget())
                || one.getSource().equals(other.getTarget())
                || one.getTarget().equals(other.getSource());
        return lines.get(one).stream()
                .anyMatch(a -> lines.get(other).stream()
                        .anyMatch(b -> a.intersectsLine(b) && (!neighbours || properly(a, b))));
    }

    /** Each line passes from one side of the other to its other side. */
    private static boolean properly(Line2D a, Line2D b) {
        return sides(a, b) && sides(b, a);
    }

    private static boolean sides(Line2D line, Line2D other) {
        double from = distance(line, other.getX1(), other.getY1());
        double to = distance(line, other.getX2(), other.getY2());
        return from > CLOSE && to < -CLOSE || from < -CLOSE && to > CLOSE;
    }

    /** Distance to the endless line, negative on the one side and positive on the other. */
    private static double distance(Line2D line, double x, double y) {
        double dx = line.getX2() - line.getX1();
        double dy = line.getY2() - line.getY1();
        double length = Math.hypot(dx, dy);
        return length == 0 ? 0 : (dx * (y - line.getY1()) - dy * (x - line.getX1())) / length;
    }
}
