package nl.kansrijkestart.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** What the forms of the support plan show and change: forms/support. */
@Component
class SupportForms {

    private static final int MOST_COPIES = 8;

    private final SupportPlans plans;
    private final SupportTerms terms;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final PlanParties parties;
    private final ConsentGate gate;
    private final People people;
    private final Notices notices;
    private final SupportFacts facts;
    private final PartService parts;

    SupportForms(
            FormContents book,
            SupportPlans plans,
            SupportTerms terms,
            ReferralService referrals,
            CaseFiles files,
            PlanParties parties,
            ConsentGate gate,
            People people,
            Notices notices,
            SupportFacts facts,
            PartService parts) {
        this.plans = plans;
        this.terms = terms;
        this.referrals = referrals;
        this.files = files;
        this.parties = parties;
        this.gate = gate;
        this.people = people;
        this.notices = notices;
        this.facts = facts;
        this.parts = parts;
        parties.askDirectors(book.form("proposeCaseDirector"))
                .shows(this::proposal)
                .keeps(this::proposed);
        book.form("acceptCaseDirectorRole")
                .shows(moment -> fresh(moment, List.of("accept")))
                .keeps(this::accepted);
        parties.askDirectors(book.form("chooseOtherDirector"))
                .shows(this::proposal)
                .keeps(this::proposed);
        book.form("takeOverDirection")
                .shows(moment -> fresh(moment, List.of("accept")))
                .keeps(this::accepted);
        parties.askOwners(book.form("makePlan"))
                .shows(moment -> fresh(moment, List.of("firstEvaluation")))
                .keeps(this::made);
        book.form("carryOutAction").shows(this::action).keeps(this::carriedOut);
        book.form("evaluateWithFamily")
                .shows(this::evaluation)
                .lists("agreements", this::agreements)
                .keeps(this::evaluated);
        parties.askOwners(book.form("adjustPlan"))
                .shows(moment -> fresh(moment, List.of("remark")))
                .keeps(this::adjusted);
        book.form("reduceSupport")
                .shows(moment -> fresh(moment, List.of("remark", "nextDate")))
                .keeps(this::reduced);
        List.of(
                        "acceptCaseDirectorRole",
                        "takeOverDirection",
                        "makePlan",
                        "carryOutAction",
                        "evaluateWithFamily",
                        "adjustPlan",
                        "reduceSupport",
                        "requestHubAgain")
                .forEach(form -> book.form(form)
                        .keepsLateIf(moment -> gate.passLate(moment.caseId(), ConsentGate.PLAN, moment.person())));
        book.form("requestHubAgain")
                .shows(moment -> fresh(moment, List.of("question")))
                .keeps(this::hubRequested);
    }

