package nl.kansrijkestart.safety;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskMoves.TaskMoved;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps forms about safety in their own tables, before any other archive sees them. No time line, no notice, no list of
 * finished forms.
 */
@Component
@Order(0)
@Transactional(propagation = Propagation.MANDATORY)
class SafetyArchive implements FormArchive {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
    private static final List<String> WEIGHINGS =
            List.of("suspicion", "unsafety", "helpPossible", "helpAccepted", "helpWorks");

    private final SafetyRecords records;
    private final SafetyAnswers answers;
    private final SafetyLooks looks;
    private final CaseFiles files;
    private final People people;
    private final ObjectMapper json;
    private final Clock clock;

    SafetyArchive(
            SafetyRecords records,
            SafetyAnswers answers,
            SafetyLooks looks,
            CaseFiles files,
            People people,
            ObjectMapper json,
            Clock clock) {
        this.records = records;
        this.answers = answers;
        this.looks = looks;
        this.files = files;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    /** For a form that is no step of such a record nothing is read. */
    @Override
    public boolean keeps(FormMoment moment) {
        return moment.caseId() != null
                && SafetySteps.has(moment.formId())
                && !files.exists(moment.caseId())
                && records.existsById(moment.caseId());
    }

    @Override
    public void looked(FormMoment moment) {
        looked(moment.caseId(), moment.person(), moment.formId());
    }

    void looked(String safetyId, String login, String what) {
        looks.save(new SafetyLook(
                safetyId,
                clock.instant(),
                login,
                people.person(login).map(PersonCard::organisation).orElse("onbekend"),
                what));
    }

    @Override
    public void kept(FormMoment moment, String title, List<Line> lines) {
        keep(moment, lines, false);
    }

    @Override
    public void keptLate(FormMoment moment, String title, List<Line> lines) {
        keep(moment, lines, true);
    }

    @Override
    public boolean keptAlready(FormMoment moment, List<Line> lines) {
        return of(moment.caseId()).stream()
                .filter(one -> moment.formId().equals(one.formId()) && !one.late())
                .reduce((earlier, later) -> later)
                .filter(newest -> newest.person().equals(moment.person())
                        && newest.lines().equals(write(lines)))
                .isPresent();
    }

    @Override
    public boolean answeredOneOf(FormMoment moment, Set<String> formIds) {
        return of(moment.caseId()).stream()
                .anyMatch(one -> !one.late() && one.person().equals(moment.person()) && formIds.contains(one.formId()));
    }

    /** Each round is its own; what was said before stands above the questions. */
    @Override
    public Map<String, Object> latest(FormMoment moment) {
        return Map.of();
    }

    /** A step went to somebody else: the record alone says so, and why. */
    void moved(TaskMoved task) {
        if (!keeps(task.moment())) {
            return;
        }
        String why = Words.of("taskMove", task.why().name()) + (task.note().isEmpty() ? "" : ": " + task.note());
        answers.save(new SafetyAnswer(
                task.moment().caseId(),
                SafetySteps.MOVED,
                task.by(),
                clock.instant(),
                false,
                write(List.of(
                        line(
                                "step",
                                "Welke taak",
                                SafetySteps.inside(task.moment().formId())),
                        line("from", "Eerst van", task.from() == null ? "niemand" : nameOf(task.from())),
                        line("to", "Nu van", nameOf(task.to())),
                        line("why", "Waarom", why)))));
    }

    private static Line line(String key, String question, String answer) {
        return new Line(key, question, answer, answer, null);
    }

    private String nameOf(String login) {
        return people.person(login).map(PersonCard::name).orElse("een collega");
    }

    List<SafetyAnswer> of(String safetyId) {
        return answers.findBySafetyIdOrderById(safetyId);
    }

    /** The newest answers to the five weighings: a question that was not reached is null. */
    Map<String, Object> weighing(String safetyId) {
        Map<String, Object> facts = new HashMap<>();
        WEIGHINGS.forEach(question -> facts.put(question, null));
        of(safetyId).stream()
                .filter(one -> "weighConcerns".equals(one.formId()) && !one.late())
                .reduce((earlier, later) -> later)
                .ifPresent(newest -> read(newest).stream()
                        .filter(line -> WEIGHINGS.contains(line.key()))
                        .forEach(line -> facts.put(line.key(), line.value())));
        return facts;
    }

    List<Line> read(SafetyAnswer answer) {
        try {
            return json.readValue(answer.lines(), LINES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept form cannot be read", broken);
        }
    }

    private void keep(FormMoment moment, List<Line> lines, boolean late) {
        answers.save(new SafetyAnswer(
                moment.caseId(), moment.formId(), moment.person(), clock.instant(), late, write(lines)));
    }

    private String write(List<Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
