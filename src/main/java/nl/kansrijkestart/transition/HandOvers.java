package nl.kansrijkestart.transition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import nl.kansrijkestart.access.Leaving;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody leaves, or does not: a hand-over in each municipality where anything is open. */
@Component
@Transactional
public class HandOvers {

    private final Leaves leaves;
    private final LeaveService service;
    private final Leaving leaving;
    private final People people;
    private final LeaveTerms terms;
    private final MunicipalityScope scope;
    private final Journeys journeys;

    HandOvers(
            Leaves leaves,
            LeaveService service,
            Leaving leaving,
            People people,
            LeaveTerms terms,
            MunicipalityScope scope,
            Journeys journeys) {
        this.leaves = leaves;
        this.service = service;
        this.leaving = leaving;
        this.people = people;
        this.terms = terms;
        this.scope = scope;
        this.journeys = journeys;
    }

    /**
     * Nothing new is given to this person from now on, anywhere. Where nothing is open the access ends at once.
     *
     * @return ids of the hand-overs that begin; none when nothing was open anywhere
     * @throws Refusal in Dutch for who leaves already
     */
    public List<String> announce(String login, String by) {
        List<String> places = new ArrayList<>(new TreeSet<>(leaving.places(login)));
        people.municipalities().stream().map(MunicipalityCard::code).forEach(place -> {
            scope.include(place);
            if (!places.contains(place) && service.anythingOpen(new Leave(login, place, by, terms.now()))) {
                places.add(place);
            }
        });
        if (places.stream()
                .anyMatch(place -> leaves.findByPersonAndMunicipalityAndEndedIsNull(login, place)
                        .isPresent())) {
            throw new Refusal("Dit vertrek is al gemeld.");
        }
        places.forEach(place -> {
            leaving.begins(login, place);
            service.prepare(login, place);
        });
        List<String> begun = new ArrayList<>();
        for (String place : places) {
            scope.include(place);
            Leave leave = new Leave(login, place, by, terms.now());
            if (service.anythingOpen(leave)) {
                begun.add(leaves.save(leave.begins()).id());
                journeys.start("ownerLeaves", leave.id(), place, Map.of());
            } else {
                leaving.gone(login, place);
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
