package nl.kansrijkestart.coalition.table;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.engine.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * The ten questions by which members see how far they are, two for each of the five basic principles, and how their
 * answers differ.
 */
@Component
public class SelfScan {

    public static final List<String> QUESTIONS = List.of(
            "leadTime",
            "boardSupport",
            "seatsFilled",
            "parentsDecide",
            "agreementsKept",
            "mapCurrent",
            "figuresKnown",
            "lookBack",
            "offerFits",
            "choiceReasoned");
    private static final int HIGHEST = 4;

    private final ScanAnswers rows;
    private final Coalition coalition;
    private final Checklist checklist;

    SelfScan(ScanAnswers rows, Coalition coalition, Checklist checklist) {
        this.rows = rows;
        this.coalition = coalition;
        this.checklist = checklist;
    }

    /** Members with somebody who can answer here; a guest decides nothing and is not asked. */
    public List<Membership> asked(Cycle cycle) {
        return coalition.table(cycle.municipality()).stream()
                .filter(Membership::isMember)
                .filter(one -> !coalition
                        .speakers(one.organisation(), one.municipality())
                        .isEmpty())
                .toList();
    }

    /** Of those who are asked. */
    public List<Membership> silent(Cycle cycle) {
        Set<String> answered = answered(cycle);
        return asked(cycle).stream()
                .filter(one -> !answered.contains(one.organisation()))
                .toList();
    }

    /**
     * Once: the database refuses a second answer of an organisation.
     *
     * @param answers per question a score of 1 to 4; the form names questions by place, so that a place can have its
     *     own words
     */
    public void answer(Cycle cycle, String organisation, Answers answers) {
        List<String> own = checklist.of(cycle.municipality());
        List<String> questions = own.isEmpty()
                ? QUESTIONS
                : own.stream().map(Checklist::question).toList();
        for (int place = 0; place < questions.size(); place++) {
            rows.save(new ScanAnswer(
                    cycle.id(),
                    organisation,
                    questions.get(place),
                    Integer.parseInt(answers.required(QUESTIONS.get(place)))));
        }
    }

    /**
     * The fields of the form with the words of the place's own checklist; fields that it does not need have no words.
     */
    public Map<String, String> labels(String place) {
        List<String> own = checklist.of(place);
        Map<String, String> labels = new LinkedHashMap<>();
        for (int number = 0; number < QUESTIONS.size() && !own.isEmpty(); number++) {
            labels.put(QUESTIONS.get(number), number < own.size() ? Checklist.label(own.get(number)) : "");
        }
        return labels;
    }

    /** @return codes of organisations */
    public Set<String> answered(Cycle cycle) {
        return rows.findByCycleIdOrderById(cycle.id()).stream()
                .map(ScanAnswer::organisation)
                .collect(Collectors.toSet());
    }

    /**
     * Per question its scores from low to high, the question with the widest difference first; questions of equal
     * difference in their own order.
     */
    public Map<String, List<Integer>> scores(Cycle cycle) {
        Map<String, List<Integer>> perQuestion = rows.findByCycleIdOrderById(cycle.id()).stream()
                .collect(Collectors.groupingBy(
                        ScanAnswer::question, Collectors.mapping(ScanAnswer::score, Collectors.toList())));
        Map<String, List<Integer>> sorted = new LinkedHashMap<>();
        Stream.concat(
                        QUESTIONS.stream(),
                        rows.findByCycleIdOrderById(cycle.id()).stream().map(ScanAnswer::question))
                .distinct()
                .filter(perQuestion::containsKey)
                .sorted(Comparator.comparing(question -> -width(perQuestion.get(question))))
                .forEach(question -> sorted.put(
                        question, perQuestion.get(question).stream().sorted().toList()));
        return sorted;
    }

    static int width(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).max().orElse(0)
                - scores.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Such as: 2 keer Een begin, 1 keer Helemaal. */
    public static String spread(List<Integer> scores) {
        return IntStream.rangeClosed(1, HIGHEST)
                .filter(scores::contains)
                .mapToObj(score -> scores.stream().filter(one -> one == score).count() + " keer "
                        + Words.of("scanScore", "score" + score).toLowerCase())
                .collect(Collectors.joining(", "));
    }
}
