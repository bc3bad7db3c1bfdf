package nl.kansrijkestart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page of docs/ as tests read it: its tables, row by row. */
public record Document(Path file) {

    public static Document at(String file) {
        return new Document(Path.of(file));
    }

    public String text() {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /**
     * Rows of the tables under a heading of the second level, without their heads; each cell without the backticks
     * around it.
     *
     * @param columns of so many columns; a row of a table with another number is left out
     */
    public List<List<String>> rows(String section, int columns) {
        List<List<String>> rows = new ArrayList<>();
        String current = "";
        List<String> before = List.of();
        for (String line : text().lines().toList()) {
            if (line.startsWith("## ")) {
                current = line.substring(3).strip();
            } else if (current.equals(section) && line.startsWith("| ")) {
                List<String> cells = Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> cell.strip().replaceAll("^`([^`]*)`$", "$1"))
                        .toList();
                if (cells.stream().allMatch(cell -> cell.equals("---"))) {
                    rows.remove(before);
                } else if (cells.size() == columns) {
                    rows.add(cells);
                }
                before = cells;
            }
        }
        return rows;
    }
}
