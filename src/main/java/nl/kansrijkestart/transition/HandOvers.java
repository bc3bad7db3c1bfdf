package nl.kansrijkestart.transition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
     * access ends at once, or with the last hand-over of this announcement.
     *
     * @return ids of the hand-overs that begin; none when nothing was open anywhere
     * @throws Refusal in Dutch for who leaves already
     */
    public List<String> announce(String login, String by) {
        Instant now = service.now();
        if (!begins(login, by, now)) {
            throw new Refusal(
                    leaving.goingFrom(login).isEmpty()
                            ? "Deze persoon heeft hier geen toegang meer. Er is niets veranderd."
                            : "Dit vertrek is al gemeld.");
        }
        return handOver(login, by, now);
    }

    /**
     * An organisation stops: all whose leaving may be announced leave at one moment, so that nothing of the one is
     * proposed to the other.
     *
     * @param login somebody who works there
     * @return as {@link #announce}
     * @throws Refusal in Dutch when all of them leave already
     */
    public List<String> announceAll(String login, String by) {
        Instant now = service.now();
        List<String> all = people.peopleOf(people.person(login).orElseThrow().organisation()).stream()
                .filter(one -> door.mayAnnounce(by, one))
                .map(PersonCard::login)
                .filter(one -> begins(one, by, now))
                .toList();
        if (all.isEmpty()) {
            throw new Refusal("Dit vertrek is al gemeld.");
        }
        return all.stream().flatMap(one -> handOver(one, by, now).stream()).toList();
    }

    /** @return false when nothing is new by it */
    private boolean begins(String login, String by, Instant now) {
        leaving.turn(login);
        List<String> places = places(login, by, now);
        places.removeAll(leaving.goingFrom(login));
        places.forEach(place -> leaving.begins(login, place, now));
        return !places.isEmpty();
    }

    /** Where this person has a role or work, as far as what the other one announces reaches. */
    private List<String> places(String login, String by, Instant now) {
        Set<String> places = new TreeSet<>(leaving.places(login));
        people.municipalities().stream().map(MunicipalityCard::code).forEach(place -> {
            scope.include(place);
            if (!places.contains(place) && service.anythingOpen(new Leave(login, place, by, now))) {
                places.add(place);
            }
        });
        Optional<PersonCard> leaver = people.person(login);
        return places.stream()
                .filter(place ->
                        leaver.filter(one -> door.mayAnnounce(by, one, place)).isPresent())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Where something is open a hand-over begins. As long as one runs the person goes nowhere; else everywhere. */
    private List<String> handOver(String login, String by, Instant announced) {
        List<String> begun = new ArrayList<>();
        List<String> going = leaving.goingFrom(login, announced);
        going.forEach(scope::include);
        going.forEach(place -> service.prepare(login, place));
        for (String place : going) {
            Leave leave = new Leave(login, place, by, announced);
            if (!service.runs(login, place) && service.anythingOpen(leave)) {
                service.begin(leave);
                begun.add(leave.id());
                journeys.start("ownerLeaves", leave.id(), place, Map.of());
            }
        }
        if (going.stream().noneMatch(place -> service.runs(login, place))) {
            going.forEach(place -> {
                leaving.gone(login, place);
                events.publishEvent(new LeaveEvents.GoneAtOnce(login, place));
                emptied(login, place);
            });
        }
        return begun;
    }

    /** The last one of an announcement ends it in the other places too, unless something was opened there meanwhile. */
    void handedOver(Leave leave) {
        leaving.turn(leave.person());
        service.close(leave);
        emptied(leave.person(), leave.municipality());
        List<String> others = leaving.goingFrom(leave.person(), leave.announced());
        others.forEach(scope::include);
        if (others.stream().noneMatch(place -> service.runs(leave.person(), place))) {
            handOver(leave.person(), leave.announcedBy(), leave.announced());
        }
    }

    private void emptied(String login, String place) {
        String organisation = people.person(login).orElseThrow().organisation();
        if (service.emptied(organisation, place)) {
            events.publishEvent(new LeaveEvents.HouseEmptied(organisation, place));
        }
    }

    /** Where nothing is handed over this person stays too. */
    void takenBack(Leave leave) {
        leaving.turn(leave.person());
        service.keep(leave);
        List<String> others = leaving.goingFrom(leave.person(), leave.announced());
        others.forEach(scope::include);
        others.stream()
                .filter(place -> !service.runs(leave.person(), place))
                .forEach(place -> leaving.stays(leave.person(), place));
    }

    /** @throws Refusal in Dutch when the hand-over ended already */
    public void takeBack(String id) {
        Leave leave = service.leave(id);
        if (!leave.open() || !journeys.tellCase("leavingCalledOff", id, Map.of())) {
            throw new Refusal("Deze overdracht is al afgerond. Er is niets veranderd.");
        }
    }
}
