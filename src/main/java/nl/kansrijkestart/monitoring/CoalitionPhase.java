package nl.kansrijkestart.monitoring;

import java.util.Optional;

/** Where a municipality's coalition is in its cycle; the coalition tells it. */
public interface CoalitionPhase {

    /** In Dutch; empty when there is no coalition yet. */
    Optional<String> phase(String municipality);
}
