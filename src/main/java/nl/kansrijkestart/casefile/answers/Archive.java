package nl.kansrijkestart.casefile.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.FamilyConsent;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.BesideAs;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.engine.forms.FormArchive;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type. What is about a family goes to its file, with a line on its time line and a line for every
 * look; other work (a coalition, its agreements, the social map) is about nobody: only the form is kept.
 */
@Component
@Order
@Transactional(propagation = Propagation.MANDATORY)
class Archive implements FormArchive {

    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};
    private static final List<String> PARTS = List.of(
            "actionId", "participantId", "referralId", "partnerId", "clauseId", "entryId", "itemId", "reviewId");

    private final FormAnswers answers;
    private final CaseAccess access;
    private final CaseFiles files;
    private final People people;
    private final FamilyConsent consent;
    private final ObjectMapper json;
    private final Clock clock;

    Archive(
            FormAnswers answers,
            CaseAccess access,
            CaseFiles files,
            People people,
            FamilyConsent consent,
            ObjectMapper json,
            Clock clock) {
        this.answers = answers;
        this.access = access;
        this.files = files;
        this.people = people;
        this.consent = consent;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public boolean keeps(FormMoment moment) {
        return true;
    }

    @Override
    public String mark(FormMoment moment) {
        return files.find(moment.caseId()).map(CaseCard::mark).orElse("");
    }

    @Override
    public void looked(FormMoment moment) {
        files.find(moment.caseId())
                .ifPresent(
                        card -> access.looked(card, moment.person(), moment.formId(), moment.taskId(), "task", true));
    }

    @Override
    public void kept(FormMoment moment, String title, List<Line> lines) {
        keep(moment, title, lines, false);
        tell(moment, title);
    }

    @Override
    public void keptLate(FormMoment moment, String title, List<Line> lines) {
        if (files.exists(moment.caseId()) && !consent.knows(moment.caseId(), organisation(moment))) {
            throw new Refusal(FamilyConsent.NOT_KEPT);
        }
        keep(moment, title, lines, true);
        tell(moment, title + " (te laat, alleen bewaard)");
    }

    @Override
    public boolean keptAlready(FormMoment moment, List<Line> lines) {
        return newest(moment)
                .filter(answer -> answer.person().equals(moment.person())
                        && answer.lines().equals(write(lines)))
                .isPresent();
    }

    @Override
    public boolean answeredOneOf(FormMoment moment, Set<String> formIds) {
        return answers.existsByCaseIdAndPersonAndFormIdInAndLateFalse(moment.caseId(), moment.person(), formIds);
    }

    private Optional<FormAnswer> newest(FormMoment moment) {
        return answers.findFirstByCaseIdAndFormIdAndPartIdAndOrganisationAndLateFalseOrderByIdDesc(
                moment.caseId(), moment.formId(), part(moment), organisation(moment));
    }

    @Override
    public Map<String, Object> latest(FormMoment moment) {
        Map<String, Object> values = new LinkedHashMap<>();
        newest(moment).ifPresent(answer -> read(answer.lines()).forEach(line -> values.put(line.key(), line.value())));
        return values;
    }

    List<Line> read(String lines) {
        try {
            return json.readValue(lines, LINES);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A kept form cannot be read", broken);
        }
    }

    private void tell(FormMoment moment, String text) {
        if (files.exists(moment.caseId()) && AccessOverview.tells(moment.formId())) {
            if (moment.actsFor() == null) {
                files.tell(moment.caseId(), moment.person(), text);
            } else {
                files.tell(moment.caseId(), moment.person(), BesideAs.standsIn, moment.actsFor(), text);
            }
        }
    }

    private void keep(FormMoment moment, String title, List<Line> lines, boolean late) {
        answers.save(new FormAnswer(
                moment.caseId(),
                part(moment),
                moment.formId(),
                title,
                moment.person(),
                organisation(moment),
                clock.instant(),
                late,
                write(lines),
                moment.municipality()));
    }

    private String write(List<Line> lines) {
        try {
            return json.writeValueAsString(lines);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String organisation(FormMoment moment) {
        return people.person(moment.person()).map(PersonCard::organisation).orElse("onbekend");
    }

    private static String part(FormMoment moment) {
        return PARTS.stream()
                .map(moment::id)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
