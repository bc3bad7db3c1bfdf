package nl.kansrijkestart.notify.web;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.notify.mail.Outbox;
import nl.kansrijkestart.notify.mail.Outbox.Mail;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What would have been mailed while practising, and what waits to be. */
@Controller
@Profile("practice")
class PostboxPage {

    /** @param when Dutch @param text the whole mail; null while it waits @param state Dutch */
    record Line(String when, String to, String address, String subject, String text, String state) {}

    record Page(List<Line> mails) {}

    private final Outbox outbox;
    private final People people;

    PostboxPage(Outbox outbox, People people) {
        this.outbox = outbox;
        this.people = people;
    }

    @GetMapping("/praktijk/postvak")
    ModelAndView show() {
        return new ModelAndView(
                "postbox",
                "page",
                new Page(outbox.newest().stream().map(this::line).toList()));
    }

    private Line line(Mail mail) {
        String when = Dutch.wholeDayAndTime(mail.ended() == null ? mail.planned() : mail.ended());
        return new Line(
                when,
                people.person(mail.person()).map(PersonCard::name).orElse(mail.person()),
                mail.address(),
                outbox.subject(),
                mail.number() == null ? null : outbox.text(mail.number()),
                switch (mail.state()) {
                    case sent -> "verstuurd";
                    case refused -> "geweigerd";
                    case failed -> "niet aangekomen";
                    default -> "wacht";
                });
    }
}
