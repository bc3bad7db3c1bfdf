package nl.kansrijkestart.privacy.emergency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether emergency access is possible in a municipality. Off until two people switch it on: one asks, another confirms
 * within a day, and one of the two is a privacy officer. Anybody of them switches it off alone and at once. Each step
 * is kept with who and why.
 */
@Component
@Transactional
public class EmergencySwitch {

    private static final Duration TO_CONFIRM = Duration.ofDays(1);
    private static final String OFFICERS = "privacyOfficers";

    /** @param requestedBy who asked for it; null when it went off, and of before two were needed */
    public record Change(boolean on, String by, String requestedBy, String decision, Instant at) {}

    /** What one person asked and nobody confirmed yet. @param until the last moment to confirm it */
    public record Request(long id, String by, String decision, Instant at, Instant until) {}

    private final JdbcTemplate sql;
    private final People people;
    private final Notices notices;
    private final Clock clock;

    EmergencySwitch(JdbcTemplate sql, People people, Notices notices, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    public boolean isOn(String municipality) {
        return changes(municipality).stream().findFirst().map(Change::on).orElse(false);
    }

    /** The newest first. */
    public List<Change> changes(String municipality) {
        return sql.query(
                "select * from emergency_switch where municipality = ? order by id desc limit 50",
                (row, n) -> new Change(
                        row.getBoolean("switched_on"),
                        row.getString("by"),
                        row.getString("requested_by"),
                        row.getString("decision"),
                        row.getTimestamp("at").toInstant()),
                municipality);
    }

    /** @return the newest request, unless it was answered or its day is over */
    public Optional<Request> open(String municipality) {
        return requests(municipality).stream()
                .findFirst()
                .filter(one -> clock.instant().isBefore(one.until()))
                .filter(one -> sql.queryForList("select id from emergency_switch where request = ?", one.id())
                        .isEmpty());
    }

    /** Every time somebody asked, also in vain; the newest first. */
    public List<Request> requests(String municipality) {
        return sql.query(
                "select * from emergency_request where municipality = ? order by id desc limit 50",
                (row, n) -> new Request(
                        row.getLong("id"),
                        row.getString("by"),
                        row.getString("decision"),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("at").toInstant().plus(TO_CONFIRM)),
                municipality);
    }

    /**
     * Asks another person to switch it on.
     *
     * @param decision where it was decided, such as the number of a decision
     * @param sure     ticked
     * @throws Refusal when it is not sure, has no decision, is on already, or was asked today
     */
    public void ask(String municipality, String decision, boolean sure, PersonCard by) {
        oneAtATime(municipality);
        check(decision, sure);
        if (isOn(municipality)) {
            throw new Refusal("Noodinzage staat al aan.");
        }
        if (open(municipality).isPresent()) {
            throw new Refusal("Er is al gevraagd om noodinzage aan te zetten. Een ander kan dat nu bevestigen.");
        }
        sql.update(
                "insert into emergency_request (municipality, by, decision, at) values (?, ?, ?, ?)",
                municipality,
                by.login(),
                decision.strip(),
                now());
        tell(
                municipality,
                by.name()
                        + " vraagt om noodinzage aan te zetten. Bevestigt een ander dat niet binnen een dag, dan "
                        + "blijft het uit. Kijk bij Noodinzage instellen.");
    }

    /**
     * Switches on what somebody else asked.
     *
     * @param request the one that was read
     * @throws Refusal when it is another one or over by now, when it is one's own, or when neither of the two is a
     *     privacy officer
     */
    public void confirm(String municipality, long request, boolean sure, PersonCard by) {
        oneAtATime(municipality);
        Request asked = open(municipality)
                .filter(one -> one.id() == request)
                .orElseThrow(() -> new Refusal("Dit verzoek is er niet meer. Vraag het opnieuw."));
        check(asked.decision(), sure);
        if (asked.by().equals(by.login())) {
            throw new Refusal("Dit vroeg u zelf. Iemand anders moet het bevestigen.");
        }
        if (!officer(asked.by(), municipality) && !officer(by.login(), municipality)) {
            throw new Refusal("Een van de twee moet privacyfunctionaris zijn. Vraag de privacyfunctionaris om dit te "
                    + "bevestigen.");
        }
        sql.update("""
                insert into emergency_switch (municipality, switched_on, by, decision, at, request, requested_by)
                values (?, true, ?, ?, ?, ?, ?)
                """, municipality, by.login(), asked.decision(), now(), asked.id(), asked.by());
        tell(
                municipality,
                "Noodinzage is aangezet: gevraagd door "
                        + people.person(asked.by()).map(PersonCard::name).orElse(asked.by()) + ", bevestigd door "
                        + by.name() + ".");
    }

    /**
     * Switches it off, or takes back what was asked; one person is enough.
     *
     * @param decision where it was decided
     * @param sure     ticked
     * @throws Refusal when it is not sure, has no decision, or is off already
     */
    public void off(String municipality, String decision, boolean sure, PersonCard by) {
        oneAtATime(municipality);
        check(decision, sure);
        Optional<Request> asked = open(municipality);
        if (!isOn(municipality) && asked.isEmpty()) {
            throw new Refusal("Noodinzage staat al uit.");
        }
        sql.update(
                """
                insert into emergency_switch (municipality, switched_on, by, decision, at, request)
                values (?, false, ?, ?, ?, ?)
                """,
                municipality,
                by.login(),
                decision.strip(),
                now(),
                asked.map(Request::id).orElse(null));
        tell(
                municipality,
                asked.isPresent()
                        ? by.name() + " wees het verzoek om noodinzage aan te zetten af."
                        : "Noodinzage is uitgezet door " + by.name() + ".");
    }

    private static void check(String decision, boolean sure) {
        Reason.of(decision, "Schrijf op welk besluit van de gemeente dit is, bijvoorbeeld het nummer en de datum.");
        if (!sure) {
            throw new Refusal("Zet eerst het vinkje dat u dit zeker weet.");
        }
    }

    private boolean officer(String login, String municipality) {
        return people.keysOf(login).stream()
                .anyMatch(key -> OFFICERS.equals(key.group()) && municipality.equals(key.municipality()));
    }

    private void oneAtATime(String municipality) {
        sql.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "emergency switch " + municipality);
    }

    private void tell(String municipality, String text) {
        List.of(OFFICERS, "administrators")
                .forEach(role -> notices.tell(Notices.role(role, municipality), null, null, text));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
