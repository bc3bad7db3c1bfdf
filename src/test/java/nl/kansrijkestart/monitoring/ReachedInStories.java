package nl.kansrijkestart.monitoring;

import java.util.HashSet;
import java.util.Set;
import nl.kansrijkestart.notify.ReachedOtherwise;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** In stories people work without logging in, and hear of their work, unless a story says that somebody does not. */
@Component
public class ReachedInStories implements ReachedOtherwise {

    private final JdbcTemplate sql;
    private final Set<String> away = new HashSet<>();

    ReachedInStories(JdbcTemplate sql) {
        this.sql = sql;
    }

    public void away(String login) {
        away.add(login);
    }

    public void allBack() {
        away.clear();
    }

    @Override
    public Set<String> logins() {
        Set<String> all = new HashSet<>(sql.queryForList("select login from person", String.class));
        all.removeAll(away);
        return all;
    }
}
