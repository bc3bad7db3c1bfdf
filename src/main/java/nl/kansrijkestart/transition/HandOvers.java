package nl.kansrijkestart.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.kansrijkestart.access.Leaving;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves, or does not: a hand-over in each municipality where anything is open. */
@Component
@Transactional
public class HandOvers {

    private final LeaveService service;
    private final LeaveDoor door;
    private final Leaving leaving;
    private final People people;
    private final MunicipalityScope scope;
    private final Journeys journeys;
    private final ApplicationEventPublisher events;

    HandOvers(
            LeaveService service,
            LeaveDoor door,
            Leaving leaving,
            People people,
            MunicipalityScope scope,
            Journeys journeys,
            ApplicationEventPublisher events) {
        this.service = service;
        this.door = door;
        this.leaving = leaving;
        this.people = people;
        this.scope = scope;
        this.journeys = journeys;
        this.events = events;
    }

    /**
     * Nothing new is given to this person from now on, wherever who announces it may say so. Where nothing is open the
     * access ends at once.
     *
     * @return ids of the hand-overs that begin; none when nothing was open anywhere
     * @throws Refusal in Dutch for who leaves already
     */
    public List<String> announce(String login, String by) {
        List<String> places = new ArrayList<>(new TreeSet<>(leaving.places(login)));
        people.municipalities().stream().map(MunicipalityCard::code).forEach(place -> {
            scope.include(place);
            if (!places.contains(place) && service.anythingOpen(service.announcing(login, place, by))) {
                places.add(place);
            }
        });
        PersonCard leaver = people.person(login).orElseThrow();
        places.removeIf(place -> !door.mayAnnounce(by, leaver, place));
        if (places.stream().anyMatch(place -> service.runs(login, place))) {
            throw new Refusal("Dit vertrek is al gemeld.");
        }
        places.forEach(place -> {
            leaving.begins(login, place);
            service.prepare(login, place);
        });
        List<String> begun = new ArrayList<>();
        for (String place : places) {
            scope.include(place);
            Leave leave = service.announcing(login, place, by);
            if (service.anythingOpen(leave)) {
                service.begin(leave);
                begun.add(leave.id());
                journeys.start("ownerLeaves", leave.id(), place, Map.of());
            } else {
                leaving.gone(login, place);
                events.publishEvent(new LeaveEvents.GoneAtOnce(login, place));
            }
        }
        return begun;
    }

    /** @throws Refusal in Dutch when the hand-over ended already */
    public void takeBack(String id) {
        Leave leave = service.leave(id);
        if (!leave.open() || !journeys.tellCase("leavingCalledOff", id, Map.of())) {
            throw new Refusal("Deze overdracht is al afgerond. Er is niets veranderd.");
        }
    }
}
