package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/prenatalHomeVisit.bpmn. */
@Desk
@Transactional
class HomeVisitDesk {

    private final HomeVisitService visits;
    private final HomeVisitTerms terms;

    HomeVisitDesk(HomeVisitService visits, HomeVisitTerms terms) {
        this.visits = visits;
        this.terms = terms;
    }

    /** For the call that was not made and for the visit that was not planned. */
    /** Only drawings of before the watch call it (src/test/resources/models/older.txt). */
    public void remindNurse(String referralId) {
        visits.change(referralId, (visit, file) -> visit.remind(file, visits.nurse(visit)));
    }

    public void closeVisit(String referralId) {
        visits.change(referralId, (visit, file) -> visit.close(terms.now(), file));
    }

    public boolean visitWanted(String referralId) {
        return visits.of(referralId).state() == VisitStep.State.wanted;
    }

    public boolean tryAgain(String referralId) {
        HomeVisit visit = visits.of(referralId);
        return visit.tryAgain(terms.mostTries(visits.file(visit)), terms.today());
    }

    public boolean anotherVisit(String referralId) {
        return visits.of(referralId).visits().another();
    }

    public boolean moreHelpChosen(String referralId) {
        return visits.of(referralId).visits().moreHelp();
    }

    public boolean childBorn(String referralId) {
        return !visits.file(visits.of(referralId)).pregnant();
    }

    public String nurseGroup(String referralId) {
        return visits.nurseGroup(visits.of(referralId));
    }

    public Instant callDue(String referralId) {
        return visits.of(referralId).terms().callDue();
    }

    public Instant visitDue(String referralId) {
        return visits.of(referralId).terms().visitDue();
    }

    public Instant appointmentMoment(String referralId) {
        return visits.of(referralId).visits().appointment();
    }

    /** One moment for the approach and for the consent that follows from it. */
    public Instant approachDue(String referralId) {
        HomeVisit visit = visits.of(referralId);
        return visit.terms().approachDue(terms.approachDue(visits.file(visit)));
    }
}
