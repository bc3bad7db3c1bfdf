package nl.kansrijkestart.pathway.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.support.PlanCards;
import nl.kansrijkestart.support.PlanCards.PlanCard;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import nl.kansrijkestart.support.PlanParties;
import org.springframework.stereotype.Component;

/** The family's plan in words, as much of it as the one who looks may read. */
@Component
class PlanOverview {

    /** @param at the day of {@code when} @param open it still has to be done */
    record Line(String what, String who, String when, String state, Instant at, boolean open) {}

    /** @param goals null before the plan is made @param evaluation null when none is planned */
    record Shown(String state, String goals, String evaluation, Instant evaluationAt, List<Line> actions) {}

    private final PlanCards plans;
    private final PlanParties parties;
    private final TimePicture time;
    private final SharedAnswers answers;
    private final HelpOverview helps;

    PlanOverview(PlanCards plans, PlanParties parties, TimePicture time, SharedAnswers answers, HelpOverview helps) {
        this.helps = helps;
        this.plans = plans;
        this.parties = parties;
        this.time = time;
        this.answers = answers;
    }

    /** As {@link HelpOverview#of}. */
    List<HelpOverview.Line> helps(CaseView view) {
        return helps.of(view);
    }

    /** As {@link SharedAnswers#of}. */
    Map<String, String> answers(CaseView view, String organisation) {
        return answers.of(view, organisation);
    }

    /** As {@link TimePicture#of}. */
    TimePicture.Picture picture(CaseView view, String organisation, Shown plan, FamilyPerson parent) {
        return time.of(view, organisation, plan, parent == null ? null : parent.dateOfBirth());
    }

    /** What an organisation does of which this person reads no name would say it too. */
    Optional<Shown> of(CaseView view, String login) {
        String caseId = view.card().id();
        return plans.newest(caseId, login).map(plan -> shown(plan, parties.unnamed(caseId, login)));
    }

    private static Shown shown(PlanCard plan, Set<String> unnamed) {
        return new Shown(
                Words.of("planState", plan.state()),
                plan.goals(),
                plan.evaluation() == null ? null : Dutch.wholeDay(plan.evaluation()),
                plan.evaluation(),
                plan.actions().stream()
                        .map(action -> line(action, unnamed.contains(action.owner())))
                        .toList());
    }

    private static Line line(ActionCard action, boolean hidden) {
        return new Line(
                hidden ? Words.PERSONAL : action.what(),
                hidden ? Words.PERSONAL : action.ownerName(),
                Dutch.wholeDay(action.due()),
                Words.of("actionState", action.state()),
                action.due(),
                action.standing());
    }
}
