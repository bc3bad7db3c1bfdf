package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The check of an entry as its owner meets it: in the list of her team, with the reason, and done there. */
@ProcessTest
@Tag(Proof.VERIFY)
class EntryCheckTest {

    private static final String ENTRY = "ggz-parkstad";

    @Autowired
    private EntryService entries;

    @Autowired
    private SocialMap map;

    @LocalServerPort
    private int port;

    @Test
    void theOwnerFindsItInTheListAndFinishesIt() {
        entries.contactWrong(ENTRY, "Niemand neemt op");
        TasklistClient owner = TasklistClient.of(port, "ggz");
        JsonNode tasks =
                owner.list("team", 0, 200).orFail().json().path("_embedded").path("task");
        JsonNode task = StreamSupport.stream(tasks.spliterator(), false)
                .filter(one ->
                        one.path("description").asText().contains("Sociale kaart: Behandeling bij psychische klachten"))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("description").asText())
                .contains("Waarom nu: iemand meldde dat het contactgegeven niet klopt", "uw organisatie is eigenaar");

        String id = task.path("id").asText();
        owner.claim(id).orFail();
        TasklistClient.Opened form = owner.open(id);
        assertThat(form.shown().toString())
                .contains(
                        "Behandeling bij psychische klachten", "Sindsdien bij verwijzingen: contactgegeven klopt niet");
        owner.submit(id, task.path("processInstanceId").asText(), Map.of("result", "correct"))
                .orFail();
        assertThat(map.entry(ENTRY)).get().extracting(entry -> entry.amber()).isEqualTo(false);
    }
}
