package nl.kansrijkestart.notify.mail;

import java.util.Set;
import nl.kansrijkestart.notify.ReachedOtherwise;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whoever a mail reaches hears of their work, also when they were not here lately. */
@Component
class MailReached implements ReachedOtherwise {

    private final JdbcTemplate sql;

    MailReached(JdbcTemplate sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> logins() {
        return Set.copyOf(sql.queryForList("select login from person where mail_reaches(login)", String.class));
    }
}
