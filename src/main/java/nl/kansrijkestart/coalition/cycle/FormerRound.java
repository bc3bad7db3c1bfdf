package nl.kansrijkestart.coalition.cycle;

import java.util.Map;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import org.springframework.stereotype.Component;

/** What the round before this one knew, to begin with: field key → answer. Empty in a first round. */
@Component
class FormerRound {

    private final CycleService rounds;

    FormerRound(CycleService rounds) {
        this.rounds = rounds;
    }

    /** Only where that person can still be the lead. */
    Map<String, Object> lead(Cycle cycle) {
        return rounds.before(cycle)
                .map(Cycle::lead)
                .filter(lead -> rounds.leads(cycle.municipality()).stream()
                        .anyMatch(one -> one.value().equals(lead)))
                .<Map<String, Object>>map(lead -> Map.of("lead", lead))
                .orElse(Map.of());
    }

    Map<String, Object> task(Cycle cycle) {
        return rounds.before(cycle)
                .map(Cycle::localTask)
                .<Map<String, Object>>map(task -> Map.of("conclusion", task))
                .orElse(Map.of());
    }

    Map<String, Object> ambition(Cycle cycle) {
        return rounds.before(cycle)
                .filter(before -> before.ambition() != null)
                .<Map<String, Object>>map(before ->
                        Map.of("ambition", before.ambition(), "goal", before.goal(), "topics", before.topics()))
                .orElse(Map.of());
    }
}
