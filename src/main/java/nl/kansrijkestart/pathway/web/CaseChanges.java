package nl.kansrijkestart.pathway.web;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Editing;
import nl.kansrijkestart.base.Retry;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.pathway.ConsentAgain;
import nl.kansrijkestart.pathway.LifeEvents;
import nl.kansrijkestart.pathway.SupportRequestService;
import nl.kansrijkestart.support.PlanParties;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages on which the family's contact or director says what changes. She reads first what happens, then decides.
 */
@Controller
@RequestMapping("/gezin/{caseId}/verandert/{address}")
class CaseChanges {

    /**
     * @param toAsk who may not know the plan yet @param parent how the parent is reached now; null where it is not told
     */
    record CaseChangePage(
            CaseView view,
            CaseChange change,
            ChangeFields typed,
            List<MunicipalityCard> municipalities,
            List<Option> owners,
            List<Option> toAsk,
            List<ConsentAgain.Question> questions,
            FamilyPerson parent,
            Map<String, String> seen,
            List<Option> givers,
            List<Option> ways) {

        /** Ways to reach a parent. */
        public List<Option> hows() {
            return Words.codes("reachHow").stream()
                    .map(code -> new Option(code, Words.of("reachHow", code)))
                    .toList();
        }
    }

    private final CaseDoor door;
    private final SupportRequestService support;
    private final LifeEvents lifeEvents;
    private final ConsentAgain consents;
    private final FamilyOnPage edits;
    private final PlanParties parties;
    private final People people;

    CaseChanges(
            CaseDoor door,
            SupportRequestService support,
            LifeEvents lifeEvents,
            ConsentAgain consents,
            FamilyOnPage edits,
            PlanParties parties,
            People people) {
        this.door = door;
        this.support = support;
        this.lifeEvents = lifeEvents;
        this.consents = consents;
        this.edits = edits;
        this.parties = parties;
        this.people = people;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String caseId, @PathVariable String address, PersonCard person) {
        CaseView view = door.acting(caseId, person);
        return page(view, change(address, view), ChangeFields.none(), person);
    }

    @PostMapping
    String tell(
            @PathVariable String caseId,
            @PathVariable String address,
            @RequestParam MultiValueMap<String, String> fields,
            Editing.Seen seen,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = door.acting(caseId, person);
        CaseChange change = change(address, view);
        ChangeFields typed = new ChangeFields(fields, seen);
        again.show(() -> page(door.acting(caseId, person), change, typed, person));
        String done = Retry.tryAgain(() -> tell(change, view, typed, person));
        return door.done(caseId, person, view.card().mark() + ": " + done, after);
    }

    /** Returns what the page says when it is done. */
    private String tell(CaseChange change, CaseView view, ChangeFields typed, PersonCard who) {
        String caseId = view.card().id();
        String person = who.login();
        switch (change) {
            case support -> support.requestSupport(caseId, person);
            case action ->
                support.addAction(
                        caseId,
                        typed.text("what"),
                        typed.text("who"),
                        typed.day("Vul in: wanneer het klaar is."),
                        typed.answers(),
                        person);
            case consent -> consents.keep(caseId, typed.chosen(), typed.answers(), person, view.knowsReceivers());
            case reach -> edits.changeContact(view, typed, who);
            case birth ->
                lifeEvents.childBorn(
                        caseId, typed.day("Vul in: wanneer het kind geboren is."), typed.howManyChildren(), person);
            case dueDate -> edits.changeDueDate(view, typed, who);
            case pause -> lifeEvents.pause(caseId, person);
            case resume -> lifeEvents.resume(caseId, person);
            case loss -> lifeEvents.pregnancyEnded(caseId, person);
            case move -> {
                return lifeEvents.familyMoves(caseId, typed.text("municipality"), person);
            }
        }
        return change.done;
    }

    private ModelAndView page(CaseView view, CaseChange change, ChangeFields typed, PersonCard person) {
        String caseId = view.card().id();
        boolean reach = change == CaseChange.reach;
        boolean action = change == CaseChange.action;
        return new ModelAndView(
                "caseChange",
                "page",
                new CaseChangePage(
                        view,
                        change,
                        typed,
                        people.municipalities(),
                        action ? parties.owners(caseId, person.login()) : List.of(),
                        action ? parties.ownersToAsk(caseId, person.login()) : List.of(),
                        change == CaseChange.consent ? consents.questions(caseId, view.knowsReceivers()) : List.of(),
                        reach ? edits.known(view, person) : null,
                        edits.shown(change, view, person),
                        AskedHere.givers(),
                        AskedHere.ways()));
    }

    private static CaseChange change(String address, CaseView view) {
        return CaseChange.at(address)
                .filter(change -> change.may(view))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
