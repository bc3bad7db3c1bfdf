package nl.kansrijkestart.transition;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.transition.LeaveItem.State;
import nl.kansrijkestart.transition.work.WorkOfOne.Kind;
import org.springframework.stereotype.Component;

/** What the forms of a hand-over show and change; a page of a list has eight items. */
@Component
class LeaveForms {

    private static final int A_PAGE = 8;
    private static final String NOTHING = "Voor u is hier nu niets door te nemen. Een collega doet de rest.";

    private static final String OVER = " (intussen klaar of al van een ander: u hoeft niets te kiezen)";

    /** What is chosen where nobody takes it and it ends. */
    private static final String NO_ONE = "stop";

    private static final String FIRST_ASK =
            " (bij de organisatie van nu werkt dan niemand meer; bespreek het eerst met de ouder, en zeg alleen ja als"
                    + " de ouder dat goed vindt)";

    private static final String NOBODY =
            "Voor een onderdeel is er nu niemand. Vraag beheer om een collega met de juiste rol, of vraag met de ouder"
                    + " of een andere organisatie verder mag helpen. Kan dat niet? Kies dan dat het stopt.";

    private static final String NOBODY_SEES =
            "Niemand anders mag zien wat dit is. Geef een collega van die organisatie de juiste rol, of spreek af"
                    + " dat wie weggaat het eerst met de ouder regelt. Kan dat niet? Kies dan dat het stopt: een"
                    + " traject sluit dan.";

    private final LeaveService leaves;
    private final LeaveDoor door;
    private final People people;

    LeaveForms(FormContents forms, LeaveService leaves, LeaveDoor door, People people) {
        this.leaves = leaves;
        this.door = door;
        this.people = people;
        forms.form("reviewLeaverWork")
                .fresh()
                .shows(moment -> about(moment, State.found))
                .lists("items", moment -> items(moment, State.found))
                .options("colleagues", moment -> colleagues(moment, State.found))
                .keeps(this::reviewed);
        forms.form("acceptLeaverWork").fresh().shows(this::asked).keeps(this::answered);
        forms.form("assignRemainder")
                .fresh()
                .shows(moment -> about(moment, State.left))
                .lists("items", moment -> items(moment, State.left))
                .options("colleagues", moment -> colleagues(moment, State.left))
                .keeps(this::assigned);
    }

    private List<LeaveItem> all(FormMoment moment, State state) {
        LeaveList list = leaves.list(moment.id("reviewId"));
        return door.seen(list, leaves.items(list), moment.person()).stream()
                .filter(one -> one.is(state))
                .toList();
    }

    /** Ids of what is the leaver's no more. */
    private Set<String> over(FormMoment moment) {
        return leaves.over(leaves.list(moment.id("reviewId"))).stream()
                .map(LeaveItem::id)
                .collect(Collectors.toSet());
    }

    private List<LeaveItem> page(FormMoment moment, State state) {
        return all(moment, state).stream().limit(A_PAGE).toList();
    }

    private Map<String, Object> about(FormMoment moment, State state) {
        Set<String> over = over(moment);
        int more = all(moment, state).size() - A_PAGE;
        boolean nobody = page(moment, state).stream()
                .anyMatch(item -> item.thing().kind() != Kind.consent
                        && !over.contains(item.id())
                        && leaves.could(item).isEmpty());
        return Map.of(
                "leaver",
                leaver(leaves.leave(moment.caseId())),
                "more",
                (nobody ? (seesNothing(moment) ? NOBODY_SEES : NOBODY) + " " : "")
                        + (more <= 0 ? "" : "Hierna volgen er nog " + more + "."));
    }

    private boolean seesNothing(FormMoment moment) {
        return LeaverWork.ADMINISTRATORS.equals(
                leaves.list(moment.id("reviewId")).group());
    }

    private List<Item> items(FormMoment moment, State state) {
        Set<String> over = over(moment);
        return page(moment, state).stream()
                .map(item -> over.contains(item.id())
                        ? new Item(item.id(), said(item) + OVER, Map.of("what", "later"))
                        : new Item(item.id(), said(item), filledIn(item, moment.person())))
                .toList();
    }

