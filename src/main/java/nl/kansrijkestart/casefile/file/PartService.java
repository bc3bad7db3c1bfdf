package nl.kansrijkestart.casefile.file;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.MunicipalityScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The register of who takes part in the help for which family: parts begin where the thing happens, end, and lapse with
 * what the person was.
 */
@Component
@Transactional
public class PartService {

    private static final List<PartKind> LEADING =
            List.of(PartKind.standIn, PartKind.director, PartKind.contact, PartKind.signaller);

    private final Parts parts;
    private final CaseFileRows files;
    private final People people;
    private final MunicipalityScope scope;
    private final Clock clock;

    PartService(Parts parts, CaseFileRows files, People people, MunicipalityScope scope, Clock clock) {
        this.parts = parts;
        this.files = files;
        this.people = people;
        this.scope = scope;
        this.clock = clock;
    }

    /** A part for a person at an organisation; the same one does not begin twice. */
    void begin(String caseId, String person, String organisation, PartKind kind) {
        if (running(caseId, kind)
                .noneMatch(
                        one -> one.person().equals(person) && one.organisation().equals(organisation))) {
            parts.save(new Part(caseId, person, organisation, kind, clock.instant(), null));
            Known.inThisTransaction().parts.clear();
        }
    }

    /** The person said yes to helping, for the organisation of that moment; nothing for an unknown login. */
    public void helps(String caseId, String login) {
        people.person(login).ifPresent(one -> begin(caseId, login, one.organisation(), PartKind.helper));
    }

    /** An organisation no longer helps: the parts of its helpers end. */
    public void stopsHelping(String caseId, String organisation) {
        running(caseId, PartKind.helper)
                .filter(one -> one.organisation().equals(organisation))
                .forEach(one -> one.end(Part.STOPPED, clock.instant()));
    }

    /**
     * Takes the place of the contact or the director. @param until the last moment. Refuses an unknown login with
     * IllegalArgumentException.
     */
    public void standsIn(String caseId, String login, Instant until) {
        PersonCard person =
                people.person(login).orElseThrow(() -> new IllegalArgumentException("Deze persoon is niet bekend."));
        running(caseId, PartKind.standIn)
                .filter(one -> one.person().equals(login))
                .forEach(one -> one.end("replaced", clock.instant()));
        parts.save(new Part(caseId, login, person.organisation(), PartKind.standIn, clock.instant(), until));
        Known.inThisTransaction().parts.clear();
    }

    /** Somebody else has this part from now on. @param others whose parts end */
    void replace(String caseId, PartKind kind, Predicate<Part> others) {
        running(caseId, kind).filter(others).forEach(one -> one.end("replaced", clock.instant()));
    }

    /**
     * Who leads the help now and still may: who stands in, the director, the contact, who signalled; empty when nobody
     * of them is left.
     */
    public Optional<PersonCard> asked(String caseId) {
        return holders(caseId, LEADING).findFirst();
    }

    /**
     * Nobody of those who know the family is left: then whoever does the next step for its contact's organisation
     * becomes the contact.
     */
    public boolean orphaned(String caseId) {
        return asked(caseId).isEmpty();
    }

    /**
     * Whether the one takes part in this family's help for the organisation before the other: by the kind of part, and
     * before who has none.
     */
    public boolean goesBefore(String caseId, String organisation, String login, String other) {
        ToIntFunction<String> rank = ranks(caseId, organisation);
        return people.actsAs(login).stream().mapToInt(rank).min().orElseThrow() < rank.applyAsInt(other);
    }

