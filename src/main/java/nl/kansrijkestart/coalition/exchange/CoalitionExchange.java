package nl.kansrijkestart.coalition.exchange;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.WebAddress;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Checklist;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What coalitions tell and ask each other: news, milestones, things to share, questions with their answers. Nothing in
 * it is about a family.
 */
@Component
@Transactional
public class CoalitionExchange {

    static final int MOST_SHOWN = 10;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 1000;
    private static final int OLDEST_YEARS = 5;
    private static final String NATIONAL = "national";
    private static final String ADMINISTRATORS = "administrators";

    /** @param from name of the coalition, or the whole country @param link null when there is none */
    public record Item(
            String id, String day, String kind, String from, String place, String title, String body, String link) {}

    /** @param answer and answered null as long as there is none */
    public record Asked(
            String when,
            String kind,
            String from,
            String to,
            String subject,
            String question,
            String state,
            String answer,
            String answered,
            String helpOn) {}

    /**
     * What somebody typed. @param reach own, or national for news of the whole country; the latter only where a region
     * publishes
     */
    public record Draft(String kind, String reach, String day, String title, String body, String link) {}

    private final Posts posts;
    private final QuestionService questions;
    private final Checklist checklist;
    private final CycleService rounds;
    private final People people;

    CoalitionExchange(Posts posts, QuestionService questions, Checklist checklist, CycleService rounds, People people) {
        this.posts = posts;
        this.questions = questions;
        this.checklist = checklist;
        this.rounds = rounds;
        this.people = people;
    }

    /** Milestones and news of this coalition itself, the newest first. */
    @Transactional(readOnly = true)
    public List<Item> own(String place) {
        return posts
                .findTop20ByPlaceAndKindInOrderByOnDayDescCreatedDesc(
                        place, List.of(Post.Kind.milestone, Post.Kind.news))
                .stream()
                .limit(MOST_SHOWN)
                .map(this::item)
                .toList();
    }

    /** News of the region and of the whole country, the newest first. */
    @Transactional(readOnly = true)
    public List<Item> around(String place) {
        Stream<Post> regional = people.regions().stream()
                .map(MunicipalityCard::code)
                .filter(code -> !code.equals(place))
                .flatMap(code -> posts
                        .findTop20ByPlaceAndKindInOrderByOnDayDescCreatedDesc(
                                code, List.of(Post.Kind.milestone, Post.Kind.news))
                        .stream());
        return Stream.concat(regional, posts.findTop20ByPlaceIsNullOrderByOnDayDescCreatedDesc().stream())
                .sorted(Comparator.comparing(Post::onDay).reversed())
                .limit(MOST_SHOWN)
                .map(this::item)
                .toList();
    }

    /** Experiences and approaches that other coalitions may use. */
    @Transactional(readOnly = true)
    public List<Item> shared() {
        return posts.findTop100ByKindOrderByOnDayDescCreatedDesc(Post.Kind.shared).stream()
                .map(this::item)
                .toList();
    }

    private Item item(Post one) {
        return new Item(
                one.id(),
                CycleService.day(one.onDay()),
                Words.of("post", one.kind().name()),
                one.place() == null ? "Landelijk" : rounds.name(one.place()),
                one.place(),
                one.title(),
                one.body(),
                one.link());
    }

    /** Asked by this coalition or answered by it, the newest first. */
    @Transactional(readOnly = true)
    public List<Asked> questions(String place) {
        return questions.about(place).stream().map(this::line).toList();
    }

    private Asked line(Question one) {
        Question.Asked asked = one.asked();
        Optional<Question.Answer> answer = Optional.ofNullable(one.answer());
        return new Asked(
                CycleService.day(asked.at()),
                Words.of("questionKind", asked.kind().name()),
                rounds.name(asked.asker()),
                asked.kind() == Question.Kind.support ? "Projectleider" : rounds.name(asked.place()),
                asked.subject(),
                asked.question(),
                Words.of("questionState", one.state().name()),
                answer.map(Question.Answer::text).orElse(null),
                answer.map(Question.Answer::at).map(CycleService::day).orElse(null),
                answer.map(Question.Answer::helpOn).map(CycleService::day).orElse(null));
    }

    /**
     * Whoever leads or coordinates the coalition publishes for it; functional administrators help the region with news.
     */
    public boolean publishes(String person, String place) {
        return rounds.holds(person, place, CycleService.LEADS, CycleService.COORDINATORS)
                || rounds.region(place)
                        && people.keysOf(person).stream().anyMatch(key -> ADMINISTRATORS.equals(key.group()));
    }

    public boolean region(String place) {
        return rounds.region(place);
    }

    /** Publishes it, or says what is wrong: field → Dutch sentence; empty when it is published. */
    public Map<String, String> publish(String person, String place, Draft draft) {
        Map<String, String> problems = problems(draft);
        if (problems.isEmpty()) {
            boolean national = NATIONAL.equals(draft.reach()) && rounds.region(place);
            posts.save(new Post(
                    national ? null : place,
                    national ? Post.Kind.news : Post.Kind.valueOf(draft.kind()),
                    Dutch.typedDay(draft.day()).orElseThrow(),
                    draft.title().strip(),
                    empty(draft.body()),
                    empty(draft.link()),
                    person,
                    rounds.now()));
        }
        return problems;
    }

    private Map<String, String> problems(Draft draft) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Stream.of(Post.Kind.values()).noneMatch(kind -> kind.name().equals(draft.kind()))) {
            problems.put("kind", "Kies wat voor bericht het is.");
        }
        LocalDate day = Dutch.typedDay(draft.day()).orElse(null);
        if (day == null
                || day.isAfter(rounds.today())
                || day.isBefore(rounds.today().minusYears(OLDEST_YEARS))) {
            boolean unread = day == null && draft.day() != null && !draft.day().isBlank();
            problems.put(
                    "day",
                    unread
                            ? Dutch.noDay(draft.day())
                            : "Vul een dag in tussen " + OLDEST_YEARS + " jaar geleden en vandaag.");
        }
        if (draft.title() == null || draft.title().isBlank() || draft.title().length() > LONGEST_TITLE) {
            problems.put("title", "Vul een titel in van hoogstens " + LONGEST_TITLE + " tekens.");
        }
        if (draft.body() != null && draft.body().length() > LONGEST_BODY) {
            problems.put("body", "De tekst is langer dan " + LONGEST_BODY + " tekens.");
        }
        if (empty(draft.link()) != null && !webAddress(draft.link().strip())) {
            problems.put("link", "Vul een webadres in dat begint met https://, of laat het leeg.");
        }
        return problems;
    }

    /** For all coalitions, and not for one's own page. */
    public boolean isShared(Draft draft) {
        return Post.Kind.shared.name().equals(draft.kind());
    }

    private static boolean webAddress(String text) {
        return text.startsWith("https://") && text.length() <= LONGEST_BODY && WebAddress.of(text) != null;
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Takes a message of this place off again; one of another place stays. National news is taken off where the region
     * publishes.
     */
    public void takeOff(String place, String id) {
        posts.findById(id)
                .filter(one -> place.equals(one.place()) || one.place() == null && rounds.region(place))
                .ifPresent(posts::delete);
    }

    /** The own questions of the self-scan; empty where the ten of the basic principles are asked. */
    @Transactional(readOnly = true)
    public List<String> checklist(String place) {
        return checklist.of(place);
    }

    /** Refuses with Refusal what {@link Checklist} does not take. */
    public void writeChecklist(String place, List<String> lines) {
        String problem = Checklist.problem(lines);
        if (problem != null) {
            throw new Refusal(problem);
        }
        checklist.write(place, lines);
    }
}
