package nl.kansrijkestart.notify.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.notify.mail.Outbox.Mail;
import nl.kansrijkestart.notify.mail.Outbox.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail that did not arrive is told to functional administration, which keeps the people of organisations. */
@Component
@Transactional
class Undelivered {

    private static final Duration ONCE_IN = Duration.ofDays(1);

    private final Outbox outbox;
    private final MailChoices choices;
    private final Notices notices;
    private final People people;
    private final Clock clock;

    Undelivered(Outbox outbox, MailChoices choices, Notices notices, People people, Clock clock) {
        this.outbox = outbox;
        this.choices = choices;
        this.notices = notices;
        this.people = people;
        this.clock = clock;
    }

    /** No mail goes to that address any more until the person writes one. */
    void refused(Mail mail, String address) {
        outbox.ends(mail.id(), State.refused);
        choices.refused(mail.person(), address);
        tell(
                mail.person(),
                " is geweigerd. Er gaat geen e-mail meer naartoe. Vraag of het adres nog klopt, en laat het"
                        + " bij “Mail” verbeteren.");
    }

    /** Tried often enough. When the server itself is away all fail: that is told once a day, not of each. */
    void failed(Mail mail) {
        boolean told = outbox.anyFailedSince(clock.instant().minus(ONCE_IN));
        outbox.ends(mail.id(), State.failed);
        if (!told) {
            tell(
                    mail.person(),
                    " kwam niet aan, ook na vaker proberen. Misschien krijgen meer mensen geen e-mail. Vraag"
                            + " wie het programma draait of de mailserver werkt.");
        }
    }

    private void tell(String login, String what) {
        people.person(login)
                .ifPresent(person -> place(person)
                        .ifPresent(place -> notices.tell(
                                Notices.role(Role.administrators.name(), place),
                                null,
                                null,
                                "De mail aan " + person.name() + " (" + person.organisationName() + ")" + what)));
    }

    /** Where this person works and somebody has the role: one of these places is enough. */
    private Optional<String> place(PersonCard person) {
        return Stream.concat(people.seat(person.login()).stream(), person.municipalities().stream())
                .filter(place -> people.canAnswer(Role.administrators.name(), place))
                .findFirst();
    }
}
