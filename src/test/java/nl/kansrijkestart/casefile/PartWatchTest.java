package nl.kansrijkestart.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the night finds. */
@ProcessTest
class PartWatchTest {

    private static final String DIRECTOR = "casusregisseur";

    @Autowired
    private PartWatch watch;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Stories stories;

    @Autowired
    private JdbcTemplate sql;

    /** An account that was changed behind the program's back. A part that lapsed does not come back by itself. */
    @Test
    void whoMayNotComeInAnyMoreLeadsNoFamily() {
        Journey story = stories.running(stories.aCase(false));
        stories.anAgreed("sharePlan", story.caseId(), "welzijnkerkrade");
        files.direct(story.caseId(), DIRECTOR, "welzijnkerkrade");
        sql.update("update person set active = false where login = ?", DIRECTOR);
        try {
            assertThat(access.own(DIRECTOR)).as("before the night").doesNotContainKey(story.caseId());
            watch.look();
            watch.look();
            assertThat(files.card(story.caseId()).caseDirector()).isNull();
            story.told("verloskundigenkerkrade", "verloskundige", "casusregisseur kan dit niet meer doen");
            assertThat(sql.queryForObject(
                            "select count(*) from notice where case_id = ? and text like '%casusregisseur kan dit%'",
                            Integer.class, story.caseId()))
                    .as("told once")
                    .isEqualTo(1);
        } finally {
            sql.update("update person set active = true where login = ?", DIRECTOR);
        }
        assertThat(access.own(DIRECTOR)).doesNotContainKey(story.caseId());
        assertThat(access.look(story.caseId(), DIRECTOR)).isEmpty();
        assertThat(access.look(story.caseId(), "verloskundige").orElseThrow().leads())
                .isTrue();
    }
}
