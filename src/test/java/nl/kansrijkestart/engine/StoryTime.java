package nl.kansrijkestart.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.MunicipalityScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Every story begins on the same Monday morning, in a week without holidays, with a social map that nobody doubts. */
public class StoryTime implements BeforeEachCallback, AfterEachCallback {

    static final LocalDateTime MONDAY = LocalDateTime.of(2027, 1, 11, 9, 0);

    /** Another moment to begin, such as the day before a holiday. @param local as 2027-03-25T09:00 */
    public static void set(String local) {
        ClockUtil.setCurrentTime(Date.from(at(local)));
    }

    public static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Deadlines.ZONE).toInstant();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ClockUtil.setCurrentTime(Date.from(MONDAY.atZone(Deadlines.ZONE).toInstant()));
        // a story is told from above: it looks into every municipality; what people do in it reaches no further than
        // they do
        JdbcTemplate sql = SpringExtension.getApplicationContext(context).getBean(JdbcTemplate.class);
        StoryLooks.begin(SpringExtension.getApplicationContext(context).getBean(MunicipalityScope.class), sql);
        // all stories of a day are told on the same one: what a person did in another is not done today
        sql.update("delete from search_count");
        // nobody hears today that a task of another story waits
        sql.update("update due_work set due_at = due_at + interval '100 years' where due_at < '2100-01-01'");
        // silent receivers of other stories are no evidence here
        sql.update("delete from social_map_evidence");
        sql.update("update social_map_entry set amber_since = null, amber_reason = null where amber_since is not null");
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ClockUtil.reset();
        StoryLooks.end();
    }
}
