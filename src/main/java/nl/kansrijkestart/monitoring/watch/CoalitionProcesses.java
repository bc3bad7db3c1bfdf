package nl.kansrijkestart.monitoring.watch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.webapps.CockpitRights.CoalitionWork;
import org.springframework.stereotype.Component;

/** What runs for a coalition, its agreements and its social map: it is about no family. */
@Component
public class CoalitionProcesses implements CoalitionWork {

    private static final Set<String> KEYS = Stream.of(WatchedWork.coalition, WatchedWork.map)
            .flatMap(one -> one.processes().stream())
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public Set<String> processes() {
        return KEYS;
    }
}
