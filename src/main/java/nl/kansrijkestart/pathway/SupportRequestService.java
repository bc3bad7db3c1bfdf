package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.support.PlanParties;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The family asks for more at any time: to carry support together, or one more action in the plan. */
@Component
@Transactional
public class SupportRequestService {

    private final Pathways pathways;
    private final CaseFiles files;
    private final SupportPlans plans;
    private final PlanParties parties;
    private final Journeys journeys;

    SupportRequestService(
            Pathways pathways, CaseFiles files, SupportPlans plans, PlanParties parties, Journeys journeys) {
        this.pathways = pathways;
        this.files = files;
        this.plans = plans;
        this.parties = parties;
        this.journeys = journeys;
    }

    /**
     * The family or a professional wants to carry support together, with one plan.
     *
     * @throws Refusal without consent, while one is carried, and when nobody helps yet
     */
    public void requestSupport(String caseId, String person) {
        running(caseId);
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
        String municipality = running(caseId).municipality();
        parties.keep(new FormMoment("addAction", null, caseId, municipality, Map.of(), person), asked);
        plans.addExtraAction(caseId, what, owner, until, person);
    }

    private CaseCard running(String caseId) {
        CaseCard file = files.card(caseId);
        if (file.closed() != null) {
            throw new Refusal("Dit traject is al afgesloten.");
        }
        return file;
    }
}
