package nl.kansrijkestart.models;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;

/** All models together, with the forms, desks and features they lean on. */
public record House(
        Set<String> features,
        List<Model> models,
        List<Finding> unreadable,
        Path forms,
        Desks desks,
        Map<String, String> sources) {

    private static final Set<String> FEATURES = Set.of(
            "pathway", "referral", "support", "safety", "transition", "coalition", "agreement", "socialmap", "privacy");
    private static final Pattern THROWN = Pattern.compile("new BusinessError\\(\"(\\w+)\"");
    private static final Path PROBES = Path.of("src/test/resources/models");

    /** What we deliver. */
    public static House ours() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("nl.kansrijkestart");
        ModelFiles read = ModelFiles.read(files(Path.of("processes"), ".bpmn"));
        return new House(
                FEATURES,
                read.models(),
                read.unreadable(),
                Path.of("forms"),
                new Desks(classes),
                sources(Path.of("src/main/java")));
    }

    /** The small sound models, with one broken model beside them. */
    public static House withProbe(Path broken) {
        ModelFiles probe = ModelFiles.read(Stream.ofNullable(broken).toList());
        List<Model> models =
                Stream.concat(Sound.MODELS.stream(), probe.models().stream()).toList();
        return new House(
                Set.of("sound", "broken"),
                models,
                probe.unreadable(),
                PROBES.resolve("forms"),
                Sound.DESKS,
                Sound.SOURCES);
    }

    /** Read once for all probes. */
    private static final class Sound {
        private static final List<Model> MODELS =
                files(PROBES.resolve("sound"), ".bpmn").stream().map(Model::new).toList();
        private static final Desks DESKS =
                new Desks(new ClassFileImporter().importPackages("nl.kansrijkestart.models.probe"));
        private static final Map<String, String> SOURCES =
                sources(Path.of("src/test/java/nl/kansrijkestart/models/probe"));
    }

    public static List<Path> probes() {
        return files(PROBES.resolve("broken"), ".bpmn");
    }

    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> sources(Path folder) {
        return files(folder, ".java").stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""), House::text, String::concat));
    }

    Optional<Model> process(String id) {
        return models.stream().filter(model -> model.id().equals(id)).findFirst();
    }

    List<CallActivity> callsOf(Model called) {
        return models.stream()
                .flatMap(model -> model.all(CallActivity.class).stream())
                .filter(call -> called.id().equals(call.getCalledElement()))
                .toList();
    }

    /** Ids of the processes that some model starts. */
    Set<String> called() {
        return models.stream()
                .flatMap(model -> model.all(CallActivity.class).stream())
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
    }

    /**
     * The ends a caller can read: those of the process itself and of its own event sub-processes, as the engine's
     * listener has it.
     */
    List<String> endsOf(Model called) {
        return called.all(EndEvent.class).stream()
                .filter(end -> end.getParentElement().equals(called.process())
                        || Model.startedByEvent(end.getParentElement())
                                && end.getParentElement().getParentElement().equals(called.process()))
                .map(EndEvent::getId)
                .toList();
    }

    boolean hasForm(Model model, String formId) {
        return Files.isRegularFile(forms.resolve(model.feature()).resolve(formId + ".form"));
    }

    /** Error codes that a desk throws, as its source says. */
    Set<String> errorsOf(String bean) {
        return sources.entrySet().stream()
                .filter(source -> source.getKey().equalsIgnoreCase(bean))
                .flatMap(source -> THROWN.matcher(source.getValue()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
