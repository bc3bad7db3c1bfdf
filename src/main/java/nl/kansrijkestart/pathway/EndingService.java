package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.asking.ParentsDiffer;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.support.PlanParties;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What may happen to a case at any time: the parent withdraws, or the case closes at once. */
@Component
@Transactional
public class EndingService {

    private final Pathways pathways;
    private final CaseFiles files;
    private final SupportPlans plans;
    private final PlanParties parties;
    private final LifeEvents lifeEvents;
    private final Journeys journeys;
    private final Consents consents;
    private final OpenWork openWork;
    private final ConsentEnds ends;
    private final ParentsDiffer differ;
    private final TransactionTemplate transaction;
    private final Turns turns;

    EndingService(
            Pathways pathways,
            CaseFiles files,
            SupportPlans plans,
            PlanParties parties,
            LifeEvents lifeEvents,
            Journeys journeys,
            Consents consents,
            OpenWork openWork,
            ConsentEnds ends,
            ParentsDiffer differ,
            TransactionTemplate transaction,
            Turns turns) {
        this.pathways = pathways;
        this.files = files;
        this.plans = plans;
        this.parties = parties;
        this.lifeEvents = lifeEvents;
        this.journeys = journeys;
        this.consents = consents;
        this.openWork = openWork;
        this.ends = ends;
        this.differ = differ;
        this.transaction = transaction;
        this.turns = turns;
    }

    /**
     * The parent withdraws consent, via anyone who helps the family. Work at others stops within one transaction, which
     * waits for what crosses to another party at this moment and tries again when somebody answers at the same time:
     * withdrawing wins.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void withdrawConsent(String caseId, String person) {
        Retry.tryAgain(() -> transaction.execute(status -> {
            consents.beginWithdrawal(caseId);
            withdrawAll(caseId, person);
            return true;
        }));
    }

    private void withdrawAll(String caseId, String person) {
        refuseClosed(caseId);
        List<ConsentCard> answers = consents.of(caseId);
        if (answers.stream().anyMatch(one -> one.withdrawn())
                && answers.stream().noneMatch(ConsentCard::given)) {
            throw new Refusal("De toestemming is al ingetrokken.");
        }
        consents.withdrawAll(caseId, person);
        files.tell(caseId, person, "Toestemming ingetrokken");
        if (!journeys.tellCase("consentWithdrawn", caseId, Map.of())) {
            stopSharingWithoutProcess(caseId);
        }
    }

    /**
     * The parent withdraws a part: these answers and the work that hangs on them; the rest goes on. Without the yes to
     * keeping the pathway nothing may go on, so withdrawing that one is withdrawing all. One transaction, as above: all
     * of it or nothing. Refuses with Refusal when no answer is chosen.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public void withdrawPart(String caseId, Set<Long> consentIds, String person) {
        Retry.tryAgain(() -> transaction.execute(status -> {
            consents.beginWithdrawal(caseId);
            refuseClosed(caseId);
            List<ConsentCard> chosen = consents.of(caseId).stream()
                    .filter(one -> one.given() && consentIds.contains(one.id()))
                    .toList();
            if (chosen.isEmpty()) {
                throw new Refusal("Kies eerst waarvoor de ouder de toestemming intrekt.");
            }
            if (chosen.stream().anyMatch(one -> ConsentQuestions.KEEP.equals(one.purpose()))) {
                boolean differ = !ends.stopOthers(caseId, chosen, person).isEmpty();
                withdrawAll(caseId, person);
                if (differ) {
                    journeys.tellCase("parentsDiffer", caseId, Map.of());
                }
            } else {
                withdrawPart(caseId, chosen, person);
            }
            return true;
        }));
    }

    private void withdrawPart(String caseId, List<ConsentCard> chosen, String person) {
        List<ConsentCard> withdrawn =
                consents.withdraw(caseId, chosen.stream().map(ConsentCard::id).toList(), person);
        files.tell(caseId, person, "Toestemming voor een deel ingetrokken");
        withdrawn.forEach(one -> openWork.stopPart(caseId, one, "referralWithdrawn"));
        differ.stop(caseId, ends.stopOthers(caseId, withdrawn, person));
        pathways.tell(new PathwayEvents.PartWithdrawn(files.card(caseId)));
    }

    /** Closes now, with what is open. @param outcome one of parentStops, noConsent, pregnancyEnded, deceased, moved */
    public void closeNow(String caseId, String outcome, String person) {
        turns.await(caseId);
        refuseClosed(caseId);
        if (!PathwayForms.AT_ANY_TIME.contains(outcome)) {
            throw new Refusal("Met deze uitkomst sluit u in de taak \"Traject afsluiten\".");
        }
        if ("pregnancyEnded".equals(outcome)) {
            lifeEvents.pregnancyEnded(caseId, person);
            return;
        }
        pathways.of(caseId).stop(outcome, person);
        if (!journeys.tellCase("closingRequested", caseId, Map.of())) {
            throw new Refusal("Dit traject loopt niet meer.");
        }
    }

    /**
     * The family or a professional wants to carry support together, with one plan. Refused without consent, while one
     * is carried, and when nobody helps yet.
     */
    public void requestSupport(String caseId, String person) {
        refuseClosed(caseId);
        pathways.hold(caseId);
        plans.request(caseId);
        files.tell(caseId, person, "Gevraagd om samen steun te dragen met één plan");
        if (!journeys.tellCase("supportRequested", caseId, Map.of())) {
            throw new Refusal("Nu kan dit nog niet: spreek eerst met de ouder af wie er helpt. Daarna kunt u samen een "
                    + "steunplan maken.");
        }
    }

    /**
     * One more action in the plan that runs; refusals as in {@link SupportPlans#addExtraAction}.
     *
     * @param asked what the parent said about who may know the plan, in the fields of {@link
     *     nl.kansrijkestart.consent.AskedHere}
     */
    public void addAction(String caseId, String what, String owner, LocalDate until, Answers asked, String person) {
        refuseClosed(caseId);
        parties.keep(
                new FormMoment("addAction", null, caseId, files.card(caseId).municipality(), Map.of(), person), asked);
        plans.addExtraAction(caseId, what, owner, until, person);
    }

    /** After the end of a pregnancy nothing is shared any more; the family's yes ends too when she says so. */
    private void stopSharingWithoutProcess(String caseId) {
        if (!files.card(caseId).pregnancyEnded()) {
            throw new Refusal("Dit traject loopt niet meer.");
        }
        files.share(caseId, false);
    }

    private void refuseClosed(String caseId) {
        CaseCard file = files.card(caseId);
        if (file.closed() != null) {
            throw new Refusal("Dit traject is al afgesloten.");
        }
    }
}
