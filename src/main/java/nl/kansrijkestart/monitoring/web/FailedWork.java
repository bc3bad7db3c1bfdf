package nl.kansrijkestart.monitoring.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.engine.webapps.FailedSteps;
import nl.kansrijkestart.engine.webapps.FailedSteps.Failed;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that the program could not do in the work of a coalition, for who looks after it; and of everything without
 * safety how many there are, for functional administration.
 */
@Component
@Transactional
class FailedWork {

    /** @param since of the one that stands still longest */
    record Number(String place, String process, String wrong, String cure, String since, int count) {}

    private final FailedSteps steps;
    private final CoalitionProcesses processes;
    private final People people;
    private final CoalitionHand hand;
    private final Turns turns;

    FailedWork(FailedSteps steps, CoalitionProcesses processes, People people, CoalitionHand hand, Turns turns) {
        this.steps = steps;
        this.processes = processes;
        this.people = people;
        this.hand = hand;
        this.turns = turns;
    }

    /** What stands still longest on top. */
    @Transactional(readOnly = true)
    List<Failed> of(PersonCard person) {
        return steps.of(processes.processes(), places(person));
    }

    /** Empty when it goes on again, or is of another coalition. */
    @Transactional(readOnly = true)
    Optional<Failed> one(String job, PersonCard person) {
        return steps.one(job)
                .filter(one -> processes.processes().contains(one.process()))
                .filter(one -> places(person).contains(one.municipality()));
    }

    String place(Failed step) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(step.municipality()))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse("Onbekend");
    }

    private Set<String> places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.leads) || key.is(Role.coordinators))
                .map(Key::municipality)
                .collect(Collectors.toSet());
    }

    /**
     * Once, with its reason beside the work.
     *
     * @return what is said, Dutch
     * @throws Refusal in Dutch when it goes on already, is of another coalition, or nobody says why
     */
    String tryAgain(String job, String reason, PersonCard person) {
        turns.await("failed step " + job);
        Failed step = one(job, person)
                .orElseThrow(() -> new Refusal("Deze stap is al opnieuw geprobeerd, of is niet meer voor u. Er is niets"
                        + " veranderd. Sluit dit venster."));
        String why = Reason.of(reason, "Schrijf in een paar woorden waarom.");
        steps.tryAgain(job);
        hand.keep(step, person, why);
        return "“" + step.step() + "” wordt opnieuw geprobeerd. Lukt het weer niet, dan staat het hier terug.";
    }

    /** How many there are: no step of anybody. */
    @Transactional(readOnly = true)
    List<Number> numbers() {
        Map<String, String> places = people.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
        record Kind(String place, String process, FailedSteps.Cause cause) {}
        Map<Kind, List<Failed>> kinds = steps.of(processes.allButSafety()).stream()
                .collect(Collectors.groupingBy(
                        one -> new Kind(places.getOrDefault(one.municipality(), "Onbekend"), one.name(), one.cause()),
                        () -> new TreeMap<>(Comparator.comparing(Kind::place, Dutch.ORDER)
                                .thenComparing(Kind::process, Dutch.ORDER)
                                .thenComparing(Kind::cause)),
                        Collectors.toList()));
        List<Number> numbers = new ArrayList<>();
        kinds.forEach((kind, all) -> numbers.add(new Number(
                kind.place,
                kind.process,
                kind.cause.said(),
                kind.cause.cure(),
                Dutch.wholeDay(
                        all.stream().map(Failed::since).min(Instant::compareTo).orElseThrow()),
                all.size())));
        return numbers;
    }
}
