package nl.kansrijkestart.models;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rules 6 to 13: what people read in the drawing is what happens. */
final class LabelRules {

    private static final int MOST_WORDS = 5;
    private static final Set<String> EMPTY_VERBS = Set.of(
            "afhandelen", "behandelen", "beheren", "doen", "managen", "verwerken", "handle", "process", "manage", "do");
    private static final Pattern INFINITIVE = Pattern.compile("\\p{L}+(en|aan|zien|doen)");
    private static final Pattern LENGTH_OF_TIME = Pattern.compile(
            "(?iu).*\\d.*|.*\\b(één|twee|drie|vier|vijf|tien|veertien) (werkdag|dag|week|maand|uur|jaar).*");
    private static final Pattern NEGATION = Pattern.compile("\\$\\{\\s*(!|not\\b).*|.*(!=|\\bne\\b|==\\s*false).*");

    private LabelRules() {}

    private static List<String> words(String label) {
        return label.isEmpty() ? List.of() : Arrays.asList(label.toLowerCase().split(" "));
    }

    static void activityNames(Model model, House house, Report report) {
        for (Activity step : model.all(Activity.class)) {
            List<String> words = words(Model.label(step));
            if (words.isEmpty()) {
                report.add(
                        step, "deze stap heeft geen naam. Schrijf wat er gebeurt, bijvoorbeeld ‘Huisbezoek plannen’.");
                continue;
            }
            // a called process and a part that starts by itself carry a noun: nobody is asked to do them
            if (step instanceof CallActivity || Model.startedByEvent(step)) {
                continue;
            }
            if (words.size() > MOST_WORDS) {
                report.add(step, "deze naam is te lang. Gebruik hooguit vijf woorden.");
            }
            String idVerb = step.getId().split("(?=[A-Z])")[0];
            if (words.size() < 2
                    || words.stream().noneMatch(word -> INFINITIVE.matcher(word).matches())
                    || words.stream().anyMatch(EMPTY_VERBS::contains)
                    || EMPTY_VERBS.contains(idVerb)) {
                report.add(
                        step,
                        "de naam zegt niet wat iemand doet. Schrijf met wat en met een duidelijk werkwoord, "
                                + "bijvoorbeeld "
                                + "‘Huisbezoek plannen’; woorden als ‘afhandelen’ en ‘verwerken’ zeggen te weinig.");
            }
        }
    }

    static void eventNames(Model model, House house, Report report) {
        for (Event event : model.all(Event.class)) {
            String label = Model.label(event);
            if (words(label).size() < 2 || label.endsWith("?")) {
                report.add(
                        event,
                        "dit moment heeft geen duidelijke naam. Schrijf wat er dan zo is, bijvoorbeeld ‘Antwoord "
                                + "ontvangen’.");
            } else if (LENGTH_OF_TIME.matcher(label).matches()) {
                report.add(
                        event,
                        "de naam noemt een tijd. Schrijf wat het betekent, bijvoorbeeld ‘Antwoordtermijn verlopen’; "
                                + "hoe lang het duurt staat in de afspraken.");
            }
        }
    }

