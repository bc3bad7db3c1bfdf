package nl.kansrijkestart.models;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Rules 26 to 31: what a family may count on. */
final class DomainRules {

    private static final String CONSENT = "gateway_consentGiven";
    /** Messages about the whole case: they go to the process at the top, which informs what it called. */
    private static final Set<String> ABOUT_THE_CASE = Set.of(
            "childBorn",
            "dueDateChanged",
            "pregnancyEnded",
            "familyMoves",
            "casePaused",
            "caseResumed",
            "consentGiven",
            "consentWithdrawn",
            "closingRequested");
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

    private static final Pattern LITERAL = Pattern.compile("['\"].*|-?\\d.*");
    private static final Pattern PERSONAL = Pattern.compile("(?iu)[\\w.+-]+@[\\w-]+\\.\\w+"
            + "|(?<!\\d)\\d([ .-]?\\d){7,9}(?!\\d)"
            + "|\\b\\d{1,4}[-/]\\d{1,2}[-/]\\d{2,4}\\b"
            + "|\\b\\d{1,2} "
            + "(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\\b");

    private DomainRules() {}

    static void everyWaitHasAClock(Model model, House house, Report report) {
        for (UserTask task : model.all(UserTask.class)) {
            boolean clock = model.all(BoundaryEvent.class).stream()
                    .anyMatch(event -> event.cancelActivity()
                            && Model.waitsFor(event, TimerEventDefinition.class)
                            && Routes.isInside(task, event.getAttachedTo()));
            if (TechniqueRules.isOpen(task) && !clock) {
                report.add(
                        task,
                        "deze open taak kan voor altijd blijven liggen. Zet op de rand een klok die de taak "
                                + "beëindigt.");
            }
        }
        Stream<FlowNode> waits = Stream.concat(
                model.all(ReceiveTask.class).stream(),
                model.all(IntermediateCatchEvent.class).stream()
                        .filter(event -> !Model.waitsFor(event, TimerEventDefinition.class)));
        waits.filter(wait -> !hasClockAround(model, wait))
                .forEach(wait -> report.add(
                        wait,
                        "hier wacht het proces op iemand zonder klok. Maak er een taak met een uiterste "
                                + "datum van, of zet er een deelproces met een klok omheen."));
    }

    private static boolean hasClockAround(Model model, FlowNode wait) {
        boolean onBorder = model.all(BoundaryEvent.class).stream()
                .anyMatch(event -> Model.waitsFor(event, TimerEventDefinition.class)
                        && Routes.isInside(wait, event.getAttachedTo()));
        boolean asAlternative = model.into(wait).stream()
                .flatMap(flow -> model.outOf(flow.getSource()).stream())
                .anyMatch(flow -> Model.waitsFor(flow.getTarget(), TimerEventDefinition.class));
        return onBorder || asAlternative;
    }

    static void consentFirst(Model model, House house, Report report) {
        if (!house.refersFamilies(model)) {
            return;
        }
        List<String> starts = model.all(StartEvent.class).stream()
                .filter(start -> start.getParentElement().equals(model.process()))
                .map(StartEvent::getId)
                .toList();
        Set<String> withoutConsent = model.routes().reachable(starts, flow -> !saysYes(flow));
        model.all(CallActivity.class).stream()
                .filter(call -> withoutConsent.contains(call.getId()))
                .forEach(call -> report.add(
                        call,
                        "een andere partij wordt gevraagd zonder dat de ouder toestemming gaf. Laat de weg hierheen "
                                + "eerst langs ‘Toestemming gegeven?’ ("
                                + CONSENT + ") gaan, antwoord ‘Ja’."));
    }

    private static boolean saysYes(SequenceFlow flow) {
        return CONSENT.equals(flow.getSource().getId())
                && flow.getConditionExpression() != null
                && !flow.equals(((ExclusiveGateway) flow.getSource()).getDefault());
    }

