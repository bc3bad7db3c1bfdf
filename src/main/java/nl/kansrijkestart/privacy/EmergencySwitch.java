package nl.kansrijkestart.privacy;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether emergency access is possible in a municipality. Off until somebody switches it on; each change is kept with who and why. */
@Component
@Transactional
public class EmergencySwitch {

    public record Change(boolean on, String by, String decision, Instant at) { }

    private final JdbcTemplate sql;
    private final Notices notices;
    private final Clock clock;

    EmergencySwitch(JdbcTemplate sql, Notices notices, Clock clock) {
        this.sql = sql;
        this.notices = notices;
        this.clock = clock;
    }

    public boolean isOn(String municipality) {
        return changes(municipality).stream().findFirst().map(Change::on).orElse(false);
    }

    /** The newest first. */
    public List<Change> changes(String municipality) {
        return sql.query("select * from emergency_switch where municipality = ? order by id desc limit 50", (row, n) -> new Change(row.getBoolean("switched_on"),
                row.getString("by"), row.getString("decision"), row.getTimestamp("at").toInstant()), municipality);
    }

    /** @param decision where it was decided, such as the number of a decision @param sure ticked. Refuses with FormRefused what is not sure or has no decision. */
    public void change(String municipality, boolean on, String decision, boolean sure, PersonCard by) {
        if (decision == null || decision.isBlank()) {
            throw new FormRefused("Schrijf op welk besluit van de gemeente dit is.");
        }
        if (!sure) {
            throw new FormRefused("Zet eerst het vinkje dat u dit zeker weet.");
        }
        if (isOn(municipality) == on) {
            throw new FormRefused(on ? "Noodinzage staat al aan." : "Noodinzage staat al uit.");
        }
        sql.update("insert into emergency_switch (municipality, switched_on, by, decision, at) values (?, ?, ?, ?, ?)", municipality, on, by.login(), decision.strip(),
                Timestamp.from(clock.instant()));
        notices.tell(Notices.role("privacyOfficers", municipality), null, null, "Noodinzage is " + (on ? "aangezet" : "uitgezet") + " door " + by.name() + ".");
    }
}
