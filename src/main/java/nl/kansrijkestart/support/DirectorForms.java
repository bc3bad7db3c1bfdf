package nl.kansrijkestart.support;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Who becomes the family's case director: proposed with the parent, and asked. */
@Component
class DirectorForms {

    private final SupportPlans plans;
    private final PlanInWords words;
    private final PlanParties parties;
    private final CaseFiles files;
    private final People people;

    DirectorForms(
            FormContents book,
            SupportPlans plans,
            PlanInWords words,
            PlanParties parties,
            CaseFiles files,
            ConsentGate gate,
            People people) {
        this.plans = plans;
        this.words = words;
        this.parties = parties;
        this.files = files;
        this.people = people;
        List.of("proposeCaseDirector", "chooseOtherDirector")
                .forEach(form -> parties.askDirectors(book.form(form))
                        .shows(this::proposal)
                        .keeps(this::proposed));
        List.of("acceptCaseDirectorRole", "takeOverDirection")
                .forEach(form -> book.form(form)
                        .shows(moment -> words.fresh(moment, List.of("accept")))
                        .keeps(this::answered)
                        .keepsLateIf(moment -> gate.passLate(moment.caseId(), ConsentGate.PLAN, moment.person())));
    }

    /** A name from the Knooppunt is filled in; somebody who was asked and did not answer is not. */
    private Map<String, Object> proposal(FormMoment moment) {
        Map<String, Object> shown = words.fresh(moment, List.of());
        shown.put(
                "director",
                plans.current(moment.caseId()).terms().asked() ? null : plans.directorProposed(moment.caseId()));
        return shown;
    }

    /** Without the yes to keeping the pathway nobody can be asked, and there is no plan to carry any more. */
    private void proposed(FormMoment moment, Answers answers) {
        if (!parties.planAgreed(moment.caseId())) {
            plans.stop(moment.caseId());
            Plan plan = plans.newest(moment.caseId());
            plan.notAgreed();
            plans.save(plan);
            return;
        }
        parties.keep(moment, answers);
        plans.askDirector(moment.caseId(), answers.required("director"));
    }

    private void answered(FormMoment moment, Answers answers) {
        boolean yes = answers.is("accept", "yes");
        boolean first = files.card(moment.caseId()).caseDirector() == null;
        if (yes) {
            parties.passBack(moment.caseId(), moment.person());
            files.direct(
                    moment.caseId(),
                    moment.whose(),
                    people.person(moment.whose()).orElseThrow().organisation());
        }
        Plan plan = plans.current(moment.caseId());
        plan.proposalAnswered(yes, first);
        plans.save(plan);
    }
}