    static void referralEndsHandled(Model model, House house, Report report) {
        for (CallActivity call : model.all(CallActivity.class)) {
            boolean asks = model.outOf(call).stream()
                    .map(SequenceFlow::getTarget)
                    .anyMatch(next -> next instanceof ExclusiveGateway question
                            && question.getDefault() != null
                            && model.outOf(next).stream()
                                    .anyMatch(flow -> flow.getConditionExpression() != null
                                            && flow.getConditionExpression()
                                                    .getTextContent()
                                                    .contains(call.getId() + "Outcome")));
            if ("referral".equals(call.getCalledElement()) && !asks) {
                report.add(
                        call,
                        "na deze verwijzing vraagt niemand wat eruit kwam. Zet er meteen een vraag achter over "
                                + call.getId() + "Outcome, met een standaardpijl voor alle andere uitkomsten.");
            }
        }
    }

    static void noLiterals(Model model, House house, Report report) {
        for (UserTask task : model.all(UserTask.class)) {
            String groups = task.getCamundaCandidateGroups();
            if (groups != null && !groups.isBlank() && !Expression.isExpression(groups)) {
                report.add(
                        task,
                        "de groep ‘" + groups
                                + "’ staat vast in het model. Vraag de groep aan een bureau, bijvoorbeeld "
                                + "${referralDesk.receiverGroup(referralId)}.");
            }
            if (task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null) {
                report.add(
                        task,
                        "de taak is aan een persoon gegeven. Maak ‘Assignee’ en ‘Candidate users’ leeg; een groep "
                                + "krijgt de taak.");
            }
        }
        for (Expression expression : model.expressions()) {
            expression.calls().stream()
                    .flatMap(call -> call.arguments().stream())
                    .filter(argument -> LITERAL.matcher(argument).matches())
                    .forEach(argument -> report.add(
                            model.element(expression.owner()).map(Model::nameOf).orElse(expression.owner()),
                            "hier staat een vaste waarde: " + argument
                                    + ". Zet groepen, termijnen en aantallen in de afspraken, niet in het model."));
        }
    }

    static void interruptionsCaught(Model model, House house, Report report) {
        Set<String> caught = model.all(StartEvent.class).stream()
                .filter(start -> Model.startedByEvent(start.getParentElement())
                        && start.getParentElement().getParentElement().equals(model.process()))
                .flatMap(start -> messages(start))
                .collect(Collectors.toSet());
        if (house.refersFamilies(model)) {
            Set<String> atAnyTime = model.all(CatchEvent.class).stream()
                    .filter(event -> insideEventPart(event, model))
                    .flatMap(DomainRules::messages)
                    .collect(Collectors.toSet());
            CAUGHT_AT_TOP.stream()
                    .filter(message -> !atAnyTime.contains(message))
                    .forEach(message -> report.add(
                            model.process(),
                            "het bericht ‘" + message
                                    + "’ wordt niet opgevangen. Teken een deelproces dat door dit bericht begint."));
        }
        if (!house.isCalled(model)) {
            return;
        }
        if (caught.isEmpty()) {
            report.add(
                    model.process(),
                    "dit proces wordt door een ander proces gestart maar kan niet worden gestopt of bereikt. "
                            + "Teken een deelproces dat door een eigen bericht begint.");
        }
        for (CatchEvent event : model.all(CatchEvent.class)) {
            if (Model.waitsFor(event, SignalEventDefinition.class)
                    || messages(event).anyMatch(ABOUT_THE_CASE::contains)) {
                report.add(
                        event,
                        "dit bericht gaat over het hele traject en hoort bij het bovenste proces. Vang hier alleen "
                                + "een bericht op "
                                + "met het eigen id van dit deel.");
            }
        }
    }

    private static boolean insideEventPart(FlowNode node, Model model) {
        return model.all(SubProcess.class).stream()
                .anyMatch(part -> Model.startedByEvent(part)
                        && part.getParentElement().equals(model.process())
                        && Routes.isInside(node, part));
    }

    private static Stream<String> messages(FlowNode node) {
        return Model.definitions(node)
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .filter(message -> message != null)
                .map(message -> String.valueOf(message.getName()));
    }

    static void noPersonalData(Model model, House house, Report report) {
        Stream<BaseElement> elements = Stream.concat(Stream.of(model.process()), model.all(FlowElement.class).stream());
        elements.forEach(element -> Stream.of(element.getId(), Model.label(element), Model.documentation(element))
                .filter(text -> text != null && PERSONAL.matcher(text).find())
                .findFirst()
                .ifPresent(text -> report.add(
                        element,
                        "hier staat iets dat bij een persoon kan horen (mailadres, nummer of datum). Haal het weg.")));
    }
}
