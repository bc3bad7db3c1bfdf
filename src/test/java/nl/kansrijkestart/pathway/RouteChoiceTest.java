package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.pathway.family.RouteChoice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class RouteChoiceTest {

    @Autowired
    private RouteChoice routes;

    @Autowired
    private Stories stories;

    /** As the form says it, whatever row of the decision came first. */
    @Test
    void theLightestHelpStandsFirst() {
        String caseId = stories.aCase(false);
        assertThat(codes(caseId, List.of("hubMeeting", "carePath", "ownCare")))
                .containsExactly(
                        "ownCare",
                        "carePath",
                        "hubMeeting",
                        "selfArranged",
                        "informalSupport",
                        "jgzContact",
                        "prenatalHomeVisit");
    }

    @Test
    void whateverIsProposedCanBeChosen() {
        String caseId = stories.aCase(false);
        TreeSet<String> known = new TreeSet<>(Words.codes("route"));
        assertThat(codes(caseId, List.copyOf(known))).containsAll(known);
    }

    private List<String> codes(String caseId, List<String> proposed) {
        return routes.options(caseId, proposed).stream()
                .map(Option::value)
                .map(code -> code.replaceFirst(":.*", ""))
                .distinct()
                .toList();
    }
}
