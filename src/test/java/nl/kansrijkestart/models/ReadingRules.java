package nl.kansrijkestart.models;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Rules 1 to 5: a model reads like a line of text. */
final class ReadingRules {

    private static final int MOST_ACTIVITIES = 12;
    private static final int WIDEST = 2500;

    private ReadingRules() {}

    static void oneProcessPerFile(Model model, House house, Report report) {
        Process process = model.process();
        if (model.processes().size() != 1) {
            report.add(process, "dit bestand heeft meer dan één proces. Geef elk proces een eigen bestand.");
        }
        if (!process.isExecutable()) {
            report.add(process, "het proces staat niet op uitvoerbaar. Zet in de Modeler ‘Executable’ aan.");
        }
        if (!model.fileName().equals(process.getId())) {
            report.add(process, "bestand en proces heten verschillend. Noem het bestand " + process.getId() + ".bpmn.");
        }
        if (!house.features().contains(model.feature())) {
            report.add(
                    process,
                    "de map ‘" + model.feature() + "’ is geen onderdeel van het programma. Zet het bestand in "
                            + "processes/<onderdeel>/, met als onderdeel een van "
                            + house.features().stream().sorted().toList() + ".");
        }
        String text = Model.documentation(process);
        if (Stream.of("Doel:", "Eigenaar:", "Aanleiding:").anyMatch(part -> !text.contains(part))) {
            report.add(
                    process,
                    "de toelichting is niet volledig. Schrijf bij het proces drie regels: "
                            + "‘Doel: …’, ‘Eigenaar: …’ en ‘Aanleiding: …’.");
        }
    }

    static void leftToRight(Model model, House house, Report report) {
        Drawing drawing = new Drawing(model);
        for (SequenceFlow flow : model.flows()) {
            if (drawing.goesLeft(flow) && !leadsBack(model, flow)) {
                report.add(
                        flow,
                        "de pijl gaat terug naar links. Zet de volgende stap rechts van de vorige; "
                                + "alleen een herhaling gaat terug, naar een ruit waar wegen samenkomen.");
            }
        }
        for (Model.Level level : model.levels()) {
            for (StartEvent start : level.all(StartEvent.class)) {
                // what goes on as long as the whole does has no end of its own: its line ends where it turns back
                drawing.bendOfStraightRoute(start)
                        .filter(bend -> model.outOf(bend).size() != 1
                                || !leadsBack(model, model.outOf(bend).get(0)))
                        .ifPresent(bend -> report.add(
                                bend,
                                "hier buigt de verwachte weg af. Zet de gewone gang van zaken op één rechte lijn, "
                                        + "van het begin "
                                        + "tot een einde, en de uitzonderingen erboven of eronder."));
            }
        }
    }

    /** A way back may have steps of its own, but no choices, until it joins the route it left. */
    private static boolean leadsBack(Model model, SequenceFlow flow) {
        FlowNode at = flow.getTarget();
        Set<FlowNode> seen = new HashSet<>();
        while (!model.joins(at) && model.outOf(at).size() == 1 && seen.add(at)) {
            at = model.outOf(at).get(0).getTarget();
        }
        return model.joins(at) && model.routes().reaches(at, flow.getSource());
    }

    static void readableLevels(Model model, House house, Report report) {
        Drawing drawing = new Drawing(model);
        for (Model.Level level : model.levels()) {
            List<Activity> activities = level.all(Activity.class).stream()
                    .filter(step -> !Model.startedByEvent(step))
                    .toList();
            if (activities.size() > MOST_ACTIVITIES) {
                report.add(
                        level.owner(),
                        "hier staan " + activities.size() + " stappen bij elkaar, het mogen er hooguit "
                                + MOST_ACTIVITIES + " zijn. Breng een deel onder in een deelproces.");
            }
            double width = drawing.widthOfPage(level.owner());
            if (width > WIDEST) {
                report.add(
                        level.owner(),
                        "deze tekening is " + Math.round(width)
                                + " beeldpunten breed; op een scherm leest niemand meer "
                                + "dan " + WIDEST + ". Klap een deelproces dicht (dan krijgt het een eigen blad), of "
                                + "zet de stappen dichter bij elkaar.");
            }
        }
    }

    static void noLanes(Model model, House house, Report report) {
        model.all(Participant.class)
                .forEach(pool -> report.add(
                        pool,
                        "er is een kader (pool) om het proces getekend. Haal het weg; de groep van een taak "
                                + "zegt wie werkt."));
        model.all(Lane.class)
                .forEach(lane -> report.add(
                        lane, "er is een baan (lane) getekend. Haal hem weg; de groep van een taak zegt wie werkt."));
    }

    static void cleanDrawing(Model model, House house, Report report) {
        Drawing drawing = new Drawing(model);
        for (FlowNode node : model.nodes()) {
            if (!drawing.shows(node)) {
                report.add(
                        node,
                        "deze stap hoort bij het proces maar is niet getekend, of ligt buiten zijn kader of op een "
                                + "ander blad. "
                                + "Teken de stap, of verwijder hem.");
            }
        }
        for (SequenceFlow flow : model.flows()) {
            if (!drawing.shows(flow)) {
                report.add(
                        flow, "deze pijl hoort bij het proces maar is niet getekend. Teken de pijl, of verwijder hem.");
            }
        }
        drawing.overlaps()
                .forEach(pair -> report.add(
                        pair.one(), "ligt over " + Model.nameOf(pair.other()) + " heen. Schuif ze uit elkaar."));
        drawing.runsThrough()
                .forEach(pair -> report.add(
                        pair.one(), "loopt dwars door " + Model.nameOf(pair.other()) + ". Leid de pijl eromheen."));
        drawing.crossings()
                .forEach(pair -> report.add(
                        pair.one(),
                        "kruist of raakt " + Model.nameOf(pair.other()) + ". Leid een van beide pijlen anders."));
    }
}
