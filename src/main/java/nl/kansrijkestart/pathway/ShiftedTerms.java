package nl.kansrijkestart.pathway;

import java.time.Instant;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.springframework.stereotype.Component;

/** Every term that runs for a family, moved at once. */
@Component
class ShiftedTerms {

    /** Their day is an appointment with the family or follows from one; it stays. */
    private static final Set<String> APPOINTMENTS = Set.of(
            "renewConsent",
            "recordHomeVisit",
            "inviteParticipants",
            "answerHubInvitation",
            "prepareWithParent",
            "recordHubAgreements");

    private final Pathways pathways;
    private final HomeVisitService homeVisits;
    private final HubMeetingService hubMeetings;
    private final ReferralService referrals;
    private final SupportPlans plans;
    private final RunningHelpService helps;
    private final Journeys journeys;

    ShiftedTerms(
            Pathways pathways,
            HomeVisitService homeVisits,
            HubMeetingService hubMeetings,
            ReferralService referrals,
            SupportPlans plans,
            RunningHelpService helps,
            Journeys journeys) {
        this.pathways = pathways;
        this.homeVisits = homeVisits;
        this.hubMeetings = hubMeetings;
        this.referrals = referrals;
        this.plans = plans;
        this.helps = helps;
        this.journeys = journeys;
    }

    /** @param by what a moment becomes @param line what others who help read of it */
    void shift(String caseId, UnaryOperator<Instant> by, String line) {
        pathways.of(caseId).next().shift(by);
        homeVisits.shift(caseId, by);
        hubMeetings.shift(caseId, by);
        referrals.shift(caseId, by, line);
        plans.shift(caseId, by, line);
        helps.shift(caseId, by);
        journeys.shiftTerms(caseId, by, APPOINTMENTS);
    }
}
