package nl.kansrijkestart.coalition.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a question of a coalition is mine, and why by then. */
@Component
@Order(3)
class QuestionOnCard implements TaskCards {

    private static final Set<String> STEPS = Set.of("answerCoalition", "reportOutcome");

    private final QuestionService questions;
    private final CycleService rounds;

    QuestionOnCard(QuestionService questions, CycleService rounds) {
        this.questions = questions;
        this.rounds = rounds;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        questions.all(TaskCards.ids(page, one -> STEPS.contains(one.formId()) ? one.caseId() : null));
        Function<String, String> names = TaskCards.once(rounds::name);
        return page.stream().map(moment -> facts(moment, names)).toList();
    }

    private Map<String, String> facts(FormMoment moment, Function<String, String> names) {
        if (!STEPS.contains(moment.formId())) {
            return Map.of();
        }
        Question question = questions.of(moment.caseId());
        Term term = rounds.term(moment.formId(), question.asked().place());
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(
                ABOUT,
                Words.of("questionKind", question.asked().kind().name()) + ", van "
                        + names.apply(question.asked().asker()));
        facts.put(
                "Waarom bij u",
                question.asked().kind() == Question.Kind.support
                        ? "u bent projectleider in dit gebied"
                        : "u trekt of coördineert "
                                + names.apply(question.asked().place()));
        facts.put("Waarom dan", question.onAgenda() ? "dan is het overleg geweest" : "binnen " + term.inWords());
        facts.put("Afspraak", term.source());
        return facts;
    }
}
