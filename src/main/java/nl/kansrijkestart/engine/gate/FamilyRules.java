package nl.kansrijkestart.engine.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Rules 26, 27, 28 and 30 of processes/README.md: what a family may count on while a process runs. Asked of every new
 * deployment, and of every file when the program is built.
 */
final class FamilyRules {

    private static final String REFERRAL = "referral";
    private static final String CONSENT = "gateway_consentGiven";
    /** The same question, asked again where something begins that goes on from an earlier yes. */
    private static final String LASTS = "gateway_consentLasts";

    private static final String TIMER = "timerEventDefinition";
    /** Of these the process that leads a family to others must catch each, in a part that may begin at any time. */
    private static final List<String> CAUGHT_AT_TOP = List.of(
            "consentWithdrawn",
            "closingRequested",
            "pregnancyEnded",
            "familyMoves",
            "dueDateChanged",
            "childBorn",
            "casePaused",
            "caseResumed");
    /** Messages about the whole case: they go to the process at the top, which informs what it called. */
    private static final Set<String> ABOUT_THE_CASE =
            Stream.concat(CAUGHT_AT_TOP.stream(), Stream.of("consentGiven")).collect(Collectors.toSet());

    private final String file;
    private final Steps steps;
    private final Element process;
    private final List<Finding> found = new ArrayList<>();

    private FamilyRules(String file, Element definitions, Element process) {
        this.file = file;
        this.steps = new Steps(definitions);
        this.process = process;
    }

    /** @param called ids of the processes that some model of the same deployment starts */
    static List<Finding> findings(String file, Element definitions, Set<String> called) {
        List<Element> processes = Xml.children(definitions).stream()
                .filter(one -> Steps.is(one, "process"))
                .toList();
        if (processes.isEmpty()) {
            return List.of();
        }
        FamilyRules rules = new FamilyRules(file, definitions, processes.get(0));
        rules.everyWaitHasAClock();
        if (rules.refersFamilies()) {
            rules.consentFirst();
            rules.interruptionsCaught();
        }
        rules.referralEndsHandled();
        if (called.contains(rules.process.getAttribute("id"))) {
            rules.reachedByItsOwnMessage();
        }
        return rules.found;
    }

    /** @return ids of the processes that this model starts */
    static Set<String> calledBy(Element definitions) {
        return new Steps(definitions)
                .of("callActivity")
                .map(call -> call.getAttribute("calledElement"))
                .collect(Collectors.toSet());
    }

    private void report(int rule, Element element, String what) {
        found.add(new Finding(file, steps.nameOf(element), rule, what));
    }

    /** Whether the process leads a family's case over the border to another party. */
    private boolean refersFamilies() {
        return steps.of("callActivity").anyMatch(call -> REFERRAL.equals(call.getAttribute("calledElement")));
    }

    private void everyWaitHasAClock() {
        steps.of("userTask").forEach(task -> {
            boolean ends = steps.bordersAround(task).stream()
                    .anyMatch(event ->
                            !"false".equals(event.getAttribute("cancelActivity")) && Steps.waitsFor(event, TIMER));
            if (isOpen(task) && !ends) {
                report(
                        26,
                        task,
                        "deze open taak kan voor altijd blijven liggen. Zet op de rand een klok die de taak "
                                + "beëindigt.");
            }
            if (!isOpen(task)
                    && task.getAttributeNS(ModelCheck.CAMUNDA, "dueDate").isBlank()) {
                report(
                        26,
                        task,
                        "deze taak heeft geen uiterste datum. Vul ‘Due date’ in, of zet bij de eigenschappen open op "
                                + "true.");
            }
        });
        Stream.concat(
                        steps.of("receiveTask"),
                        steps.of("intermediateCatchEvent").filter(event -> !Steps.waitsFor(event, TIMER)))
                .filter(wait -> !hasClockAround(wait))
                .forEach(wait -> report(
                        26,
                        wait,
                        "hier wacht het proces op iemand zonder klok. Maak er een taak met een uiterste datum van, of "
                                + "zet er een deelproces met een klok omheen."));
    }

    private static boolean isOpen(Element task) {
        return Xml.all(task).stream()
                .anyMatch(part -> Steps.is(part, "property")
                        && "open".equals(part.getAttribute("name"))
                        && "true".equals(part.getAttribute("value")));
    }

