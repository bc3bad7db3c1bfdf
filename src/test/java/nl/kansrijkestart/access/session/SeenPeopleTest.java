package nl.kansrijkestart.access.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.StoryTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who was here stands in the database, by the newest moment; an account that is made counts as seen. */
@ProcessTest
class SeenPeopleTest {

    private static final String NURSE = "jeugdverpleegkundige";

    @Autowired
    private SeenPeople seen;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void theNewestMomentIsKept() {
        assertThat(at(NURSE)).as("from the day of the account").isNotNull();
        seen.here(NURSE, StoryTime.at("2027-01-11T09:00"));
        seen.here(NURSE, StoryTime.at("2027-01-11T09:05"));
        seen.here("nobody", StoryTime.at("2027-01-11T09:05"));
        seen.keep();
        assertThat(at(NURSE)).isEqualTo(StoryTime.at("2027-01-11T09:05"));
        seen.here(NURSE, StoryTime.at("2027-01-10T09:00"));
        seen.keep();
        assertThat(at(NURSE)).as("never back").isEqualTo(StoryTime.at("2027-01-11T09:05"));
    }

    private Instant at(String login) {
        return sql.queryForObject("select at from person_seen where person = ?", Timestamp.class, login)
                .toInstant();
    }
}
