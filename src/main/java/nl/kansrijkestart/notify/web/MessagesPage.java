package nl.kansrijkestart.notify.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.notify.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What only informs, newest first, and below it the forms one finished. */
@Controller
class MessagesPage {

    /**
     * @param caseId null when there is no page to open @param mark the words that carry the link @param text what
     * follows
     */
    record Line(String time, String caseId, String mark, String text) {}

    record FormLine(UUID number, String when, String mark, String title, boolean late) {}

    /** @param days the messages by day */
    record MessageList(Map<String, List<Line>> days, List<FormLine> forms) {}

    private final Messages messages;
    private final CaseAccess cases;
    private final FinishedForms forms;
    private final Clock clock;

    MessagesPage(Messages messages, CaseAccess cases, FinishedForms forms, Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/berichten")
    ModelAndView messages(PersonCard person) {
        List<Messages.Line> sent = messages.of(person);
        BiPredicate<String, Boolean> hears = cases.hears(
                sent.stream()
                        .map(Messages.Line::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                person.login());
        List<Messages.Line> newest = sent.stream()
                .filter(line -> line.caseId() == null
                        || !line.address().equals(person.organisation())
                        || hears.test(line.caseId(), line.personal()))
                .toList();
        Map<String, String> marks = cases.marks(
                newest.stream()
                        .map(Messages.Line::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                person.login());
        return new ModelAndView(
                "messages",
                "page",
                new MessageList(
                        newest.stream()
                                .collect(Collectors.groupingBy(
                                        line -> day(Deadlines.day(line.at())),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                line -> line(line, marks.get(line.caseId())), Collectors.toList()))),
                        forms.newest(person.login()).stream()
                                .map(form -> new FormLine(
                                        form.number(),
                                        Dutch.wholeDayAndTime(form.at()),
                                        form.mark(),
                                        form.title(),
                                        form.late()))
                                .toList()));
    }

    private String day(LocalDate day) {
        LocalDate today = Deadlines.day(clock.instant());
        return (day.equals(today) ? "Vandaag, " : day.equals(today.minusDays(1)) ? "Gisteren, " : "")
                + Dutch.wholeDay(day);
    }

    /** The mark of a case stands at the beginning of almost every notice and carries the link. */
    private static Line line(Messages.Line notice, String mark) {
        String time = Dutch.time(notice.at());
        if (mark == null) {
            return new Line(time, null, null, notice.text());
        }
        boolean begins = notice.text().startsWith(mark);
        return new Line(
                time, notice.caseId(), mark, begins ? notice.text().substring(mark.length()) : ": " + notice.text());
    }
}