    private String said(LeaveItem item) {
        return leaves.says(item)
                + (item.is(State.left)
                        ? item.reason() == null
                                ? " (geen antwoord)"
                                : " (" + Words.of("leaveReason", item.reason()) + ")"
                        : "");
    }

    /** The nearest colleague stands there already; a consent can only be asked again. */
    private Map<String, Object> filledIn(LeaveItem item, String by) {
        Map<String, Object> filled = new LinkedHashMap<>();
        if (item.thing().kind() == Kind.consent) {
            filled.put("what", "ask");
            return filled;
        }
        leaves.nearest(item, by).ifPresent(one -> {
            if (item.is(State.found)) {
                filled.put("what", "propose");
            }
            filled.put("who", one.login());
        });
        return filled;
    }

    private List<Option> colleagues(FormMoment moment, State state) {
        Set<PersonCard> could = new LinkedHashSet<>();
        page(moment, state).forEach(item -> could.addAll(leaves.could(item)));
        Stream<Option> people =
                could.stream().map(one -> new Option(one.login(), one.name() + " (" + one.organisationName() + ")"));
        boolean left = state == State.left; // the other form asks it beside
        return (left ? Stream.concat(people, Stream.of(new Option(NO_ONE, "Niemand: dit stopt"))) : people).toList();
    }

    private void reviewed(FormMoment moment, Answers answers) {
        each(moment, answers).forEach(one -> {
            LeaveItem item = leaves.item(one.getKey());
            if (!item.is(State.found)) {
                return; // it was done meanwhile
            }
            switch (one.getValue().required("what")) {
                case "propose" -> leaves.propose(item, one.getValue().required("who"), moment.person());
                case "later" -> leaves.later(item);
                case "stop" -> leaves.stop(item, moment.person());
                case "ask" -> leaves.release(item, true, moment.person());
                default -> leaves.release(item, false, moment.person());
            }
        });
    }

    /** What is another one's by now is left out, and who goes over the list reads so. */
    private Stream<Map.Entry<String, Answers>> each(FormMoment moment, Answers answers) {
        Map<String, Answers> items = answers.items("items");
        LeaveList list = leaves.list(moment.id("reviewId"));
        List<LeaveItem> over = leaves.leaveOut(list);
        over.stream().filter(one -> items.containsKey(one.id())).forEach(one -> leaves.tellOver(one, moment.person()));
        if (items.isEmpty() && leaves.items(list).stream().anyMatch(LeaveForms::waits)) {
            throw new Refusal(NOTHING);
        }
        return items.entrySet().stream()
                .filter(one -> over.stream().noneMatch(gone -> gone.id().equals(one.getKey())));
    }

    private static boolean waits(LeaveItem item) {
        return item.is(State.found) || item.is(State.left);
    }

    private Map<String, Object> asked(FormMoment moment) {
        LeaveItem item = leaves.item(moment.id("itemId"));
        boolean family = item.caseId() != null && leaves.elsewhere(item);
        return Map.of("leaver", leaver(leaves.of(item)), "item", leaves.says(item) + (family ? FIRST_ASK : ""));
    }

    private void answered(FormMoment moment, Answers answers) {
        LeaveItem item = leaves.item(moment.id("itemId"));
        if (!leaves.answer(
                item, answers.is("accept", "yes"), answers.text("reason").orElse("other"))) {
            leaves.tellOver(item, moment.person());
        }
    }

    /** What is left empty comes back. */
    private void assigned(FormMoment moment, Answers answers) {
        List<Map.Entry<String, Answers>> still = each(moment, answers).toList();
        List<Map.Entry<String, Answers>> chosen = still.stream()
                .filter(one -> one.getValue().text("who").isPresent())
                .toList();
        if (chosen.isEmpty() && !still.isEmpty()) {
            throw new Refusal("Kies bij ten minste een onderdeel een collega.");
        }
        chosen.forEach(one -> {
            LeaveItem item = leaves.item(one.getKey());
            String who = one.getValue().required("who");
            if (item.is(State.left) && NO_ONE.equals(who)) {
                leaves.stop(item, moment.person());
            } else if (item.is(State.left)) {
                leaves.assign(item, who, moment.person());
            }
        });
    }

    private String leaver(Leave leave) {
        return people.person(leave.person()).map(PersonCard::name).orElse(leave.person());
    }
}
