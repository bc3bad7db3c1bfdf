package nl.kansrijkestart.notify.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.session.OpenSessions;
import nl.kansrijkestart.engine.tasks.TaskAccess.Door;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.stereotype.Component;

/** Whose a task is, and who sees it without a mail. */
@Component
class MailReaders {

    private static final Duration AT_WORK = Duration.ofMinutes(15);

    private final TaskRows tasks;
    private final People people;
    private final OpenSessions sessions;
    private final Clock clock;

    MailReaders(TaskRows tasks, People people, OpenSessions sessions, Clock clock) {
        this.tasks = tasks;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Who is at work here now: what is new about a family in a hurry, he or she may well have done. */
    boolean isAtWork(String login) {
        Instant since = clock.instant().minus(AT_WORK);
        return sessions.of(login, null).stream()
                .anyMatch(place -> place.lastSeen().isAfter(since));
    }

    /** Who has it; else all to whom it is offered and who may come in. */
    List<String> of(TaskRow task) {
        List<String> offered = new ArrayList<>();
        for (Door door : tasks.doors(task.taskId())) {
            behind(door)
                    .filter(login -> fits(login, door) && !offered.contains(login))
                    .forEach(offered::add);
        }
        return offered.contains(task.assignee()) ? List.of(task.assignee()) : offered;
    }

    private Stream<String> behind(Door door) {
        if (door.person() != null) {
            return Stream.of(door.person());
        }
        Set<String> roles = people.roleCodes();
        List<PersonCard> found = !roles.contains(door.group())
                ? people.peopleOf(door.group())
                : door.organisation() != null
                        ? people.peopleOf(door.organisation())
                        : people.peopleWithRole(door.group(), door.municipality());
        return found.stream().map(PersonCard::login);
    }

    /** The same as the task list asks. */
    private boolean fits(String login, Door door) {
        return people.keysOf(login).stream()
                .anyMatch(key -> door.group().equals(key.group())
                        && (door.municipality() == null || door.municipality().equals(key.municipality()))
                        && (door.organisation() == null || door.organisation().equals(key.organisation())));
    }
}
