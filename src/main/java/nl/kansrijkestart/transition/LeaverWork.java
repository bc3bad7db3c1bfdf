package nl.kansrijkestart.transition;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.Leaving;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.transition.work.WorkOfOne;
import nl.kansrijkestart.transition.work.WorkOfOne.Found;
import nl.kansrijkestart.transition.work.WorkOfOne.Listed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What points to who leaves, who goes over it, and who could take it: the own organisation, else who keeps it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeaverWork {

    /** Goes over what nobody else may see, and reads no more than that it is there. */
    static final String ADMINISTRATORS = Role.administrators.name();

    /** Who goes over a list whose own role nobody has any more. */
    private static final Map<String, Role> ABOVE =
            Map.of(WorkOfOne.HUB, Role.processDirectors, WorkOfOne.COALITION, Role.leads);

    private final List<WorkOfOne> works;
    private final Leaving leaving;
    private final People people;

    LeaverWork(List<WorkOfOne> works, Leaving leaving, People people) {
        this.works = works;
        this.leaving = leaving;
        this.people = people;
    }

    /** What is open and points to this person there, each thing with who goes over it. */
    List<Listed> of(Leave leave) {
        Map<String, String> groups = new HashMap<>();
        return works.stream()
                .flatMap(work -> work.of(leave.person(), leave.municipality()).stream())
                .map(one -> new Listed(
                        one.thing(),
                        groups.computeIfAbsent(one.group(), group -> whoIsThere(group, leave.municipality()))))
                .toList();
    }

    /** This group, or who stands above it where everybody leaves. */
    private String whoIsThere(String group, String municipality) {
        if (!leaving.staying(behind(group, municipality), municipality).isEmpty()) {
            return group;
        }
        if (!ABOVE.containsKey(group)) {
            return ADMINISTRATORS;
        }
        String above = ABOVE.get(group).name();
        return leaving.staying(people.peopleWithRole(above, municipality), municipality)
                        .isEmpty()
                ? group
                : above;
    }

    private Collection<PersonCard> behind(String group, String municipality) {
        String[] parts = group.split("@", 2);
        if (parts.length == 2) {
            return having(people.peopleOf(parts[1]), parts[0], null);
        }
        return people.roleCodes().contains(group)
                ? people.peopleWithRole(group, municipality)
                : having(people.peopleOf(group), group, municipality);
    }

    /** @param municipality null for wherever */
    private List<PersonCard> having(List<PersonCard> some, String group, String municipality) {
        return some.stream()
                .filter(one -> people.keysOf(one.login()).stream()
                        .anyMatch(key -> group.equals(key.group())
                                && (municipality == null || municipality.equals(key.municipality()))))
                .toList();
    }

    /** Nobody works with families there for the organisation of who went. */
    boolean emptied(String organisation, String municipality) {
        return leaving.staying(having(people.peopleOf(organisation), organisation, municipality), municipality)
                .isEmpty();
    }

    /** What needs nobody's choice. */
    void prepare(String login, String municipality) {
        works.forEach(work -> work.prepare(login, municipality));
    }

    /** Who could have it and does not leave, the nearest to the leaver first. */
    List<PersonCard> could(Found thing, String from) {
        WorkOfOne work = doing(thing);
        List<PersonCard> own = there(work.could(thing, from), thing, from);
        return own.isEmpty() ? there(work.keepers(thing, from), thing, from) : own;
    }

    private List<PersonCard> there(List<PersonCard> some, Found thing, String from) {
        List<PersonCard> others =
                some.stream().filter(one -> !one.login().equals(from)).toList();
        return leaving.nearest(leaving.staying(others, thing.municipality()), from);
    }

    /** Whether who could have it works elsewhere than who leaves. */
    boolean elsewhere(String login, String from) {
        return !organisation(login).equals(organisation(from));
    }

    private String organisation(String login) {
        return people.person(login).map(PersonCard::organisation).orElse("");
    }

    WorkOfOne doing(Found thing) {
        return works.stream()
                .filter(one -> one.has(thing))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows " + thing.kind()));
    }
}
