package nl.kansrijkestart.transition.work;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.safety.SafetyService;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Own records of the reporting code: one item without saying how many, before the officers of the own organisation
 * only.
 */
@Component
@Order(6)
class OwnSafety implements WorkOfOne {

    private static final String OWN = "own tasks";

    private final SafetyService safety;
    private final People people;

    OwnSafety(SafetyService safety, People people) {
        this.safety = safety;
        this.people = people;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        return safety.hasOpen(login, municipality)
                ? List.of(new Listed(
                        new Found(Kind.task, OWN, null, municipality), WorkOfOne.officersOf(organisation(login))))
                : List.of();
    }

    private String organisation(String login) {
        return people.person(login).map(PersonCard::organisation).orElse("");
    }

    @Override
    public boolean has(Found item) {
        return OWN.equals(item.ref());
    }

    @Override
    public String says(Found item) {
        return "Eigen taken";
    }

    @Override
    public List<PersonCard> could(Found item, String from) {
        return safety.officers(organisation(from));
    }

    @Override
    public boolean needsTwo(Found item) {
        return true;
    }

    @Override
    public void move(Found item, String from, String to, String by) {
        safety.pass(from, item.municipality(), to);
    }
}
