package nl.kansrijkestart.practice.region;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.MovableTime;
import nl.kansrijkestart.practice.region.RegionScript.Begun;
import nl.kansrijkestart.practice.region.RegionScript.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Plays a script from its first day up to the real now: the clock walks from one thing that somebody does to the next,
 * and all that falls due on the way happens at its own moment. The same script and the same now make the same region.
 */
@Component
@Profile("practice")
class RegionPlay {

    private static final Logger LOG = LoggerFactory.getLogger(RegionPlay.class);
    private static final long SEED = 20_250_601L;
    private static final int WORKING_DAY = 7 * 60; // minutes in which people do something, from nine o'clock

    private final MovableTime time;
    private final Actors actors;
    private final Hands hands;
    private final Happenings happenings;
    private final Deadlines days;

    RegionPlay(MovableTime time, Actors actors, Hands hands, Happenings happenings, Deadlines days) {
        this.time = time;
        this.actors = actors;
        this.hands = hands;
        this.happenings = happenings;
        this.days = days;
    }

    /**
     * @param begun id of each thing that began → what the files say of it
     * @param odd what could not be played as the files say it
     */
    record Played(Map<String, Begun> begun, int answers, List<String> odd) {}

    /** @param progress hears how much is done, 0 to 1 */
    Played play(RegionScript script, DoubleConsumer progress) {
        return new Game(script, progress).play();
    }

    /** Something of the script that goes on: a family, a round of a coalition. @param times how often each step came */
    private record Life(Begun begun, Map<String, String> facts, Map<String, Integer> times) {}

    private record Turn(Instant at, long order, Runnable work) {}

    private final class Game {

        private final RegionScript script;
        private final DoubleConsumer progress;
        private final Random random = new Random(SEED);
        private final PriorityQueue<Turn> agenda =
                new PriorityQueue<>(Comparator.comparing(Turn::at).thenComparing(Turn::order));
        private final Map<String, Life> lives = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private Instant looked = Instant.EPOCH;
        private final List<String> odd = new ArrayList<>();
        private long order;
        private int answers;

        Game(RegionScript script, DoubleConsumer progress) {
            this.script = script;
            this.progress = progress;
        }

        Played play() {
            LocalDate today = Deadlines.day(time.real());
            int first = script.begun().stream().mapToInt(Begun::from).max().orElse(0);
            Instant begin = Deadlines.opens(days.workingDaysBefore(today, first + 1));
            time.begin(begin);
            script.begun().forEach(one -> plan(one, today));
            for (LocalDate day = days.workingDaysBefore(today, first); !day.isAfter(today); day = day.plusDays(1)) {
                plan(Deadlines.opens(day), this::look);
            }
            double length = ChronoUnit.MINUTES.between(begin, time.real());
            while (!agenda.isEmpty() && agenda.peek().at.isBefore(time.real())) {
                Turn turn = agenda.poll();
                if (turn.at.isAfter(days.now())) {
                    time.moveTo(turn.at);
                }
                turn.work.run();
                progress.accept(ChronoUnit.MINUTES.between(begin, turn.at) / length);
            }
            time.arrive();
            Map<String, Begun> begun = new LinkedHashMap<>();
            lives.forEach((id, life) -> begun.put(id, life.begun()));
            return new Played(begun, answers, odd);
        }

        private void plan(Instant at, Runnable work) {
            agenda.add(new Turn(at, order++, work));
        }

        private void plan(Begun begun, LocalDate today) {
            for (int n = 0; n < begun.times(); n++) {
                int before = begun.times() == 1
                        ? begun.from()
                        : begun.from() - (begun.from() - begun.to()) * n / (begun.times() - 1);
                Instant at = atWork(days.workingDaysBefore(today, before));
                Life life = new Life(begun, facts(begun, Deadlines.day(at)), new HashMap<>());
                plan(at, () -> begin(life));
            }
        }

        /** What is filled in where the files say {@code {name}}: nobody real is called so, and no number exists. */
        private Map<String, String> facts(Begun begun, LocalDate start) {
            int number = (int) order;
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("name", FictiveNames.of(number));
            facts.put("number", "OEFEN-%04d".formatted(number));
            facts.put("telephone", "06 0000 %04d".formatted(number));
            facts.put(
                    "born",
                    LocalDate.of(1986, 1, 1).plusDays(random.nextInt(6500)).toString());
            facts.put("due", start.plusDays(60L + random.nextInt(130)).toString());
            facts.put("child", start.minusDays(20L + random.nextInt(200)).toString());
            facts.put("municipality", begun.municipality());
            facts.put("theme", begun.theme());
            return facts;
        }

