package nl.kansrijkestart.privacy.rights;

import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.keys.ErasureRegister;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files whose time is over, destroyed only after a person approved, with a certificate that says how much and never
 * what.
 */
@Component
@Transactional
public class Retention {

    /** @param until the last moment it had to be kept */
    public record Due(String caseId, String mark, RetentionClass retention, Instant until) {}

    public record Certificate(Instant at, String approver, String retention, int files, int lines) {}

    private final CaseFiles files;
    private final Consents consents;
    private final Agreements agreements;
    private final Deadlines days;
    private final Eraser eraser;
    private final MunicipalityScope reach;
    private final RightsRequests requests;
    private final RightsTerms rightsTerms;
    private final Journeys journeys;
    private final EntityManager entities;
    private final JdbcTemplate sql;
    private final Turns turns;
    private final Clock clock;
    private final ErasureRegister register;

    Retention(
            CaseFiles files,
            Consents consents,
            Agreements agreements,
            Deadlines days,
            Eraser eraser,
            RightsRequests requests,
            RightsTerms rightsTerms,
            Journeys journeys,
            MunicipalityScope reach,
            EntityManager entities,
            JdbcTemplate sql,
            Turns turns,
            Clock clock,
            ErasureRegister register) {
        this.files = files;
        this.consents = consents;
        this.agreements = agreements;
        this.days = days;
        this.eraser = eraser;
        this.reach = reach;
        this.requests = requests;
        this.rightsTerms = rightsTerms;
        this.journeys = journeys;
        this.entities = entities;
        this.sql = sql;
        this.turns = turns;
        this.clock = clock;
        this.register = register;
    }

    /** The destruction list of a municipality, the oldest first. What a parent asks about now is not on it. */
    public List<Due> due(String municipality) {
        Stream<Due> ofFamilies = files.closedIn(municipality).stream()
                .filter(file -> !requests.existsByLinkedCaseAndClosedIsNull(file.id()))
                .map(this::due);
        Stream<Due> ofRequests = requests.findByMunicipalityAndClosedIsNotNull(municipality).stream()
                .map(one -> new Due(one.id(), one.mark(), RetentionClass.rightsRequest, rightsTerms.keptUntil(one)));
        return Stream.concat(ofFamilies, ofRequests)
                .filter(one -> one.until().isBefore(clock.instant()))
                .sorted(Comparator.comparing(Due::until))
                .toList();
    }

    private Due due(CaseCard file) {
        boolean everShared = consents.of(file.id()).stream()
                .anyMatch(one -> "keepPathway".equals(one.purpose())
                        && !Set.of("refused", "later").contains(one.state()));
        RetentionClass retention = RetentionClass.of(everShared);
        return new Due(file.id(), file.mark(), retention, retention.until(file, agreements, days));
    }

    /**
     * Destroys what was on the list and was approved; what is not due (any more) is left alone. Refuses an empty choice
     * with Refusal.
     */
    public int destroy(String municipality, Set<String> approved, PersonCard officer) {
        turns.await("destroy " + municipality);
        List<Due> chosen = due(municipality).stream()
                .filter(one -> approved.contains(one.caseId()))
                .toList();
        if (chosen.isEmpty()) {
            throw new Refusal("Kies welke dossiers vernietigd mogen worden.");
        }
        for (RetentionClass retention : RetentionClass.values()) {
            List<Due> ofClass =
                    chosen.stream().filter(one -> one.retention() == retention).toList();
            if (!ofClass.isEmpty()) {
                int rows = ofClass.stream()
                        .mapToInt(one -> erase(one.caseId(), retention))
                        .sum();
                certify(municipality, officer, retention, ofClass.size(), rows);
            }
        }
        return chosen.size();
    }

    /**
     * A parent asked for it and a privacy officer decided so: goes at once, however long it could be kept. Refuses a
     * file that is not closed.
     */
    void eraseOnRequest(CaseCard file, PersonCard officer) {
        entities.flush();
        if (files.card(file.id()).closed() == null) {
            throw new IllegalStateException("Dit traject loopt nog.");
        }
        int rows = erase(file.id(), RetentionClass.onRequest);
        certify(file.municipality(), officer, RetentionClass.onRequest, 1, rows);
    }

    private void certify(String municipality, PersonCard officer, RetentionClass retention, int count, int rows) {
        sql.update("""
                insert into destruction_certificate (municipality, at, approver, class, files, lines)
                values (?, ?, ?, ?, ?, ?)
                """, municipality, Timestamp.from(clock.instant()), officer.login(), retention.name(), count, rows);
    }

    public List<Certificate> certificates(String municipality) {
        return sql.query(
                "select * from destruction_certificate where municipality = ? order by id desc limit 100",
                (row, n) -> new Certificate(
                        row.getTimestamp("at").toInstant(),
                        row.getString("approver"),
                        RetentionClass.valueOf(row.getString("class")).title(),
                        row.getInt("files"),
                        row.getInt("lines")),
                municipality);
    }

    private int erase(String caseId, RetentionClass why) {
        register.keep(caseId, why == null ? null : why.name());
        requests.findByLinkedCase(caseId).forEach(RightsRequest::forgetFile);
        // what is still only in memory must not be written back after the rows are gone
        entities.flush();
        entities.clear();
        return eraser.erase(caseId) + sql.update("delete from rights_request where id = ?", caseId);
    }

    /**
     * An older copy of the database may have been put back: what was erased since goes again, with what the engine
     * still runs for it. @return how many files
     */
    public int eraseAgain() {
        String[] hashes = register.hashes();
        Map<String, String> back = new LinkedHashMap<>();
        sql.query(
                "select id, municipality from erased_and_back(?)",
                row -> {
                    back.put(row.getString(1), row.getString(2));
                },
                (Object) hashes);
        sql.queryForList("""
                        select household from household_key
                        where encode(sha256(convert_to(household, 'UTF8')), 'hex') = any (?)
                        """, String.class, (Object) hashes).forEach(household -> back.putIfAbsent(household, null));
        back.forEach((id, municipality) -> {
            reach.include(municipality);
            journeys.forget(id);
            erase(id, null);
        });
        return back.size();
    }
}
