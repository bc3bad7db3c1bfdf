package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/**
 * What the program adds to a form: what it shows from the case file, its lists and choices, and what an answer changes.
 * A form that is not in the book works too: its answers are kept in the case file.
 */
@Component
public class FormContents {

    private final Map<String, Page> pages = new HashMap<>();
    private Function<FormMoment, List<String>> above = moment -> List.of();

    /** Opens the page of one form; features write their forms here when they start. */
    public Page form(String formId) {
        return pages.computeIfAbsent(formId, id -> new Page());
    }

    /**
     * What stands above the questions of every opened task, a line each as people wrote it: shown to this person and
     * kept with no form and no answer. The look at the form is written down, and this with it.
     */
    public void above(Function<FormMoment, List<String>> lines) {
        above = lines;
    }

    List<String> above(FormMoment moment) {
        return above.apply(moment);
    }

    /** What a start form leads to: the new case, its municipality (the tenant) and further ids for the engine. */
    public record CaseStart(String caseId, String municipality, Map<String, String> ids) {}

    /**
     * One row of a list that a form shows once per item.
     *
     * @param id kept with the answer
     * @param label Dutch, shown above the item's questions
     * @param filledIn what is filled in beforehand: field key of the template (without number) → value
     */
    public record Item(String id, String label, Map<String, Object> filledIn) {}

    /**
     * One choice of a select, radio or checklist whose choices come from the program: {@code properties.options} in the
     * form.
     *
     * @param kept how it stands in the finished form, where the label says something to who still has to choose; null
     *     for the label itself
     */
    public record Option(
            String value,
            String label,
            @JsonInclude(JsonInclude.Include.NON_NULL) String kept) {

        public Option(String value, String label) {
            this(value, label, null);
        }
    }

    public static final class Page {

        Function<FormMoment, Map<String, Object>> shown = moment -> Map.of();
        BiConsumer<FormMoment, Answers> kept = (moment, answers) -> {};
        BiConsumer<FormMoment, Answers> late = (moment, answers) -> {};
        Consumer<FormMoment> mayKeepLate = moment -> {};
        BiFunction<FormMoment, Answers, CaseStart> started;
        String startedAs;
        Function<FormMoment, Set<String>> notBy = moment -> Set.of();
        String offeredAs;
        int offeredAt;
        boolean fresh;
        Function<FormMoment, Map<String, String>> labels = moment -> Map.of();
        final Map<String, Function<FormMoment, List<Item>>> lists = new HashMap<>();
        final Map<String, Function<FormMoment, List<Option>>> options = new HashMap<>();

        /** Field keys (and names used in the form's texts) with what stands in the case file. */
        public Page shows(Function<FormMoment, Map<String, Object>> contents) {
            shown = contents;
            return this;
        }

        /** Always opens empty: an answer or a yes of an earlier round is not filled in again. */
        public Page fresh() {
            fresh = true;
            return this;
        }

        /**
         * Labels that stand instead of those in the file: field key → label. A field with an empty label is not asked;
         * a group in which nothing is asked any more is left out.
         */
        public Page labels(Function<FormMoment, Map<String, String>> instead) {
            labels = instead;
            return this;
        }

        /** The items of a group with the property {@code repeat: <list>}. */
        public Page lists(String list, Function<FormMoment, List<Item>> items) {
            lists.put(list, items);
            return this;
        }

        /** The choices of a field with the property {@code options: <name>}. */
        public Page options(String name, Function<FormMoment, List<Option>> choices) {
            options.put(name, choices);
            return this;
        }

        /**
         * Four eyes: who answered one of these forms in the case does not answer this one. The task stays for somebody
         * else.
         */
        public Page notBy(String... formIds) {
            return notBy(moment -> Set.of(formIds));
        }

        public Page notBy(Function<FormMoment, Set<String>> formIds) {
            notBy = formIds;
            return this;
        }

        /**
         * Runs in the transaction that completes the task, before the token moves; throws {@link Refusal} to
         * refuse.
         */
        public Page keeps(BiConsumer<FormMoment, Answers> change) {
            kept = change;
            return this;
        }

        /**
         * Before an answer to a task that had ended is kept as information; throws {@link Refusal} when it may not
         * be kept.
         */
        public Page keepsLateIf(Consumer<FormMoment> check) {
            mayKeepLate = check;
            return this;
        }

        /**
         * An answer to a task that had ended, in the transaction that keeps it as information: who must hear of it?
         * Nothing moves.
         */
        public Page late(BiConsumer<FormMoment, Answers> telling) {
            late = telling;
            return this;
        }

        /** For a start form: its name in the list of what people can start, where the process has another one. */
        public Page offeredAs(String name) {
            offeredAs = name;
            return this;
        }

        /** For a start form: before everything else that people can start. */
        public Page offeredFirst() {
            offeredAt = -1;
            return this;
        }

        /** For a start form: after everything else, and apart from it. */
        public Page offeredApart() {
            offeredAt = 1;
            return this;
        }

        /**
         * For a start form: makes the case. Throws {@link Refusal} to refuse.
         *
         * @param title what the finished form is called in the file, Dutch
         */
        public Page starts(String title, BiFunction<FormMoment, Answers, CaseStart> start) {
            startedAs = title;
            started = start;
            return this;
        }
    }
}
