package nl.kansrijkestart.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportEvents.ActionState;
import nl.kansrijkestart.support.SupportEvents.FamilySays;
import nl.kansrijkestart.support.SupportEvents.NextStep;
import org.springframework.stereotype.Component;

/** What is written of the plan with the family, its actions and its evaluations: forms/support. */
@Component
class SupportForms {

    private static final int MOST_COPIES = 8;

    private final SupportPlans plans;
    private final SupportTerms terms;
    private final PlanInWords words;
    private final PlanParties parties;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final ConsentGate gate;

    SupportForms(
            FormContents book,
            SupportPlans plans,
            SupportTerms terms,
            PlanInWords words,
            PlanParties parties,
            ReferralService referrals,
            CaseFiles files,
            ConsentGate gate) {
        this.plans = plans;
        this.terms = terms;
        this.words = words;
        this.parties = parties;
        this.referrals = referrals;
        this.files = files;
        this.gate = gate;
        parties.askOwners(book.form("makePlan"))
                .shows(moment -> words.fresh(moment, List.of("firstEvaluation")))
                .keeps(this::made);
        book.form("carryOutAction").shows(this::action).keeps(this::carriedOut);
        book.form("evaluateWithFamily")
                .shows(this::evaluation)
                .lists("agreements", words::agreements)
                .keeps(this::evaluated);
        parties.askOwners(book.form("adjustPlan"))
                .shows(moment -> words.fresh(moment, List.of("remark")))
                .keeps(this::adjusted);
        book.form("reduceSupport")
                .shows(moment -> words.fresh(moment, List.of("remark", "nextDate")))
                .keeps(this::reduced);
        book.form("requestHubAgain")
                .shows(moment -> words.fresh(moment, List.of("question")))
                .keeps(this::hubRequested);
        List.of("makePlan", "carryOutAction", "evaluateWithFamily", "adjustPlan", "reduceSupport", "requestHubAgain")
                .forEach(form -> book.form(form)
                        .keepsLateIf(moment -> gate.passLate(moment.caseId(), ConsentGate.PLAN, moment.person())));
    }

    private void made(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        parties.keep(moment, answers);
        Plan plan = plans.current(moment.caseId());
        Instant first = nextEvaluation(answers, "firstEvaluation", "firstEvaluation", files.card(moment.caseId()));
        List<Action> waiting = plans.standing(plan);
        plan.make(answers.required("goals"), first);
        plans.save(plan);
        waiting.forEach(action -> {
            if (action.state() == ActionState.notDone) {
                action.askAgain(first);
                plans.save(action);
            }
            plans.tellOwner(action);
        });
        plans.addActions(moment.caseId(), answers);
    }

    private Map<String, Object> action(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        Action action = plans.action(moment.id("actionId"));
        shown.put(
                "what",
                action.state() == ActionState.ended || !parties.mayKnow(moment.caseId(), action.owner())
                        ? "gestopt; u hoeft niets meer te doen"
                        : action.what());
        return shown;
    }

    /** The evaluation may have closed it in the meantime: then the answer is kept and changes nothing. */
    private void carriedOut(FormMoment moment, Answers answers) {
        Action action = plans.action(moment.id("actionId"));
        if (action.state() == ActionState.open) {
            parties.passBack(moment.caseId(), moment.person());
            action.carriedOut(answers.is("result", "done"), moment.whose());
            plans.save(action);
        }
    }

    private Map<String, Object> evaluation(FormMoment moment) {
        Map<String, Object> shown = words.fresh(moment, List.of("next", "nextDate", "howFamily", "change"));
        for (int number = 1; number <= MOST_COPIES; number++) {
            shown.put("state_" + number, null);
        }
        return shown;
    }

    private void evaluated(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        Plan plan = plans.newest(moment.caseId());
        NextStep next = NextStep.of(answers.required("next"));
        CaseCard file = files.card(moment.caseId());
        Instant nextEvaluation = nextEvaluation(answers, "nextDate", "evaluateWithFamily", file);
        answers.items("agreements")
                .forEach((actionId, answer) -> settle(
                        plans.action(actionId), answer.required("state"), next.goesOn() ? nextEvaluation : null));
        if (next == NextStep.hub) {
            gate.pass(moment.caseId(), ConsentGate.HUB, null);
        }
        if (next == NextStep.done) {
            refuseOpenActions(moment);
        }
        plan.evaluated(
                next, answers.text("howFamily").map(FamilySays::valueOf).orElse(FamilySays.unsaid), nextEvaluation);
        if (next == NextStep.done) {
            plan.close(terms.now());
        }
        plans.save(plan);
    }

    /** @param nextEvaluation null when the plan does not go on */
    private void settle(Action action, String state, Instant nextEvaluation) {
        boolean again = false;
        switch (state) {
            case "done" -> action.decided(ActionState.done);
            case "dropped" -> action.decided(ActionState.dropped);
            default -> again = action.state() == ActionState.notDone && nextEvaluation != null;
        }
        if (again) {
            action.askAgain(nextEvaluation);
        }
        plans.save(action);
        if (again) {
            plans.tellOwner(action);
        }
    }

    private void refuseOpenActions(FormMoment moment) {
        if (!plans.openActions(moment.caseId()).isEmpty()) {
            throw new Refusal("Er staan nog acties open: "
                    + words.open(moment)
                    + ". Kies bij elke actie klaar of niet meer nodig, of kies een ander vervolg.");
        }
    }

    private void adjusted(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        parties.keep(moment, answers);
        plans.addActions(moment.caseId(), answers);
        Plan plan = plans.newest(moment.caseId());
        keepEvaluationAhead(plan, moment);
        plan.adjusted();
        plans.save(plan);
    }

    private void reduced(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        Plan plan = plans.newest(moment.caseId());
        if (answers.date("nextDate").isPresent()) {
            plan.changed(nextEvaluation(answers, "nextDate", "evaluateWithFamily", files.card(moment.caseId())));
        } else {
            keepEvaluationAhead(plan, moment);
        }
        plan.reduced();
        plans.save(plan);
    }

    /** A new evaluation never begins with a clock that has already run out. */
    private void keepEvaluationAhead(Plan plan, FormMoment moment) {
        if (!plan.terms().evaluationDue().isAfter(terms.now())) {
            plan.changed(terms.moment("evaluateWithFamily", files.card(moment.caseId())));
        }
    }

    /**
     * A new registration, agreed because the family already agreed to a Knooppunt; its actions wait in the plan until
     * afterwards.
     */
    private void hubRequested(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        boolean agreed = gate.open(moment.caseId(), ConsentGate.HUB, null);
        if (agreed) {
            referrals.agree(referrals.propose(moment.caseId(), "hubMeeting"));
        }
        Plan plan = plans.newest(moment.caseId());
        plan.backToHub(agreed);
        plans.save(plan);
        plans.standing(plan).forEach(action -> {
            action.waits(agreed);
            plans.save(action);
        });
    }

    private Instant nextEvaluation(Answers answers, String key, String step, CaseCard file) {
        LocalDate day = answers.date(key).orElse(null);
        if (day == null) {
            return terms.moment(step, file);
        }
        if (!day.isAfter(terms.today())) {
            throw new Refusal("De volgende evaluatie ligt niet in de toekomst. Kies een latere dag.");
        }
        return terms.endOf(day, file);
    }
}
