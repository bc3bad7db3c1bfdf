package nl.kansrijkestart.coalition.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Checklist;
import nl.kansrijkestart.coalition.table.SelfScan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checklist as a coalition's mirror: beside what its members think, what the program knows by itself. The region
 * has lines of its own.
 */
@Component
@Transactional(readOnly = true)
public class ChecklistMirror {

    /** @param link a page of ours, without the stroke before it */
    public record Fact(String text, String link) {}

    /** @param there whether what was done here fits the line; null where only people can say it */
    public record Known(Boolean there, List<Fact> facts) {}

    public record Line(String text, Known known) {}

    /** How members scored a question. @param before in the round before this one; empty without answers */
    public record Scores(String question, String now, String before) {}

    /** @param address null where none was found @param label and {@code here} null where the program has nothing */
    public record Tool(String name, String address, String label, String here) {}

    public record Principle(String title, String sentence, List<Line> lines, List<Scores> scores, List<Tool> tools) {}

    /** Per question its scores, in this round and in the one before it. */
    private record Given(Map<String, List<Integer>> now, Map<String, List<Integer>> before) {

        List<Scores> to(List<String> questions) {
            return questions.stream()
                    .map(one -> new Scores(Words.of("selfScan", one), spread(now.get(one)), spread(before.get(one))))
                    .toList();
        }

        private static String spread(List<Integer> scores) {
            return scores == null ? "" : SelfScan.spread(scores);
        }
    }

    private final CycleService rounds;
    private final SelfScan scan;
    private final Checklist own;
    private final ChecklistEvidence evidence;

    ChecklistMirror(CycleService rounds, SelfScan scan, Checklist own, ChecklistEvidence evidence) {
        this.rounds = rounds;
        this.scan = scan;
        this.own = own;
        this.evidence = evidence;
    }

    /** Dutch, as it stands on paper. */
    public String today() {
        return CycleService.day(rounds.today());
    }

    public List<Principle> of(String place) {
        Optional<Cycle> round = rounds.newest(place);
        Given given = new Given(given(round), given(round.flatMap(rounds::before)));
        if (rounds.region(place)) {
            return List.of(region(place, given));
        }
        ChecklistEvidence.Seen seen = evidence.look(place, round);
        return Arrays.stream(ChecklistLine.Principle.values())
                .map(principle -> principle(principle, seen, given))
                .toList();
    }

    private Principle principle(ChecklistLine.Principle principle, ChecklistEvidence.Seen seen, Given given) {
        return new Principle(
                principle.title,
                principle.sentence,
                Arrays.stream(ChecklistLine.values())
                        .filter(line -> line.principle == principle)
                        .map(line -> new Line(line.text, evidence.of(line, seen)))
                        .toList(),
                given.to(List.of(principle.questions)),
                ChecklistTool.of(principle).stream()
                        .map(tool -> tool.card(seen.place()))
                        .toList());
    }

    /** Its lines are free text: what the program knows stands with the first, about who leads. */
    private Principle region(String place, Given given) {
        List<String> questions = own.of(place).stream().map(Checklist::question).toList();
        return new Principle(
                "Regionale samenwerking",
                "De regels van de regio zelf.",
                questions.stream()
                        .map(text -> new Line(
                                text, questions.indexOf(text) == 0 ? evidence.lead(place) : ChecklistEvidence.ASK))
                        .toList(),
                given.to(questions),
                List.of(ChecklistTool.regional.card(place)));
    }

    private Map<String, List<Integer>> given(Optional<Cycle> round) {
        return round.map(scan::scores).orElse(Map.of());
    }
}
