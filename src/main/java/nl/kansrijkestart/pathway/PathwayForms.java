package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.NewSignal;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.CaseDates;
import nl.kansrijkestart.pathway.family.ContactPerson;
import nl.kansrijkestart.pathway.family.Pathway;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.RouteChoice;
import nl.kansrijkestart.pathway.family.Searches;
import org.springframework.stereotype.Component;

/** What the forms of the family's pathway show and change: forms/pathway. */
@Component
class PathwayForms {

    private static final String ELSEWHERE = "elsewhere";
    /** These close at any time, and what is open ends with the case; the others first ask what is still open. */
    static final Set<String> AT_ANY_TIME = Set.of("parentStops", "noConsent", "pregnancyEnded", "deceased", "moved");

    private static final String MORE = "more";

    private final Pathways pathways;
    private final RouteChoice routes;
    private final OpenWork openWork;
    private final Pauses pauses;
    private final CaseFiles files;
    private final CaseDates dates;
    private final ContactPerson contact;
    private final People people;
    private final Searches searches;

    PathwayForms(
            FormContents book,
            Pathways pathways,
            RouteChoice routes,
            ConsentQuestions consent,
            OpenWork openWork,
            Pauses pauses,
            CaseFiles files,
            CaseDates dates,
            ContactPerson contact,
            People people,
            Searches searches) {
        this.pathways = pathways;
        this.routes = routes;
        this.openWork = openWork;
        this.pauses = pauses;
        this.files = files;
        this.dates = dates;
        this.contact = contact;
        this.people = people;
        this.searches = searches;
        book.form("sendSignal")
                .shows(moment -> seat(moment.person()))
                .options("municipalities", moment -> municipalities())
                .offeredAs("Signaal sturen (traject van het gezin)")
                .starts("Signaal gestuurd", this::signal);
        book.form("talkWithParent").shows(this::known).keeps(this::talked);
        book.form("weighSituation").fresh().shows(this::gradeProposal).keeps(this::weighed);
        book.form("chooseRoute")
                .fresh()
                .shows(this::routeProposals)
                .options("routes", this::routeOptions)
                .keeps(this::routeChosen);
        book.form("recordConsent")
                .fresh()
                .shows(this::known)
                .lists("receivers", consent::items)
                .options("dataCategories", consent::categories)
                .keeps(consent::keep);
        book.form("continueOwnCare")
                .fresh()
                .shows(this::known)
                .keeps((moment, answers) -> pathways.of(moment.caseId()).askAgain(answers.is("next", "askAgain")));
        book.form("askConsentAgain")
                .fresh()
                .shows(this::known)
                .keeps((moment, answers) -> pathways.of(moment.caseId()).talkAgain(answers.is("result", "again")));
        book.form("reviewPause")
                .fresh()
                .shows(moment -> Map.of("family", files.card(moment.caseId()).mark()))
                .keeps((moment, answers) -> {
                    if (answers.is("goesOn", "no")) {
                        pauses.hold(moment.caseId());
                    }
                });
        book.form("offerAftercare")
                .fresh()
                .shows(moment -> Map.of("family", files.card(moment.caseId()).mark()))
                .keeps((moment, answers) -> {
                    files.close(moment.caseId(), "pregnancyEnded");
                });
        book.form("closePathway")
                .fresh()
                .shows(this::openWork)
                .options("closingOutcomes", moment -> closingOutcomes())
                .keeps(this::closed);
    }

    private CaseStart signal(FormMoment moment, Answers answers) {
        PersonCard signaller = people.person(moment.person())
                .orElseThrow(() -> new Refusal("Uw naam is niet bekend. Vraag de beheerder om hulp."));
        String municipality = answers.required("municipality");
        if (ELSEWHERE.equals(municipality)) {
            throw new Refusal(
                    "Dit gezin woont buiten Zuid-Limburg. Gebruik de verwijsbrief: ga naar de pagina /verwijsbrief. "
                            + "Daar wordt niets bewaard.");
        }
        boolean worksThere = people.keysOf(moment.person()).stream()
                .anyMatch(key -> key.is(Role.signallers) && municipality.equals(key.municipality()));
        if (!worksThere) {
            throw new Refusal("Uw organisatie werkt niet in deze gemeente. Kies een andere gemeente, of gebruik de "
                    + "verwijsbrief: /verwijsbrief.");
        }
        String number = answers.text("ownFileNumber").orElse(null);
        if (number != null && files.numberInUse(signaller.organisation(), number)) {
            searches.count(signaller.login(), municipality, Searches.By.ownNumber);
            throw new Refusal("Uw organisatie heeft al een lopend signaal met kenmerk " + number
                    + ". Gaat het om hetzelfde gezin? Ga daar verder. Is het een ander gezin? Kies een ander kenmerk.");
        }
        LocalDate due = answers.date("dueDate").orElse(null);
        LocalDate born = answers.date("birthDate").orElse(null);
        if (due != null) {
            dates.due(due);
        }
        if (born != null) {
            dates.born(born, municipality);
        }
        String caseId = files.open(new NewSignal(
                municipality,
                signaller.login(),
                signaller.organisation(),
                number,
                answers.required("phase"),
                due,
                born,
                answers.required("kind"),
                answers.text("instrument").orElse(null),
                answers.text("instrumentOutcome").orElse(null),
                answers.is("urgency", "urgent"),
                answers.text("note").orElse(null),
                Set.copyOf(answers.choices("themes")),
                Set.copyOf(answers.choices("strengths"))));
        return new CaseStart(caseId, municipality, Map.of());
    }

