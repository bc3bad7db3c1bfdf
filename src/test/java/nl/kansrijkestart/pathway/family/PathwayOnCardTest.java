package nl.kansrijkestart.pathway.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the card of a step of the family's own way says. */
@ProcessTest
class PathwayOnCardTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private PathwayOnCard card;

    @Test
    void saysWhyHereAndWhyByThen() {
        Journey story = stories.aSignal("verloskundige", "note", "waarom");
        assertThat(facts(story, "talkWithParent"))
                .containsEntry("Waarom bij u", "uw organisatie stuurde het signaal")
                .containsEntry("Waarom dan", "binnen 10 werkdagen het gesprek, de afweging en wat de ouder wil");
        files.contact(story.caseId(), "jeugdverpleegkundige", "jgzzuidlimburg");
        assertThat(facts(story, "registerFamily"))
                .containsExactly(Map.entry("Waarom bij u", "uw organisatie heeft het contact met dit gezin"));
        files.direct(story.caseId(), "casusregisseur", "welzijnkerkrade");
        assertThat(facts(story, "closePathway")).containsEntry("Waarom bij u", "uw organisatie heeft de casusregie");
        assertThat(facts(story, "answerReferral")).as("of another process").isEmpty();
    }

    private Map<String, String> facts(Journey story, String step) {
        return card.facts(new FormMoment(step, "task", story.caseId(), "gm0928", Map.of(), "verloskundige"));
    }
}
