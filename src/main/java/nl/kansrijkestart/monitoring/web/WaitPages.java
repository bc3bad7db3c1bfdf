package nl.kansrijkestart.monitoring.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.monitoring.waits.Waits;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a process waits, for who keeps it: pathways for who coordinates families or directs the process, the work of a
 * coalition for who looks after it. Of the own municipality; anything else is empty.
 */
@RestController
@RequestMapping("/regie")
class WaitPages {

    /** One of each municipality of who asks. */
    record WaitsShown(List<Waits.Table> places) {}

    private static final Set<Role> OF_FAMILIES = EnumSet.of(Role.hubCoordinators, Role.processDirectors);
    private static final Set<Role> OF_COALITIONS = EnumSet.of(Role.leads, Role.coordinators);

    private final Waits waits;
    private final CoalitionProcesses processes;
    private final People people;

    WaitPages(Waits waits, CoalitionProcesses processes, People people) {
        this.waits = waits;
        this.processes = processes;
        this.people = people;
    }

    @GetMapping("/wachten/{process}")
    WaitsShown waits(@PathVariable String process, PersonCard person) {
        if (processes.families().contains(process)) {
            return new WaitsShown(places(person, OF_FAMILIES).stream()
                    .map(place -> waits.ofFamilies(place, process))
                    .toList());
        }
        if (processes.processes().contains(process)) {
            return new WaitsShown(places(person, OF_COALITIONS).stream()
                    .map(place -> waits.ofCoalition(place, process))
                    .toList());
        }
        return new WaitsShown(List.of());
    }

    private List<MunicipalityCard> places(PersonCard person, Set<Role> roles) {
        Set<String> codes = people.keysOf(person.login()).stream()
                .filter(key -> roles.stream().anyMatch(key::is))
                .map(People.Key::municipality)
                .collect(Collectors.toSet());
        return people.municipalities().stream()
                .filter(one -> codes.contains(one.code()))
                .toList();
    }
}
