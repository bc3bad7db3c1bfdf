package nl.kansrijkestart.notify.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.engine.tasks.TaskSearch;
import nl.kansrijkestart.notify.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What only informs, newest first, and below it the forms one finished. */
@Controller
class MessagesPage {

    /**
     * @param caseId null when there is no page to open @param mark the words that carry the link @param number in the
     * reader's own file, null without one @param text what follows @param task that the text names and the reader can
     * open; then it stands in three parts
     */
    record Line(String time, String caseId, String mark, String number, String text, Task task) {

        Line leadingTo(List<TaskRow> open) {
            return open.stream()
                    .flatMap(row -> Task.named(row, text).stream())
                    .findFirst()
                    .map(found -> new Line(time, caseId, mark, number, text, found))
                    .orElse(this);
        }
    }

    /** @param before what stands before its name in the text, and @param after what follows */
    record Task(String id, String before, String name, String after) {

        private static Optional<Task> named(TaskRow row, String text) {
            int at = text.indexOf("“" + row.name() + "”");
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Task(
                            row.taskId(),
                            text.substring(0, at + 1),
                            row.name(),
                            text.substring(at + 1 + row.name().length())));
        }
    }

    record FormLine(UUID number, String when, String mark, String title, boolean late) {}

    /**
     * @param days the messages by day @param next the number of the next page; null on the last one and after a search
     * @param typed what was looked for; null without a search @param forms null where they are not shown
     */
    record MessageList(Map<String, List<Line>> days, List<FormLine> forms, Integer next, String typed) {}

    /** Further back somebody looks for the family. */
    private static final int PAGES = 20;

    private static final int MOST_TASKS = 200;

    private final Messages messages;
    private final CaseAccess cases;
    private final FinishedForms forms;
    private final TaskSearch search;
    private final TaskRows tasks;
    private final Clock clock;

    MessagesPage(
            Messages messages, CaseAccess cases, FinishedForms forms, TaskSearch search, TaskRows tasks, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.cases = cases;
        this.forms = forms;
        this.search = search;
        this.clock = clock;
    }

    @GetMapping("/berichten")
    ModelAndView messages(@RequestParam(name = "blad", required = false) String page, PersonCard person) {
        int number = page != null && page.matches("\\d{1,2}") ? Math.min(Integer.parseInt(page), PAGES - 1) : 0;
        List<Messages.Line> sent = messages.of(person, number);
        boolean more = sent.size() == Messages.PAGE && number + 1 < PAGES;
        return show(sent, number == 0 ? forms.newest(person.login()) : null, more ? number + 1 : null, null, person);
    }

    /** The term stands in the body only. A family is found as in the task list and in "Mijn gezinnen". */
    @PostMapping("/berichten")
    ModelAndView search(@RequestParam(name = "zoek", required = false) String term, PersonCard person, Again again) {
        again.show(() -> messages(null, person));
        String typed = term == null ? "" : term.strip();
        List<String> cases = search.cases(typed, person.login());
        return show(cases.isEmpty() ? List.of() : messages.about(person, cases), null, null, typed, person);
    }

    private ModelAndView show(
            List<Messages.Line> sent,
            List<FinishedForms.FinishedForm> finished,
            Integer next,
            String typed,
            PersonCard person) {
        List<Messages.Line> newest = messages.heard(sent, person);
        Map<String, CaseAccess.Named> named = cases.named(
                newest.stream()
                        .map(Messages.Line::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                person.login());
        Map<String, List<TaskRow>> open = open(newest, person);
        return new ModelAndView(
                "messages",
                "page",
                new MessageList(
                        newest.stream()
                                .collect(Collectors.groupingBy(
                                        line -> day(Deadlines.day(line.at())),
                                        LinkedHashMap::new,
                                        Collectors.mapping(
                                                line -> line(line, named.get(line.caseId()))
                                                        .leadingTo(open.getOrDefault(line.caseId(), List.of())),
                                                Collectors.toList()))),
                        finished == null
                                ? null
                                : finished.stream()
                                        .map(form -> new FormLine(
                                                form.number(),
                                                Dutch.wholeDayAndTime(form.at()),
                                                form.mark(),
                                                form.title(),
                                                form.late()))
                                        .toList(),
                        next,
                        typed));
    }

    /** What the reader has or can take of the families of lines that name a task. */
    private Map<String, List<TaskRow>> open(List<Messages.Line> lines, PersonCard person) {
        List<String> families = lines.stream()
                .filter(line -> line.caseId() != null && line.text().contains("“"))
                .map(Messages.Line::caseId)
                .distinct()
                .toList();
        return families.isEmpty()
                ? new HashMap<>()
                : tasks.ofCases(person.login(), families, false, 0, MOST_TASKS).rows().stream()
                        .collect(Collectors.groupingBy(TaskRow::caseId));
    }

    private String day(LocalDate day) {
        LocalDate today = Deadlines.day(clock.instant());
        return (day.equals(today) ? "Vandaag, " : day.equals(today.minusDays(1)) ? "Gisteren, " : "")
                + Dutch.wholeDay(day);
    }

    /** The mark of a case stands at the beginning of almost every notice and carries the link. */
    private static Line line(Messages.Line notice, CaseAccess.Named family) {
        String time = Dutch.time(notice.at());
        if (family == null) {
            return new Line(time, null, null, null, notice.text(), null);
        }
        String mark = family.mark();
        String rest = notice.text().startsWith(mark) ? notice.text().substring(mark.length()) : ": " + notice.text();
        return new Line(time, notice.caseId(), mark, family.ownNumber(), rest, null);
    }
}
