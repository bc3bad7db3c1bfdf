package nl.kansrijkestart.notify.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
                    .filter(login -> people.opens(login, door) && !offered.contains(login))
                    .forEach(offered::add);
        }
        return offered.contains(task.assignee()) ? List.of(task.assignee()) : offered;
    }

    private Stream<String> behind(Door door) {
        return door.person() != null
                ? Stream.of(door.person())
                : people.behind(door).stream().map(PersonCard::login);
    }
}
