package nl.kansrijkestart.casefile.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import nl.kansrijkestart.access.PersonChanged;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What happened to a file is told by saving it, once, or it does not happen. */
@ProcessTest
class CaseFileEventsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseFileRows rows;

    @Autowired
    private PartService parts;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void aClosedFileIsCountedOnce() {
        String caseId = stories.aSignal("verloskundige").caseId();
        long before = closings();
        transaction.executeWithoutResult(status -> files.close(caseId, "noConsent"));
        assertThat(closings()).isEqualTo(before + 1);
    }

    @Test
    void whatNobodyHeardOfIsNotWritten() {
        String caseId =
                stories.aSignal("verloskundige", "note", "niemand hoort het").caseId();
        long before = closings();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        status -> rows.findById(caseId).orElseThrow().close("noConsent", clock.instant())))
                .hasStackTraceContaining("nobody heard of");
        assertThat(files.card(caseId).closed()).isNull();
        assertThat(closings()).isEqualTo(before);
    }

    @Test
    void whoLeavesIsNotHeldByAClosedFamily() {
        String caseId = stories.aSignal("verloskundige", "note", "al klaar").caseId();
        transaction.executeWithoutResult(status -> {
            parts.begin(caseId, "collegaverloskundige", "verloskundigenkerkrade", PartKind.contact);
            files.close(caseId, "noConsent");
        });
        sql.update("update person set active = false where login = 'verloskundige'");
        try {
            transaction.executeWithoutResult(status -> events.publishEvent(new PersonChanged("verloskundige")));
            assertThat(files.card(caseId).contact()).isEqualTo("verloskundige");
        } finally {
            sql.update("update person set active = true where login = 'verloskundige'");
        }
    }

    private long closings() {
        return sql.queryForObject("select count(*) from fact where kind = 'caseClosed'", Long.class);
    }
}
