package nl.kansrijkestart.casefile;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.Part;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that says who may see which family: who holds a part in it at this moment (docs/adr/0024). Nothing is
 * remembered: each question joins the parts with what the person is now.
 */
@Component
@Transactional
public class CaseAccess {

    /** Whether a message about a family is read. */
    public interface Hearing {

        /** @param personally it was written to this person alone @param said when */
        boolean hears(String caseId, boolean personally, Instant said);
    }

    private static final String PAGE = "casePage";
    /** That a part ended is told while it ends. */
    private static final Duration ONE_TRANSACTION = Duration.ofSeconds(5);

    private static final Set<PartKind> ON_THE_PAGE =
            EnumSet.of(PartKind.signaller, PartKind.contact, PartKind.director, PartKind.standIn);

    private final CaseFiles files;
    private final PartService parts;
    private final AccessLog log;
    private final CaseTasks tasks;
    private final People people;
    private final FamilyConsent consent;
    private final Clock clock;

    /**
     * Whom to ask about a family. @param person null when nobody who knows the family is left there: then the
     * organisation @param telephone of the organisation
     */
    public record WhomToAsk(String mark, String person, String organisation, String telephone) {}

    /** @param ownNumber null where the reader has none */
    public record Named(String mark, String ownNumber) {}

    CaseAccess(
            CaseFiles files,
            PartService parts,
            AccessLog log,
            CaseTasks tasks,
            People people,
            FamilyConsent consent,
            Clock clock) {
        this.files = files;
        this.parts = parts;
        this.log = log;
        this.tasks = tasks;
        this.people = people;
        this.consent = consent;
        this.clock = clock;
    }

    /** The case as this person may see it; the look is written down. Empty when it does not exist or is not theirs. */
    public Optional<CaseView> look(String caseId, String login) {
        Optional<CaseView> view =
                files.find(caseId).map(card -> view(card, login)).filter(CaseView::open);
        view.ifPresent(seen -> looked(
                seen.card(),
                login,
                PAGE,
                null,
                seen.onlyCoordinates() ? "agreed" : "part",
                seen.ownFamily() || tasks.hasPart(caseId, login)));
        return view;
    }

    /**
     * For a colleague without a part: that the family is there and whom to ask, no more; the look is written down.
     * Empty for everybody else, also for who lost a part.
     */
    public Optional<WhomToAsk> colleague(String caseId, String login) {
        Optional<CaseCard> card = files.find(caseId)
                .filter(one -> isColleague(one, login)
                        && !view(one, login).open()
                        && hears(List.of(caseId), login).hears(caseId, true, clock.instant()));
        card.ifPresent(one ->
                log.write(line(one, login, "colleague", "whomToAsk", null, "colleague", tasks.hasPart(caseId, login))));
        return card.map(one -> parts.asked(one.id())
                .map(asked -> new WhomToAsk(
                        one.mark(),
                        asked.name() + people.away(asked.login()),
                        asked.organisationName(),
                        telephone(asked.organisation())))
                .orElseGet(() -> new WhomToAsk(
                        one.mark(),
                        null,
                        people.organisation(one.contactGroup()).name(),
                        telephone(one.contactGroup()))));
    }

    /** Whether this person may read who helps with a shielded need. */
    public boolean knowsReceivers(String caseId, String login) {
        return files.find(caseId)
                .filter(card -> view(card, login).knowsReceivers())
                .isPresent();
    }

    /** Whether this person has the task, or acts for who has it, at an organisation that leads this family's help. */
    public boolean worksOn(String taskId, CaseCard card, String login) {
        return isColleague(card, login) && tasks.has(taskId, people.actsAs(login));
    }

    private boolean isColleague(CaseCard card, String login) {
        return people.person(login)
                .map(PersonCard::organisation)
                .filter(card::has)
                .isPresent();
    }

    private String telephone(String organisation) {
        return Optional.of(people.organisation(organisation))
                .map(OrganisationCard::telephone)
                .orElse("");
    }

