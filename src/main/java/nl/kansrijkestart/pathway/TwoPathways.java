package nl.kansrijkestart.pathway;

import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** Two signals about one family: one pathway takes the other one in, or both go on and know of each other. */
@Component
class TwoPathways {

    private final ReferralService referrals;
    private final OpenWork openWork;
    private final CaseFiles files;
    private final Pathways pathways;
    private final People people;

    TwoPathways(ReferralService referrals, OpenWork openWork, CaseFiles files, Pathways pathways, People people) {
        this.referrals = referrals;
        this.openWork = openWork;
        this.files = files;
        this.pathways = pathways;
        this.people = people;
    }

    /** What was agreed or asked here goes to the contact of the running pathway, to take it up there. */
    void merge(String caseId, String runningCaseId) {
        CaseCard running = files.card(runningCaseId);
        referrals.of(caseId).stream()
                .filter(one -> !one.proposed() && !one.closed())
                .forEach(one -> pathways.tell(new PathwayEvents.NeedHandedOver(running, one.need())));
        if (running.pregnant() && !files.card(caseId).pregnant()) {
            pathways.tell(new PathwayEvents.SaidToBeBorn(running));
        }
        pathways.tell(new PathwayEvents.Joined(files.card(caseId)));
        openWork.handOver(caseId);
        files.merge(caseId, runningCaseId);
    }

    /** Both help: their contacts hear of each other, and of nothing else. */
    void tellEachOther(String caseId, String runningCaseId) {
        CaseCard fresh = files.card(caseId);
        CaseCard running = files.card(runningCaseId);
        List.of(
                        new PathwayEvents.AlsoRuns(fresh, running, contactOf(running)),
                        new PathwayEvents.AlsoRuns(running, fresh, contactOf(fresh)))
                .forEach(pathways::tell);
    }

    private String contactOf(CaseCard file) {
        return people.person(file.contact())
                .map(one -> one.name() + ", " + one.organisationName())
                .orElse(people.organisation(file.contactGroup()).name());
    }
}
