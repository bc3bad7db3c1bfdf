package nl.kansrijkestart.pathway.families;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.Found;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.tasks.TaskSearch;
import nl.kansrijkestart.pathway.family.Searches;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds an own family by mark, own number, or a parent's whole name or telephone number. What is foreign and what is
 * not there read the same and take the same questions.
 */
@Component
@Transactional
class FamilySearch implements TaskSearch {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 120;

    private final CaseFiles files;
    private final CaseAccess access;
    private final FamilySlice slice;
    private final Searches searches;
    private final People people;

    FamilySearch(CaseFiles files, CaseAccess access, FamilySlice slice, Searches searches, People people) {
        this.files = files;
        this.access = access;
        this.slice = slice;
        this.searches = searches;
        this.people = people;
    }

    /** @throws nl.kansrijkestart.base.Refusal for who looked for very much today */
    @Override
    public List<String> cases(String term, String login) {
        String typed = term.strip();
        PersonCard person = people.person(login).orElse(null);
        List<String> places = people.keysOf(login).stream()
                .map(People.Key::municipality)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (person == null || places.isEmpty() || typed.length() < SHORTEST || typed.length() > LONGEST) {
            return List.of();
        }
        searches.count(login, places.get(0), Searches.By.own, typed);
        Map<String, Boolean> byMark = files.search(typed, people.actsAs(login), person.organisation(), places).stream()
                .collect(Collectors.toMap(Found::caseId, Found::byMark));
        return byMark.isEmpty()
                ? List.of()
                : access.held(byMark.keySet(), login).stream()
                        .filter(view -> byMark.get(view.card().id()) || mayName(view, person.organisation()))
                        .map(view -> view.card().id())
                        .toList();
    }

    @Override
    public List<String> called(String term) {
        String typed = term.strip();
        return typed.length() < SHORTEST || typed.length() > LONGEST ? List.of() : files.marked(typed);
    }

    private boolean mayName(CaseView view, String organisation) {
        return view.mayTell() && slice.knowsContact(view.card(), organisation);
    }
}
