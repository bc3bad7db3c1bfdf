package nl.kansrijkestart.safety;

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

    SafetyNews(SafetyService records, SafetyArchive archive, Notices notices) {
        this.records = records;
        this.archive = archive;
        this.notices = notices;
    }

    @EventListener
    void moved(TaskMoved task) {
        archive.moved(task);
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
