package nl.kansrijkestart.pathway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/**
 * A pause of the whole pathway. It is ours and not the engine's: messages still arrive. At its beginning every term
 * moves behind its latest end, at its real end back by what was not used; so nothing falls due in between, and no term
 * has lost a day.
 */
@Component
public class Pauses {

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
    private final CaseFiles files;
    private final Agreements agreements;
    private final Deadlines days;
    private final Journeys journeys;
    private final Clock clock;

    Pauses(
            Pathways pathways,
            HomeVisitService homeVisits,
            HubMeetingService hubMeetings,
            ReferralService referrals,
            SupportPlans plans,
            CaseFiles files,
            Agreements agreements,
            Deadlines days,
            Journeys journeys,
            Clock clock) {
        this.pathways = pathways;
        this.homeVisits = homeVisits;
        this.hubMeetings = hubMeetings;
        this.referrals = referrals;
        this.plans = plans;
        this.files = files;
        this.agreements = agreements;
        this.days = days;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** A new pause, or the same one longer: until the agreed longest pause from now. */
    public void hold(String caseId) {
        CaseCard file = files.card(caseId);
        files.pause(
                caseId,
                days.add(clock.instant(), agreements.term("term.pause.max", file.municipality(), file.urgent())));
    }

    /** Moves every term behind the latest end of the pause. */
    public void park(String caseId) {
        shift(caseId, files.card(caseId).held(clock.instant()), "dit traject staat even stil. Uw termijn schuift op.");
    }

    /** Moves every term back by what is left of the pause. Returns how long it lasted. */
    public Duration release(String caseId) {
        CaseCard file = files.card(caseId);
        Instant now = clock.instant();
        shift(caseId, file.held(now).negated(), "dit traject gaat weer verder. Uw termijn loopt weer.");
        files.resume(caseId);
        return Duration.between(file.pausedSince(), now);
    }

    private void shift(String caseId, Duration by, String line) {
        pathways.of(caseId).shift(by);
        homeVisits.shift(caseId, by);
        hubMeetings.shift(caseId, by);
        referrals.shift(caseId, by, line);
        plans.shift(caseId, by, line);
        journeys.shiftTerms(caseId, by, APPOINTMENTS);
    }
}
