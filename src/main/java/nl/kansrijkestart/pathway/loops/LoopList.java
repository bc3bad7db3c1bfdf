package nl.kansrijkestart.pathway.loops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.Keepers;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.monitoring.LooseEnds;
import nl.kansrijkestart.monitoring.LooseEnds.LooseEnd;
import nl.kansrijkestart.pathway.loops.LoopCures.Choice;
import nl.kansrijkestart.pathway.loops.LoopCures.Family;
import nl.kansrijkestart.pathway.loops.LoopCures.Line;
import nl.kansrijkestart.pathway.loops.LoopCures.Overview;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/**
 * What is loose, for who keeps the whole: the Knooppunt coordinator of a family that agreed that its pathway is kept,
 * and where there is none who leads the help. Functional administration reads how many there are.
 */
@Component
class LoopList {

    private final LooseEnds ends;
    private final LoopOwners owners;
    private final CaseFiles files;
    private final CaseAccess access;
    private final People people;
    private final ReferralService referrals;
    private final TaskRows tasks;

    LoopList(
            LooseEnds ends,
            LoopOwners owners,
            CaseFiles files,
            CaseAccess access,
            People people,
            ReferralService referrals,
            TaskRows tasks) {
        this.ends = ends;
        this.owners = owners;
        this.files = files;
        this.access = access;
        this.people = people;
        this.referrals = referrals;
        this.tasks = tasks;
    }

    Overview of(PersonCard person) {
        List<LooseEnd> known = ends.known();
        Map<String, List<LooseEnd>> about = known.stream()
                .filter(one -> one.caseId() != null)
                .collect(Collectors.groupingBy(LooseEnd::caseId, LinkedHashMap::new, Collectors.toList()));
        List<Family> families = new ArrayList<>();
        kept(about.keySet().stream().toList(), person)
                .forEach(view -> families.add(new Family(
                        view.card().id(),
                        view.card().mark(),
                        about.get(view.card().id()).stream()
                                .map(one -> line(one, view))
                                .toList())));
        return new Overview(
                families,
                person.roles().contains(Role.administrators.name()) ? numbers(known) : null,
                ends.lookedAt().map(Dutch::weekdayAndTime).orElse(null));
    }

    /** Empty when somebody else keeps this family; the look is written down. */
    Optional<CaseView> kept(String caseId, PersonCard person) {
        return access.look(caseId, person.login())
                .filter(view -> !kept(List.of(caseId), person).isEmpty());
    }

    void cured(CaseView family, String login) {
        access.looked(family.card(), login, "looseEnd", null, family.coordinator() ? "agreed" : "part", family.leads());
    }

    private List<CaseView> kept(List<String> caseIds, PersonCard person) {
        Map<String, Keepers> keepers = files.keepers(caseIds);
        return access.views(caseIds, person.login()).stream()
                .filter(view -> coordinated(keepers.get(view.card().id()), view) ? view.coordinator() : view.leads())
                .toList();
    }

    private boolean coordinated(Keepers family, CaseView view) {
        return family.toCoordinators()
                && people.canAnswer(Role.hubCoordinators.name(), view.card().municipality());
    }

    private List<LoopCures.Number> numbers(List<LooseEnd> known) {
        Map<String, String> places = people.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
        Map<String, Map<String, Long>> counted = known.stream()
                .collect(Collectors.groupingBy(
                        one -> places.getOrDefault(one.municipality(), "Onbekend"),
                        () -> new TreeMap<>(Dutch.ORDER),
                        Collectors.groupingBy(
                                one -> Words.of("looseEndKind", one.problem().name()),
                                TreeMap::new,
                                Collectors.counting())));
        List<LoopCures.Number> numbers = new ArrayList<>();
        counted.forEach((place, kinds) ->
                kinds.forEach((what, count) -> numbers.add(new LoopCures.Number(place, what, count))));
        return numbers;
    }

    private Line line(LooseEnd end, CaseView family) {
        List<Choice> cures = Cure.of(end.problem()).stream()
                .map(cure -> new Choice(cure.name(), Words.of("cure", cure.name())))
                .toList();
        List<Choice> who = new ArrayList<>();
        String nobody = null;
        if (Cure.of(end.problem()).contains(Cure.giveOwner)) {
            who.add(new Choice(LoopOwners.AGAIN, Words.of("cureOwner", LoopOwners.AGAIN)));
            owners.of(end, family).forEach(one -> who.add(new Choice(one.code(), one.name())));
            nobody = who.size() == 1 ? owners.nobody(end, family) : null;
        }
        return new Line(
                end.problem().name(),
                end.subject(),
                what(end) + " " + Words.of("looseEnd", end.problem().name()) + ".",
                Dutch.weekdayAndTime(end.since()),
                Words.of("looseEndWhy", end.problem().name()),
                cures,
                who,
                nobody);
    }

    /** What is loose, without what is personal. */
    String what(LooseEnd end) {
        return switch (end.problem().subject()) {
            case referral ->
                referrals.of(end.caseId()).stream()
                        .filter(one -> one.id().equals(end.subject()))
                        .map(ReferralCard::need)
                        .map(need -> "De verwijzing “" + Words.onCard(need) + "”")
                        .findFirst()
                        .orElse("Een verwijzing");
            case task ->
                tasks.open(Set.of(end.subject())).stream()
                        .map(TaskRow::name)
                        .map(name -> "De taak “" + name + "”")
                        .findFirst()
                        .orElse("Een taak");
            case job -> "Een automatische stap";
            case family -> "Het traject";
        };
    }
}
