package nl.kansrijkestart.safety;

import nl.kansrijkestart.access.absence.AbsenceService;
import nl.kansrijkestart.access.absence.AbsenceService.AbsenceChanged;
import nl.kansrijkestart.access.absence.AbsenceService.Kind;
import nl.kansrijkestart.engine.tasks.TaskMoves.TaskMoved;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lines in "Berichten" of the circle that say nothing to who reads over a shoulder. Nobody else hears anything, and no
 * mail follows. That a step went to somebody else stands in its record.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SafetyNews {

    private final SafetyService records;
    private final SafetyArchive archive;
    private final Notices notices;
    private final AbsenceService absences;

    SafetyNews(SafetyService records, SafetyArchive archive, Notices notices, AbsenceService absences) {
        this.records = records;
        this.archive = archive;
        this.notices = notices;
        this.absences = absences;
    }

    @EventListener
    void moved(TaskMoved task) {
        archive.moved(task);
    }

    /** Nobody is told why an absence of somebody matters here but that person and who did the step. */
    @EventListener
    void changed(AbsenceChanged event) {
        String person = event.absence().person();
        boolean back = event.absence().kind() == Kind.ended
                && absences.running().stream()
                        .noneMatch(one -> one.person().equals(person) && one.on(absences.today()));
        if (back) {
            records.back(person)
                    .forEach(circle -> tell(circle, person, "een eigen taak is weer van u. Kijk in uw Takenlijst."));
        }
    }

    @EventListener
    void told(SafetyRecord.Told event) {
        SafetyRecord.Circle circle = event.circle();
        switch (event.what()) {
            case lookAlong -> tellOfficers(circle, "een collega vraagt u om mee te kijken. Kijk in uw Takenlijst.");
            case consulted -> tellOfficers(circle, "een collega besprak iets met u. Kijk in uw Takenlijst.");
            case otherThanTheNorm ->
                tellOfficers(circle, "een collega nam een besluit dat u moet weten. Kijk in uw Takenlijst.");
            case decisionWaits -> tellAll(circle, "een eigen taak wacht op u. Kijk in uw Takenlijst.");
            case termOver -> tellAll(circle, "een termijn is voorbij. Kijk in uw Takenlijst.");
            case dangerWaits -> {
                if (circle.officer()) { // the professional heard by the watch
                    tellOfficers(circle, "een eigen taak wacht op u. Kijk in uw Takenlijst.");
                }
            }
        }
    }

    private void tellAll(SafetyRecord.Circle circle, String text) {
        tell(circle, circle.professional(), text);
        if (circle.officer()) {
            tellOfficers(circle, text);
        }
    }

    private void tellOfficers(SafetyRecord.Circle circle, String text) {
        records.officers(circle.organisation()).stream()
                .filter(one -> !one.login().equals(circle.professional()))
                .forEach(one -> tell(circle, one.login(), text));
    }

    private void tell(SafetyRecord.Circle circle, String login, String text) {
        notices.tellQuietly(circle.organisation(), login, circle.mark() + ": " + text);
    }
}
