package nl.kansrijkestart.pathway;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.asking.ParentsDiffer;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parent takes back a yes: all of it happens in one transaction, which waits for what crosses to another party at
 * this moment.
 */
@Component
@Transactional
class Withdrawal {

    private final CaseFiles files;
    private final Consents consents;
    private final ConsentEnds ends;
    private final OpenWork openWork;
    private final ParentsDiffer differ;
    private final Pathways pathways;
    private final Journeys journeys;

    Withdrawal(
            CaseFiles files,
            Consents consents,
            ConsentEnds ends,
            OpenWork openWork,
            ParentsDiffer differ,
            Pathways pathways,
            Journeys journeys) {
        this.files = files;
        this.consents = consents;
        this.ends = ends;
        this.openWork = openWork;
        this.differ = differ;
        this.pathways = pathways;
        this.journeys = journeys;
    }

    /** Also of what is closed. @throws Refusal when it does not run, and when nothing is left to take back */
    public boolean ofAll(String caseId, String person) {
        consents.beginWithdrawal(caseId);
        withdrawAll(caseId, person);
        return true;
    }

    private void withdrawAll(String caseId, String person) {
        refuseNothing(caseId);
        consents.withdrawAll(caseId, person);
        files.tell(caseId, person, "Toestemming ingetrokken");
        if (over(caseId)) {
            closeWhatWasOver(caseId);
        } else if (!journeys.tellCase("consentWithdrawn", caseId, Map.of())) {
            stopSharingWithoutProcess(caseId);
        }
    }

    /**
     * Without the yes to keeping the pathway nothing may go on, so taking back that one is taking back all.
     *
     * @throws Refusal as above, and when no answer is chosen
     */
    public boolean ofPart(String caseId, Set<Long> consentIds, String person) {
        consents.beginWithdrawal(caseId);
        List<ConsentCard> chosen = consents.standing(caseId).stream()
                .filter(one -> consentIds.contains(one.id()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("Kies eerst waarvoor de ouder de toestemming intrekt.");
        }
        if (chosen.stream().noneMatch(one -> ConsentQuestions.KEEP.equals(one.purpose()))) {
            withdrawPart(caseId, chosen, person);
            return true;
        }
        boolean parentsDiffer = !ends.stopOthers(caseId, chosen, person).isEmpty();
        withdrawAll(caseId, person);
        if (parentsDiffer) {
            journeys.tellCase("parentsDiffer", caseId, Map.of());
        }
        return true;
    }

    private void withdrawPart(String caseId, List<ConsentCard> chosen, String person) {
        List<ConsentCard> withdrawn =
                consents.withdraw(caseId, chosen.stream().map(ConsentCard::id).toList(), person);
        files.tell(caseId, person, "Toestemming voor een deel ingetrokken");
        if (over(caseId)) {
            ends.stopOthers(caseId, withdrawn, person);
            openWork.closeDoors(caseId);
        } else {
            withdrawn.forEach(one -> openWork.stopPart(caseId, one, "referralWithdrawn"));
            differ.stop(caseId, ends.stopOthers(caseId, withdrawn, person));
        }
        pathways.tell(new PathwayEvents.PartWithdrawn(files.card(caseId)));
    }

    /** No process runs that could hear it. */
    private void closeWhatWasOver(String caseId) {
        files.share(caseId, false);
        openWork.closeDoors(caseId);
        pathways.tell(new PathwayEvents.ConsentWithdrawn(files.card(caseId)));
    }

    private boolean over(String caseId) {
        return files.card(caseId).closed() != null;
    }

    /** After the end of a pregnancy nothing is shared any more; the family's yes ends too when she says so. */
    private void stopSharingWithoutProcess(String caseId) {
        if (!files.card(caseId).pregnancyEnded()) {
            throw new Refusal("Dit traject loopt niet meer.");
        }
        files.share(caseId, false);
    }

    /** A yes that ran out holds nothing, but what was shared under it stops here too. */
    private void refuseNothing(String caseId) {
        List<ConsentCard> answers = consents.of(caseId);
        if (!consents.standing(caseId).isEmpty()) {
            return;
        }
        if (answers.stream().anyMatch(one -> "withdrawn".equals(one.state()))) {
            throw new Refusal("De toestemming is al ingetrokken.");
        }
        if (over(caseId)) {
            throw new Refusal("Dit traject is afgesloten en er is geen toestemming om in te trekken.");
        }
        if (!files.card(caseId).shared()) {
            throw new Refusal("Er is geen toestemming om in te trekken: de ouder gaf die (nog) niet. Stopt het "
                    + "gezin helemaal? Dan kan de vaste contactpersoon het traject afsluiten.");
        }
    }
}
