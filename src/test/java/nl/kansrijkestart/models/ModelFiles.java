package nl.kansrijkestart.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Models as they were read; a file that cannot be read silences no rule for the others. */
record ModelFiles(List<Model> models, List<Finding> unreadable) {

    private static final Pattern TWICE = Pattern.compile("multiple occurrences of ID value '([^']+)'");
    private static final Pattern LINE = Pattern.compile("(?i)line(?:Number)?[=: ]+(\\d+)");

    static ModelFiles read(List<Path> files) {
        List<Model> models = new ArrayList<>();
        List<Finding> unreadable = new ArrayList<>();
        for (Path file : files) {
            try {
                Model model = new Model(file);
                if (model.processes().isEmpty()) {
                    unreadable.add(
                            found(file, "bestand", "hier staat geen proces. Teken er een, of haal het bestand weg."));
                } else {
                    models.add(model);
                }
            } catch (RuntimeException broken) {
                unreadable.add(problem(file, all(broken)));
            }
        }
        return new ModelFiles(models, unreadable);
    }

    private static Finding problem(Path file, String said) {
        Matcher line = LINE.matcher(said);
        String where = line.find() ? " (regel " + line.group(1) + " van het bestand)" : "";
        Matcher twice = TWICE.matcher(said);
        return twice.find()
                ? found(
                        file,
                        twice.group(1),
                        "deze id staat twee keer in het bestand" + where + ". Geef het tweede onderdeel een eigen id.")
                : found(
                        file,
                        "bestand",
                        "dit bestand is niet te lezen" + where
                                + ". Open het in Camunda Modeler en bewaar het opnieuw, of haal de vorige versie"
                                + " terug.");
    }

    private static Finding found(Path file, String element, String message) {
        return new Finding(file.toString().replace('\\', '/'), element, 0, message);
    }

    private static String all(Throwable broken) {
        StringBuilder said = new StringBuilder();
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            said.append(cause.getMessage()).append(' ');
        }
        return said.toString();
    }
}
