package nl.kansrijkestart.coalition.overview;

import java.util.Optional;
import nl.kansrijkestart.monitoring.figures.RegionFigures;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The region's page shows each coalition's phase. */
@Component
@Transactional(readOnly = true)
class PhaseForRegion implements RegionFigures.CoalitionPhase {

    private final CoalitionOverview picture;

    PhaseForRegion(CoalitionOverview picture) {
        this.picture = picture;
    }

    @Override
    public Optional<String> phase(String municipality) {
        return Optional.of(picture.phase(municipality));
    }
}
