package nl.kansrijkestart.safety;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.keys.ErasureRegister;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of records of the reporting code: listed for and approved by the safeguarding officers of the organisation
 * itself; nobody else knows of it.
 */
@Component
@Transactional
public class SafetyRetention implements SmartInitializingSingleton {

    /** @param until the last moment it had to be kept */
    public record Due(String id, String mark, Instant until) {}

    public record Certificate(Instant at, String approver, int records, int lines) {}

    private final SafetyRecords records;
    private final Agreements agreements;
    private final Deadlines days;
    private final EntityManager entities;
    private final JdbcTemplate sql;
    private final Turns turns;
    private final ErasureRegister register;

    SafetyRetention(
            SafetyRecords records,
            Agreements agreements,
            Deadlines days,
            EntityManager entities,
            JdbcTemplate sql,
            Turns turns,
            ErasureRegister register) {
        this.records = records;
        this.agreements = agreements;
        this.days = days;
        this.entities = entities;
        this.sql = sql;
        this.turns = turns;
        this.register = register;
    }

    /** What the officer's own organisation may let go, the oldest first; empty for who is no officer. */
    public List<Due> due(PersonCard officer) {
        if (!officer.roles().contains(SafetyService.OFFICERS)) {
            return List.of();
        }
        return records.findByOrganisationOrderByOpenedDesc(officer.organisation()).stream()
                .filter(SafetyRecord::closed)
                .map(one -> new Due(
                        one.id(),
                        one.mark(),
                        days.add(
                                one.head().closed(),
                                agreements.term("term.retention.safety", one.municipality(), false))))
                .filter(one -> one.until().isBefore(days.now()))
                .sorted(Comparator.comparing(Due::until))
                .toList();
    }

    /**
     * Destroys what was on the list and was approved. Refuses an empty choice with Refusal. @return how many
     * records
     */
    public int destroy(Set<String> approved, PersonCard officer) {
        turns.await("destroy " + officer.organisation());
        List<Due> chosen =
                due(officer).stream().filter(one -> approved.contains(one.id())).toList();
        if (chosen.isEmpty()) {
            throw new Refusal("Kies welke eigen dossiers vernietigd mogen worden.");
        }
        entities.clear();
        int lines = chosen.stream().mapToInt(one -> erase(one.id())).sum();
        sql.update(
                "insert into safety_certificate (organisation, at, approver, records, lines) values (?, ?, ?, ?, ?)",
                officer.organisation(),
                Timestamp.from(days.now()),
                officer.login(),
                chosen.size(),
                lines);
        return chosen.size();
    }

    /** The newest 100 of the officer's own organisation. */
    public List<Certificate> certificates(PersonCard officer) {
        return sql.query(
                "select * from safety_certificate where organisation = ? order by id desc limit 100",
                (row, n) -> new Certificate(
                        row.getTimestamp("at").toInstant(),
                        row.getString("approver"),
                        row.getInt("records"),
                        row.getInt("lines")),
                officer.organisation());
    }

    /** At every start, before the door opens. */
    @Override
    public void afterSingletonsInstantiated() {
        eraseAgain();
    }

    /**
     * An older copy of the database may have been put back: what was destroyed since goes again. @return how many
     * records
     */
    public int eraseAgain() {
        String[] gone = register.hashes();
        return gone.length == 0 ? 0 : sql.queryForObject("select erase_safety_again(?)", Integer.class, (Object) gone);
    }

    private int erase(String id) {
        register.keep(id, "own"); // a neutral word: who reads the register learns nothing of the reporting code
        return sql.queryForObject("select erase_safety(?)", Integer.class, id);
    }
}
