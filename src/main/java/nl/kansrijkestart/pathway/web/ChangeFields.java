package nl.kansrijkestart.pathway.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.engine.forms.Answers;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What somebody typed on the page of a {@link CaseChange}; all of it is there again when it is refused. */
record ChangeFields(MultiValueMap<String, String> fields, Editing.Seen seen) {

    /** Before anything was typed. */
    static ChangeFields none() {
        return new ChangeFields(new LinkedMultiValueMap<>(), new Editing.Seen(Map.of()));
    }

    /** Empty when it was not sent. */
    public String text(String field) {
        return fields.containsKey(field) ? fields.getFirst(field) : "";
    }

    /** @param missing what somebody reads who typed no day */
    LocalDate day(String missing) {
        String typed = text("day");
        return Dutch.typedDay(typed).orElseThrow(() -> new Refusal(typed.isBlank() ? missing : Dutch.noDay(typed)));
    }

    public String children() {
        return fields.containsKey("children") ? text("children") : "1";
    }

    /** 0 when it is no number of children. */
    int howManyChildren() {
        return text("children").matches("\\d") ? Integer.parseInt(text("children")) : 0;
    }

    /** What the parent says yes to again, each with the categories. */
    public Map<Long, List<String>> chosen() {
        Map<Long, List<String>> chosen = new LinkedHashMap<>();
        for (String id : several("consent")) {
            if (id.matches("\\d{1,18}")) {
                chosen.put(Long.valueOf(id), several("data" + id));
            }
        }
        return chosen;
    }

    private List<String> several(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** What the parent said about who may know the plan, as the forms of the task list send it. */
    Answers answers() {
        Map<String, Object> said = new LinkedHashMap<>();
        for (String list : List.of(AskedHere.BOXES, "howExplained")) {
            said.put(list, several(list));
        }
        said.put("giver", fields.getFirst("giver"));
        said.put("parentAgrees", fields.containsKey("parentAgrees"));
        return new Answers(said, Map.of());
    }

    /** The same, for the page. */
    public Map<String, Object> asked() {
        return answers().values();
    }
}
