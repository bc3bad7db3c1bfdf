package nl.kansrijkestart.pathway.asking;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** How what runs for a family ends: when the whole case ends, when a yes is over, when the child is born. */
@Component
public class OpenWork {

    private static final String HOME_VISIT = "prenatalHomeVisit";

    private final ReferralService referrals;
    private final FollowUps followUps;
    private final SupportPlans plans;
    private final Consents consents;
    private final ConsentEnds ends;
    private final ClosedDoors doors;

    OpenWork(
            ReferralService referrals,
            FollowUps followUps,
            SupportPlans plans,
            Consents consents,
            ConsentEnds ends,
            ClosedDoors doors) {
        this.referrals = referrals;
        this.followUps = followUps;
        this.plans = plans;
        this.consents = consents;
        this.ends = ends;
        this.doors = doors;
    }

    /** The family withdrew: no yes is left, and each part ends by its own end event. */
    public void withdrawAll(String caseId) {
        consents.withdrawAll(caseId, null);
        stopParts(caseId, "referralWithdrawn");
    }

    /** Each part ends by its own end event, told by its own id. */
    void stopParts(String caseId, String outcome) {
        referrals.of(caseId).forEach(one -> followUps.stopByItself(one.id()));
        plans.stop(caseId);
        referrals.stopAll(caseId, outcome, true);
        doors.close(caseId);
    }

    /**
     * A prenatal home visit and its registration have no sense any more, nor has a yes for before the birth; a plan
     * that runs is evaluated within its term after the birth.
     */
    public void overtakenByBirth(String caseId) {
        referrals.of(caseId).stream()
                .filter(one -> HOME_VISIT.equals(one.need()))
                .forEach(one -> {
                    followUps.stopByItself(one.id());
                    referrals.stop(one.id(), "referralOvertakenByBirth");
                });
        plans.evaluateAfterBirth(caseId);
        ends.endAtBirth(caseId);
    }

    /**
     * One yes ended: what hangs on it ends at that receiver and at those named after it; the rest of the case goes on.
     */
    public void stopPart(String caseId, ConsentCard withdrawn, String outcome) {
        List<String> receivers = Stream.concat(Stream.ofNullable(withdrawn.receiver()), withdrawn.also().stream())
                .toList();
        // a home visit or a Knooppunt goes on after its registration closed
        referrals.of(caseId).stream()
                .filter(one -> ConsentGate.purposeOf(one.need()).equals(withdrawn.purpose())
                        && (withdrawn.about() == null || withdrawn.about().equals(one.need())))
                .filter(one ->
                        withdrawn.receiver() == null ? one.receiver() == null : receivers.contains(one.receiver()))
                .forEach(one -> {
                    followUps.stopByItself(one.id());
                    referrals.stop(one.id(), outcome);
                });
        doors.close(caseId);
    }

    /** Who coordinates ends one of them: a referral, with what goes on behind it. */
    public void endPart(String referralId) {
        followUps.stopByItself(referralId);
        referrals.stop(referralId, "referralEndedByEvent");
    }

    /**
     * The top process ends its parts itself; here their files are closed and their people told.
     *
     * @param closing how, a code of {@code closing.*}: who helped reads words that fit
     */
    public void closeParts(String caseId, String closing) {
        close(caseId);
        referrals.closeAll(caseId, closing);
        consents.close(caseId);
    }

    /** The family took a yes back after closing: nothing runs that must end, but what could be read back is shut. */
    public void closeDoors(String caseId) {
        doors.close(caseId);
    }

    /** What was agreed here is taken up by another pathway of the same family. */
    public void handOver(String caseId) {
        close(caseId);
        referrals.stopAll(caseId, "referralHandedOver", false);
    }

    /** What runs for the family was lost: nothing can end by itself. What the family agreed to stays as it is. */
    public void endLost(String caseId) {
        close(caseId);
        referrals.stopAll(caseId, "referralEndedByEvent", false);
    }

    private void close(String caseId) {
        referrals.of(caseId).forEach(one -> followUps.stop(one.id()));
        plans.close(caseId);
    }
}
