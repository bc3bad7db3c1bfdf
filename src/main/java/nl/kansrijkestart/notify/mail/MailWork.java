package nl.kansrijkestart.notify.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kansrijkestart.base.due.DueWork;
import nl.kansrijkestart.notify.mail.Outbox.Mail;
import nl.kansrijkestart.notify.mail.Outbox.State;
import org.springframework.stereotype.Component;

/**
 * Sends one mail of the outbox, outside any transaction. A program that is killed between sending and writing that down
 * leaves it to another, which sends the same mail once more. The step is how often it was tried.
 */
@Component
class MailWork implements DueWork {

    /** Together some thirteen hours: who was away for a night is reached in the morning. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(8));

    private final Outbox outbox;
    private final Letters letters;
    private final Post post;
    private final Undelivered undelivered;
    private final Clock clock;

    MailWork(Outbox outbox, Letters letters, Post post, Undelivered undelivered, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.post = post;
        this.undelivered = undelivered;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Outbox.KIND;
    }

    @Override
    public Duration matters() {
        return MailDay.KEPT;
    }

    /** Longer than a mail server is waited for. */
    @Override
    public Duration lease() {
        return Duration.ofMinutes(5);
    }

    @Override
    public List<Due> run(List<Due> due) {
        return due.stream().flatMap(one -> run(one).stream()).toList();
    }

    private Optional<Due> run(Due one) {
        UUID id = UUID.fromString(one.subject());
        Optional<Mail> taken = outbox.take(id);
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Mail mail = taken.get();
        Optional<Letter> letter = letters.of(mail);
        if (letter.isEmpty()) {
            outbox.ends(id, State.nothing);
            return Optional.empty();
        }
        return switch (post.send(letter.get())) {
            case sent -> {
                outbox.ends(id, State.sent);
                yield Optional.empty();
            }
            case refused -> {
                undelivered.refused(mail, letter.get().to());
                yield Optional.empty();
            }
            case later -> again(one, mail);
        };
    }

    private Optional<Due> again(Due one, Mail mail) {
        int tries = one.step().isEmpty() ? 0 : Integer.parseInt(one.step());
        if (tries == PAUSES.size()) {
            undelivered.failed(mail);
            return Optional.empty();
        }
        return Optional.of(one.next("" + (tries + 1), clock.instant().plus(PAUSES.get(tries))));
    }
}