        /** Some minute at which somebody works, that day or the next working day. */
        private Instant atWork(LocalDate day) {
            return Deadlines.opens(days.workingDayFrom(day)).plus(5L + random.nextInt(WORKING_DAY), ChronoUnit.MINUTES);
        }

        private void begin(Life life) {
            Begun begun = life.begun();
            tried(begun.story() + ": " + begun.process(), odd -> {
                Line line = script.line(begun.story(), begun.process(), 1);
                String caseId = hands.begin(begun.process(), begun.person(), said(line, life), odd);
                lives.put(caseId, life);
                if (begun.isFamily()) {
                    script.happenings(begun.story()).forEach(happening -> plan(caseId, life, happening));
                }
            });
            look();
        }

        private void plan(String caseId, Life life, Line happening) {
            Instant at = Line.DUE.equals(happening.after())
                    ? atWork(LocalDate.parse(life.facts().get("due")))
                    : atWork(Deadlines.day(days.add(days.now(), Integer.parseInt(happening.after()))));
            plan(
                    at,
                    () -> tried(life.begun().story() + ": " + happening.step(), odd -> {
                        happenings
                                .who(caseId, happening.step())
                                .ifPresent(person -> actors.as(person, () -> {
                                    happenings.happens(caseId, happening.step(), happening.answers(), person);
                                    return true;
                                }));
                        look();
                    }));
        }

        /** What is new before somebody gets its moment. */
        private void look() {
            Instant before = looked;
            for (Actors.Open task : actors.open(before)) {
                looked = task.created();
                if (seen.add(task.taskId())) {
                    storyOf(task).ifPresent(life -> {
                        int times = life.times().merge(task.step(), 1, Integer::sum);
                        Line line = script.line(life.begun().story(), task.step(), times);
                        if (!line.stays() && !isNew(line)) {
                            plan(moment(task, line), () -> answer(task, life, line));
                        }
                    });
                }
            }
        }

        private boolean isNew(Line line) {
            return line.undone() > 0
                    && !days.today().isBefore(days.workingDaysBefore(Deadlines.day(time.real()), line.undone()));
        }

        /** Of work that other work began, as a round of agreements, the story of its place. */
        private Optional<Life> storyOf(Actors.Open task) {
            return Optional.ofNullable(lives.get(task.caseId()))
                    .or(() -> lives.values().stream()
                            .filter(life -> life.begun().municipality().equals(task.municipality()))
                            .filter(life -> !life.begun().isFamily())
                            .min(Comparator.comparing(life -> life.begun().story())));
        }

        private Instant moment(Actors.Open task, Line line) {
            if (Line.DUE.equals(line.after()) && task.due() != null) {
                return task.due().plus(1, ChronoUnit.HOURS);
            }
            int after = Line.DUE.equals(line.after()) ? 1 : Integer.parseInt(line.after());
            Instant at = atWork(Deadlines.day(days.add(days.now(), after)));
            return at.isAfter(days.now()) ? at : days.now().plus(20, ChronoUnit.MINUTES);
        }

        private void answer(Actors.Open task, Life life, Line line) {
            tried(life.begun().story() + ": " + task.step(), odd -> {
                String first = line.who().isEmpty() ? life.begun().person() : line.who();
                Optional<String> person = actors.whoMay(task.taskId(), first);
                if (person.isPresent() && hands.answer(task.taskId(), person.get(), said(line, life), odd)) {
                    answers++;
                }
            });
            look();
        }

        private Map<String, String> said(Line line, Life life) {
            Map<String, String> said = new LinkedHashMap<>();
            line.answers().forEach((question, answer) -> {
                String text = answer;
                for (Map.Entry<String, String> fact : life.facts().entrySet()) {
                    text = text.replace("{" + fact.getKey() + "}", fact.getValue());
                }
                said.put(question, text);
            });
            return said;
        }

        /** What does not go as the files say is told at the end; the rest of the region is played. */
        private void tried(String what, Consumer<Consumer<String>> work) {
            Consumer<String> told = problem -> odd.add(what + ": " + problem);
            try {
                work.accept(told);
            } catch (RuntimeException wrong) {
                told.accept(wrong.getMessage());
                LOG.debug("{} could not be played", what, wrong);
            }
        }
    }
}