    /** Writes down that a person looks at something of a family, in the transaction of the read. */
    public void looked(CaseCard card, String login, String object, String taskId, String reason, boolean withTask) {
        log.write(line(card, login, view(card, login).role(), object, taskId, reason, withTask));
    }

    private AccessLine line(
            CaseCard card, String login, String role, String object, String taskId, String reason, boolean withTask) {
        return new AccessLine(
                        null,
                        clock.instant(),
                        "read",
                        login,
                        people.person(login).map(PersonCard::organisation).orElse("onbekend"),
                        role,
                        card.municipality(),
                        card.id(),
                        object,
                        taskId,
                        reason,
                        withTask)
                .inPlaceOf(parts.inPlaceOf(card.id(), login).orElse(null));
    }

    /** In whose place this person knows these families, where they have no such part of their own: id → login. */
    Map<String, String> inPlaceOf(Collection<String> caseIds, String login) {
        if (people.standsInFor(login).isEmpty()) {
            return Map.of();
        }
        Map<String, String> whose = new LinkedHashMap<>();
        caseIds.forEach(id -> parts.inPlaceOf(id, login).ifPresent(one -> whose.put(id, one)));
        return whose;
    }

    /** Of these cases the ones whose page this person may open: id → mark. */
    public Map<String, String> marks(Collection<String> caseIds, String login) {
        Map<String, String> marks = new LinkedHashMap<>();
        opened(caseIds, login).forEach(card -> marks.put(card.id(), card.mark()));
        return marks;
    }

    /**
     * Of families that this person reads of, those with a page for them, be it of who helps or of a colleague: the
     * mark, with the number in the own file where this person reads one.
     */
    public Map<String, Named> named(Collection<String> caseIds, String login) {
        List<Part> held = parts.of(login, caseIds);
        List<Key> keys = people.keysOf(login);
        List<CaseCard> cards = files.all(caseIds);
        Set<String> back = readBack(cards, keys);
        List<CaseCard> opened = cards.stream()
                .filter(card -> hasPage(view(card, login, held, keys, back))
                        || helped(card, login, held)
                        || isColleague(card, login)
                        || hasTask(card, login))
                .toList();
        Map<String, String> numbers = ownNumbers(opened, login);
        Map<String, Named> named = new LinkedHashMap<>();
        opened.forEach(card -> named.put(card.id(), new Named(card.mark(), numbers.get(card.id()))));
        return named;
    }

    /** Those of these families whose page this person may open, as they may see each. Nothing is written down. */
    public List<CaseView> views(Collection<String> caseIds, String login) {
        List<Part> held = parts.of(login, caseIds);
        List<Key> keys = people.keysOf(login);
        List<CaseCard> cards = files.all(caseIds);
        Set<String> back = readBack(cards, keys);
        return cards.stream()
                .map(card -> view(card, login, held, keys, back))
                .filter(CaseView::open)
                .toList();
    }

    private List<CaseCard> opened(Collection<String> caseIds, String login) {
        return views(caseIds, login).stream().map(CaseView::card).toList();
    }

    /**
     * The family, for who helps it, or has an open task of it, and has not its whole page: they read what is asked of
     * them; the look is written down. Empty for everybody else.
     */
    public Optional<CaseCard> helping(String caseId, String login) {
        Optional<CaseCard> card = files.find(caseId).filter(one -> {
            CaseView view = view(one, login);
            return !view.open() && (view.parts().contains(PartKind.helper) || hasTask(one, login));
        });
        card.ifPresent(one -> looked(
                one,
                login,
                "helperPage",
                null,
                view(one, login).parts().isEmpty() ? "task" : "part",
                tasks.hasPart(caseId, login)));
        return card;
    }

    /**
     * The family, for who helped it until the own help was over: they read how that went, as long as the family's yes
     * lasts; the look is written down. Empty for everybody else.
     */
    public Optional<CaseCard> helped(String caseId, String login) {
        Optional<CaseCard> card = files.find(caseId)
                .filter(one -> !hasPage(view(one, login)) && helped(one, login, parts.of(login, List.of(caseId))));
        card.ifPresent(one -> looked(one, login, "helperPage", null, "part", tasks.hasPart(caseId, login)));
        return card;
    }

