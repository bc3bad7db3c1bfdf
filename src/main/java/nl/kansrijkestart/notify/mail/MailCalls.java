package nl.kansrijkestart.notify.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.mail.MailChoices.Choice;
import nl.kansrijkestart.notify.mail.MailChoices.Way;
import org.springframework.stereotype.Component;

/**
 * A first request, or work of a family in a hurry (V33): finds who reads of it, and puts a mail in the outbox of each.
 * What was done or answered in the quiet hours calls nobody any more.
 */
@Component
class MailCalls implements DueWork {

    private static final String NOTICE = "notice-";
    /** The same as in V33; for these also who is at work gets a mail. */
    private static final Set<String> FIRST_REQUESTS = Set.of("answerReferral", "solveStalledReferral");

    private final TaskRows tasks;
    private final Messages messages;
    private final MailReaders readers;
    private final MailChoices choices;
    private final Outbox outbox;
    private final MailMoments moments;
    private final Clock clock;

    MailCalls(
            TaskRows tasks,
            Messages messages,
            MailReaders readers,
            MailChoices choices,
            Outbox outbox,
            MailMoments moments,
            Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.readers = readers;
        this.choices = choices;
        this.outbox = outbox;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "mailCall";
    }

    @Override
    public Duration matters() {
        return MailDay.KEPT;
    }

    @Override
    public int together() {
        return 20;
    }

    @Override
    public List<Due> run(List<Due> due) {
        Instant soonest = moments.soonest(due.get(0).place());
        if (soonest.isAfter(clock.instant())) {
            return due.stream().map(one -> one.next("", soonest)).toList();
        }
        Map<String, TaskRow> open = tasks.open(due.stream().map(Due::subject).toList()).stream()
                .collect(Collectors.toMap(TaskRow::taskId, Function.identity()));
        for (Due one : due) {
            TaskRow task = open.get(one.subject());
            if (task != null) {
                boolean first = FIRST_REQUESTS.contains(task.taskKey());
                readers.of(task).stream()
                        .filter(login -> first || !readers.isAtWork(login))
                        .forEach(login -> call(login, 1, one.place()));
            } else if (one.subject().startsWith(NOTICE)) {
                messages.readers(Long.parseLong(one.subject().substring(NOTICE.length()))).stream()
                        .filter(login -> !readers.isAtWork(login))
                        .forEach(login -> call(login, 0, one.place()));
            }
        }
        return List.of();
    }

    /** Who wants one mail a day gets a request with it; messages are counted then anyway. */
    private void call(String login, int asks, String place) {
        Optional<Choice> choice = choices.of(login).filter(Choice::reaches);
        if (choice.isEmpty() || asks == 0 && choice.get().way() == Way.daily) {
            return;
        }
        outbox.put(login, asks, choice.get().way() == Way.daily ? moments.nextDaily(place) : clock.instant());
    }
}
