package nl.kansrijkestart.pathway;

import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a coalition agreed to say to parents stands where somebody says it. */
@ProcessTest
class AgreedWordsTest {

    private static final String WORDS = "Wij delen alleen wat u goed vindt.";

    @Autowired
    private PathwayStories pathways;

    @Autowired
    private StoryTable table;

    @Autowired
    private JdbcTemplate sql;

    private String clause;

    @AfterEach
    void asItWas() {
        sql.update("delete from clause_version where clause_id = ?", clause);
    }

    @Test
    void whoAsksAParentReadsWhatTheCoalitionAgreedToSay() {
        clause = table.clause("gm0928", "consentText");
        pathways.chosen("hubMeeting").waitsFor("recordConsent").doesNotSay("verloskundige", "recordConsent", WORDS);
        sql.update("update clause_version set agreed_text = ? where clause_id = ?", WORDS, clause);
        pathways.chosen("hubMeeting").waitsFor("recordConsent").says("verloskundige", "recordConsent", WORDS);
    }
}
