package nl.kansrijkestart.pathway.web;

import java.util.Map;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.consent.FamilySlice;
import org.springframework.stereotype.Component;

/**
 * Answers to questions that a modeller added and marked with the category of data that they are: for who asked, and for
 * who may know that category.
 */
@Component
class SharedAnswers {

    private final FinishedForms forms;
    private final FamilySlice slice;

    SharedAnswers(FinishedForms forms, FamilySlice slice) {
        this.forms = forms;
        this.slice = slice;
    }

    /** Question → answer. */
    Map<String, String> of(CaseView view, String organisation) {
        return view.mayTell()
                ? forms.shared(
                        view.card().id(),
                        (category, asker) ->
                                organisation.equals(asker) || slice.knows(view.card(), organisation, category))
                : Map.of();
    }
}
