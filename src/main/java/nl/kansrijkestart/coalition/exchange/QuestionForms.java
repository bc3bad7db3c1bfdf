package nl.kansrijkestart.coalition.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of a question between coalitions show and change. */
@Component
class QuestionForms {

    private final QuestionService questions;
    private final CycleService rounds;

    QuestionForms(FormContents forms, QuestionService questions, CycleService rounds) {
        this.questions = questions;
        this.rounds = rounds;
        forms.form("startCoalitionQuestion")
                .fresh()
                .options("coalitions", moment -> questions.others(asker(moment)))
                .starts("Vraag van een coalitie", this::asked);
        forms.form("answerCoalition").fresh().shows(this::question).keeps(this::answered);
        forms.form("reportOutcome")
                .fresh()
                .shows(this::question)
                .keeps((moment, answers) -> questions
                        .of(moment.caseId())
                        .answer(new Question.Answer(answers.required("answer"), null, rounds.now())));
    }

    /** The coalition for which this person speaks: of the own seat, else the first one. */
    private String asker(FormMoment moment) {
        List<String> own = rounds.coordinatedBy(moment.person());
        return own.stream()
                .filter(code -> code.equals(rounds.seat(moment.person()).get("municipality")))
                .findFirst()
                .or(() -> own.stream().findFirst())
                .orElseThrow(() -> new Refusal("U bent geen trekker of coördinator van een coalitie."));
    }

    private CaseStart asked(FormMoment moment, Answers answers) {
        Question question = questions.ask(
                Question.Kind.valueOf(answers.required("kind")),
                asker(moment),
                moment.person(),
                answers.text("coalition").orElse(null),
                answers.required("subject"),
                answers.required("text"));
        return new CaseStart(question.id(), question.asked().place(), Map.of());
    }

    private Map<String, Object> question(FormMoment moment) {
        Question.Asked question = questions.of(moment.caseId()).asked();
        return Map.of(
                "asker",
                rounds.name(question.asker()),
                "kindName",
                Words.of("questionKind", question.kind().name()),
                "subject",
                question.subject(),
                "text",
                question.question(),
                "asked",
                CycleService.day(question.at()));
    }

    private void answered(FormMoment moment, Answers answers) {
        Question question = questions.of(moment.caseId());
        if (answers.is("next", "onAgenda")) {
            if (question.asked().kind() != Question.Kind.signal) {
                throw new Refusal(
                        "Alleen een signaal voor de regio komt op de agenda. Geef antwoord, of zeg waarom het niet "
                                + "kan.");
            }
            questions.putOnAgenda(question);
            return;
        }
        LocalDate day = answers.date("helpOn").orElse(null);
        if (day != null && day.isBefore(rounds.today())) {
            throw new Refusal("Deze dag is al voorbij. Kies een dag die nog komt, of laat de dag leeg.");
        }
        question.answer(new Question.Answer(answers.required("answer"), day, rounds.now()));
    }
}