    /** These steps come back: an earlier answer would be sent a second time. */
    private Map<String, Object> fresh(FormMoment moment, List<String> empty) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        boolean mayKnow = parties.mayRead(moment.caseId(), moment.person());
        shown.put("agreed", mayKnow ? openActions(moment) : "");
        shown.put("plan", mayKnow ? planInWords(moment) : "");
        empty.forEach(key -> shown.put(key, null));
        AskedHere.KEYS.forEach(key -> shown.put(key, null));
        return shown;
    }

    /** What the family wants and what is done already. */
    private String planInWords(FormMoment moment) {
        String goals = plans.goalsOf(moment.caseId());
        Set<String> unnamed = parties.unnamed(moment.caseId(), moment.person());
        String done = plans.actionsOf(moment.caseId()).stream()
                .filter(one -> "done".equals(one.state()))
                .map(one -> unnamed.contains(one.owner()) ? Words.PERSONAL : one.what() + " (" + one.ownerName() + ")")
                .collect(Collectors.joining("; "));
        return (goals == null ? "" : "Doelen: " + goals + "\n\n") + "Al klaar: " + (done.isEmpty() ? "nog niets" : done)
                + ".";
    }

    /** A name from the Knooppunt is filled in; somebody who was asked and did not answer is not. */
    private Map<String, Object> proposal(FormMoment moment) {
        Map<String, Object> shown = fresh(moment, List.of());
        shown.put("director", plans.current(moment.caseId()).asked() ? null : plans.directorProposed(moment.caseId()));
        return shown;
    }

    /** Without the yes to keeping the pathway nobody can be asked, and there is no plan to carry any more. */
    private void proposed(FormMoment moment, Answers answers) {
        if (!parties.planAgreed(moment.caseId())) {
            plans.stop(moment.caseId());
            tell(moment, "er kan nu geen gedeeld steunplan zijn; het is gestopt.");
            return;
        }
        parties.keep(moment, answers);
        plans.propose(moment.caseId(), answers.required("director"));
        tell(moment, "een vaste contactpersoon voor de ouder is gevraagd.");
    }

    private void accepted(FormMoment moment, Answers answers) {
        boolean yes = answers.is("accept", "yes");
        if (yes) {
            parties.passBack(moment.caseId(), moment.person());
        }
        plans.current(moment.caseId()).proposalAnswered();
        if (yes) {
            facts.directorAccepted(moment.caseId());
            files.direct(
                    moment.caseId(),
                    moment.person(),
                    people.person(moment.person()).orElseThrow().organisation());
        }
        tell(
                moment,
                yes
                        ? "de ouder heeft nu een vaste contactpersoon."
                        : "er wordt een andere vaste contactpersoon gevraagd.");
    }

    private void made(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        parties.keep(moment, answers);
        Plan plan = plans.current(moment.caseId());
        Instant first = nextEvaluation(answers, "firstEvaluation", "firstEvaluation", files.card(moment.caseId()));
        List<Action> waiting = plans.standing(plan);
        plan.make(answers.required("goals"), first);
        waiting.forEach(action -> {
            if (action.state() == Action.State.notDone) {
                action.askAgain(first);
            }
            plans.tellOwner(action);
        });
        plans.addActions(moment.caseId(), answers);
        tell(moment, "er is een steunplan met het gezin.");
    }

    private Map<String, Object> action(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        Action action = plans.action(moment.id("actionId"));
        shown.put(
                "what",
                action.state() == Action.State.ended || !parties.mayKnow(moment.caseId(), action.owner())
                        ? "gestopt; u hoeft niets meer te doen"
                        : action.what());
        return shown;
    }

    /** The evaluation may have closed it in the meantime: then the answer is kept and changes nothing. */
    private void carriedOut(FormMoment moment, Answers answers) {
        Action action = plans.action(moment.id("actionId"));
        if (action.state() != Action.State.open) {
            return;
        }
        parties.passBack(moment.caseId(), moment.person());
        parts.helps(moment.caseId(), moment.person());
        facts.settled(action, answers.is("result", "done") ? "done" : "notDone");
        if (answers.is("result", "done")) {
            action.done();
        } else {
            action.notDone();
            CaseCard file = files.card(moment.caseId());
            notices.tellLeader(
                    file,
                    file.mark() + ": een actie van " + plans.ownerName(action.owner())
                            + " is niet gelukt. U bespreekt die bij de evaluatie met het gezin.");
        }
    }

    private Map<String, Object> evaluation(FormMoment moment) {
        Map<String, Object> shown = fresh(moment, List.of("next", "nextDate", "howFamily", "change"));
        for (int number = 1; number <= MOST_COPIES; number++) {
            shown.put("state_" + number, null);
        }
        return shown;
    }

    private List<Item> agreements(FormMoment moment) {
        Set<String> unnamed = parties.unnamed(moment.caseId(), moment.person());
        return !parties.mayLead(moment.caseId(), moment.person())
                ? List.of()
                : plans.openActions(moment.caseId()).stream()
                        .map(one -> new Item(one.id(), label(one, unnamed), Map.of()))
                        .toList();
    }

    private void evaluated(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        Plan plan = plans.newest(moment.caseId());
        String next = answers.required("next");
        CaseCard file = files.card(moment.caseId());
        Instant nextEvaluation = nextEvaluation(answers, "nextDate", "evaluateWithFamily", file);
        boolean goesOn = List.of("onward", "adjust", "reduce").contains(next);
        answers.items("agreements")
                .forEach((actionId, answer) ->
                        settle(plans.action(actionId), answer.required("state"), goesOn ? nextEvaluation : null));
        if ("hub".equals(next)) {
            gate.pass(moment.caseId(), ConsentGate.HUB, null);
        }
        facts.evaluated(plan, next, answers.text("howFamily").orElse("unsaid"));
        plan.evaluated(next, nextEvaluation);
        if ("done".equals(next)) {
            complete(plan, moment);
        } else {
            tell(moment, "stop".equals(next) ? "de steun stopt." : "met het gezin geëvalueerd.");
        }
    }

    /** @param nextEvaluation null when the plan does not go on */
    private void settle(Action action, String state, Instant nextEvaluation) {
        switch (state) {
            case "done" -> {
                facts.settled(action, state);
                action.done();
                plans.tell(
                        action,
                        "een actie uit het steunplan is volgens het gezin klaar. Staat die nog in uw taken, rond hem "
                                + "dan af.");
            }
            case "dropped" -> {
                facts.settled(action, state);
                action.drop();
                plans.tell(
                        action,
                        "een actie uit het steunplan is niet meer nodig. Staat die nog in uw taken, rond hem dan af.");
            }
            default -> {
                if (action.state() == Action.State.notDone && nextEvaluation != null) {
                    action.askAgain(nextEvaluation);
                    plans.tellOwner(action);
                }
            }
        }
    }

    private void complete(Plan plan, FormMoment moment) {
        List<ActionCard> open = plans.openActions(moment.caseId());
        if (!open.isEmpty()) {
            throw new Refusal("Er staan nog acties open: "
                    + openActions(moment)
                    + ". Kies bij elke actie klaar of niet meer nodig, of kies een ander vervolg.");
        }
        plan.close(terms.now());
        tell(moment, "de steun is afgerond.");
    }

    private void adjusted(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        parties.keep(moment, answers);
        plans.addActions(moment.caseId(), answers);
        keepEvaluationAhead(moment);
        tell(moment, "het steunplan is met het gezin aangepast.");
    }

    private void reduced(FormMoment moment, Answers answers) {
        parties.passLeader(moment.caseId(), moment.person());
        if (answers.date("nextDate").isPresent()) {
            plans.newest(moment.caseId())
                    .changed(nextEvaluation(answers, "nextDate", "evaluateWithFamily", files.card(moment.caseId())));
        } else {
            keepEvaluationAhead(moment);
        }
        tell(moment, "de steun wordt minder, in overleg met het gezin.");
    }

    /** A new evaluation never begins with a clock that has already run out. */
    private void keepEvaluationAhead(FormMoment moment) {
        Plan plan = plans.newest(moment.caseId());
        if (!plan.evaluationDue().isAfter(terms.now())) {
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
        plan.backToHub();
        plans.standing(plan)
                .forEach(action -> plans.tell(
                        action,
                        (agreed ? "er komt opnieuw een Knooppunt" : "het steunplan wordt opnieuw gemaakt")
                                + ". Uw actie blijft staan en komt daarna terug in uw taken."));
        tell(
                moment,
                agreed
                        ? "er is opnieuw een Knooppunt aangevraagd."
                        : "de ouder wil nu geen Knooppunt. Het steunplan gaat verder zonder.");
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

    private String openActions(FormMoment moment) {
        Set<String> unnamed = parties.unnamed(moment.caseId(), moment.person());
        return plans.openActions(moment.caseId()).stream()
                .map(one -> label(one, unnamed))
                .collect(Collectors.joining("; "));
    }

    /** What an organisation does that is not named says who that is. */
    private static String label(ActionCard one, Set<String> unnamed) {
        return (unnamed.contains(one.owner()) ? Words.PERSONAL + " (" : one.what() + " (" + one.ownerName() + ", ")
                + SupportTerms.day(one.due())
                + ("notDone".equals(one.state()) ? ", nog niet gelukt" : "") + ")";
    }

    /** A line for who signalled and who is in contact, and on the time line: no names, no reasons. */
    private void tell(FormMoment moment, String what) {
        CaseCard file = files.card(moment.caseId());
        notices.tellAround(file, file.mark() + ": " + what);
        files.tell(file.id(), null, what.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + what.substring(1));
    }
}
