package nl.kansrijkestart.privacy.rights;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of parents, who answers them, and who is told. Refuses an unknown request with IllegalArgumentException.
 */
@Component
@Transactional
class RightsService {

    static final String OFFICERS = "privacyOfficers";
    private static final String MARK = "ACDEFHJKLMNPRTUVWXY3479";

    private final RightsRequests requests;
    private final RightsTerms terms;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseTasks tasks;
    private final People people;
    private final Notices notices;
    private final SecureRandom random = new SecureRandom();

    RightsService(
            RightsRequests requests,
            RightsTerms terms,
            CaseFiles files,
            CaseAccess access,
            CaseTasks tasks,
            People people,
            Notices notices) {
        this.requests = requests;
        this.terms = terms;
        this.files = files;
        this.access = access;
        this.tasks = tasks;
        this.people = people;
        this.notices = notices;
    }

    /** @param file null when there is none (any more) */
    RightsRequest open(
            String municipality, CaseCard file, String kind, String asked, LocalDate receivedOn, String person) {
        RightsRequest request = requests.save(new RightsRequest(
                newMark(),
                municipality,
                file,
                file == null ? OFFICERS : file.leaderGroup(),
                kind,
                asked,
                receivedOn,
                person,
                terms.first(receivedOn),
                terms.now()));
        tellOfficers(request, "een ouder deed een verzoek. De wettelijke termijn loopt.");
        if (file != null) {
            files.tell(file.id(), person, "Verzoek van de ouder over eigen gegevens ontvangen");
            notices.tell(
                    file.leaderGroup(),
                    file.leader(),
                    request.id(),
                    file.mark() + ": de ouder deed een verzoek over de eigen gegevens. Kijk in uw Takenlijst.");
        }
        return request;
    }

    RightsRequest request(String id) {
        return requests.findById(id).orElseThrow(() -> new IllegalArgumentException("Dit verzoek is niet bekend."));
    }

    boolean exists(String id) {
        return id != null && requests.existsById(id);
    }

    /** The family's file, as long as there is one. */
    Optional<CaseCard> file(RightsRequest request) {
        return Optional.ofNullable(request.linkedCase()).flatMap(files::find);
    }

    /** Families in which a person has a part now: id → mark. */
    Map<String, String> familiesOf(String login) {
        Map<String, String> marks = new LinkedHashMap<>(access.own(login));
        tasks.familiesOf(login).forEach((id, mark) -> {
            if (files.exists(id)) {
                marks.put(id, mark);
            }
        });
        return marks;
    }

    /** Who knows the family prepares and tells; without a file the privacy officers do all of it. */
    String controllerGroup(RightsRequest request) {
        String group = file(request).map(CaseCard::directorGroup).orElse(request.controllerGroup());
        return OFFICERS.equals(group) ? officerGroup(request) : group;
    }

    /** Where nobody is appointed, the administrators get it: nothing stays with nobody. */
    String officerGroup(RightsRequest request) {
        return people.peopleWithRole(OFFICERS, request.municipality()).isEmpty() ? "administrators" : OFFICERS;
    }

    void tellOfficers(RightsRequest request, String text) {
        notices.tell(
                Notices.role(officerGroup(request), request.municipality()),
                null,
                request.id(),
                request.name() + ": " + text);
    }

    /** Who answers for the municipality; reads that something is late and nothing about whom. */
    void tellBoard(RightsRequest request) {
        notices.tell(
                Notices.role("boardMembers", request.municipality()),
                null,
                request.id(),
                "Een ouder kreeg niet op tijd antwoord op een verzoek over eigen gegevens. De privacyfunctionaris "
                        + "weet om welk verzoek het gaat.");
    }

    private String newMark() {
        String mark;
        do {
            StringBuilder letters = new StringBuilder("Verzoek ");
            for (int n = 0; n < 3; n++) {
                letters.append(MARK.charAt(random.nextInt(MARK.length())));
            }
            mark = letters.toString();
        } while (requests.marksLike(mark) > 0);
        return mark;
    }
}
