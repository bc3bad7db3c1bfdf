package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Cockpit's first pages say the number of instances that somebody may open. */
@ProcessTest
@Tag(Proof.VERIFY)
class CockpitNumbersTest {

    private static final String LIST =
            "/camunda/api/cockpit/plugin/base/default/process-definition/statistics?firstResult=0&maxResults=50";

    @LocalServerPort
    private int port;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    private TasklistClient coordinator;
    private TasklistClient elsewhere;

    @BeforeEach
    void comes() {
        coordinator = TasklistClient.of(port, "knooppunt");
        elsewhere = TasklistClient.of(port, "knooppuntheerlen");
    }

    @Test
    void aCaseCountsFromTheAgreementOn() {
        long before = overview(coordinator);
        long there = overview(elsewhere);
        Journey story = stories.aReferral("debts");
        assertThat(overview(coordinator)).isEqualTo(before);
        files.share(story.caseId(), true);
        assertThat(overview(coordinator)).isEqualTo(before + 1);
        assertThat(list(coordinator)).isEqualTo(before + 1);
        assertThat(overview(elsewhere)).isEqualTo(there);
    }

    @Test
    void theListIsSearchedAndSorted() {
        assertThat(coordinator
                        .get(LIST + "&nameLike=%25wijzing%25&sortBy=name&sortOrder=desc")
                        .orFail()
                        .json()
                        .findValuesAsText("key"))
                .containsExactly("referral");
        assertThat(coordinator
                        .get(LIST + "&sortBy=key&sortOrder=desc")
                        .orFail()
                        .json()
                        .findValuesAsText("key"))
                .hasSizeGreaterThan(1)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void versionsOfAProcessAreListedWithoutAnEnd() {
        assertThat(coordinator
                        .get(TasklistClient.ENGINE + "/process-definition?key=referral&sortBy=version&sortOrder=desc")
                        .orFail()
                        .json())
                .hasSize(1);
    }

    private static long overview(TasklistClient person) {
        return count(person.get(TasklistClient.ENGINE + "/process-definition/statistics?rootIncidents=true")
                .orFail()
                .json());
    }

    private static long list(TasklistClient person) {
        return count(person.get(LIST).orFail().json());
    }

    private static long count(JsonNode numbers) {
        long sum = 0;
        for (JsonNode one : numbers) {
            sum += one.path("instances").asLong();
        }
        return sum;
    }
}
