package nl.kansrijkestart.notify.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.mail.MailChoices.Choice;
import nl.kansrijkestart.notify.mail.Outbox.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a mail says when it goes, counted for its reader and as far as he or she may read. */
@Component
class Letters {

    /** Who never had a mail is told of so long before: longer than any row of days on which nobody works. */
    static final Duration FIRST = Duration.ofDays(14);

    private final Outbox outbox;
    private final MailChoices choices;
    private final Messages messages;
    private final Post post;
    private final MunicipalityScope scope;
    private final TransactionTemplate transaction;

    Letters(
            Outbox outbox,
            MailChoices choices,
            Messages messages,
            Post post,
            MunicipalityScope scope,
            TransactionTemplate transaction) {
        this.outbox = outbox;
        this.choices = choices;
        this.messages = messages;
        this.post = post;
        this.scope = scope;
        this.transaction = transaction;
    }

    /** The same at a second try. Empty when there is nothing to say, or nowhere to say it. */
    Optional<Letter> of(Mail mail) {
        try (MunicipalityScope.Scope hers = scope.person(mail::person)) {
            return transaction.execute(status -> write(mail));
        }
    }

    private Optional<Letter> write(Mail mail) {
        Optional<Choice> choice = choices.of(mail.person()).filter(Choice::reaches);
        if (choice.isEmpty() || !post.works()) {
            return Optional.empty();
        }
        String to = choice.get().address();
        int number = mail.number() == null ? count(mail, choice.get()) : mail.number();
        if (number == 0) {
            return Optional.empty();
        }
        outbox.says(mail.id(), to, number);
        return Optional.of(new Letter(mail.id(), to, outbox.text(number)));
    }

    private int count(Mail mail, Choice choice) {
        Instant since = choice.toldAt() == null ? mail.planned().minus(FIRST) : choice.toldAt();
        List<Instant> fresh = messages.since(mail.person(), since);
        fresh.stream().max(Instant::compareTo).ifPresent(newest -> choices.told(mail.person(), newest));
        return fresh.size() + mail.asks();
    }
}
