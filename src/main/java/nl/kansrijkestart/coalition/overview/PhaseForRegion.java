package nl.kansrijkestart.coalition.overview;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.monitoring.figures.RegionFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The region's page shows each coalition's phase. */
@Component
@Transactional(readOnly = true)
class PhaseForRegion implements RegionFigures.CoalitionPhase {

    private final CycleService rounds;

    PhaseForRegion(CycleService rounds) {
        this.rounds = rounds;
    }

    @Override
    public Map<String, String> phases(Collection<String> municipalities) {
        Map<String, Cycle.State> states = rounds.states();
        return municipalities.stream()
                .collect(Collectors.toMap(one -> one, one -> CoalitionOverview.phase(states.get(one))));
    }
}
