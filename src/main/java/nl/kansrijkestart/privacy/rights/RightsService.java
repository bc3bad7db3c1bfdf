package nl.kansrijkestart.privacy.rights;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The requests of parents, and who answers them. Refuses an unknown request with IllegalArgumentException.
 */
@Component
@Transactional
class RightsService {

    static final String OFFICERS = "privacyOfficers";
    private final RightsRequests requests;
    private final RightsTerms terms;
    private final CaseFiles files;
    private final CaseAccess access;
    private final CaseTasks tasks;
    private final People people;

    RightsService(
            RightsRequests requests,
            RightsTerms terms,
            CaseFiles files,
            CaseAccess access,
            CaseTasks tasks,
            People people) {
        this.requests = requests;
        this.terms = terms;
        this.files = files;
        this.access = access;
        this.tasks = tasks;
        this.people = people;
    }

    /** @param file null when there is none (any more) */
    RightsRequest open(String municipality, CaseCard file, RightsQuestion question) {
        return requests.save(new RightsRequest(
                newMark(),
                municipality,
                file,
                file == null ? OFFICERS : file.leaderGroup(),
                question,
                terms.first(question.receivedOn()),
                terms.now()));
    }

    /** What a verb of the request tells is heard. */
    void happens(String id, Consumer<RightsRequest> verb) {
        RightsRequest request = request(id);
        verb.accept(request);
        requests.save(request);
    }

    RightsRequest request(String id) {
        return requests.findById(id).orElseThrow(() -> new IllegalArgumentException("Dit verzoek is niet bekend."));
    }

    /** Those of them that are requests, by id, in one question. */
    Map<String, RightsRequest> all(Collection<String> ids) {
        Map<String, RightsRequest> found = new HashMap<>();
        requests.findAllById(ids).forEach(request -> found.put(request.id(), request));
        return found;
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

    /** A family by what people call it: one of these municipalities, or one in which this person has a part. */
    Optional<CaseCard> named(String login, String mark, List<String> municipalities) {
        return files.byMark(mark, municipalities).or(() -> access.own(login, mark));
    }

    /** Who knows the family prepares and tells; without a file the privacy officers do all of it. */
    String controllerGroup(RightsRequest request) {
        String group = file(request).map(CaseCard::directorGroup).orElse(request.controllerGroup());
        return OFFICERS.equals(group) ? officerGroup(request.municipality()) : group;
    }

    /** Where nobody is appointed, the administrators get it: nothing stays with nobody. */
    String officerGroup(String municipality) {
        return people.peopleWithRole(OFFICERS, municipality).isEmpty() ? "administrators" : OFFICERS;
    }

    private String newMark() {
        return Words.newMark("Verzoek", mark -> requests.marksLike(mark) > 0);
    }
}
