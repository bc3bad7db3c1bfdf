package nl.kansrijkestart.notify.mail;

import jakarta.annotation.PostConstruct;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * How mails leave: by a mail server, where one is set; in practice mode without one they are kept to be looked at;
 * otherwise there is no mail.
 */
@Component
class Post {

    /** What became of a letter; later: it may still arrive, if it is tried again. */
    enum Result {
        sent,
        refused,
        later
    }

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);
    private static final int PERMANENT = 500; // RFC 5321, 4.2.1

    private final JdbcTemplate sql;
    private final Clock clock;
    private final boolean kept;
    private final String from;
    private volatile JavaMailSender server;

    Post(ObjectProvider<JavaMailSender> servers, Environment settings, JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
        this.server = StringUtils.hasText(settings.getProperty(MailNeeded.HOST)) ? servers.getIfAvailable() : null;
        this.kept = settings.acceptsProfiles(Profiles.of("practice"))
                && settings.getProperty("kansrijkestart.mail.practice", Boolean.class, false);
        this.from = settings.getProperty(MailNeeded.FROM, "");
    }

    /** The database plans mails only while they can leave. */
    @PostConstruct
    void say() {
        sql.update("update mail_switch set working = ? where working <> ?", works(), works());
    }

    boolean works() {
        return kept || server != null;
    }

    /** For stories: by this server from now on; null for the one that was set. */
    void deliverBy(JavaMailSender other) {
        server = other;
        say();
    }

    Result send(Letter letter) {
        if (server == null) {
            return Result.sent; // practice mode: the outbox shows it
        }
        try {
            server.send(message(letter));
            return Result.sent;
        } catch (MailParseException | MessagingException unreadable) {
            LOG.warn(
                    "Mail {} cannot be made: {}",
                    letter.id(),
                    unreadable.getClass().getSimpleName());
            return Result.refused;
        } catch (MailException failed) {
            boolean never = failed instanceof MailSendException some
                    && some.getFailedMessages().values().stream().anyMatch(Post::isPermanent);
            LOG.warn(
                    "Mail {} {}: {}",
                    letter.id(),
                    never ? "was refused" : "could not be sent now",
                    failed.getClass().getSimpleName());
            return never ? Result.refused : Result.later;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = server.createMimeMessage();
        MimeMessageHelper parts = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        parts.setFrom(from);
        parts.setTo(letter.to());
        parts.setSubject(Letter.SUBJECT);
        parts.setText(letter.text());
        parts.setSentDate(Date.from(clock.instant()));
        message.setHeader("Message-ID", letter.messageId(from.substring(from.indexOf('@') + 1)));
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer of an absent reader comes back
        return message;
    }

    /** The server said of the reader, or of the mail, that it will never take it. What it says of us may be mended. */
    private static boolean isPermanent(Throwable failure) {
        for (Throwable one = failure; one != null; one = next(one)) {
            if (one instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT
                    || one instanceof SMTPSendFailedException sending && sending.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    private static Throwable next(Throwable one) {
        return one instanceof SendFailedException several && several.getNextException() != null
                ? several.getNextException()
                : one.getCause() == one ? null : one.getCause();
    }
}
