package nl.kansrijkestart.pathway.asking;

import java.time.LocalDate;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFileEvents;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.monitoring.facts.FactKind;
import nl.kansrijkestart.monitoring.facts.Facts;
import nl.kansrijkestart.pathway.homevisit.HomeVisit;
import nl.kansrijkestart.pathway.hub.HubMeeting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is counted of a pathway, without the family. */
@Component
public class PathwayFacts {

    private final Facts facts;
    private final CaseFiles files;

    PathwayFacts(Facts facts, CaseFiles files) {
        this.facts = facts;
        this.files = files;
    }

    public void signalled(String caseId, LocalDate today) {
        CaseCard file = files.card(caseId);
        Integer weeks = file.weeks(today);
        String moment = weeks == null ? "born" : weeks < 20 ? "before20" : weeks < 28 ? "before28" : "from28";
        record(
                FactKind.signalReceived,
                file,
                Map.of("caseId", caseId, "detail", moment, "topic", file.instrument() == null ? "none" : "instrument"));
    }

    public void consentAnswered(String caseId, String purpose, String state) {
        record(FactKind.consentAnswered, files.card(caseId), Map.of("topic", purpose, "detail", state));
    }

    public void consentWithdrawn(String caseId) {
        record(FactKind.consentWithdrawn, files.card(caseId), Map.of());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void closed(CaseFileEvents.Closed file) {
        facts.record(
                FactKind.caseClosed,
                file.municipality(),
                Map.of("caseId", file.caseId(), "detail", file.outcome(), "signalled", file.opened()));
    }

    /** Told before the visit is written down, because another visit gets a term of its own. @param how home or video */
    public void visited(HomeVisit visit, String how) {
        CaseCard file = files.card(visit.caseId());
        record(
                FactKind.homeVisitHeld,
                file,
                Map.of(
                        "need",
                        "prenatalHomeVisit",
                        "detail",
                        how,
                        "topic",
                        visit.visits() == 0 ? "first" : "again",
                        "since",
                        visit.registered(),
                        "due",
                        visit.visitDue(),
                        "signalled",
                        file.opened()));
    }

    public void nobodyHome(HomeVisit visit) {
        record(
                FactKind.homeVisitMissed,
                files.card(visit.caseId()),
                Map.of("need", "prenatalHomeVisit", "topic", visit.visits() == 0 ? "first" : "again"));
    }

    /** Who was asked and who came, as numbers: not which organisation. */
    public void guestAsked(HubMeeting meeting, boolean present) {
        record(
                FactKind.hubGuestAsked,
                files.card(meeting.caseId()),
                Map.of("need", "hubMeeting", "detail", present ? "present" : "absent"));
    }

    public void met(HubMeeting meeting, boolean withParents) {
        CaseCard file = files.card(meeting.caseId());
        record(
                FactKind.hubMeetingHeld,
                file,
                Map.of(
                        "need",
                        "hubMeeting",
                        "detail",
                        withParents ? "withParents" : "withoutParents",
                        "due",
                        meeting.meetingDue(),
                        "signalled",
                        file.opened()));
    }

    private void record(FactKind kind, CaseCard file, Map<String, ?> attributes) {
        facts.record(kind, file.municipality(), attributes);
    }
}
