package nl.kansrijkestart.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables, in the console and in a file. */
final class Report {

    private final Path file;

    Report(String name) throws IOException {
        file = Bench.FOLDER.resolve(name + ".txt");
        Files.createDirectories(Bench.FOLDER);
        Files.deleteIfExists(file);
    }

    static String number(double value) {
        return value >= 100 || value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    static String first(Throwable problem) {
        String text = String.valueOf(problem.getMessage()).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), 80));
    }

    void table(String title, List<String> head, List<List<String>> rows) throws IOException {
        List<List<String>> all = new ArrayList<>(List.of(head));
        all.addAll(rows);
        int[] widths = new int[head.size()];
        all.forEach(row -> {
            for (int n = 0; n < widths.length; n++) {
                widths[n] = Math.max(widths[n], row.get(n).length());
            }
        });
        StringBuilder text = new StringBuilder("\n" + title + "\n");
        all.forEach(row -> {
            for (int n = 0; n < widths.length; n++) {
                int width = n == 0 ? -widths[n] : widths[n];
                text.append(("%" + width + "s  ").formatted(row.get(n)));
            }
            text.append('\n');
        });
        lines(text.toString());
    }

    void lines(String text) throws IOException {
        System.out.println(text);
        Files.writeString(file, text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
