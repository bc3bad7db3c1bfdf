package nl.kansrijkestart.pathway;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Desk;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.Weighing;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.transaction.annotation.Transactional;

/**
 * What processes/pathway/familyPathway.bpmn asks while professional and parent talk, weigh, choose and agree, and while
 * the own organisation goes on without consent.
 */
@Desk
@Transactional
class TalkDesk {

    private final Pathways pathways;
    private final Weighing weighing;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final PathwayTerms terms;

    TalkDesk(Pathways pathways, Weighing weighing, ReferralService referrals, CaseFiles files, PathwayTerms terms) {
        this.pathways = pathways;
        this.weighing = weighing;
        this.referrals = referrals;
        this.files = files;
        this.terms = terms;
    }

    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindSignaller(String caseId) {
        pathways.tell(new PathwayEvents.TalkOverdue(files.card(caseId)));
    }

    public void proposeGrade(String caseId) {
        weighing.proposeGrade(caseId);
    }

    public void proposeRoute(String caseId) {
        weighing.proposeRoutes(caseId);
    }

    public void closeOwnCare(String caseId) {
        files.close(caseId, "noConsent");
    }

    public boolean othersNeeded(String caseId) {
        return referrals.of(caseId).stream().anyMatch(ReferralCard::proposed);
    }

    /** Before a birth an adult decides for herself; after it, and where the parent may be young, it is worked out. */
    public boolean giverToCheck(String caseId) {
        CaseCard file = files.card(caseId);
        return !file.pregnant() || file.themes().contains("youngParent");
    }

    public boolean consentGiven(String caseId) {
        return referrals.of(caseId).stream().anyMatch(ReferralCard::agreed);
    }

    public boolean askAgain(String caseId) {
        return pathways.of(caseId).next().askAgain();
    }

    public boolean talkAgain(String caseId) {
        return pathways.of(caseId).next().talkAgain();
    }

    /** With who arranged it, who reads what is heavy. A director does not. */
    public String contactGroup(String caseId) {
        return files.card(caseId).contactGroup();
    }

    public Instant talkDue(String caseId) {
        return pathways.of(caseId).next().talkDue(terms.fromNow("term.talk", files.card(caseId)));
    }

    public Instant registerDue(String caseId) {
        return terms.fromNow("term.answer.escalation", files.card(caseId));
    }

    /** A signal without consent is kept for a while and not longer. */
    public Instant keepingEnd(String caseId) {
        return terms.keepingEnd(files.card(caseId));
    }
}
