package nl.kansrijkestart.casefile.answers;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The forms a person finished herself, to copy into her own organisation's file: the task list drops a finished task.
 */
@Component
@Transactional
public class FinishedForms {

    /**
     * A form that somebody finished.
     *
     * @param number by which its page is found
     * @param lines question and answer; empty in a list
     * @param late the task had ended already
     */
    public record FinishedForm(
            UUID number, String mark, String title, Instant at, boolean late, List<FormArchive.Line> lines) {}

    /**
     * A finished form about a family. @param organisation code, of who filled it in @param late the task had ended
     * already
     */
    public record KeptForm(String title, String organisation, Instant at, boolean late, List<FormArchive.Line> lines) {}

    private static final String WHAT = "ownForm";

    private final FormAnswers answers;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseTasks tasks;
    private final Archive archive;
    private final People people;

    FinishedForms(
            FormAnswers answers, CaseFiles files, CaseAccess access, CaseTasks tasks, Archive archive, People people) {
        this.answers = answers;
        this.files = files;
        this.access = access;
        this.tasks = tasks;
        this.archive = archive;
        this.people = people;
    }

    /** The newest 100 of this person, without their answers. */
    public List<FinishedForm> newest(String login) {
        List<FormAnswer> newest = answers.findTop100ByPersonOrderByIdDesc(login);
        BiPredicate<String, String> readable = access.ownForms(
                newest.stream().map(FormAnswer::caseId).distinct().toList(), login);
        List<FormAnswer> own = newest.stream()
                .filter(answer -> readable.test(answer.caseId(), answer.organisation()))
                .toList();
        Map<String, String> marks = files
                .all(own.stream().map(FormAnswer::caseId).distinct().toList())
                .stream()
                .collect(Collectors.toMap(CaseCard::id, CaseCard::mark));
        Map<String, String> places = places();
        return own.stream()
                .map(one -> new FinishedForm(
                        one.number(),
                        marks.getOrDefault(one.caseId(), place(one, places)),
                        one.title(),
                        one.at(),
                        one.late(),
                        List.of()))
                .toList();
    }

    /**
     * One of their own, and the look is written down; empty when it is somebody else's, of a part that was lost, or
     * does not exist.
     */
    public Optional<FinishedForm> one(UUID number, PersonCard person) {
        Optional<FormAnswer> own = answers.findByNumber(number)
                .filter(answer -> answer.person().equals(person.login())
                        && access.ownForms(List.of(answer.caseId()), person.login())
                                .test(answer.caseId(), answer.organisation()));
        own.flatMap(answer -> files.find(answer.caseId()))
                .ifPresent(card -> access.looked(
                        card, person.login(), WHAT, null, "ownForm", tasks.hasPart(card.id(), person.login())));
        return own.map(answer -> new FinishedForm(
                answer.number(),
                files.find(answer.caseId()).map(CaseCard::mark).orElseGet(() -> place(answer, places())),
                answer.title(),
                answer.at(),
                answer.late(),
                archive.read(answer.lines())));
    }

    /**
     * Every finished form about one family but what is not told ({@link AccessOverview#tells}), oldest first, for the
     * copy that a parent asks for. Who calls it wrote the look down.
     */
    public List<KeptForm> about(String caseId) {
        return answers.findByCaseIdOrderById(caseId).stream()
                .filter(answer -> AccessOverview.tells(answer.formId()))
                .map(answer -> new KeptForm(
                        answer.title(),
                        answer.organisation(),
                        answer.at(),
                        answer.late(),
                        archive.read(answer.lines())))
                .toList();
    }

    /**
     * What was answered to questions that say as which category they are shared: the newest answer to each, in the
     * order in which they were asked first. Who calls it wrote the look down.
     *
     * @param mayKnow whether the reader may know this category, from an answer of this organisation
     * @return question → answer
     */
    public Map<String, String> shared(String caseId, BiPredicate<String, String> mayKnow) {
        Map<String, String> shared = new LinkedHashMap<>();
        answers.findByCaseIdOrderById(caseId).stream()
                .filter(answer -> !answer.late() && AccessOverview.tells(answer.formId()))
                .forEach(answer -> archive.read(answer.lines()).stream()
                        .filter(line -> line.sharedAs() != null && mayKnow.test(line.sharedAs(), answer.organisation()))
                        .forEach(line -> shared.put(line.question(), line.answer())));
        return shared;
    }

    private Map<String, String> places() {
        return people.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
    }

    /** What stands on the list instead of a family's mark. */
    private static String place(FormAnswer answer, Map<String, String> places) {
        return places.getOrDefault(String.valueOf(answer.municipality()), "Regio");
    }
}
