package nl.kansrijkestart.pathway.asking;

import java.util.Map;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import org.springframework.stereotype.Component;

/** What goes on behind a registration after it was accepted: a home visit or a Knooppunt. */
@Component
class FollowUps {

    private final HomeVisitService homeVisits;
    private final HubMeetingService hubMeetings;
    private final Journeys journeys;

    FollowUps(HomeVisitService homeVisits, HubMeetingService hubMeetings, Journeys journeys) {
        this.homeVisits = homeVisits;
        this.hubMeetings = hubMeetings;
        this.journeys = journeys;
    }

    /** Its people are told; its process is ended by who called it. */
    void stop(String referralId) {
        homeVisits.stop(referralId);
        hubMeetings.stop(referralId);
    }

    /** Its process ends by its own end. */
    void stopByItself(String referralId) {
        stop(referralId);
        journeys.tellPartAfterwards("homeVisitStopped", "referralId", referralId, Map.of());
        journeys.tellPartAfterwards("hubMeetingStopped", "referralId", referralId, Map.of());
    }
}
