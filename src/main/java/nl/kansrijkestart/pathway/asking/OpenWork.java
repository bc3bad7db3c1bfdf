package nl.kansrijkestart.pathway.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.homevisit.HomeVisitService;
import nl.kansrijkestart.pathway.hub.HubMeetingService;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** What is still running for a family, and how it ends when the whole case ends. */
@Component
public class OpenWork {

    private static final String HOME_VISIT = "prenatalHomeVisit";
    private static final List<String> HELPING = List.of("accepted", "inContact");

    private final ReferralService referrals;
    private final HomeVisitService homeVisits;
    private final HubMeetingService hubMeetings;
    private final SupportPlans plans;
    private final CaseFiles files;
    private final Consents consents;
    private final ConsentGate gate;
    private final PartService parts;
    private final CaseAccess access;
    private final Pathways pathways;
    private final Journeys journeys;
    private final People people;

    OpenWork(
            ReferralService referrals,
            HomeVisitService homeVisits,
            HubMeetingService hubMeetings,
            SupportPlans plans,
            CaseFiles files,
            Consents consents,
            ConsentGate gate,
            PartService parts,
            CaseAccess access,
            Pathways pathways,
            Journeys journeys,
            People people) {
        this.referrals = referrals;
        this.homeVisits = homeVisits;
        this.hubMeetings = hubMeetings;
        this.plans = plans;
        this.files = files;
        this.consents = consents;
        this.gate = gate;
        this.parts = parts;
        this.access = access;
        this.pathways = pathways;
        this.journeys = journeys;
        this.people = people;
    }

    /**
     * In words, for the person who wants to close; a colleague who took the task reads no name behind a shielded need.
     */
    public List<String> open(String caseId, String person) {
        boolean knows = access.knowsReceivers(caseId, person);
        Set<String> unnamed = knows ? Set.of() : referrals.shieldedReceivers(caseId);
        List<String> open = new ArrayList<>();
        referrals.of(caseId).stream()
                .filter(one -> one.sentAt() != null && !one.closed())
                .forEach(one -> open.add("verwijzing " + Words.onCard(one.need())
                        + (Words.shielded(one.need()) && !knows ? "" : " bij " + one.receiverName())));
        plans.openActions(caseId)
                .forEach(action -> open.add(
                        unnamed.contains(action.owner())
                                ? "actie bij wie persoonlijk helpt"
                                : "actie bij " + action.ownerName()));
        return open;
    }

    /** Each part ends by its own end event, told by its own id. */
    public void stopParts(String caseId, String outcome) {
        referrals.of(caseId).forEach(one -> {
            stopFollowing(one.id());
            journeys.tellPartAfterwards("homeVisitStopped", "referralId", one.id(), Map.of());
            journeys.tellPartAfterwards("hubMeetingStopped", "referralId", one.id(), Map.of());
        });
        plans.stop(caseId);
        referrals.stopAll(caseId, outcome, true);
        closeDoors(caseId);
    }

    /**
     * A prenatal home visit and its registration have no sense any more; a plan that runs is evaluated within its term
     * after the birth.
     */
    public void overtakenByBirth(String caseId) {
        referrals.of(caseId).stream()
                .filter(one -> HOME_VISIT.equals(one.need()))
                .forEach(one -> {
                    homeVisits.stop(one.id());
                    journeys.tellPartAfterwards("homeVisitStopped", "referralId", one.id(), Map.of());
                    referrals.stop(one.id(), "referralOvertakenByBirth");
                });
        plans.evaluateAfterBirth(caseId);
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
                    stopFollowing(one.id());
                    journeys.tellPartAfterwards("homeVisitStopped", "referralId", one.id(), Map.of());
                    journeys.tellPartAfterwards("hubMeetingStopped", "referralId", one.id(), Map.of());
                    referrals.stop(one.id(), outcome);
                });
        closeDoors(caseId);
    }

    /**
     * A yes ended: whatever it held open at others closes at once, their parts in the family too. They read that it
     * stopped, not why.
     */
    private void closeDoors(String caseId) {
        CaseCard file = files.card(caseId);
        hubMeetings.closeDoors(caseId);
        plans.closeDoors(caseId);
        parts
                .endUnless(
                        caseId,
                        (kind, organisation) -> kind == PartKind.signaller
                                || (kind == PartKind.director
                                        ? gate.mayDirect(caseId, organisation)
                                        : gate.knows(caseId, organisation)))
                .stream()
                .filter(one -> one.kind() != PartKind.helper)
                .forEach(one -> pathways.tell(new PathwayEvents.PartEnded(file, one)));
    }

    /** The top process ends its parts itself; here their files are closed and their people told. */
    public void closeParts(String caseId) {
        referrals.of(caseId).forEach(one -> stopFollowing(one.id()));
        plans.close(caseId);
        referrals.stopAll(caseId, "referralEndedByEvent", false);
        consents.close(caseId);
    }

    /** Somebody took it on to help this family: that is not cut off for the sake of one file. */
    public boolean helpBegan(String caseId) {
        return plans.carried(caseId)
                || referrals.of(caseId).stream().anyMatch(one -> one.started() || HELPING.contains(one.state()));
    }

    /**
     * Two signals about one family: what was agreed or asked here goes to the contact of the running pathway, to take
     * it up there.
     */
    public void handOver(String caseId, String runningCaseId) {
        CaseCard running = files.card(runningCaseId);
        referrals.of(caseId).stream()
                .filter(one -> !List.of("proposed", "closed").contains(one.state()))
                .forEach(one -> pathways.tell(new PathwayEvents.NeedHandedOver(running, one.need())));
        referrals.of(caseId).forEach(one -> stopFollowing(one.id()));
        plans.close(caseId);
        referrals.stopAll(caseId, "referralHandedOver", false);
    }

    /** Two pathways of one family that both help: their contacts hear of each other, and of nothing else. */
    public void tellEachOther(String caseId, String runningCaseId) {
        CaseCard fresh = files.card(caseId);
        CaseCard running = files.card(runningCaseId);
        pathways.tell(new PathwayEvents.AlsoRuns(fresh, running, contactOf(running)));
        pathways.tell(new PathwayEvents.AlsoRuns(running, fresh, contactOf(fresh)));
    }

    private String contactOf(CaseCard file) {
        return people.person(file.contact())
                .map(one -> one.name() + ", " + one.organisationName())
                .orElse(people.organisation(file.contactGroup()).name());
    }

    private void stopFollowing(String referralId) {
        homeVisits.stop(referralId);
        hubMeetings.stop(referralId);
    }
}
