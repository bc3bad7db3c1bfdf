package nl.kansrijkestart.privacy.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryLooks;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;

/** NEN 7513: who looked is written with the look, and a moment later in a chain that nobody changes (LogChainTest). */
@ProcessTest
class AccessLogTest {

    @Autowired
    private MunicipalityScope reach;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles files;

    @Autowired
    private AccessLog log;

    @Autowired
    private LogChain chain;

    @Autowired
    private JdbcTemplate sql;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @Autowired
    private Clock clock;

    private Journey aFamily() {
        return stories.aSignal("verloskundige", "note", "inzage " + System.nanoTime());
    }

    @Test
    void aLookSaysWhoForWhomInWhichRoleAtWhatAndWhy() {
        Journey story = aFamily().takes("verloskundige", "talkWithParent");
        assertThat(log.about(story.caseId(), 1)).singleElement().satisfies(line -> {
            assertThat(line.at()).isEqualTo(clock.instant());
            assertThat(List.of(
                            line.event(),
                            line.person(),
                            line.organisation(),
                            line.role(),
                            line.municipality(),
                            line.object(),
                            line.reason()))
                    .containsExactly(
                            "read",
                            "verloskundige",
                            "verloskundigenkerkrade",
                            "contact",
                            "gm0928",
                            "talkWithParent",
                            "task");
            assertThat(line.taskId()).isNotBlank();
            assertThat(line.withTask()).isTrue();
        });
        files.share(story.caseId(), true);
        access.look(story.caseId(), "knooppunt");
        assertThat(log.about(story.caseId(), 1)).singleElement().satisfies(line -> {
            assertThat(List.of(line.role(), line.reason(), line.object()))
                    .containsExactly("coordinator", "agreed", "casePage");
            assertThat(line.withTask()).isFalse();
        });
        assertThat(access.look(story.caseId(), "schuldhulp")).isEmpty();
        assertThat(log.about(story.caseId(), 100))
                .extracting(AccessLine::person)
                .doesNotContain("schuldhulp");
    }

    /** No log, no answer: neither a form nor a page. */
    @Test
    void whenItCannotBeWrittenThereIsNoAnswer() {
        Journey story = aFamily();
        JdbcTemplate asOwner = new JdbcTemplate(owner);
        asOwner.execute("revoke insert (person) on access_line from kansrijkestart");
        try {
            assertThatThrownBy(() -> story.takes("verloskundige", "talkWithParent"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> access.look(story.caseId(), "verloskundige"))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            asOwner.execute("grant insert (person) on access_line to kansrijkestart");
        }
        assertThat(log.about(story.caseId(), 10)).isEmpty();
        assertThat(access.look(story.caseId(), "verloskundige")).isPresent();
        assertThatThrownBy(() -> log.write(null))
                .as("a look outside a transaction")
                .isInstanceOf(org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void theProgramCannotChangeOrRemoveALine() {
        for (String change : List.of(
                "update access_line set person = 'iemand'",
                "update access_line set number = 1",
                "delete from access_line",
                "truncate access_line",
                "update access_review set remark = null",
                "delete from access_review")) {
            assertThatThrownBy(() -> sql.execute(change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void looksAtTheSameMomentStandInOneChain() throws Exception {
        Journey story = aFamily();
        access.look(story.caseId(), "verloskundige");
        ExecutorService many = StoryLooks.threads(8, reach);
        try {
            List<Callable<Boolean>> looks = IntStream.range(0, 24)
                    .<Callable<Boolean>>mapToObj(n ->
                            () -> access.look(story.caseId(), "verloskundige").isPresent())
                    .toList();
            for (Future<Boolean> look : many.invokeAll(looks)) {
                assertThat(look.get()).isTrue();
            }
        } finally {
            many.shutdown();
        }
        assertThat(log.about(story.caseId(), 100)).hasSize(25);
        chain.fold();
        assertThat(log.about(story.caseId(), 100))
                .extracting(AccessLine::number)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
        assertThat(sql.queryForList("select finding from broken_link('access_line', 'gm0928', 0)", String.class))
                .isEmpty();
    }
}
