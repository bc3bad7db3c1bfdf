package nl.kansrijkestart.engine.gate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The rules that the gate asks of a deployment, for who asks them of a file: they are written once. */
public final class GateRules {

    private GateRules() {}

    /**
     * @param called ids of the processes that some model starts
     * @param report takes the element and what is wrong with it
     */
    public static void look(int rule, Path file, Set<String> called, BiConsumer<String, String> report) {
        try {
            Xml.read(
                            file.getFileName().toString(),
                            Files.readAllBytes(file),
                            (name, model) -> Stream.concat(
                                            FamilyRules.findings(name, model, called).stream(),
                                            WordRules.findings(name, model).stream())
                                    .toList())
                    .stream()
                    .filter(finding -> finding.rule() == rule)
                    .forEach(finding -> report.accept(finding.element(), finding.what()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return what of this part of a form the task list would leave out */
    public static List<String> notShown(JsonNode part) {
        return Shown.missing(part);
    }
}
