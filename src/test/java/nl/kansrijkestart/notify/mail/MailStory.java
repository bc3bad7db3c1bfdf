package nl.kansrijkestart.notify.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import nl.kansrijkestart.access.session.OpenSessions;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.engine.Journey;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.stereotype.Component;

/** A story with mail: a mail server of its own, and what other stories told is no news. */
@Component
public class MailStory {

    private final Post post;
    private final MailDay day;
    private final DueQueue queue;
    private final OpenSessions sessions;
    private final JdbcTemplate sql;
    private final Clock clock;
    private GreenMail server;

    MailStory(Post post, MailDay day, DueQueue queue, OpenSessions sessions, JdbcTemplate sql, Clock clock) {
        this.post = post;
        this.day = day;
        this.queue = queue;
        this.sessions = sessions;
        this.sql = sql;
        this.clock = clock;
    }

    /** Who logged in for another story is not at work in this one. */
    public void begin() {
        sql.queryForList("select login from person", String.class).forEach(login -> sessions.endOthers(login, null));
        sql.update("delete from due_work where kind like 'mail%'");
        sql.update("delete from mail");
        sql.update("delete from mail_box");
        sql.update("update notice set quiet = true where not quiet");
        server = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        server.start();
        post.deliverBy(sender(server.getSmtp().getPort()));
        day.rounds(clock.instant()).forEach(round -> queue.plan(day.kind(), round));
    }

    public void end() {
        post.deliverBy(null);
        server.stop();
        sql.update("delete from due_work where kind like 'mail%'");
    }

    /** Somebody who asks for a page at this moment. */
    void isAtWork(String login) {
        sessions.seen(new MockHttpSession(), login, new MockHttpServletRequest());
    }

    public void off() {
        post.deliverBy(null);
    }

    static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(port);
        return sender;
    }

    JavaMailSender sender() {
        return sender(server.getSmtp().getPort());
    }

    void deliverBy(JavaMailSender other) {
        post.deliverBy(other);
    }

    /** Everything that fell due by now. */
    public void post() {
        while (queue.runOne()) {
            // the next one
        }
    }

    /** Hour by hour, as mails go at whole hours. */
    void walk(Journey story, Instant until) {
        for (Instant at = clock.instant(); !at.isAfter(until); at = at.plus(Duration.ofHours(1))) {
            if (story == null) {
                ClockUtil.setCurrentTime(Date.from(at));
            } else {
                story.until(at);
            }
            post();
        }
    }

    /** Whole messages, as they came. */
    public List<String> raw() {
        return Arrays.stream(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    /** What came since somebody asked last: to whom, and the number in it. */
    List<String> received() {
        try {
            List<String> lines = Arrays.stream(server.getReceivedMessages())
                    .map(MailStory::line)
                    .sorted()
                    .toList();
            server.purgeEmailFromAllMailboxes();
            return lines;
        } catch (com.icegreen.greenmail.store.FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<String> ids() {
        return Arrays.stream(server.getReceivedMessages())
                .map(message -> {
                    try {
                        return message.getMessageID();
                    } catch (MessagingException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .toList();
    }

    private static String line(MimeMessage message) {
        try {
            return message.getAllRecipients()[0] + " "
                    + message.getContent()
                            .toString()
                            .lines()
                            .filter(line -> line.startsWith("Nieuwe vragen en berichten: "))
                            .map(line -> line.replaceAll("\\D", ""))
                            .findFirst()
                            .orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