    static void questionsAndAnswers(Model model, House house, Report report) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (!model.splits(gateway)) {
                continue;
            }
            if (!Model.label(gateway).endsWith("?")) {
                report.add(gateway, "deze splitsing stelt geen vraag. Schrijf de naam als vraag, met een vraagteken.");
            }
            List<String> answers =
                    model.outOf(gateway).stream().map(Model::label).toList();
            if (answers.contains("") || Set.copyOf(answers).size() < answers.size()) {
                report.add(
                        gateway,
                        "niet elke weg na deze vraag heeft een eigen antwoord. Geef elke pijl een ander antwoord.");
            }
        }
    }

    static void conditionsAgree(Model model, House house, Report report) {
        for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
            if (!model.splits(gateway)) {
                continue;
            }
            SequenceFlow otherwise = gateway.getDefault();
            if (otherwise == null) {
                report.add(
                        gateway,
                        "er is geen weg voor als niets anders past. Maak de pijl ‘Nee’ of het laatste antwoord de "
                                + "standaard (Default flow).");
            }
            for (SequenceFlow flow : model.outOf(gateway)) {
                boolean isDefault = flow.equals(otherwise);
                String condition = flow.getConditionExpression() == null
                        ? ""
                        : flow.getConditionExpression().getTextContent().strip();
                if (isDefault && (!condition.isEmpty() || Model.label(flow).equals("Ja"))) {
                    report.add(
                            flow,
                            "de standaardpijl heet ‘Ja’ of heeft een voorwaarde. Zet de voorwaarde bij ‘Ja’ en maak "
                                    + "‘Nee’ de standaard.");
                }
                if (!isDefault
                        && (otherwise != null || !condition.isEmpty())
                        && (!Expression.isExpression(condition)
                                || NEGATION.matcher(condition).matches()
                                || Model.label(flow).equals("Nee"))) {
                    report.add(
                            flow,
                            "voorwaarde en antwoord spreken elkaar tegen of de voorwaarde ontbreekt. Zet bij ‘Ja’ "
                                    + "een voorwaarde "
                                    + "als ${referralDesk.accepted(referralId)}, zonder ontkenning, en maak ‘Nee’ de "
                                    + "standaard.");
                }
            }
        }
    }

    static void differentEnds(Model model, House house, Report report) {
        Set<String> seen = new HashSet<>();
        for (EndEvent end : model.all(EndEvent.class)) {
            if (!seen.add(Model.label(end).toLowerCase())) {
                report.add(
                        end,
                        "een ander einde heet ook zo. Noem elk einde naar wat er is bereikt, of leid de pijlen naar "
                                + "één einde.");
            }
            boolean elsewhere = house.models().stream()
                    .filter(other -> other != model)
                    .anyMatch(other -> other.element(end.getId()).isPresent());
            if (elsewhere) {
                report.add(end, "een ander proces heeft een einde met hetzelfde id. Geef dit einde een eigen id.");
            }
        }
    }

    static void answersAfterCall(Model model, House house, Report report) {
        for (CallActivity call : model.all(CallActivity.class)) {
            String answer = call.getId() + "Outcome";
            Model called = house.process(call.getCalledElement()).orElse(null);
            if (called == null) {
                report.add(
                        call,
                        "het proces ‘" + call.getCalledElement()
                                + "’ bestaat niet. Kies een proces uit de map processes.");
                continue;
            }
            boolean mapped = call.getExtensionElements() != null
                    && call.getExtensionElements().getChildElementsByType(CamundaOut.class).stream()
                            .anyMatch(out ->
                                    "outcome".equals(out.getCamundaSource()) && answer.equals(out.getCamundaTarget()));
            if (!mapped) {
                report.add(
                        call, "de uitkomst komt niet terug. Voeg bij ‘Out mappings’ toe: outcome naar " + answer + ".");
            }
            Pattern asked = Pattern.compile("\\b" + answer + "\\s*==\\s*['\"]([^'\"]*)['\"]");
            for (Expression expression : model.expressions()) {
                asked.matcher(expression.text())
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .filter(end -> !house.endsOf(called).contains(end))
                        .forEach(end -> report.add(
                                call,
                                "het antwoord ‘" + end + "’ is geen einde van " + called.id()
                                        + ". Kies een van de einden daar: " + String.join(", ", house.endsOf(called))
                                        + "."));
            }
        }
    }

    static void sharedNames(Model model, House house, Report report) {
        Set<String> names = new HashSet<>();
        for (Message message : model.all(Message.class)) {
            if (message.getName() == null
                    || !message.getId().equals("Message_" + message.getName())
                    || !names.add(message.getName())) {
                report.add(
                        message,
                        "naam en id van dit bericht verschillen, of de naam staat er twee keer. Geef het bericht één "
                                + "keer, "
                                + "met als id Message_ en dan de naam.");
            }
        }
        Map<String, String> codes = new HashMap<>();
        for (Escalation escalation : model.all(Escalation.class)) {
            String code = String.valueOf(escalation.getEscalationCode());
            if (!code.equals(escalation.getName()) || codes.put(code, code) != null) {
                report.add(
                        escalation,
                        "naam en code van dit sein verschillen, of de code staat er twee keer. Gebruik één woord "
                                + "voor beide.");
            }
        }
        for (FlowNode node : model.nodes()) {
            Model.definitions(node)
                    .filter(EscalationEventDefinition.class::isInstance)
                    .forEach(definition -> {
                        String code = escalationCode((EscalationEventDefinition) definition);
                        if (node instanceof ThrowEvent && !caught(model, house, node, code)) {
                            report.add(
                                    node,
                                    "niemand vangt het sein ‘" + code
                                            + "’ op. Zet op de rand van het deelproces een moment met dezelfde code.");
                        }
                        if (!(node instanceof ThrowEvent) && !node.getId().equals(code)) {
                            report.add(
                                    node,
                                    "dit moment vangt het sein ‘" + code
                                            + "’ op maar heet anders. Geef het moment als id " + code + ".");
                        }
                        if (!(node instanceof ThrowEvent) && !thrownFor(model, house, node, code)) {
                            report.add(
                                    node,
                                    "niemand geeft het sein ‘" + code
                                            + "’ af. Laat een einde in het deelproces dezelfde code afgeven.");
                        }
                    });
        }
    }

    private static String escalationCode(EscalationEventDefinition definition) {
        return definition.getEscalation() == null
                ? ""
                : String.valueOf(definition.getEscalation().getEscalationCode());
    }

    private static boolean hasCode(FlowNode node, String code) {
        return Model.definitions(node)
                .anyMatch(definition -> definition instanceof EscalationEventDefinition escalation
                        && escalationCode(escalation).equals(code));
    }

    private static boolean caught(Model model, House house, FlowNode thrower, String code) {
        Stream<BoundaryEvent> borders = model.all(BoundaryEvent.class).stream()
                .filter(event -> Routes.isInside(thrower, event.getAttachedTo()));
        Stream<StartEvent> starts = model.all(StartEvent.class).stream()
                .filter(start -> Model.startedByEvent(start.getParentElement())
                        && Routes.isInside(thrower, start.getParentElement().getParentElement()));
        Stream<BoundaryEvent> calls = house.models().stream()
                .flatMap(other -> other.all(BoundaryEvent.class).stream())
                .filter(event -> event.getAttachedTo() instanceof CallActivity call
                        && model.id().equals(call.getCalledElement()));
        return Stream.of(borders, starts, calls)
                .flatMap(catchers -> catchers)
                .anyMatch(catcher -> hasCode(catcher, code));
    }

    private static boolean thrownFor(Model model, House house, FlowNode catcher, String code) {
        ModelElementInstance scope = catcher instanceof BoundaryEvent event
                ? event.getAttachedTo()
                : catcher.getParentElement().getParentElement();
        Model inside = scope instanceof CallActivity call
                ? house.process(call.getCalledElement()).orElse(model)
                : model;
        return inside.nodes().stream()
                .filter(ThrowEvent.class::isInstance)
                .filter(node -> inside != model || Routes.isInside(node, scope))
                .anyMatch(node -> hasCode(node, code));
    }

    static void differentLabels(Model model, House house, Report report) {
        Set<String> seen = new HashSet<>();
        for (Activity step : model.all(Activity.class)) {
            if (!Model.label(step).isEmpty() && !seen.add(Model.label(step).toLowerCase())) {
                report.add(step, "een andere stap in dit proces heet ook zo. Geef een van beide een andere naam.");
            }
        }
    }
}
