package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.WalkedFlows;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every step and every arrow that is drawn is walked by some story. Comes after all of them. */
@ProcessTest
@Order(Integer.MAX_VALUE - 2)
class EveryElementWalkedTest {

    @Autowired
    private JdbcTemplate sql;

    @Test
    void everythingDrawnIsWalkedBySomeStory() throws IOException {
        Set<String> walked = new HashSet<>(WalkedFlows.all());
        walked.addAll(sql.queryForList("""
                select split_part(proc_def_id_, ':', 1) || '.' || act_id_ from act_hi_actinst
                union select split_part(proc_def_id_, ':', 1) || '.' || task_def_key_ from act_hi_taskinst
                """, String.class));
        assumeFalse(
                walked.isEmpty(),
                "No story was told before this test. Run it together with the process tests: mvn test");
        assertThat(notWalked(walked)).as("drawn, but walked by no story").isEmpty();
    }

    @Test
    void whatIsNotWalkedIsNamed() throws IOException {
        assertThat(notWalked(Set.of()))
                .contains("referral: answerReferral (Verwijzing beantwoorden)")
                .anyMatch(arrow -> arrow.matches("referral: arrow \\w+ from gateway_accepted to \\w+ \\(Ja\\)"));
    }

    private static List<String> notWalked(Set<String> walked) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .flatMap(file -> notWalked(file, walked))
                    .toList();
        }
    }

    private static Stream<String> notWalked(Path file, Set<String> walked) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return Stream.concat(
                        model.getModelElementsByType(FlowNode.class).stream(),
                        model.getModelElementsByType(SequenceFlow.class).stream())
                .filter(element ->
                        !walked.contains(process + "." + seenAt(element).getId()))
                .map(element -> process + ": " + name(element));
    }

    /**
     * Behind a gateway that waits for events the engine jumps to the event that came: that is where its arrow is seen.
     */
    private static FlowElement seenAt(FlowElement element) {
        return element instanceof SequenceFlow arrow && arrow.getSource() instanceof EventBasedGateway
                ? arrow.getTarget()
                : element;
    }

    private static String name(FlowElement element) {
        String label = element.getName() == null ? "" : " (" + element.getName().replaceAll("\\s+", " ") + ")";
        return element instanceof SequenceFlow arrow
                ? "arrow " + arrow.getId() + " from " + arrow.getSource().getId() + " to "
                        + arrow.getTarget().getId() + label
                : element.getId() + label;
    }
}
