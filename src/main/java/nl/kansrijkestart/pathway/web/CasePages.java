package nl.kansrijkestart.pathway.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.web.Again;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.pathway.ConsentAgain;
import nl.kansrijkestart.pathway.EndingService;
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

/** A family's page, and the two things that may be said there at any time: the parent withdraws, or it stops now. */
@Controller
@RequestMapping("/gezin/{caseId}")
class CasePages {

    private static final List<String> ENDINGS = List.of("parentStops", "deceased", "noConsent");

    record CaseColleaguePage(CaseAccess.WhomToAsk family) {}

    /**
     * @param director null while there is none @param themes null where the reader may know none
     * @param plan null without one
     */
    record CasePage(
            CaseView view,
            String phase,
            String state,
            String contactPerson,
            String director,
            List<String> themes,
            List<String> strengths,
            List<CaseOverview.ReferralLine> referrals,
            List<CaseOverview.TaskLine> tasks,
            PlanOverview.Shown plan,
            List<CaseOverview.Moment> timeLine,
            List<ConsentOverview.Line> allowed,
            List<ConsentOverview.Line> notAllowed,
            List<AccessOverview.Look> looks,
            List<CaseChange> changes) {}

    record CaseWithdrawalPage(CaseView view, List<ConsentOverview.Line> allowed) {}

    /** @param outcomes code → Dutch @param chosen as typed */
    record CaseClosingPage(CaseView view, Map<String, String> outcomes, String chosen) {}

    private final CaseDoor door;
    private final CaseOverview picture;
    private final PlanOverview plans;
    private final AccessOverview looks;
    private final ConsentOverview agreed;
    private final ConsentAgain consents;
    private final EndingService events;

    CasePages(
            CaseDoor door,
            CaseOverview picture,
            PlanOverview plans,
            AccessOverview looks,
            ConsentOverview agreed,
            ConsentAgain consents,
            EndingService events) {
        this.door = door;
        this.picture = picture;
        this.plans = plans;
        this.looks = looks;
        this.agreed = agreed;
        this.consents = consents;
        this.events = events;
    }

    @GetMapping
    ModelAndView page(@PathVariable String caseId, PersonCard person) {
        return door.colleague(caseId, person)
                .map(family -> new ModelAndView("caseColleague", "page", new CaseColleaguePage(family)))
                .orElseGet(() -> page(door.view(caseId, person), person));
    }

    private ModelAndView page(CaseView view, PersonCard person) {
        CaseCard card = view.card();
        return new ModelAndView(
                "case",
                "page",
                new CasePage(
                        view,
                        picture.phase(view, person.organisation()),
                        picture.state(view),
                        picture.person(card.contact()),
                        card.caseDirector() == null ? null : picture.person(card.caseDirector()),
                        view.knowsNeeds()
                                ? picture.themes(card, person.organisation()).orElse(null)
                                : null,
                        view.knowsNeeds() ? picture.strengths(card, person.organisation()) : List.of(),
                        picture.referrals(view),
                        picture.tasks(view),
                        plans.of(view, person.login()).orElse(null),
                        picture.timeLine(view),
                        agreed.allowed(card.id(), person.login()),
                        agreed.notAllowed(card.id(), person.login()),
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
                        ? "Bedankt. Iemand kijkt na of het contactgegeven van " + receiver + " nog klopt."
                        : "Van " + receiver
                                + " staat niets op de sociale kaart van deze gemeente. Geef het door aan de "
                                + "coördinator van de coalitie.");
        return "redirect:/gezin/{caseId}";
    }

    @GetMapping("/intrekken")
    ModelAndView askWithdrawal(@PathVariable String caseId, PersonCard person) {
        return withdrawal(door.acting(caseId, person), person);
    }

    @PostMapping("/intrekken")
    String withdraw(@PathVariable String caseId, PersonCard person, Again again, RedirectAttributes after) {
        CaseView view = door.acting(caseId, person);
        again.show(() -> withdrawal(view, person));
        events.withdrawConsent(caseId, person.login());
        return door.done(
                caseId,
                person,
                view.card().mark() + ": de toestemming is ingetrokken. Wat gedeeld werd, is gestopt.",
                after);
    }

    /** A part: these answers stop, the rest goes on. */
    @PostMapping("/intrekken/deel")
    String withdrawPart(
            @PathVariable String caseId,
            @RequestParam(required = false) Set<Long> consent,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = door.acting(caseId, person);
        again.show(() -> withdrawal(view, person));
        events.withdrawPart(caseId, consent == null ? Set.of() : consent, person.login());
        return door.done(
                caseId, person, view.card().mark() + ": dit deel van de toestemming is ingetrokken en gestopt.", after);
    }

    @GetMapping("/afsluiten")
    ModelAndView askClosing(@PathVariable String caseId, PersonCard person) {
        return closing(door.leading(caseId, person), null);
    }

    @PostMapping("/afsluiten")
    String close(
            @PathVariable String caseId,
            @RequestParam(required = false) String outcome,
            PersonCard person,
            Again again,
            RedirectAttributes after) {
        CaseView view = door.leading(caseId, person);
        again.show(() -> closing(view, outcome));
        if (outcome == null) {
            throw new Refusal("Kies eerst waarom het traject nu stopt.");
        }
        events.closeNow(caseId, outcome, person.login());
        return door.done(caseId, person, view.card().mark() + ": het traject is afgesloten.", after);
    }

    private ModelAndView withdrawal(CaseView view, PersonCard person) {
        return new ModelAndView(
                "caseWithdrawal",
                "page",
                new CaseWithdrawalPage(view, agreed.allowed(view.card().id(), person.login())));
    }

    private static ModelAndView closing(CaseView view, String chosen) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        ENDINGS.forEach(code -> outcomes.put(code, Words.of("closing", code)));
        return new ModelAndView("caseClosing", "page", new CaseClosingPage(view, outcomes, chosen));
    }
}
