package nl.kansrijkestart.coalition;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.kansrijkestart.casefile.Words;
import nl.kansrijkestart.engine.Answers;
import org.springframework.stereotype.Component;

/** The ten questions by which members see how far they are, two for each of the five basic principles, and how their answers differ. */
@Component
class SelfScan {

    static final List<String> QUESTIONS = List.of("leadTime", "boardSupport", "seatsFilled", "parentsDecide", "agreementsKept", "mapCurrent",
            "figuresKnown", "lookBack", "offerFits", "choiceReasoned");
    private static final int HIGHEST = 4;

    private final ScanAnswers rows;
    private final Coalition coalition;

    SelfScan(ScanAnswers rows, Coalition coalition) {
        this.rows = rows;
        this.coalition = coalition;
    }

    /** Members with somebody who can answer here; a guest decides nothing and is not asked. */
    List<Membership> asked(Cycle cycle) {
        return coalition.table(cycle.municipality()).stream().filter(Membership::isMember)
                .filter(one -> !coalition.speakers(one.organisation(), one.municipality()).isEmpty()).toList();
    }

    List<Membership> silent(Cycle cycle) {
        Set<String> answered = answered(cycle);
        return asked(cycle).stream().filter(one -> !answered.contains(one.organisation())).toList();
    }

    void answer(Cycle cycle, String organisation, Answers answers) {
        QUESTIONS.forEach(question -> rows.save(new ScanAnswer(cycle.id(), organisation, question, Integer.parseInt(answers.required(question)))));
    }

    Set<String> answered(Cycle cycle) {
        return rows.findByCycleIdOrderById(cycle.id()).stream().map(ScanAnswer::organisation).collect(Collectors.toSet());
    }

    /** Per question its scores from low to high, the question with the widest difference first; questions of equal difference in their own order. */
    Map<String, List<Integer>> scores(Cycle cycle) {
        Map<String, List<Integer>> perQuestion = rows.findByCycleIdOrderById(cycle.id()).stream()
                .collect(Collectors.groupingBy(ScanAnswer::question, Collectors.mapping(ScanAnswer::score, Collectors.toList())));
        Map<String, List<Integer>> sorted = new LinkedHashMap<>();
        QUESTIONS.stream().filter(perQuestion::containsKey).sorted(Comparator.comparing(question -> -width(perQuestion.get(question))))
                .forEach(question -> sorted.put(question, perQuestion.get(question).stream().sorted().toList()));
        return sorted;
    }

    static int width(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).max().orElse(0) - scores.stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** Such as: 2 keer Een begin, 1 keer Helemaal. */
    static String spread(List<Integer> scores) {
        return IntStream.rangeClosed(1, HIGHEST).filter(scores::contains)
                .mapToObj(score -> scores.stream().filter(one -> one == score).count() + " keer " + Words.of("scanScore", "score" + score).toLowerCase())
                .collect(Collectors.joining(", "));
    }
}
