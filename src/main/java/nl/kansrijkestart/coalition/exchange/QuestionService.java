package nl.kansrijkestart.coalition.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import org.springframework.stereotype.Component;

/**
 * Questions between coalitions, region and project leaders: who answers, until when, and that the answer comes back.
 */
@Component
public class QuestionService {

    private static final String PROJECT_LEADERS = "projectLeaders";

    /** @param role who answers there */
    record Answerer(String place, String role) {}

    private final Questions questions;
    private final CycleService rounds;
    private final People people;
    private final Journeys journeys;

    QuestionService(Questions questions, CycleService rounds, People people, Journeys journeys) {
        this.questions = questions;
        this.rounds = rounds;
        this.people = people;
        this.journeys = journeys;
    }

    /** Reads these questions at once; who asks for one of them in the same transaction finds it. */
    void all(Collection<String> ids) {
        questions.findAllById(ids);
    }

    Question of(String id) {
        return questions.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze vraag is niet bekend."));
    }

    /** Asked by this coalition or answered by it, the newest first. */
    List<Question> about(String place) {
        return questions.findByAskedAskerOrAskedPlaceOrderByAskedAtDescIdAsc(place, place).stream()
                .filter(one -> one.asked().asker().equals(place) || one.asked().kind() != Question.Kind.support)
                .toList();
    }

    /** What this coalition's table talks about next: who asks, and what about. */
    public List<String> onAgenda(String place) {
        return questions.findByAskedPlaceAndStateOrderByAskedAtAscIdAsc(place, Question.State.onAgenda).stream()
                .map(Question::asked)
                .map(one -> rounds.name(one.asker()) + ": " + one.subject())
                .toList();
    }

    /** Other coalitions where somebody can answer. */
    List<Option> others(String asker) {
        return rounds.places().stream()
                .map(MunicipalityCard::code)
                .filter(code -> !code.equals(asker) && !rounds.region(code))
                .filter(code -> first(code, CycleService.LEADS, CycleService.COORDINATORS)
                        .isPresent())
                .map(code -> new Option(code, rounds.name(code)))
                .toList();
    }

    /** @param target the other coalition, for an exchange. Refuses with Refusal where nobody can answer */
    Question ask(Question.Kind kind, String asker, String person, String target, String subject, String text) {
        Answerer there = answerer(kind, asker, target)
                .orElseThrow(() -> new Refusal("Daar is nog niemand die kan antwoorden. Bel liever."));
        return questions.save(new Question(new Question.Asked(
                kind,
                asker,
                person,
                there.place(),
                there.role(),
                subject,
                text,
                rounds.now(),
                rounds.after("answerCoalition", there.place()),
                rounds.after("answerReminder", there.place()))));
    }

    /**
     * Asks the project leader to help with an evaluation: a question with an answer, like any other.
     *
     * @throws Refusal where nobody can answer: the form stays and says so
     */
    public void askSupport(String asker, String person, LocalDate day) {
        Question question = ask(
                Question.Kind.support,
                asker,
                person,
                null,
                "Steun bij de evaluatie",
                "De partners kijken terug op " + CycleService.day(day) + " en vragen daarbij uw steun.");
        journeys.start("coalitionQuestion", question.id(), question.asked().place(), Map.of());
    }

    private Optional<Answerer> answerer(Question.Kind kind, String asker, String target) {
        return switch (kind) {
            case exchange ->
                asker.equals(target) ? Optional.empty() : first(target, CycleService.LEADS, CycleService.COORDINATORS);
            case signal ->
                region().flatMap(region ->
                        first(region, CycleService.LEADS, CycleService.COORDINATORS, PROJECT_LEADERS));
            case support ->
                first(asker, PROJECT_LEADERS)
                        .or(() -> region().flatMap(region -> first(region, PROJECT_LEADERS, CycleService.LEADS)));
        };
    }

    private Optional<Answerer> first(String place, String... roles) {
        return List.of(roles).stream()
                .filter(role -> !people.peopleWithRole(role, place).isEmpty())
                .findFirst()
                .map(role -> new Answerer(place, role));
    }

    private Optional<String> region() {
        return people.regions().stream().map(MunicipalityCard::code).findFirst();
    }

    /**
     * The next meeting of the table that talks about it: the day that is planned, else when the next one should be
     * planned.
     */
    void putOnAgenda(Question question) {
        String place = question.asked().place();
        question.putOnAgenda(rounds.running(place)
                .map(cycle -> cycle.momentOrNull("recordCoalitionMeeting"))
                .filter(day -> day.isAfter(rounds.now()))
                .orElseGet(() -> rounds.after("planCoalitionMeeting", place)));
        questions.save(question);
    }

    /** Does something with the question, and lets others hear of it. */
    void with(String id, Consumer<Question> verb) {
        Question question = of(id);
        verb.accept(question);
        questions.save(question);
    }
}
