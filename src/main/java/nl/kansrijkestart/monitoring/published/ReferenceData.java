package nl.kansrijkestart.monitoring.published;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which obstetric partnership and hospital belong to a municipality. People change it: births move between hospitals.
 */
@Component
@Transactional
public class ReferenceData {

    private static final int LONGEST = 80;

    private final JdbcClient database;
    private final People people;

    ReferenceData(JdbcClient database, People people) {
        this.database = database;
        this.people = people;
    }

    public record Care(String municipality, String vsv, String hospital) {}

    /** Of every municipality that has any, by its code. */
    public Map<String, Care> all() {
        return database
                .sql("select municipality, vsv, hospital from municipality_care")
                .query(Care.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Care::municipality, one -> one));
    }

    /** Refuses an unknown municipality and more than 80 characters with Refusal. */
    public void change(Care care) {
        if (people.municipalities().stream().noneMatch(one -> one.code().equals(care.municipality()))) {
            throw new Refusal("Kies een gemeente uit de lijst.");
        }
        for (String text : List.of(care.vsv(), care.hospital())) {
            if (text.length() > LONGEST) {
                throw new Refusal("Gebruik niet meer dan " + LONGEST + " tekens per veld.");
            }
        }
        database.sql("""
                insert into municipality_care (municipality, vsv, hospital) values (?, ?, ?)
                on conflict (municipality) do update set vsv = excluded.vsv, hospital = excluded.hospital""")
                .params(care.municipality(), care.vsv().strip(), care.hospital().strip())
                .update();
    }
}
