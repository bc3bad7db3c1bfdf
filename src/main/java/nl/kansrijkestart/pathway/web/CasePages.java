package nl.kansrijkestart.pathway.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.pathway.ConsentAgain;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A family's page: the whole of it, what is asked of who helps, or whom a colleague asks. */
@Controller
@RequestMapping("/gezin/{caseId}")
class CasePages {

    record CaseColleaguePage(CaseAccess.WhomToAsk family) {}

    /**
     * @param ownNumber in the reader's own file, null without one
     * @param parent how she is reached; null where it is not told
     * @param director null while there is none @param themes null where the reader may know none
     * @param standing what can be taken back although all is over; empty as long as it runs
     * @param plan null without one @param time null where it is not told
     */
    record CasePage(
            CaseView view,
            String ownNumber,
            FamilyPerson parent,
            String phase,
            String state,
            String contactPerson,
            String director,
            String household,
            List<String> themes,
            List<String> strengths,
            List<CaseOverview.ReferralLine> referrals,
            List<HelpOverview.Line> helps,
            List<CaseOverview.TaskLine> tasks,
            PlanOverview.Shown plan,
            TimePicture.Picture time,
            Map<String, String> answers,
            List<CaseOverview.Moment> timeLine,
            List<ConsentOverview.Line> allowed,
            List<ConsentOverview.Line> notAllowed,
            List<ConsentOverview.Line> standing,
            List<AccessOverview.Look> looks,
            List<CaseChange> changes) {

        public String how() {
            return Words.of("reachHow", parent.reach().how());
        }
    }

    private final CaseDoor door;
    private final CaseOverview picture;
    private final PlanOverview plans;
    private final AccessOverview looks;
    private final ConsentOverview agreed;
    private final ConsentAgain consents;
    private final HelperPart helpers;

    CasePages(
            CaseDoor door,
            CaseOverview picture,
            PlanOverview plans,
            AccessOverview looks,
            ConsentOverview agreed,
            ConsentAgain consents,
            HelperPart helpers) {
        this.door = door;
        this.picture = picture;
        this.plans = plans;
        this.looks = looks;
        this.agreed = agreed;
        this.consents = consents;
        this.helpers = helpers;
    }

    @GetMapping
    ModelAndView page(@PathVariable String caseId, PersonCard person) {
        Optional<CaseCard> helped = door.helping(caseId, person);
        if (helped.isPresent()) {
            return new ModelAndView(
                    "caseHelper", "page", helpers.page(helped.get(), door.ownNumber(helped.get(), person), person));
        }
        Optional<CaseCard> over = door.helped(caseId, person);
        if (over.isPresent()) {
            return new ModelAndView(
                    "caseHelper", "page", helpers.over(over.get(), door.ownNumber(over.get(), person), person));
        }
        return door.colleague(caseId, person)
                .map(family -> new ModelAndView("caseColleague", "page", new CaseColleaguePage(family)))
                .orElseGet(() -> page(door.view(caseId, person), person));
    }

    private ModelAndView page(CaseView view, PersonCard person) {
        CaseCard card = view.card();
        PlanOverview.Shown plan = plans.of(view, person.login()).orElse(null);
        FamilyPerson parent = view.mayTell() ? door.parent(view, person) : null;
        return new ModelAndView(
                "case",
                "page",
                new CasePage(
                        view,
                        door.ownNumber(card, person),
                        parent,
                        picture.phase(view, person.organisation()),
                        picture.state(view),
                        picture.contact(card),
                        picture.director(card),
                        picture.household(view, person.organisation()),
                        view.knowsNeeds()
                                ? picture.themes(card, person.organisation()).orElse(null)
                                : null,
                        view.knowsNeeds() ? picture.strengths(card, person.organisation()) : List.of(),
                        picture.referrals(view),
                        plans.helps(view),
                        picture.tasks(view, person.login()),
                        plan,
                        plans.picture(view, person.organisation(), plan, parent),
                        plans.answers(view, person.organisation()),
                        picture.timeLine(view),
                        agreed.allowed(card.id(), person.login()),
                        agreed.notAllowed(card.id(), person.login()),
                        card.closed() == null ? List.of() : agreed.standing(card.id(), person.login()),
                        picture.looks(view, looks.of(card.id())),
                        changes(view)));
    }

    /** To say yes again there must be something to say yes to. */
    private List<CaseChange> changes(CaseView view) {
        return CaseChange.possible(view).stream()
                .filter(change -> change != CaseChange.consent
                        || !consents.questions(view.card().id(), view.knowsReceivers())
                                .isEmpty())
                .toList();
    }

    /** Who sees the referral may say that its receiver cannot be reached as the social map says. */
    @PostMapping("/contact-klopt-niet")
    String contactWrong(
            @PathVariable String caseId,
            @RequestParam String referral,
            @RequestParam(required = false) String said,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        String receiver = picture.referrals(door.view(caseId, person)).stream()
                .filter(line -> referral.equals(line.doubtful()))
                .map(CaseOverview.ReferralLine::receiver)
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        again.show(() -> new ModelAndView("redirect:/gezin/{caseId}"));
        after.addFlashAttribute(
                "message",
                picture.contactWrong(referral, said)
                        ? "Bedankt. Iemand controleert of het contactgegeven van " + receiver + " nog klopt."
                        : "Van " + receiver
                                + " staat niets op de sociale kaart van deze gemeente. Geef het door aan de "
                                + "coördinator van de coalitie.");
        return "redirect:/gezin/{caseId}";
    }
}
