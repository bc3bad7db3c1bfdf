package nl.kansrijkestart.transition;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.Leaving;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.transition.LeaveItem.State;
import nl.kansrijkestart.transition.work.WorkOfOne;
import nl.kansrijkestart.transition.work.WorkOfOne.Found;
import nl.kansrijkestart.transition.work.WorkOfOne.Kind;
import nl.kansrijkestart.transition.work.WorkOfOne.Listed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What who leaves still has, and who gets it. Nothing is the other one's before a yes, or before who goes over the list
 * gave it to them; until then it stays where it was.
 */
@Component
@Transactional
class LeaveService {

    private static final String NOT_SEEN = "Werk dat alleen de eigen organisatie mag zien";

    private final Leaves leaves;
    private final LeaveLists lists;
    private final LeaveItems items;
    private final LeaverWork work;
    private final Leaving leaving;
    private final CaseFiles files;
    private final LeaveTerms terms;

    LeaveService(
            Leaves leaves,
            LeaveLists lists,
            LeaveItems items,
            LeaverWork work,
            Leaving leaving,
            CaseFiles files,
            LeaveTerms terms) {
        this.leaves = leaves;
        this.lists = lists;
        this.items = items;
        this.work = work;
        this.leaving = leaving;
        this.files = files;
        this.terms = terms;
    }

