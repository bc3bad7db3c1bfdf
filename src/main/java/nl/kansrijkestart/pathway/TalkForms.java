package nl.kansrijkestart.pathway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.pathway.family.ContactPerson;
import nl.kansrijkestart.pathway.family.NextSteps.Giver;
import nl.kansrijkestart.pathway.family.Pathway;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.pathway.family.RouteChoice;
import org.springframework.stereotype.Component;

/** What professional and parent fill in together: the talk, weighing, the route, and what follows on a no. */
@Component
class TalkForms {

    private final Pathways pathways;
    private final RouteChoice routes;
    private final CaseFiles files;
    private final ContactPerson contact;
    private final ConsentQuestions consent;

    TalkForms(
            FormContents book,
            Pathways pathways,
            RouteChoice routes,
            CaseFiles files,
            ContactPerson contact,
            ConsentQuestions consent) {
        this.pathways = pathways;
        this.routes = routes;
        this.files = files;
        this.contact = contact;
        this.consent = consent;
        book.form("talkWithParent").shows(this::known).keeps(this::talked);
        book.form("weighSituation").fresh().shows(this::gradeProposal).keeps(this::weighed);
        book.form("chooseRoute")
                .fresh()
                .shows(this::routeProposals)
                .options("routes", this::routeOptions)
                .keeps(this::routeChosen);
        book.form("checkGiver")
                .fresh()
                .shows(this::known)
                .labels(this::authority)
                .keeps(this::giverChecked);
        book.form("recordConsent")
                .fresh()
                .shows(this::giver)
                .lists("receivers", consent::items)
                .options("dataCategories", consent::categories)
                .keeps(this::consented);
        book.form("continueOwnCare")
                .fresh()
                .shows(this::known)
                .keeps((moment, answers) ->
                        pathways.of(moment.caseId()).next().askAgain(answers.is("next", "askAgain")));
        book.form("askConsentAgain")
                .fresh()
                .shows(this::known)
                .keeps((moment, answers) ->
                        pathways.of(moment.caseId()).next().talkAgain(answers.is("result", "again")));
    }

    private Map<String, Object> known(FormMoment moment) {
        CaseCard file = files.card(moment.caseId());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", file.mark());
        shown.put("themes", List.copyOf(file.themes()));
        shown.put("strengths", List.copyOf(file.strengths()));
        return shown;
    }

    /** Who can say yes stands filled in where it was worked out, with the law behind it; it may be changed. */
    private Map<String, Object> giver(FormMoment moment) {
        Map<String, Object> shown = known(moment);
        Optional<Giver> found = pathways.of(moment.caseId()).next().giver();
        found.ifPresent(giver -> shown.put("giver", giver.code()));
        shown.put("consentText", consent.explained(moment));
        shown.put(
                "giverLaw",
                found.map(giver -> Words.of("giverLaw", giver.name())).orElse(""));
        return shown;
    }

    /** Before a birth nobody has authority over the child. */
    private Map<String, String> authority(FormMoment moment) {
        return files.card(moment.caseId()).pregnant() ? Map.of("joint", "", "declared", "", "guarded", "") : Map.of();
    }

    private void giverChecked(FormMoment moment, Answers answers) {
        pathways.of(moment.caseId())
                .next()
                .giver(Giver.of(
                        files.card(moment.caseId()).pregnant(),
                        answers.required("age"),
                        answers.is("joint", "yes"),
                        answers.is("guarded", "yes"),
                        answers.is("declared", "yes")));
    }

    /** What was worked out counts: who is too young does not say yes as somebody older. */
    private void consented(FormMoment moment, Answers answers) {
        boolean yes = answers.items("receivers").values().stream().anyMatch(one -> one.is("answer", "yes"));
        Optional<Giver> found = pathways.of(moment.caseId()).next().giver();
        if (yes
                && found.filter(giver -> giver.rulesOut(answers.required("giver")))
                        .isPresent()) {
            throw new Refusal("Eerder schreef u op hoe oud de ouder is en wie gezag heeft. Daarbij hoort: "
                    + Words.of("giver", found.get().code()) + ". Kies dat bij ‘Wie geeft toestemming?’. Was het "
                    + "anders? Kies dan bij elke vraag ‘Nu niet, later’. Daarna bepaalt u het opnieuw.");
        }
        consent.keep(moment, answers);
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
        pathways.of(moment.caseId()).next().moreNeeded(false);
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
        if (RouteChoice.departs(chosen, pathways.of(moment.caseId()))
                && answers.text("reason").isEmpty()) {
            throw new Refusal("U kiest iets anders dan het voorstel. Dat mag; schrijf er kort bij waarom.");
        }
        pathways.of(moment.caseId()).choose(chosen, answers.text("reason").orElse(null));
        routes.choose(moment.caseId(), chosen);
    }
}