    /** Of each login in this family, which is read once. @param organisation null for whatever one */
    private ToIntFunction<String> ranks(String caseId, String organisation) {
        String municipality = municipality(caseId);
        List<Part> running = parts.findByCaseIdAndEndedIsNullOrderById(caseId);
        return login -> running.stream()
                .filter(one -> one.person().equals(login)
                        && (organisation == null || one.organisation().equals(organisation))
                        && holds(one, municipality))
                .mapToInt(one -> LEADING.contains(one.kind()) ? LEADING.indexOf(one.kind()) : LEADING.size())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    Stream<PersonCard> holders(String caseId, List<PartKind> kinds) {
        String municipality = municipality(caseId);
        List<Part> running = parts.findByCaseIdAndEndedIsNullOrderById(caseId);
        return kinds.stream()
                .flatMap(kind -> running.stream().filter(one -> one.kind() == kind && holds(one, municipality)))
                .flatMap(one -> people.person(one.person()).stream());
    }

    /** Whether who has it still is, at this moment, what it was given to. */
    public boolean holds(Part part, String municipality) {
        return part.holds(people.keysOf(part.person()), municipality, clock.instant());
    }

    /**
     * A yes of the family ended: parts that came by it end, and what was led is led by who is left, as when somebody
     * leaves.
     *
     * @param stays whether a person of this organisation keeps a part of this kind
     * @return the parts that ended
     */
    public List<EndedPart> endUnless(String caseId, BiPredicate<PartKind, String> stays) {
        List<Part> over = parts.findByCaseIdAndEndedIsNullOrderById(caseId).stream()
                .filter(one -> !stays.test(one.kind(), one.organisation()))
                .toList();
        over.forEach(one -> one.end(Part.WITHDRAWN, clock.instant()));
        over.forEach(this::lapsed);
        return over.stream()
                .map(one -> new EndedPart(one.person(), one.organisation(), one.kind()))
                .toList();
    }

    /** Who took part for whom, and as what. */
    public record EndedPart(String person, String organisation, PartKind kind) {}

    /** Somebody works elsewhere, lost a role or may not come in any more. */
    public void personChanged(String login) {
        people.municipalities().stream().map(MunicipalityCard::code).forEach(scope::include);
        lapse(login);
    }

    /**
     * This person no longer does this for the family, and nobody takes it over: who is left leads, as when somebody
     * leaves. Who signalled is no contact again by it.
     */
    public void leaves(String caseId, String login, PartKind kind) {
        List<Part> over = parts.findByCaseIdAndEndedIsNullOrderById(caseId).stream()
                .filter(one -> one.person().equals(login)
                        && (one.kind() == kind || kind == PartKind.contact && one.kind() == PartKind.signaller))
                .toList();
        over.forEach(one -> one.end(Part.LAPSED, clock.instant()));
        over.stream().filter(one -> one.kind() == kind).forEach(this::lapsed);
    }

    /** Everybody with a part, wherever. */
    public List<String> everybody() {
        people.municipalities().stream().map(MunicipalityCard::code).forEach(scope::include);
        return parts.people();
    }

    /**
     * A second time there is nothing left to do. Each part that ends is an event: who remains is told and gets the
     * work.
     */
    private void lapse(String login) {
        List<Key> keys = people.keysOf(login);
        Instant now = clock.instant();
        List<Part> running = parts.findByPersonAndEndedIsNull(login);
        Map<String, String> municipalities =
                files.findAllById(running.stream().map(Part::caseId).distinct().toList()).stream()
                        .map(CaseFile::card)
                        .collect(Collectors.toMap(CaseCard::id, CaseCard::municipality));
        List<Part> over = running.stream()
                .filter(one -> !one.holds(keys, municipalities.get(one.caseId()), now))
                .toList();
        over.forEach(one -> one.end(Part.LAPSED, now));
        over.forEach(this::lapsed);
    }

    private void lapsed(Part part) {
        CaseFile file = files.findById(part.caseId()).orElseThrow();
        if (part.kind() == PartKind.director) {
            file.withoutDirector(part.person());
        } else if (part.kind() == PartKind.contact) {
            withoutContact(file, part.person(), part.withdrawn());
        }
        files.save(file);
    }

    private void withoutContact(CaseFile file, String before, boolean withdrawn) {
        if (file.card().closed() != null && !withdrawn) {
            return; // of what is over nobody becomes the contact any more, but for who may read it
        }
        PersonCard next = holders(file.id(), List.of(PartKind.contact, PartKind.signaller))
                .findFirst()
                .orElse(null);
        if (next == null) {
            file.withoutContact(before, null, null);
            return;
        }
        if (before.equals(file.card().contact())) {
            begin(file.id(), next.login(), next.organisation(), PartKind.contact);
        }
        file.withoutContact(before, next.login(), next.organisation());
    }

    private Stream<Part> running(String caseId, PartKind kind) {
        return parts.findByCaseIdAndEndedIsNullOrderById(caseId).stream().filter(one -> one.kind() == kind);
    }

    private String municipality(String caseId) {
        return files.findById(caseId).map(file -> file.card().municipality()).orElse(null);
    }

    /** Parts that run, of everybody. */
    public List<Part> of(Collection<String> caseIds) {
        return caseIds.size() == 1
                ? parts.findByCaseIdAndEndedIsNullOrderById(caseIds.iterator().next())
                : parts.findByCaseIdInAndEndedIsNull(caseIds);
    }

    /**
     * Parts of one person in these families, ended ones too; and the running ones of those who are away and for whom
     * they act: whether such a part holds is for both to be asked.
     */
    public List<Part> of(String login, Collection<String> caseIds) {
        Set<String> absent = people.standsInFor(login);
        if (absent.isEmpty()) {
            return own(login, caseIds);
        }
        return Stream.concat(
                        own(login, caseIds).stream(),
                        absent.stream()
                                .flatMap(one -> own(one, caseIds).stream().filter(Part::running)))
                .toList();
    }

    /**
     * In whose place this person knows a family, where they have no such part of their own: login; empty for nearly
     * everybody.
     */
    public Optional<String> inPlaceOf(String caseId, String login) {
        Set<String> absent = people.standsInFor(login);
        if (absent.isEmpty()) {
            return Optional.empty();
        }
        ToIntFunction<String> rank = ranks(caseId, null);
        int own = rank.applyAsInt(login);
        return absent.stream().filter(one -> rank.applyAsInt(one) < own).min(Comparator.comparingInt(rank));
    }

    private List<Part> own(String login, Collection<String> caseIds) {
        if (caseIds.size() != 1) {
            return parts.of(login, caseIds);
        }
        Map<String, List<Part>> known = Known.inThisTransaction().parts;
        String asked = login + "/" + caseIds.iterator().next();
        if (known.containsKey(asked)) {
            return known.get(asked);
        }
        List<Part> found = parts.of(login, caseIds);
        if (!found.isEmpty()) { // who has none may get into reach yet
            known.put(asked, found);
        }
        return found;
    }

    /** Parts of this organisation in these families that run, or ended because the parent's yes did. */
    public List<Part> ofOrganisation(String organisation, Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : parts.ofOrganisation(organisation, caseIds, Part.WITHDRAWN);
    }

    /** Parts in these families that ended because the parent's yes did. */
    public List<Part> withdrawn(Collection<String> caseIds) {
        return caseIds.isEmpty() ? List.of() : parts.findByWhyEndedAndCaseIdIn(Part.WITHDRAWN, caseIds);
    }

    /** Parts of one person, and of those for whom they act, that run, in whatever family. */
    public List<Part> of(String login) {
        return people.actsAs(login).stream()
                .flatMap(one -> parts.findByPersonAndEndedIsNull(one).stream())
                .toList();
    }

    /** What was asked in this transaction of one person and one family; parts that begin are asked for anew. */
    private static final class Known implements TransactionSynchronization {

        final Map<String, List<Part>> parts = new HashMap<>();

        static Known inThisTransaction() {
            return TransactionSynchronizationManager.getSynchronizations().stream()
                    .filter(Known.class::isInstance)
                    .map(Known.class::cast)
                    .findFirst()
                    .orElseGet(() -> {
                        Known fresh = new Known();
                        TransactionSynchronizationManager.registerSynchronization(fresh);
                        return fresh;
                    });
        }
    }
}