    private boolean helped(CaseCard card, String login, List<Part> held) {
        return held.stream()
                        .anyMatch(part -> part.caseId().equals(card.id())
                                && part.person().equals(login)
                                && part.kind() == PartKind.helper
                                && part.stopped()
                                && worksFor(part.organisation(), login))
                && people.person(login)
                        .filter(one -> readsBack(card, one.organisation()))
                        .isPresent();
    }

    private boolean worksFor(String organisation, String login) {
        return people.person(login)
                .filter(one -> one.organisation().equals(organisation))
                .isPresent();
    }

    /**
     * Who has an open task of a family, taken or given, may read what is asked with it, as long as they have it and the
     * family lets their organisation know of them.
     */
    private boolean hasTask(CaseCard card, String login) {
        return tasks.hasOne(card.id(), people.actsAs(login))
                && people.person(login)
                        .filter(one -> consent.knows(card.id(), one.organisation()))
                        .isPresent();
    }

    private static boolean hasPage(CaseView view) {
        return view.open() || !view.parts().isEmpty();
    }

    /** Whether this person has a page about this family, be it the whole one, that of who helps or of a colleague. */
    boolean opens(String caseId, String login) {
        return files.find(caseId)
                .filter(card -> hasPage(view(card, login))
                        || hasTask(card, login)
                        || isColleague(card, login)
                                && hears(List.of(caseId), login).hears(caseId, true, clock.instant()))
                .isPresent();
    }

    /**
     * The number that somebody of the own organisation gave the family: for who takes part for that organisation now,
     * and for nobody else: id → number.
     */
    public Map<String, String> ownNumbers(Collection<CaseCard> cards, String login) {
        String own = people.person(login).map(PersonCard::organisation).orElse("");
        Map<String, CaseCard> numbered = cards.stream()
                .filter(card ->
                        card.ownFileNumber() != null && card.signallerGroup().equals(own))
                .collect(Collectors.toMap(CaseCard::id, card -> card));
        if (numbered.isEmpty()) {
            return Map.of();
        }
        List<Key> keys = people.keysOf(login);
        Map<String, String> numbers = new LinkedHashMap<>();
        parts.of(login, numbered.keySet()).stream()
                .filter(part -> part.organisation().equals(own)
                        && holds(part, login, keys, numbered.get(part.caseId()).municipality()))
                .forEach(part -> numbers.put(
                        part.caseId(),
                        numbered.get(part.caseId()).ownFileNumber().strip()));
        return numbers;
    }

    /** The newest 100 families in which this person holds a part of their own, closed ones too: id → mark. */
    public Map<String, String> own(String login) {
        List<Part> held = parts.of(login);
        Map<String, String> marks = new LinkedHashMap<>();
        own(login, held, files.newest(onThePage(held))).forEach(card -> marks.put(card.id(), card.mark()));
        return marks;
    }

    /**
     * One of all of them, however long ago it began.
     *
     * @param mark what people call it, "Gezin 4F2"
     * @return empty for another's family as for one that is not there
     */
    public Optional<CaseCard> own(String login, String mark) {
        List<Part> held = parts.of(login, files.marked(mark));
        return own(login, held, files.all(onThePage(held))).findFirst();
    }

    private Stream<CaseCard> own(String login, List<Part> held, List<CaseCard> cards) {
        List<Key> keys = people.keysOf(login);
        return cards.stream()
                .filter(card -> view(card, login, held, keys, Set.of()).mayTell());
    }

    private static List<String> onThePage(List<Part> held) {
        return held.stream()
                .filter(part -> ON_THE_PAGE.contains(part.kind()))
                .map(Part::caseId)
                .distinct()
                .toList();
    }

