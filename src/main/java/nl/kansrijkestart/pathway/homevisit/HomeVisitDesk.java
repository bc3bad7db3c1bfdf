package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.Desk;
import org.springframework.transaction.annotation.Transactional;

/** The automatic steps, groups, moments and questions of processes/pathway/prenatalHomeVisit.bpmn. */
@Desk
@Transactional
public class HomeVisitDesk {

    private final HomeVisitService book;

    HomeVisitDesk(HomeVisitService book) {
        this.book = book;
    }

    /** For the call that was not made and for the visit that was not planned. */
    public void remindNurse(String referralId) {
        HomeVisit visit = book.of(referralId);
        book.tellNurse(visit, null, "een stap wacht langer op u dan afgesproken.");
        book.tell(visit, "de JGZ is herinnerd.");
    }

    public void closeVisit(String referralId) {
        HomeVisit visit = book.of(referralId);
        book.tell(
                visit,
                switch (visit.state()) {
                    case notWanted -> "de ouder wil dit nu niet.";
                    case calling -> "nog geen contact gekregen. Er komt nu geen huisbezoek.";
                    default -> "afgerond.";
                });
        visit.close(book.now());
    }

    public boolean visitWanted(String referralId) {
        return book.of(referralId).state() == HomeVisit.State.wanted;
    }

    public boolean tryAgain(String referralId) {
        HomeVisit visit = book.of(referralId);
        return visit.tryAgain(book.mostTries(book.file(visit)), book.today());
    }

    public boolean anotherVisit(String referralId) {
        return book.of(referralId).anotherVisit();
    }

    public boolean moreHelpChosen(String referralId) {
        return book.of(referralId).moreHelp();
    }

    public boolean childBorn(String referralId) {
        return !book.file(book.of(referralId)).pregnant();
    }

    public String nurseGroup(String referralId) {
        return book.nurseGroup(book.of(referralId));
    }

    public Instant callDue(String referralId) {
        return book.of(referralId).callDue();
    }

    public Instant visitDue(String referralId) {
        return book.of(referralId).visitDue();
    }

    public Instant appointmentMoment(String referralId) {
        return book.of(referralId).appointment();
    }

    /** One moment for the approach and for the consent that follows from it. */
    public Instant approachDue(String referralId) {
        HomeVisit visit = book.of(referralId);
        CaseCard file = book.file(visit);
        return visit.approachDue(book.fromNow(book.approachTerm(file), file));
    }
}
