package nl.kansrijkestart.monitoring.watch;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.Role;
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

    /** Of these and of what parents ask by law: those that this role keeps an eye on; none for most roles. */
    public Set<String> keptBy(Role role) {
        return Stream.of(WatchedWork.coalition, WatchedWork.map, WatchedWork.request)
                .filter(one -> one.role(Rung.keeper) == role)
                .flatMap(one -> one.processes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All that runs, without safety. */
    public Set<String> allButSafety() {
        return Stream.of(WatchedWork.values())
                .filter(one -> one != WatchedWork.safety)
                .flatMap(one -> one.processes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What runs for a family, without its requests and without safety. */
    public Set<String> families() {
        return WatchedWork.family.processes();
    }
}
