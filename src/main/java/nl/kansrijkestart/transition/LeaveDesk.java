package nl.kansrijkestart.transition;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.transition.LeaveItem.State;
import nl.kansrijkestart.transition.work.WorkOfOne;
import org.springframework.transaction.annotation.Transactional;

/**
 * The automatic steps, groups, moments, questions and lists of processes/transition/ownerLeaves.bpmn. The engine's case
 * id is the leave's id.
 */
@Desk
@Transactional
class LeaveDesk {

    private final LeaveService leaves;
    private final HandOvers handOvers;
    private final LeaveTerms terms;
    private final People people;

    LeaveDesk(LeaveService leaves, HandOvers handOvers, LeaveTerms terms, People people) {
        this.leaves = leaves;
        this.handOvers = handOvers;
        this.terms = terms;
        this.people = people;
    }

    public void takeInventory(String caseId) {
        leaves.takeInventory(leaves.leave(caseId));
    }

    /** Those with something nobody looked at yet. */
    public List<String> reviews(String caseId) {
        return leaves.lists(leaves.leave(caseId)).stream()
                .filter(list -> has(list, State.found))
                .map(LeaveList::id)
                .toList();
    }

    public String reviewGroup(String reviewId) {
        return leaves.list(reviewId).group();
    }

    public Instant reviewDue(String reviewId) {
        return leaves.list(reviewId).due();
    }

    /** No timer watches it: it is counted when the task begins. */
    public Instant remainderDue(String reviewId) {
        return terms.due(leaves.list(reviewId).municipality(), false);
    }

    public boolean allReviewed(String reviewId) {
        LeaveList list = leaves.list(reviewId);
        leaves.leaveOut(list);
        return !has(list, State.found);
    }

    public List<String> itemsToAccept(String reviewId) {
        return leaves.items(leaves.list(reviewId)).stream()
                .filter(item -> item.is(State.proposed))
                .map(LeaveItem::id)
                .toList();
    }

    /** One person, in any role that they hold there. */
    public String proposedGroup(String itemId) {
        LeaveItem item = leaves.item(itemId);
        String organisation = people.person(item.proposed()).orElseThrow().organisation();
        return people.keysOf(item.proposed()).stream()
                .filter(key -> people.roleCodes().contains(key.group()) && organisation.equals(key.organisation()))
                .filter(key -> item.thing().municipality().equals(key.municipality()))
                .findFirst()
                .map(key -> key.group() + "@" + organisation + "/" + item.proposed())
                .orElseGet(() -> WorkOfOne.officersOf(organisation) + "/" + item.proposed());
    }

    public Instant acceptDue(String itemId) {
        return leaves.item(itemId).due();
    }

    public boolean takenOver(String itemId) {
        return leaves.item(itemId).is(State.accepted);
    }

    public void moveLeaverWork(String itemId) {
        LeaveItem item = leaves.item(itemId);
        leaves.move(item, item.proposed());
    }

    /** Who was asked and did not answer is asked no longer. */
    public boolean workRemains(String reviewId) {
        LeaveList list = leaves.list(reviewId);
        leaves.items(list).forEach(LeaveItem::unanswered);
        leaves.leaveOut(list);
        return has(list, State.left);
    }

    public boolean anythingOpen(String caseId) {
        return leaves.anythingOpen(leaves.leave(caseId));
    }

    /** Nothing points to this person there any more: the roles there end. */
    public void closeLeave(String caseId) {
        handOvers.handedOver(leaves.leave(caseId));
    }

    /** What was taken over stays with who has it now. */
    public void keepAtWork(String caseId) {
        handOvers.takenBack(leaves.leave(caseId));
    }

    private boolean has(LeaveList list, State state) {
        return leaves.items(list).stream().anyMatch(item -> item.is(state));
    }
}
