package nl.kansrijkestart.pathway;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which programmes a municipality has. */
@Component
class Programmes {

    private final JdbcTemplate sql;

    Programmes(JdbcTemplate sql) {
        this.sql = sql;
    }

    List<String> of(String municipality) {
        return sql.queryForList("select route from programme_offer where municipality = ? order by route", String.class, municipality);
    }
}