    /**
     * Which messages about families this person reads: caseId and whether it was written to them alone. What was said
     * to a whole organisation is for who holds a part there or has an open task of the family; as long as nobody there
     * does, for everybody. Who lost a part reads nothing. An organisation that is out because the parent's yes ended
     * reads nothing of before: it names others, and what the parent shared.
     *
     * @param caseIds all that will be asked for; others count as no family
     */
    public Hearing hears(Collection<String> caseIds, String login) {
        List<Key> keys = people.keysOf(login);
        Map<String, String> places = new LinkedHashMap<>();
        files.all(caseIds).stream().forEach(card -> places.put(card.id(), card.municipality()));
        Set<String> held = new HashSet<>();
        Set<String> lost = new HashSet<>();
        parts.of(login, caseIds).forEach(part -> {
            if (holds(part, login, keys, places.get(part.caseId()))) {
                held.add(part.caseId());
            } else if (part.person().equals(login) && (part.lapsed() || part.running())) {
                lost.add(part.caseId());
            }
        });
        String own = people.person(login).map(PersonCard::organisation).orElse("");
        List<Part> ours = parts.ofOrganisation(own, caseIds);
        Set<String> stays =
                ours.stream().filter(Part::running).map(Part::caseId).collect(Collectors.toSet());
        Set<String> taken = ours.stream()
                .filter(part ->
                        part.running() && !part.person().equals(login) && parts.holds(part, places.get(part.caseId())))
                .map(Part::caseId)
                .collect(Collectors.toSet());
        Map<String, Instant> out = outSince(
                ours.stream().filter(part -> !stays.contains(part.caseId())).toList());
        return (caseId, personally, said) -> !places.containsKey(caseId)
                || held.contains(caseId)
                || !lost.contains(caseId)
                        && !(out.containsKey(caseId) && said.isBefore(out.get(caseId)))
                        && (personally || !taken.contains(caseId) || tasks.hasPart(caseId, login));
    }

    /**
     * Until when what was told to a role, such as the Knooppunt coordinator, is not read any more: the parent's yes
     * that the pathway is kept ended then. Nothing for a family that is kept now, or that never said that yes.
     *
     * @return id of the family → moment
     */
    public Map<String, Instant> closedToRoles(Collection<String> caseIds) {
        List<String> notKept = files.all(caseIds).stream()
                .filter(card -> !card.shared())
                .map(CaseCard::id)
                .toList();
        Map<String, Instant> out = outSince(parts.withdrawn(notKept));
        consent.keepEnded(notKept)
                .forEach((id, ended) -> out.merge(id, ended.minus(ONE_TRANSACTION), CaseAccess::later));
        return out;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Map<String, Instant> outSince(List<Part> withdrawn) {
        return withdrawn.stream()
                .collect(Collectors.toMap(
                        Part::caseId, part -> part.ended().minus(ONE_TRANSACTION), CaseAccess::later, HashMap::new));
    }

    /**
     * Of these families those that this person works for without reading which they are: they did not say yes to
     * keeping the pathway, or took it back, and nothing else lets the person's organisation know of them.
     *
     * @return ids
     */
    Set<String> nameless(Collection<CaseCard> families, String login) {
        List<CaseCard> notKept =
                families.stream().filter(card -> !card.shared()).toList();
        if (notKept.isEmpty()) {
            return Set.of();
        }
        Set<String> known = consent.known(
                notKept, people.person(login).map(PersonCard::organisation).orElse(""));
        return notKept.stream()
                .map(CaseCard::id)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toSet());
    }

    /**
     * Which own finished forms somebody may read again, by the case and the organisation that a form was written for:
     * those about a family by who still works there and lost no part since, as long as the family lets that
     * organisation know of them: help that was accepted and had not begun left no part to lose.
     */
    public BiPredicate<String, String> ownForms(Collection<String> caseIds, String login) {
        List<CaseCard> cards = files.all(caseIds);
        Set<String> families = cards.stream().map(CaseCard::id).collect(Collectors.toSet());
        Hearing heard = hears(families, login);
        String own = people.person(login).map(PersonCard::organisation).orElse("");
        Set<String> known = consent.known(cards, own);
        return (caseId, organisation) -> !families.contains(caseId)
                || own.equals(organisation) && known.contains(caseId) && heard.hears(caseId, true, Instant.EPOCH);
    }

