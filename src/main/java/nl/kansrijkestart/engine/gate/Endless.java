package nl.kansrijkestart.engine.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** Steps that lead back to themselves without anything that waits: such a loop holds a processor for ever. */
final class Endless {

    private static final Set<String> WAITS =
            Set.of("userTask", "receiveTask", "intermediateCatchEvent", "eventBasedGateway");

    private Endless() {}

    /** Ids of steps that lie on such a loop. */
    static List<String> loops(Element definitions) {
        Map<String, List<String>> next = new HashMap<>();
        Set<String> waiting = new HashSet<>();
        Xml.all(definitions).stream()
                .filter(one -> ModelCheck.BPMN.equals(one.getNamespaceURI()))
                .forEach(one -> {
                    if (one.getLocalName().equals("sequenceFlow")) {
                        next.computeIfAbsent(one.getAttribute("sourceRef"), id -> new java.util.ArrayList<>())
                                .add(one.getAttribute("targetRef"));
                    } else if (WAITS.contains(one.getLocalName())
                            || one.getLocalName().equals("subProcess") && waitsInside(one)
                            || one.getLocalName().equals("callActivity")) {
                        waiting.add(one.getAttribute("id"));
                    } else if (one.getLocalName().equals("boundaryEvent")) {
                        // leaves from what it is attached to
                        next.computeIfAbsent(one.getAttribute("attachedToRef"), id -> new java.util.ArrayList<>())
                                .add(one.getAttribute("id"));
                    }
                });
        return next.keySet().stream()
                .filter(id -> !waiting.contains(id) && reachesItself(id, next, waiting))
                .sorted()
                .toList();
    }

    private static boolean waitsInside(Element subProcess) {
        return Xml.all(subProcess).stream()
                .anyMatch(one ->
                        WAITS.contains(one.getLocalName()) || one.getLocalName().equals("callActivity"));
    }

    private static boolean reachesItself(String id, Map<String, List<String>> next, Set<String> waiting) {
        Deque<String> open = new ArrayDeque<>(next.getOrDefault(id, List.of()));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String step = open.pop();
            if (step.equals(id)) {
                return true;
            }
            if (!waiting.contains(step) && seen.add(step)) {
                open.addAll(next.getOrDefault(step, List.of()));
            }
        }
        return false;
    }
}
