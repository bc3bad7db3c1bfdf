package nl.kansrijkestart.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import org.springframework.stereotype.Component;

/** A family's plan as a form shows it to this person: who helps with a shielded need only is not named. */
@Component
class PlanInWords {

    private final SupportPlans plans;
    private final PlanParties parties;
    private final CaseFiles files;

    PlanInWords(SupportPlans plans, PlanParties parties, CaseFiles files) {
        this.plans = plans;
        this.parties = parties;
        this.files = files;
    }

    /** These steps come back: an earlier answer would be sent a second time. @param empty keys of such answers */
    Map<String, Object> fresh(FormMoment moment, List<String> empty) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        boolean mayKnow = parties.mayRead(moment.caseId(), moment.person());
        shown.put("agreed", mayKnow ? open(moment) : "");
        shown.put("plan", mayKnow ? plan(moment) : "");
        empty.forEach(key -> shown.put(key, null));
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
        return shown;
    }

    /** What the family wants and what is done already. */
    private String plan(FormMoment moment) {
        String goals = plans.goalsOf(moment.caseId());
        Set<String> unnamed = unnamed(moment);
        String done = plans.actionsOf(moment.caseId()).stream()
                .filter(ActionCard::done)
                .map(one -> unnamed.contains(one.owner()) ? Words.PERSONAL : one.what() + " (" + one.ownerName() + ")")
                .collect(Collectors.joining("; "));
        return (goals == null ? "" : "Doelen: " + goals + "\n\n") + "Al klaar: " + (done.isEmpty() ? "nog niets" : done)
                + ".";
    }

    /** What still stands, in a sentence. */
    String open(FormMoment moment) {
        Set<String> unnamed = unnamed(moment);
        return plans.openActions(moment.caseId()).stream()
                .map(one -> label(one, unnamed))
                .collect(Collectors.joining("; "));
    }

    /** The same, one by one; nothing for who may not carry the plan. */
    List<Item> agreements(FormMoment moment) {
        Set<String> unnamed = unnamed(moment);
        return !parties.mayLead(moment.caseId(), moment.person())
                ? List.of()
                : plans.openActions(moment.caseId()).stream()
                        .map(one -> new Item(one.id(), label(one, unnamed), Map.of()))
                        .toList();
    }

    private Set<String> unnamed(FormMoment moment) {
        return parties.unnamed(moment.caseId(), moment.person());
    }

    /** What an organisation does that is not named says who that is. */
    private static String label(ActionCard one, Set<String> unnamed) {
        return (unnamed.contains(one.owner()) ? Words.PERSONAL + " (" : one.what() + " (" + one.ownerName() + ", ")
                + SupportTerms.day(one.due())
                + (one.notDone() ? ", nog niet gelukt" : "") + ")";
    }
}
