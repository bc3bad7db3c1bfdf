package nl.kansrijkestart.pathway.keeping.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.webapps.FailedSteps;
import nl.kansrijkestart.engine.webapps.FailedSteps.Failed;
import nl.kansrijkestart.monitoring.watch.CoalitionProcesses;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps that the program could not do for a family, for who coordinates it. Of a family that is not theirs there is no
 * line and no number: who withdrew is gone here too.
 */
@Component
@Transactional
class FailedFamilySteps {

    /** A step, and the family as this person may see it. */
    record Seen(Failed step, CaseView family) {}

    private final FailedSteps steps;
    private final CoalitionProcesses processes;
    private final CaseAccess access;
    private final CaseFiles files;
    private final People people;
    private final Turns turns;

    FailedFamilySteps(
            FailedSteps steps,
            CoalitionProcesses processes,
            CaseAccess access,
            CaseFiles files,
            People people,
            Turns turns) {
        this.steps = steps;
        this.processes = processes;
        this.access = access;
        this.files = files;
        this.people = people;
        this.turns = turns;
    }

    /** What stands still longest on top. */
    @Transactional(readOnly = true)
    List<Seen> of(PersonCard person) {
        Set<String> places = people.keysOf(person.login()).stream()
                .filter(key -> key.is(Role.hubCoordinators))
                .map(Key::municipality)
                .collect(Collectors.toSet());
        List<Failed> failed = steps.of(processes.families(), places);
        Map<String, CaseView> views =
                access.views(failed.stream().map(Failed::work).distinct().toList(), person.login()).stream()
                        .filter(FailedFamilySteps::theirs)
                        .collect(Collectors.toMap(view -> view.card().id(), Function.identity()));
        return failed.stream()
                .filter(one -> views.containsKey(one.work()))
                .map(one -> new Seen(one, views.get(one.work())))
                .toList();
    }

    private static boolean theirs(CaseView view) {
        return view.coordinator() && view.givesTasks();
    }

    /** Empty when it goes on again, or is not theirs; the look is written down. */
    Optional<Seen> one(String job, PersonCard person) {
        return steps.one(job)
                .filter(step -> processes.families().contains(step.process()))
                .flatMap(step -> access.look(step.work(), person.login())
                        .filter(FailedFamilySteps::theirs)
                        .map(view -> new Seen(step, view)));
    }

    /**
     * Once, with its reason on the time line and a line in the log.
     *
     * @return what is said, Dutch
     * @throws Refusal in Dutch when it goes on already, is not theirs any more, or nobody says why
     */
    String tryAgain(String job, String reason, PersonCard person) {
        turns.await("failed step " + job);
        Seen seen = one(job, person)
                .orElseThrow(() -> new Refusal("Deze stap is al opnieuw geprobeerd, of is niet meer voor u. Er is niets"
                        + " veranderd. Sluit dit venster."));
        String why = Reason.of(reason, "Schrijf in een paar woorden waarom.");
        steps.tryAgain(job);
        files.tell(
                seen.family().card().id(),
                person.login(),
                "Opnieuw geprobeerd: " + seen.step().step() + ". Reden: " + why);
        access.looked(seen.family().card(), person.login(), "triedAgain", null, "agreed", false);
        return "“" + seen.step().step() + "” wordt opnieuw geprobeerd. Lukt het weer niet, dan staat het hier terug.";
    }
}
