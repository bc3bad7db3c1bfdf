package nl.kansrijkestart.notify.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.notify.mail.MailChoices;
import nl.kansrijkestart.notify.mail.MailChoices.Choice;
import nl.kansrijkestart.notify.mail.MailChoices.Way;
import nl.kansrijkestart.notify.mail.Outbox;
import nl.kansrijkestart.notify.mail.Outbox.Mail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where each person chooses how and where they hear by mail that work waits. */
@Controller
@RequestMapping("/mail")
class MailPage {

    /**
     * @param works whether mail is sent at all
     * @param ways code → Dutch
     * @param way the code that is chosen @param address as typed, or as it is
     * @param last what became of the last mail, Dutch; null when none went
     * @param lost whether that one did not arrive
     */
    record Page(
            boolean works,
            Map<String, String> ways,
            String way,
            String address,
            String brought,
            String last,
            boolean lost,
            Map<String, String> seen) {}

    private static final String WAY = "Wanneer";
    private static final String ADDRESS = "E-mailadres";

    private final MailChoices choices;
    private final Outbox outbox;
    private final Editing editing;

    MailPage(MailChoices choices, Outbox outbox, Editing editing) {
        this.choices = choices;
        this.outbox = outbox;
        this.editing = editing;
    }

    @GetMapping
    ModelAndView show(PersonCard person) {
        Choice now = now(person);
        return page(person, now, now.way().name(), now.own());
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String address,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        again.show(() -> {
            Choice now = now(person);
            return page(
                    person,
                    now,
                    seen.newer(WAY, word(way), way, now.way().name()),
                    seen.newer(ADDRESS, address, address, now.own()));
        });
        editing.change("mail " + person.login(), seen, () -> shown(now(person)), () -> {
            choices.choose(person.login(), way, address);
            return null;
        });
        after.addFlashAttribute("message", "Opgeslagen.");
        return "redirect:/mail";
    }

    private Choice now(PersonCard person) {
        return choices.of(person.login()).orElseThrow();
    }

    private ModelAndView page(PersonCard person, Choice now, String way, String address) {
        Map<String, String> ways = new LinkedHashMap<>();
        for (Way one : Way.values()) {
            ways.put(one.name(), word(one.name()));
        }
        Mail last = outbox.last(person.login()).orElse(null);
        boolean lost = now.isRefused() || last != null && last.state() == Outbox.State.failed;
        return new ModelAndView(
                "mail",
                "page",
                new Page(
                        choices.isOn(),
                        ways,
                        way,
                        address,
                        now.brought(),
                        last == null ? null : inWords(last),
                        lost,
                        shown(now)));
    }

    private static String inWords(Mail last) {
        String to = "naar " + last.address() + ", " + Dutch.wholeDayAndTime(last.ended());
        return switch (last.state()) {
            case sent -> "De laatste e-mail ging " + to + ".";
            case refused -> "De laatste e-mail " + to + ", is geweigerd. Er gaat geen e-mail meer naar dat adres.";
            default -> "De laatste e-mail " + to + ", kwam niet aan, ook na vaker proberen.";
        };
    }

    private static Map<String, String> shown(Choice now) {
        return Map.of(WAY, word(now.way().name()), ADDRESS, now.own());
    }

    private static String word(String way) {
        return Words.of("mailWay", way);
    }
}
