package nl.kansrijkestart.engine.forms;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.kansrijkestart.base.Refusal;

/** What somebody filled in, checked against the form that was served; a question left empty or hidden has no answer. */
public record Answers(Map<String, Object> values, Map<String, List<String>> shownItems) {

    /** @return empty for a question without an answer, and for blanks only */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString).filter(text -> !text.isBlank());
    }

    /** @throws Refusal in Dutch without an answer: the form stays, so this is for what the form itself asks for */
    public String required(String key) {
        return text(key).orElseThrow(() -> new Refusal("Er ontbreekt een antwoord."));
    }

    /** A ticked box, or the choice {@code yes}; false without an answer. */
    public boolean yes(String key) {
        return Boolean.TRUE.equals(values.get(key)) || "yes".equals(values.get(key));
    }

    public boolean is(String key, String value) {
        return value.equals(values.get(key));
    }

    /** A calendar day, as the form's date field sends it (ISO-8601). */
    public Optional<LocalDate> date(String key) {
        return text(key).map(text -> LocalDate.parse(text.substring(0, 10)));
    }

    /** @return whole, what is behind the point falls off; empty for what is no number */
    public Optional<Integer> number(String key) {
        return Optional.ofNullable(values.get(key))
                .filter(Number.class::isInstance)
                .map(n -> ((Number) n).intValue());
    }

    /** @return codes in the order of the answer; empty when nothing was chosen */
    public List<String> choices(String key) {
        return values.get(key) instanceof Collection<?> chosen
                ? chosen.stream().map(Object::toString).toList()
                : List.of();
    }

    /** The answers of a repeated group per shown item, in the order shown: item id → its answers without the number. */
    public Map<String, Answers> items(String list) {
        Map<String, Answers> perItem = new LinkedHashMap<>();
        List<String> ids = shownItems.getOrDefault(list, List.of());
        for (int number = 1; number <= ids.size(); number++) {
            perItem.put(ids.get(number - 1), slot(number));
        }
        return perItem;
    }

    /**
     * The lines that somebody filled in of a list with slots, by their number, in order: the answers without the
     * number. How many there may be stands in the form.
     *
     * @param key what makes a line a line: the question that every filled line answers
     */
    public SortedMap<Integer, Answers> slots(String key) {
        SortedMap<Integer, Answers> filled = new TreeMap<>();
        for (int number = 1; number <= FormTemplate.MOST_COPIES; number++) {
            if (text(key + "_" + number).isPresent()) {
                filled.put(number, slot(number));
            }
        }
        return filled;
    }

    private Answers slot(int number) {
        String ending = "_" + number;
        Map<String, Object> own = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.endsWith(ending)) {
                own.put(key.substring(0, key.length() - ending.length()), value);
            }
        });
        return new Answers(own, Map.of());
    }
}
