package nl.kansrijkestart.privacy.rights;

import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who reads what about a parent's request, and what stands on the family's time line. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RightsNews {

    private final RightsService requests;
    private final CaseFiles files;
    private final Notices notices;

    RightsNews(RightsService requests, CaseFiles files, Notices notices) {
        this.requests = requests;
        this.files = files;
        this.notices = notices;
    }

    @EventListener
    void received(RightsEvents.Received event) {
        tellOfficers(event.request(), "een ouder deed een verzoek. De wettelijke termijn loopt.");
        CaseCard file = event.file();
        if (file != null) {
            files.tell(file.id(), event.by(), "Verzoek van de ouder over eigen gegevens ontvangen");
            notices.tell(
                    file.leaderGroup(),
                    file.leader(),
                    event.request().id(),
                    file.mark() + ": de ouder deed een verzoek over de eigen gegevens. Kijk in uw Takenlijst.");
        }
    }

    @EventListener
    void ending(RightsEvents.TermEnding event) {
        tellOfficers(event.request(), "de wettelijke termijn is bijna voorbij. Kijk waar het antwoord blijft.");
    }

    /** Who answers for the municipality reads that something is late and nothing about whom. */
    @EventListener
    void over(RightsEvents.TermOver event) {
        tellOfficers(
                event.request(),
                "de wettelijke termijn is voorbij. Antwoord de ouder nu; het bestuur leest dat een antwoord te laat "
                        + "is.");
        notices.tell(
                Notices.role("boardMembers", event.request().municipality()),
                null,
                event.request().id(),
                "Een ouder kreeg niet op tijd antwoord op een verzoek over eigen gegevens. De privacyfunctionaris "
                        + "weet om welk verzoek het gaat.");
    }

    @EventListener
    void erased(RightsEvents.FileErased event) {
        event.waiting()
                .forEach(receiver ->
                        notices.tell(receiver, null, null, event.family() + ": gesloten. U hoeft niets meer te doen."));
    }

    @EventListener
    void closed(RightsEvents.Closed event) {
        if (event.caseId() != null && files.exists(event.caseId())) {
            files.tell(event.caseId(), null, "Verzoek van de ouder over eigen gegevens beantwoord");
        }
    }

    private void tellOfficers(RightsEvents.Request request, String text) {
        notices.tell(
                Notices.role(requests.officerGroup(request.municipality()), request.municipality()),
                null,
                request.id(),
                request.name() + ": " + text);
    }
}
