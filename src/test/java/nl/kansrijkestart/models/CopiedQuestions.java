package nl.kansrijkestart.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One question with the same choices in two files is two questions one day; a block keeps it one. */
public final class CopiedQuestions {

    private static final int FEWEST_CHOICES = 4;
    /** Copies that stay, and why no block helps. */
    private static final Map<String, String> STAY = Map.of(
            "howExplained", "it hangs on another question in each form",
            "giver", "where one receiver is asked for, nobody says once more that it was understood",
            "next", "in one form it stands in a row with another question");

    private CopiedQuestions() {}

    /** @param files forms and blocks, each as it stands in its file */
    public static List<Finding> in(List<Form> files) {
        Map<String, Form> first = new LinkedHashMap<>();
        List<Finding> found = new ArrayList<>();
        for (Form form : files) {
            for (JsonNode question : form.written()) {
                if (!copyable(question)) {
                    continue;
                }
                Form earlier =
                        first.putIfAbsent(question.path("key") + Form.label(question) + question.path("values"), form);
                if (earlier != null) {
                    found.add(new Finding(
                            form.path().toString().replace('\\', '/'),
                            Form.nameOf(question),
                            0,
                            "dezelfde vraag met dezelfde keuzes staat in " + earlier.place()
                                    + ". Maak er een blok van in forms/blocks, of stel de vraag anders."));
                }
            }
        }
        return found;
    }

    private static boolean copyable(JsonNode question) {
        return question.path("values").size() >= FEWEST_CHOICES
                && !question.path("properties").has("options")
                && !STAY.containsKey(question.path("key").asText());
    }
}