    private Map<String, Object> known(FormMoment moment) {
        CaseCard file = files.card(moment.caseId());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", file.mark());
        shown.put("themes", List.copyOf(file.themes()));
        shown.put("strengths", List.copyOf(file.strengths()));
        return shown;
    }

    private void talked(FormMoment moment, Answers answers) {
        files.talkedOver(
                moment.caseId(),
                Set.copyOf(answers.choices("themes")),
                Set.copyOf(answers.choices("strengths")),
                answers.text("ownWishes").orElse(null));
        // the lower of the parent's own and the professional's view counts; where neither said anything, nothing is
        // said
        String selfReliance = Stream.of("low", "some", "good")
                .filter(view -> answers.is("selfRelianceParent", view) || answers.is("selfRelianceProfessional", view))
                .findFirst()
                .orElse(null);
        pathways.of(moment.caseId()).talked(answers.required("balance"), selfReliance, answers.required("wish"));
        pathways.of(moment.caseId()).moreNeeded(false);
        contact.spoke(moment.caseId(), moment.person());
    }

    private Map<String, Object> gradeProposal(FormMoment moment) {
        Pathway pathway = pathways.of(moment.caseId());
        return Map.of(
                "family",
                files.card(moment.caseId()).mark(),
                "proposal",
                Words.of("grade", String.valueOf(pathway.proposedGrade())),
                "why",
                String.valueOf(pathway.proposalWhy()));
    }

    private void weighed(FormMoment moment, Answers answers) {
        if (answers.is("agree", "no")) {
            pathways.of(moment.caseId()).deviate(answers.required("grade"), answers.required("reason"));
        }
    }

    private Map<String, Object> routeProposals(FormMoment moment) {
        return Map.of(
                "family",
                files.card(moment.caseId()).mark(),
                "proposals",
                "- " + pathways.of(moment.caseId()).proposedWhy().replace("\n", "\n- "));
    }

    private List<Option> routeOptions(FormMoment moment) {
        return routes.options(moment.caseId(), pathways.of(moment.caseId()).proposedRoutes());
    }

    private void routeChosen(FormMoment moment, Answers answers) {
        List<String> chosen = answers.choices("routes");
        List<String> proposed = pathways.of(moment.caseId()).proposedRoutes();
        boolean different =
                chosen.stream().map(route -> route.replaceFirst(":.*", "")).noneMatch(proposed::contains);
        if (different && answers.text("reason").isEmpty()) {
            throw new Refusal("U kiest iets anders dan het voorstel. Dat mag; schrijf er kort bij waarom.");
        }
        pathways.of(moment.caseId()).choose(chosen, answers.text("reason").orElse(null));
        routes.choose(moment.caseId(), chosen);
    }

    private Map<String, Object> openWork(FormMoment moment) {
        List<String> open = openWork.open(moment.caseId(), moment.person());
        return Map.of(
                "family",
                files.card(moment.caseId()).mark(),
                "openWork",
                open.isEmpty() ? "Er staat niets meer open." : "Dit staat nog open: " + String.join(", ", open) + ".");
    }

    private static List<Option> closingOutcomes() {
        return Stream.concat(
                        Stream.of(
                                        "goalsMet",
                                        "partlyMet",
                                        "regularCare",
                                        "otherLead",
                                        "noExtraSupport",
                                        "contactLost",
                                        "ageReached",
                                        "parentStops",
                                        "moved",
                                        "pregnancyEnded",
                                        "deceased")
                                .map(code -> new Option(code, Words.of("closing", code))),
                        Stream.of(new Option(MORE, "Nog niet sluiten: er is meer hulp nodig")))
                .toList();
    }

    private void closed(FormMoment moment, Answers answers) {
        String outcome = answers.required("outcome");
        pathways.of(moment.caseId()).moreNeeded(MORE.equals(outcome));
        if (MORE.equals(outcome)) {
            return;
        }
        List<String> open = openWork.open(moment.caseId(), moment.person());
        if (!open.isEmpty() && !AT_ANY_TIME.contains(outcome)) {
            throw new Refusal("Er staat nog iets open: " + String.join(", ", open)
                    + ". Rond dat eerst af, of kies waarom het traject nu stopt.");
        }
        openWork.closeParts(moment.caseId());
        files.close(moment.caseId(), outcome);
    }

    private Map<String, Object> seat(String login) {
        return people.seat(login)
                .<Map<String, Object>>map(seat -> Map.of("municipality", seat))
                .orElse(Map.of());
    }

    private List<Option> municipalities() {
        return Stream.concat(
                        people.municipalities().stream().map(one -> new Option(one.code(), one.name())),
                        Stream.of(new Option(ELSEWHERE, "Andere gemeente")))
                .toList();
    }
}