    private boolean hasClockAround(Element wait) {
        boolean asAlternative = steps.into(wait).stream()
                .map(flow -> steps.byId(flow.getAttribute("sourceRef")))
                .filter(source -> Steps.is(source, "eventBasedGateway"))
                .flatMap(source -> steps.outOf(source).stream())
                .anyMatch(flow -> Steps.waitsFor(steps.byId(flow.getAttribute("targetRef")), TIMER));
        return asAlternative || steps.bordersAround(wait).stream().anyMatch(event -> Steps.waitsFor(event, TIMER));
    }

    private void consentFirst() {
        List<Element> starts = Xml.children(process).stream()
                .filter(one -> Steps.is(one, "startEvent"))
                .toList();
        Set<String> withoutConsent = steps.reachable(starts, flow -> !saysYes(flow));
        steps.of("callActivity")
                .filter(call -> withoutConsent.contains(call.getAttribute("id")))
                .forEach(call -> report(
                        27,
                        call,
                        "een andere partij wordt gevraagd zonder dat de ouder toestemming gaf. Laat de weg hierheen "
                                + "eerst langs ‘Toestemming gegeven?’ ("
                                + CONSENT + ") gaan, antwoord ‘Ja’."));
    }

    private boolean saysYes(Element flow) {
        String asked = flow.getAttribute("sourceRef");
        return (CONSENT.equals(asked) || LASTS.equals(asked) && hasCondition(flow, ".consentLasts("))
                && hasCondition(flow, "")
                && !flow.getAttribute("id").equals(steps.byId(asked).getAttribute("default"));
    }

    private static boolean hasCondition(Element flow, String about) {
        return Xml.children(flow).stream()
                .anyMatch(part -> Steps.is(part, "conditionExpression")
                        && part.getTextContent().contains(about));
    }

    private void referralEndsHandled() {
        steps.of("callActivity")
                .filter(call -> REFERRAL.equals(call.getAttribute("calledElement")) && !asksWhatCameOfIt(call))
                .forEach(call -> report(
                        28,
                        call,
                        "na deze verwijzing vraagt niemand wat eruit kwam. Zet er meteen een vraag achter over "
                                + call.getAttribute("id")
                                + "Outcome, met een standaardpijl voor alle andere uitkomsten."));
    }

    private boolean asksWhatCameOfIt(Element call) {
        return steps.outOf(call).stream()
                .map(flow -> steps.byId(flow.getAttribute("targetRef")))
                .anyMatch(next -> Steps.is(next, "exclusiveGateway")
                        && next.hasAttribute("default")
                        && steps.outOf(next).stream()
                                .anyMatch(flow -> hasCondition(flow, call.getAttribute("id") + "Outcome")));
    }

    private void interruptionsCaught() {
        Set<String> atAnyTime = catching()
                .filter(this::mayBeginAtAnyTime)
                .flatMap(steps::messages)
                .collect(Collectors.toSet());
        CAUGHT_AT_TOP.stream()
                .filter(message -> !atAnyTime.contains(message))
                .forEach(message -> report(
                        30,
                        process,
                        "het bericht ‘" + message
                                + "’ wordt niet opgevangen. Teken een deelproces dat door dit bericht begint."));
    }

    private void reachedByItsOwnMessage() {
        boolean reached = steps.of("startEvent")
                .filter(start -> Steps.startedByEvent(start.getParentNode())
                        && start.getParentNode().getParentNode().equals(process))
                .anyMatch(start -> steps.messages(start).findAny().isPresent());
        if (!reached) {
            report(
                    30,
                    process,
                    "dit proces wordt door een ander proces gestart maar kan niet worden gestopt of bereikt. Teken een "
                            + "deelproces dat door een eigen bericht begint.");
        }
        catching()
                .filter(event -> Steps.waitsFor(event, "signalEventDefinition")
                        || steps.messages(event).anyMatch(ABOUT_THE_CASE::contains))
                .forEach(event -> report(
                        30,
                        event,
                        "dit bericht gaat over het hele traject en hoort bij het bovenste proces. Vang hier alleen een "
                                + "bericht op met het eigen id van dit deel."));
    }

    private Stream<Element> catching() {
        return steps.of("startEvent", "boundaryEvent", "intermediateCatchEvent");
    }

    private boolean mayBeginAtAnyTime(Element event) {
        Node part = event;
        while (part != null && !process.equals(part.getParentNode())) {
            part = part.getParentNode();
        }
        return Steps.startedByEvent(part);
    }
}
