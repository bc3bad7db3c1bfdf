package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.TogetherNeeded;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/familyPathway.bpmn as a whole. */
@Desk
@Transactional
class PathwayDesk {

    private final Pathways pathways;
    private final OpenWork openWork;
    private final FamilyMatch match;
    private final TogetherNeeded together;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final PathwayTerms terms;

    PathwayDesk(
            Pathways pathways,
            OpenWork openWork,
            FamilyMatch match,
            TogetherNeeded together,
            ReferralService referrals,
            CaseFiles files,
            PathwayTerms terms) {
        this.pathways = pathways;
        this.openWork = openWork;
        this.match = match;
        this.together = together;
        this.referrals = referrals;
        this.files = files;
        this.terms = terms;
    }

    public void confirmReceipt(String caseId) {
        pathways.tell(new PathwayEvents.ReceiptConfirmed(files.card(caseId)));
    }

    /** Among families that agreed and the own organisation's. Help goes on; who signalled reads the same either way. */
    public void checkKnownFamily(String caseId) {
        pathways.of(caseId).next().possibleMatch(!match.found(caseId).isEmpty());
        pathways.tell(new PathwayEvents.KnownFamilyChecked(files.card(caseId)));
    }

    public boolean possibleMatch(String caseId) {
        return pathways.of(caseId).next().possibleMatch();
    }

    public boolean sameFamily(String caseId) {
        return pathways.of(caseId).next().sameFamily();
    }

    /** Referrals that the family agreed to and that were not sent yet: one round of "Hulp regelen" each. */
    public List<String> referralsToSend(String caseId) {
        return referrals.of(caseId).stream()
                .filter(ReferralCard::agreed)
                .map(ReferralCard::id)
                .toList();
    }

    public boolean helpAwaits(String caseId) {
        return !referralsToSend(caseId).isEmpty();
    }

    /** Several parties help, a Knooppunt made agreements, or somebody asked; and no plan is carried yet. */
    public boolean togetherNeeded(String caseId) {
        return together.of(caseId);
    }

    public boolean moreNeeded(String caseId) {
        return pathways.of(caseId).next().moreNeeded();
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindDirector(String caseId) {
        pathways.tell(new PathwayEvents.ClosingOverdue(files.card(caseId)));
    }

    /** The family withdrew: everything shared stops by its own end; the visible reason is only that it stopped. */
    public void endSharedWork(String caseId) {
        files.share(caseId, false);
        openWork.withdrawAll(caseId);
        pathways.tell(new PathwayEvents.ConsentWithdrawn(files.card(caseId)));
    }

    public void endOpenWork(String caseId) {
        String closing = pathways.of(caseId).stopOutcome();
        openWork.closeParts(caseId, closing);
        files.close(caseId, closing);
        pathways.tell(new PathwayEvents.Closed(files.card(caseId)));
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public String coordinatorGroup(String caseId) {
        return "hubCoordinators";
    }

    public Instant matchDue(String caseId) {
        return terms.fromNow("term.answer.escalation", files.card(caseId));
    }

    public Instant closingDue(String caseId) {
        return pathways.of(caseId).next().closingDue(terms.fromNow("term.feedback", files.card(caseId)));
    }
}