    /**
     * Of these families the ones in which this person holds a part now, as they may see each; who helps and has no page
     * too. As many questions for a hundred as for one. Nothing is written down.
     */
    public List<CaseView> held(Collection<String> caseIds, String login) {
        List<Key> keys = people.keysOf(login);
        List<CaseCard> cards = files.all(caseIds);
        List<Part> held = parts.of(login, caseIds);
        String own = people.person(login).map(PersonCard::organisation).orElse("");
        Set<String> known = consent.known(cards, own);
        Set<String> helped = heldAsHelper(held) ? consent.readBack(cards, own) : Set.of();
        Set<String> back = readBack(cards, keys);
        boolean directs = held.stream().anyMatch(part -> part.kind() == PartKind.director);
        Set<String> directed = directs ? consent.directed(cards, own) : Set.of();
        return cards.stream()
                .map(card -> view(
                        card,
                        login,
                        held,
                        keys,
                        back,
                        part -> part.organisation().equals(own)
                                && agreed(
                                        part,
                                        () -> directed.contains(card.id()),
                                        () -> known.contains(card.id()),
                                        () -> helped.contains(card.id()))))
                .filter(view -> !view.parts().isEmpty())
                .toList();
    }

    private CaseView view(CaseCard card, String login) {
        List<Key> keys = people.keysOf(login);
        return view(card, login, parts.of(login, List.of(card.id())), keys, readBack(List.of(card), keys));
    }

    private CaseView view(CaseCard card, String login, List<Part> held, List<Key> keys, Set<String> back) {
        return view(
                card,
                login,
                held,
                keys,
                back,
                part -> agreed(
                        part,
                        () -> consent.mayDirect(card.id(), part.organisation()),
                        () -> consent.knows(card.id(), part.organisation()),
                        () -> readsBack(card, part.organisation())));
    }

    private static boolean heldAsHelper(List<Part> held) {
        return held.stream().anyMatch(part -> part.kind() == PartKind.helper);
    }

    private boolean readsBack(CaseCard card, String organisation) {
        return !consent.readBack(List.of(card), organisation).isEmpty();
    }

    /** Of these the ones that are over and that who coordinates may read back; asked where there is one only. */
    private Set<String> readBack(Collection<CaseCard> cards, List<Key> keys) {
        List<CaseCard> over = cards.stream()
                .filter(card -> card.closed() != null && coordinates(card, keys))
                .toList();
        return over.isEmpty() ? Set.of() : consent.keptBack(over);
    }

    private static boolean coordinates(CaseCard card, List<Key> keys) {
        return card.shared()
                && keys.stream()
                        .anyMatch(key -> key.is(Role.hubCoordinators)
                                && Objects.equals(card.municipality(), key.municipality()));
    }

    /** Who acts for somebody must be what the part asks for, as much as who has it. */
    private boolean holds(Part part, String login, List<Key> keys, String municipality) {
        return part.holds(keys, municipality, clock.instant())
                && (part.person().equals(login) || parts.holds(part, municipality));
    }

    private CaseView view(
            CaseCard card, String login, List<Part> held, List<Key> keys, Set<String> back, Predicate<Part> agreed) {
        Set<PartKind> kinds = EnumSet.noneOf(PartKind.class);
        held.stream()
                .filter(part -> part.caseId().equals(card.id())
                        && holds(part, login, keys, card.municipality())
                        && agreed.test(part))
                .forEach(part -> kinds.add(part.kind()));
        boolean coordinator = coordinates(card, keys) && (card.closed() == null || back.contains(card.id()));
        return new CaseView(card, kinds, coordinator);
    }

    /**
     * Who sent the signal needs no yes; who came in by one keeps the part as long as it lasts, whether or not anybody
     * noticed that it ended. Who led the help answers for the file after it; who only helped reads back as long as the
     * parent was told.
     */
    private static boolean agreed(
            Part part, BooleanSupplier mayDirect, BooleanSupplier knows, BooleanSupplier readsBack) {
        return switch (part.kind()) {
            case signaller -> true;
            case director -> mayDirect.getAsBoolean();
            case helper -> readsBack.getAsBoolean();
            default -> knows.getAsBoolean();
        };
    }
}
