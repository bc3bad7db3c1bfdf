package nl.kansrijkestart.pathway.homevisit;

import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears what of a home visit: the nurse, and who signalled and is in contact. No names, no reasons. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HomeVisitNews {

    private final Notices notices;
    private final CaseFiles files;

    HomeVisitNews(Notices notices, CaseFiles files) {
        this.notices = notices;
        this.files = files;
    }

    @EventListener
    public void wanted(HomeVisitEvents.Wanted visit) {
        around(visit.family(), "de JGZ heeft contact met de ouder. Er komt een huisbezoek.");
    }

    @EventListener
    public void notReached(HomeVisitEvents.NotReached visit) {
        around(visit.family(), "nog geen contact gelukt.");
    }

    @EventListener
    public void planned(HomeVisitEvents.Planned visit) {
        around(visit.family(), "gepland op " + Dutch.wholeDay(visit.day()) + ".");
        if (visit.lateBy() != null) {
            nurse(
                    visit.family(),
                    visit.nurse(),
                    visit.lateBy(),
                    "gepland laat in de zwangerschap. Bellen of beeldbellen past dan vaak beter. Uw plan blijft "
                            + "staan.");
        }
    }

    @EventListener
    public void held(HomeVisitEvents.Held visit) {
        recorded(visit.family(), "het bezoek is geweest.", visit.another());
    }

    @EventListener
    public void missed(HomeVisitEvents.Missed visit) {
        recorded(visit.family(), "het bezoek ging nog niet door.", visit.another());
    }

    @EventListener
    public void approachAgreed(HomeVisitEvents.ApproachAgreed visit) {
        around(visit.family(), "de aanpak is met het gezin afgesproken.");
    }

    @EventListener
    public void overdue(HomeVisitEvents.Overdue visit) {
        nurse(visit.family(), visit.nurse(), null, "een stap wacht langer op u dan afgesproken.");
        around(visit.family(), "de JGZ is herinnerd.");
    }

    @EventListener
    public void termChanged(HomeVisitEvents.TermChanged visit) {
        nurse(visit.family(), visit.nurse(), null, "de uiterste dag voor het bezoek is veranderd. Kijk in uw taken.");
    }

    @EventListener
    public void closed(HomeVisitEvents.Closed visit) {
        around(
                visit.family(),
                switch (visit.after()) {
                    case notWanted -> "de ouder wil dit nu niet.";
                    case calling -> "nog geen contact gelukt. Er komt nu geen huisbezoek.";
                    default -> "afgerond.";
                });
    }

    /** The nurse reads that it stopped, not why. */
    @EventListener
    public void stopped(HomeVisitEvents.Stopped visit) {
        nurse(
                visit.family(),
                visit.nurse(),
                null,
                "dit is gestopt. U hoeft niets meer te doen; gebruik de gegevens niet verder.");
    }

    private void recorded(CaseCard family, String what, boolean another) {
        around(family, what + (another ? " Er komt nog een bezoek." : ""));
    }

    /** Without an organisation that accepted it, the coordinator does the visit. */
    private void nurse(CaseCard family, String nurse, String person, String what) {
        notices.tell(
                nurse == null ? Notices.role(Role.hubCoordinators.name(), family.municipality()) : nurse,
                person,
                family.id(),
                family.mark() + ", huisbezoek: " + what);
    }

    private void around(CaseCard family, String what) {
        notices.tellAround(family, family.mark() + ", huisbezoek: " + what);
        files.tell(family.id(), null, "Huisbezoek: " + what);
    }
}