    /** @throws IllegalArgumentException for an unknown one */
    Leave leave(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("Dit vertrek is niet bekend."));
    }

    /** As the database keeps it: by this moment the hand-overs of one announcement know each other. */
    Instant now() {
        return terms.now().truncatedTo(ChronoUnit.MICROS);
    }

    void begin(Leave leave) {
        leaves.save(leave.begins());
    }

    boolean runs(String login, String municipality) {
        return leaves.findByPersonAndMunicipalityAndEndedIsNull(login, municipality)
                .isPresent();
    }

    Optional<Leave> find(String id) {
        return leaves.findById(id);
    }

    /** Those of them that are a hand-over, by id. */
    Map<String, Leave> all(Collection<String> ids) {
        return leaves.findAllById(ids).stream().collect(Collectors.toMap(Leave::id, Function.identity()));
    }

    LeaveList list(String id) {
        return lists.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze lijst is niet bekend."));
    }

    LeaveItem item(String id) {
        return items.findById(id).orElseThrow(() -> new IllegalArgumentException("Dit onderdeel is niet bekend."));
    }

    Leave of(LeaveItem item) {
        return leave(list(item.listId()).leaveId());
    }

    List<LeaveList> lists(Leave leave) {
        return lists.findByLeaveIdOrderByGroup(leave.id());
    }

    /** In the order in which people read them: what hangs together stands together. */
    List<LeaveItem> items(List<LeaveList> of) {
        return items.findByListIdInOrderById(of.stream().map(LeaveList::id).toList()).stream()
                .sorted(Comparator.comparing((LeaveItem one) -> one.thing().kind())
                        .reversed()
                        .thenComparing(LeaveItem::id))
                .toList();
    }

    List<LeaveItem> items(LeaveList list) {
        return items(List.of(list));
    }

    /** What is open and points to this person there. A consent that is asked again already counts no more. */
    private List<Listed> found(Leave leave) {
        List<LeaveItem> asked =
                items(lists(leave)).stream().filter(one -> one.is(State.asked)).toList();
        return work.of(leave).stream()
                .filter(one -> asked.stream().noneMatch(item -> item.thing().equals(one.thing())))
                .toList();
    }

    boolean anythingOpen(Leave leave) {
        return !found(leave).isEmpty();
    }

    /** What needs nobody's choice. */
    void prepare(String login, String municipality) {
        work.prepare(login, municipality);
        items.findByProposedAndState(login, State.proposed).forEach(LeaveItem::unanswered);
    }

    /** Writes down what is not on a list yet, each kind on the list of who may see it. */
    void takeInventory(Leave leave) {
        prepare(leave.person(), leave.municipality());
        Map<String, LeaveList> byGroup =
                lists(leave).stream().collect(Collectors.toMap(LeaveList::group, Function.identity()));
        List<LeaveItem> known = items(lists(leave));
        Map<String, List<Found>> fresh = found(leave).stream()
                .filter(found -> known.stream()
                        .noneMatch(one -> one.open() && one.thing().equals(found.thing())))
                .collect(Collectors.groupingBy(
                        Listed::group, TreeMap::new, Collectors.mapping(Listed::thing, Collectors.toList())));
        fresh.forEach((group, things) -> {
            boolean urgent = things.stream().anyMatch(one -> urgent(one.caseId())); // the earliest day counts for all
            Instant due = terms.due(leave.municipality(), urgent);
            LeaveList list = byGroup.computeIfAbsent(group, one -> lists.save(new LeaveList(leave, group, due)));
            list.dueAt(due);
            things.forEach(one -> items.save(new LeaveItem(list, one)));
            if (LeaverWork.ADMINISTRATORS.equals(group)) {
                leave.nobodyMaySee(things.size());
            }
        });
        leaves.save(leave);
    }

    private boolean urgent(String caseId) {
        return caseId != null && files.card(caseId).urgent();
    }

    /** @throws Refusal in Dutch for who cannot have it */
    void propose(LeaveItem item, String login, String by) {
        refuseUnlessPossible(item, login);
        refuseForThemselves(item, login, by);
        item.propose(login, terms.due(item.thing().municipality(), urgent(item.caseId())));
    }

    /**
     * Back to all who may do it, or asked again of the parent. @throws Refusal in Dutch where that cannot be
     */
    void release(LeaveItem item, boolean askParent, String by) {
        boolean consent = item.thing().kind() == Kind.consent;
        if (consent != askParent || !doing(item).release(item.thing(), of(item).person(), by)) {
            throw new Refusal(
                    consent
                            ? says(item) + ": een toestemming gaat niet mee naar een ander. Kies: opnieuw vragen aan "
                                    + "de ouder."
                            : says(item) + ": dit kan niet terug naar het team. Stel een collega voor.");
        }
        item.end(consent ? State.asked : State.released);
    }

    /** Nobody is asked now: who goes over the list gives it to somebody later. Refused with Refusal for a consent. */
    void later(LeaveItem item) {
        if (item.thing().kind() == Kind.consent) {
            release(item, false, null);
        }
        item.end(State.left);
    }

    /**
     * It ends with who leaves, because nobody may have it. @throws Refusal in Dutch where somebody may, or only the
     * leaver can end it
     */
    void stop(LeaveItem item, String by) {
        if (item.thing().kind() == Kind.consent) {
            release(item, false, by);
        }
        if (!could(item).isEmpty()) {
            throw new Refusal(says(item) + ": dit kan nog iemand overnemen. Kies aan wie.");
        }
        if (!doing(item).ends(item.thing(), of(item).person(), by)) {
            throw new Refusal(says(item) + ": dit kan niet zomaar stoppen. Laat wie weggaat het afronden, of vraag"
                    + " functioneel beheer om een collega met de juiste rol.");
        }
        item.end(State.released);
    }

    /** Given by who goes over the list, at once. @throws Refusal in Dutch for who cannot have it */
    void assign(LeaveItem item, String login, String by) {
        refuseUnlessPossible(item, login);
        refuseForThemselves(item, login, by);
        item.assign(login);
        move(item, by);
    }

    /** Nobody opens safety for themselves where another one can choose; where nobody can, that is told as a number. */
    private void refuseForThemselves(LeaveItem item, String login, String by) {
        if (!login.equals(by) || !doing(item).needsTwo(item.thing())) {
            return;
        }
        if (could(item).stream().anyMatch(one -> !one.login().equals(by))) {
            throw new Refusal(
                    says(item) + ": dit kunt u niet aan uzelf geven. Kies een andere collega, of laat een andere"
                            + " collega deze lijst doornemen.");
        }
        leaves.save(of(item).choseAlone());
    }

    private void refuseUnlessPossible(LeaveItem item, String login) {
        leaving.refuse(login, item.thing().municipality());
        if (could(item).stream().noneMatch(one -> one.login().equals(login))) {
            throw new Refusal(says(item) + ": deze collega kan dit niet overnemen. Kies iemand anders.");
        }
    }

    /** @return false when it is the leaver's no more, whatever was said */
    boolean answer(LeaveItem item, boolean yes, String why) {
        if (leaveOut(list(item.listId())).stream().anyMatch(one -> one.id().equals(item.id()))) {
            return false;
        }
        if (yes) {
            refuseUnlessPossible(item, item.proposed());
        }
        item.answer(yes, why);
        return true;
    }

    /** From the leaver to who said yes. */
    void move(LeaveItem item, String by) {
        doing(item).move(item.thing(), of(item).person(), item.proposed(), by);
        item.end(State.moved);
    }

    /** What was done meanwhile, or is somebody else's by another way, needs nobody any more. @return that */
    List<LeaveItem> leaveOut(LeaveList list) {
        List<LeaveItem> over = over(list);
        over.forEach(item -> item.end(State.over));
        return over;
    }

    /** What stands on it and is the leaver's no more. */
    List<LeaveItem> over(LeaveList list) {
        Map<Found, String> still = found(leave(list.leaveId())).stream()
                .collect(Collectors.toMap(Listed::thing, Listed::group, (one, same) -> one));
        return items(list).stream()
                .filter(item -> item.open()
                        && (!still.containsKey(item.thing()) || othersMaySee(list, still.get(item.thing()))))
                .toList();
    }

    /** Meanwhile the parent said yes, or a colleague came: it goes on the list of who may see it. */
    private static boolean othersMaySee(LeaveList list, String group) {
        return LeaverWork.ADMINISTRATORS.equals(list.group()) && !LeaverWork.ADMINISTRATORS.equals(group);
    }

    /** Who chose something for what is the leaver's no more reads that it made no difference. */
    void tellOver(LeaveItem item, String login) {
        leaves.save(of(item).saidInVain(login, says(item)));
    }

    void close(Leave leave) {
        leave.end(Leave.Outcome.handedOver, terms.now());
        leaves.save(leave);
        leaving.gone(leave.person(), leave.municipality());
    }

    void keep(Leave leave) {
        leave.end(Leave.Outcome.takenBack, terms.now());
        leaves.save(leave);
        leaving.stays(leave.person(), leave.municipality());
        items(lists(leave)).stream().filter(LeaveItem::open).forEach(item -> item.end(State.over));
    }

    /** Who could have it and does not leave, the nearest to the leaver first. */
    List<PersonCard> could(LeaveItem item) {
        return work.could(item.thing(), of(item).person());
    }

    /** Whether who is asked works elsewhere than who leaves. */
    boolean elsewhere(LeaveItem item) {
        return work.elsewhere(item.proposed(), of(item).person());
    }

    /** Whether nobody is left there who works with families for the organisation of who went. */
    boolean emptied(String organisation, String municipality) {
        return work.emptied(organisation, municipality);
    }

    /** Who stands there already: the nearest, or the nearest other one where two are needed. Empty where nobody is. */
    Optional<PersonCard> nearest(LeaveItem item, String by) {
        List<PersonCard> could = could(item);
        boolean two = doing(item).needsTwo(item.thing());
        return could.stream()
                .filter(one -> !two || !one.login().equals(by))
                .findFirst()
                .or(() -> could.stream().findFirst());
    }

    /** Dutch, with the family's mark where there is one; functional administration reads that it is there, no more. */
    String says(LeaveItem item) {
        if (LeaverWork.ADMINISTRATORS.equals(list(item.listId()).group())) {
            return NOT_SEEN;
        }
        String mark =
                item.caseId() == null ? "" : files.marks(List.of(item.caseId())).getOrDefault(item.caseId(), "");
        return doing(item).says(item.thing()) + (mark.isEmpty() ? "" : " – " + mark);
    }

    private WorkOfOne doing(LeaveItem item) {
        return work.doing(item.thing());
    }
}
