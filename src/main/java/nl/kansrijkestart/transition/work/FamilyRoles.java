package nl.kansrijkestart.transition.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.Part;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody is for families: their contact, their director, or who helps them. */
@Component
@Order(1)
class FamilyRoles implements WorkOfOne {

    /** Helping has no code of its own: it is a task that is not on any list. */
    private static final String HELPS = "helps ";

    private final PartService parts;
    private final CaseFiles files;
    private final CaseTasks tasks;
    private final ConsentGate gate;
    private final People people;
    private final WithoutHouse without;

    FamilyRoles(
            PartService parts,
            CaseFiles files,
            CaseTasks tasks,
            ConsentGate gate,
            People people,
            WithoutHouse without) {
        this.parts = parts;
        this.files = files;
        this.tasks = tasks;
        this.gate = gate;
        this.people = people;
        this.without = without;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        List<Part> held = parts.of(login);
        Map<String, CaseCard> families = files
                .all(held.stream().map(Part::caseId).distinct().toList())
                .stream()
                .filter(one -> municipality.equals(one.municipality()) && one.closed() == null)
                .collect(Collectors.toMap(CaseCard::id, one -> one));
        List<Listed> found = new ArrayList<>();
        for (Part part : held) {
            CaseCard family = families.get(part.caseId());
            if (family == null) {
                continue;
            }
            if (part.kind() == PartKind.contact && login.equals(family.contact())) {
                found.add(listed(Kind.contactRole, family.id(), family, part));
            } else if (part.kind() == PartKind.director && login.equals(family.caseDirector())) {
                found.add(listed(Kind.directorRole, family.id(), family, part));
            } else if (part.kind() == PartKind.helper && login.equals(part.person()) && helpsAlone(part)) {
                found.add(listed(Kind.task, HELPS + family.id(), family, part));
            }
        }
        return found;
    }

    private static Listed listed(Kind kind, String ref, CaseCard family, Part part) {
        return new Listed(
                new Found(kind, ref, family.id(), family.municipality()),
                WorkOfOne.groupOf(family, part.organisation()));
    }

    private boolean helpsAlone(Part part) {
        return parts.of(List.of(part.caseId())).stream()
                .noneMatch(one -> one.kind() == PartKind.helper
                        && one.organisation().equals(part.organisation())
                        && !one.person().equals(part.person()));
    }

    @Override
    public boolean has(Found item) {
        return item.kind() == Kind.contactRole
                || item.kind() == Kind.directorRole
                || item.kind() == Kind.task && item.ref().startsWith(HELPS);
    }

    @Override
    public String says(Found item) {
        return switch (item.kind()) {
            case contactRole -> "Vaste contactpersoon";
            case directorRole -> "Casusregisseur";
            default -> "Hulp aan het gezin";
        };
    }

    /** A director of another organisation only where the parent said yes to sharing the plan with it. */
    @Override
    public List<PersonCard> could(Found item, String from) {
        if (item.kind() == Kind.directorRole) {
            return people.peopleWithRole("caseDirectors", item.municipality()).stream()
                    .filter(one -> gate.mayDirect(item.caseId(), one.organisation()))
                    .toList();
        }
        return workers(people.person(from).orElseThrow().organisation(), item.municipality());
    }

    private List<PersonCard> workers(String organisation, String municipality) {
        return people.peopleOf(organisation).stream()
                .filter(one -> people.keysOf(one.login()).stream()
                        .anyMatch(key -> organisation.equals(key.group()) && municipality.equals(key.municipality())))
                .toList();
    }

    /** A contact of another organisation: only one that may carry the plan, by what the parent said. */
    @Override
    public List<PersonCard> keepers(Found item, String from) {
        if (item.kind() != Kind.contactRole || !files.card(item.caseId()).shared()) {
            return List.of();
        }
        return people.workingIn(item.municipality()).stream()
                .filter(one -> gate.mayDirect(item.caseId(), one.code()))
                .flatMap(one -> workers(one.code(), item.municipality()).stream())
                .toList();
    }

    @Override
    public boolean ends(Found item, String from, String by) {
        CaseCard family = files.card(item.caseId());
        if (family.pregnancyEnded()) {
            return false; // a talk is left, and whose it is holds it
        }
        switch (item.kind()) {
            case contactRole -> without.noContact(family.id(), from, by);
            case directorRole -> without.noDirector(family.id(), from);
            default ->
                without.noHelp(family.id(), people.person(from).orElseThrow().organisation(), by);
        }
        return true;
    }

    @Override
    public void move(Found item, String from, String to, String by) {
        CaseCard family = files.card(item.caseId());
        PersonCard next = people.person(to).orElseThrow();
        if (item.kind() == Kind.contactRole && from.equals(family.contact())) {
            files.contact(family.id(), to, next.organisation());
            files.tell(family.id(), by, "Nieuwe vaste contactpersoon: " + next.name() + ". De vorige gaat weg");
            without.contactMoved(family);
        } else if (item.kind() == Kind.directorRole && from.equals(family.caseDirector())) {
            files.direct(family.id(), to, next.organisation());
            tasks.passOn(family.id(), from, files.card(family.id()).directorGroup());
            files.tell(family.id(), by, "Nieuwe casusregisseur: " + next.name() + ". De vorige gaat weg");
        } else if (item.kind() == Kind.task) {
            parts.helps(family.id(), to);
            files.tell(family.id(), by, "De hulp gaat verder met " + next.name() + ". Wie hielp, gaat weg");
        }
    }
}
