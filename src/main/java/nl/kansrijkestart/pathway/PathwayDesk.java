package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.Pathway;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.TogetherNeeded;
import nl.kansrijkestart.pathway.family.Weighing;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/familyPathway.bpmn. */
@Desk
@Transactional
public class PathwayDesk {

    private final Pathways pathways;
    private final Weighing weighing;
    private final OpenWork openWork;
    private final FamilyMatch match;
    private final TogetherNeeded together;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final Consents consents;
    private final Agreements agreements;
    private final Deadlines days;
    private final java.time.Clock clock;

    PathwayDesk(
            Pathways pathways,
            Weighing weighing,
            OpenWork openWork,
            FamilyMatch match,
            TogetherNeeded together,
            ReferralService referrals,
            CaseFiles files,
            Consents consents,
            Agreements agreements,
            Deadlines days,
            java.time.Clock clock) {
        this.pathways = pathways;
        this.weighing = weighing;
        this.openWork = openWork;
        this.match = match;
        this.together = together;
        this.referrals = referrals;
        this.files = files;
        this.consents = consents;
        this.agreements = agreements;
        this.days = days;
        this.clock = clock;
    }

    public void confirmReceipt(String caseId) {
        pathways.tell(new PathwayEvents.ReceiptConfirmed(files.card(caseId)));
    }

    public void remindSignaller(String caseId) {
        pathways.tell(new PathwayEvents.TalkOverdue(files.card(caseId)));
    }

    public void proposeGrade(String caseId) {
        weighing.proposeGrade(caseId);
    }

    public void proposeRoute(String caseId) {
        weighing.proposeRoutes(caseId);
    }

    public boolean othersNeeded(String caseId) {
        return referrals.of(caseId).stream().anyMatch(one -> one.proposed());
    }

    public boolean consentGiven(String caseId) {
        return helpAwaits(caseId);
    }

    public boolean askAgain(String caseId) {
        return pathways.of(caseId).askAgain();
    }

    public boolean talkAgain(String caseId) {
        return pathways.of(caseId).talkAgain();
    }

    public void closeOwnCare(String caseId) {
        files.close(caseId, "noConsent");
    }

    /**
     * Looks among families that agreed and among the own organisation's; help goes on and the signaller reads the same
     * words either way.
     */
    public void checkKnownFamily(String caseId) {
        pathways.of(caseId).possibleMatch(!match.found(caseId).isEmpty());
        pathways.tell(new PathwayEvents.KnownFamilyChecked(files.card(caseId)));
    }

    public boolean possibleMatch(String caseId) {
        return pathways.of(caseId).possibleMatch();
    }

    public boolean sameFamily(String caseId) {
        return pathways.of(caseId).sameFamily();
    }

    /** Referrals that the family agreed to and that were not sent yet: one round of "Hulp regelen" each. */
    public List<String> referralsToSend(String caseId) {
        return referrals.of(caseId).stream()
                .filter(one -> one.agreed())
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
        return pathways.of(caseId).moreNeeded();
    }

    public void remindDirector(String caseId) {
        pathways.tell(new PathwayEvents.ClosingOverdue(files.card(caseId)));
    }

    /** The family withdrew: everything shared stops by its own end; the visible reason is only that it stopped. */
    public void endSharedWork(String caseId) {
        consents.withdrawAll(caseId, null);
        files.share(caseId, false);
        openWork.stopParts(caseId, "referralWithdrawn");
        pathways.tell(new PathwayEvents.ConsentWithdrawn(files.card(caseId)));
    }

    public void endOpenWork(String caseId) {
        Pathway pathway = pathways.of(caseId);
        openWork.closeParts(caseId);
        files.close(caseId, pathway.stopOutcome() == null ? "parentStops" : pathway.stopOutcome());
        pathways.tell(new PathwayEvents.Closed(files.card(caseId)));
    }

    /** Talk, weigh, choose and ask for consent: with who arranged it, who reads what is heavy. A director does not. */
    public String contactGroup(String caseId) {
        return files.card(caseId).contactGroup();
    }

    public String directorGroup(String caseId) {
        return files.card(caseId).directorGroup();
    }

    public String coordinatorGroup(String caseId) {
        return "hubCoordinators";
    }

    public Instant talkDue(String caseId) {
        return pathways.of(caseId).talkDue(term(caseId, "term.talk"));
    }

    public Instant registerDue(String caseId) {
        return term(caseId, "term.answer.escalation");
    }

    public Instant matchDue(String caseId) {
        return term(caseId, "term.answer.escalation");
    }

    public Instant closingDue(String caseId) {
        return pathways.of(caseId).closingDue(term(caseId, "term.feedback"));
    }

    /** A signal without consent is kept for a while and not longer. */
    public Instant keepingEnd(String caseId) {
        CaseCard file = files.card(caseId);
        return days.add(file.opened(), agreements.term("term.keeping.withoutConsent", file.municipality(), false));
    }

    private Instant term(String caseId, String term) {
        CaseCard file = files.card(caseId);
        return days.add(
                clock.instant().plus(file.held(clock.instant())),
                agreements.term(term, file.municipality(), file.urgent()));
    }
}
