package nl.kansrijkestart.coalition.cycle;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import org.springframework.stereotype.Component;

/**
 * What a form of a round begins with: what this round knows, and what the one before it knew. Field key → answer; of
 * the round before nothing in a first one.
 */
@Component
class FormerRound {

    private final CycleService rounds;

    FormerRound(CycleService rounds) {
        this.rounds = rounds;
    }

    /** What stands above every form. */
    Map<String, Object> round(Cycle cycle) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("coalition", rounds.name(cycle.municipality()));
        shown.put("coalitionPlace", cycle.municipality());
        shown.put("localTask", cycle.localTask() == null ? "" : cycle.localTask());
        shown.put("improve", cycle.improve() == null ? "" : cycle.improve());
        if (cycle.ambition() != null) {
            shown.put("ambition", cycle.ambition());
        }
        return shown;
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
