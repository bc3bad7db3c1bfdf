package nl.kansrijkestart.privacy.rights;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.privacy.rights.RetentionTerms.RetentionClass;
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
    public record Due(String caseId, String mark, RetentionClass retention, Instant until) {

        /** Dutch, what it is. */
        public String title() {
            return retention.title();
        }
    }

    public record Certificate(Instant at, String approver, String retention, int files, int lines) {}

    /** More at a time is no decision. */
    private static final int MOST = 1000;

    private final RetentionTerms terms;
    private final ErasureService erasure;
    private final CaseFiles files;
    private final Turns turns;
    private final Deadlines days;
    private final JdbcTemplate sql;

    Retention(
            RetentionTerms terms,
            ErasureService erasure,
            CaseFiles files,
            Turns turns,
            Deadlines days,
            JdbcTemplate sql) {
        this.terms = terms;
        this.erasure = erasure;
        this.files = files;
        this.turns = turns;
        this.days = days;
        this.sql = sql;
    }

    /**
     * The destruction list of a municipality, the oldest first and no more than a person can decide about. What a
     * parent asks about now is not on it.
     */
    public List<Due> due(String municipality) {
        return terms.due(municipality, MOST);
    }

    /**
     * Destroys what was on the list and was approved; what is not due (any more) is left alone.
     *
     * @return how many files and requests
     * @throws Refusal for an empty choice
     */
    public int destroy(String municipality, Set<String> approved, PersonCard officer) {
        turns.await("destroy " + municipality);
        List<Due> chosen = terms.due(municipality, approved);
        if (chosen.isEmpty()) {
            throw new Refusal("Kies welke dossiers vernietigd mogen worden.");
        }
        for (RetentionClass retention : RetentionClass.values()) {
            List<Due> ofClass =
                    chosen.stream().filter(one -> one.retention() == retention).toList();
            if (!ofClass.isEmpty()) {
                int rows = ofClass.stream()
                        .mapToInt(one -> erasure.erase(one.caseId(), retention))
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
        if (files.card(file.id()).closed() == null) {
            throw new IllegalStateException("Dit traject loopt nog.");
        }
        int rows = erasure.erase(file.id(), RetentionClass.onRequest);
        certify(file.municipality(), officer, RetentionClass.onRequest, 1, rows);
    }

    private void certify(String municipality, PersonCard officer, RetentionClass retention, int count, int rows) {
        sql.update("""
                insert into destruction_certificate (municipality, at, approver, class, files, lines)
                values (?, ?, ?, ?, ?, ?)
                """, municipality, Timestamp.from(days.now()), officer.login(), retention.name(), count, rows);
    }

    /** The newest first. */
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

    /** @return how many files came back with an older copy of the database and went again */
    public int eraseAgain() {
        return erasure.eraseAgain();
    }
}
