package nl.kansrijkestart.pathway;

import java.util.List;
import java.util.Map;
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
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.stereotype.Component;

/** Whether a pause or the whole pathway ends: forms/pathway. */
@Component
class ClosingForms {

    /** These close at any time, and what is open ends with the case; the others first ask what is still open. */
    static final Set<String> AT_ANY_TIME = Set.of("parentStops", "noConsent", "pregnancyEnded", "deceased", "moved");

    private static final String MORE = "more";

    private final Pathways pathways;
    private final StillOpen open;
    private final OpenWork openWork;
    private final Pauses pauses;
    private final CaseFiles files;

    ClosingForms(
            FormContents book, Pathways pathways, StillOpen open, OpenWork openWork, Pauses pauses, CaseFiles files) {
        this.pathways = pathways;
        this.open = open;
        this.openWork = openWork;
        this.pauses = pauses;
        this.files = files;
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
                .options("closingOutcomes", moment -> closingOutcomes(files.card(moment.caseId())))
                .keeps(this::closed);
    }

    private Map<String, Object> openWork(FormMoment moment) {
        List<String> still = open.inWords(moment.caseId(), moment.person());
        List<String> running = open.running(moment.caseId(), moment.person());
        String said = running.isEmpty()
                ? ""
                : " Deze hulp loopt nog: " + String.join(", ", running)
                        + ". Sluit u af, dan lezen zij dat dit traject klaar is.";
        return Map.of(
                "family",
                files.card(moment.caseId()).mark(),
                "openWork",
                (still.isEmpty()
                                ? running.isEmpty() ? "Er staat niets meer open." : ""
                                : "Dit staat nog open: " + String.join(", ", still) + ".")
                        + said);
    }

    /** What cannot be so is not offered: an unborn child is not two years old. */
    private static List<Option> closingOutcomes(CaseCard file) {
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
                                .filter(code -> !(file.pregnant() && code.equals("ageReached")))
                                .filter(code -> !(file.birthDate() != null && code.equals("pregnancyEnded")))
                                .map(code -> new Option(code, Words.of("closing", code))),
                        Stream.of(new Option(MORE, "Nog niet sluiten: er is meer hulp nodig")))
                .toList();
    }

    private void closed(FormMoment moment, Answers answers) {
        String outcome = answers.required("outcome");
        pathways.of(moment.caseId()).next().moreNeeded(MORE.equals(outcome));
        if (MORE.equals(outcome)) {
            return;
        }
        List<String> still = open.inWords(moment.caseId(), moment.person());
        if (!still.isEmpty() && !AT_ANY_TIME.contains(outcome)) {
            throw new Refusal("Er staat nog iets open: " + String.join(", ", still)
                    + ". Rond dat eerst af, of kies waarom het traject nu stopt.");
        }
        pathways.tell(new PathwayEvents.Ending(files.card(moment.caseId())));
        openWork.closeParts(moment.caseId(), outcome);
        files.close(moment.caseId(), outcome);
        pathways.tell(new PathwayEvents.Closed(files.card(moment.caseId())));
    }
}
