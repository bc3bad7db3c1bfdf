package nl.kansrijkestart.access;

import java.util.List;
import nl.kansrijkestart.engine.TaskAccess;
import org.springframework.stereotype.Component;

/** Says to the task list who may work what: a role always within a municipality, an accepted role for one person. */
@Component
class TaskKeys implements TaskAccess {

    private final People people;

    TaskKeys(People people) {
        this.people = people;
    }

    @Override
    public Door door(String candidate, String municipality) {
        String[] parts = candidate.split("/", 2);
        if (people.roleCodes().contains(parts[0])) {
            return new Door(parts[0], municipality, null, parts.length == 2 ? parts[1] : null);
        }
        return new Door(people.organisation(candidate).code(), null, null, null);
    }

    @Override
    public List<TaskAccess.Key> keys(String login) {
        return people.keysOf(login).stream()
                .map(key -> new TaskAccess.Key(key.group(), key.municipality(), key.organisation())).toList();
    }

    @Override
    public TaskAccess.Person person(String login) {
        return people.person(login).map(card -> {
            String[] name = card.name().split(" ", 2);
            return new TaskAccess.Person(login, name[0], name.length == 2 ? name[1] : "", card.organisationName());
        }).orElse(new TaskAccess.Person(login, login, "", ""));
    }

    @Override
    public String groupName(String group) {
        return people.roleCodes().contains(group) ? Role.valueOf(group).label() : people.organisation(group).name();
    }

    @Override
    public boolean mayStart(String login, String processKey) {
        return people.person(login).filter(card -> card.roles().contains("signallers")).isPresent();
    }
}
