package nl.kansrijkestart.privacy.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.privacy.rights.Retention.Due;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Of which files and requests the time is over: one question to the database, over the tables of several features as in
 * {@link Eraser}, so that no file is read to see that it stays.
 */
@Component
class RetentionTerms {

    /** How long a family's file is kept, and from when. A running file is never destroyed. */
    enum RetentionClass {

        /** The family agreed that a pathway is kept: so many months after it was closed. */
        coordinationFile("Dossier van een traject", "term.retention.file"),
        /** Nobody else ever knew of it: so many months after the signal, and not before it is closed. */
        signalWithoutConsent("Signaal zonder toestemming", "term.retention.notShared"),
        /** A parent asked for it: not kept any longer. */
        onRequest("Dossier, op verzoek van de ouder", null),
        /** A parent's request that was answered: so many months after the answer. */
        rightsRequest("Verzoek van een ouder", "term.retention.rights");

        private final String title;
        private final String setting;

        RetentionClass(String title, String setting) {
            this.title = title;
            this.setting = setting;
        }

        /** Dutch. */
        String title() {
            return title;
        }
    }

    /** What a parent asks about now is not on it. A family agreed once: any answer but no and not now. */
    private static final String DUE = """
            with kept as (
                select file.id, file.mark, file.opened, file.closed, exists (select from consent
                    where case_id = file.id and purpose = 'keepPathway' and state not in ('refused', 'later')) as shared
                from case_file file where file.municipality = :municipality and file.closed is not null
                and not exists (select from rights_request where linked_case = file.id and closed is null)),
            until as (
                select id, mark, 'coordinationFile' as class,
                    (closed at time zone :zone + cast(:file as interval)) at time zone :zone as until
                    from kept where shared
                union all
                select id, mark, 'signalWithoutConsent',
                    greatest((opened at time zone :zone + cast(:notShared as interval)) at time zone :zone, closed)
                    from kept where not shared
                union all
                select id, mark, 'rightsRequest',
                    (closed at time zone :zone + cast(:rights as interval)) at time zone :zone
                    from rights_request where municipality = :municipality and closed is not null)
            select id, mark, class, until from until where until < :now
            """;

    private final JdbcClient database;
    private final Agreements agreements;
    private final Deadlines days;

    RetentionTerms(JdbcClient database, Agreements agreements, Deadlines days) {
        this.database = database;
        this.agreements = agreements;
        this.days = days;
    }

    /** In a municipality, the oldest first and no more than this. */
    List<Due> due(String municipality, int most) {
        return asked(municipality, DUE + "order by until, id limit :most")
                .param("most", most)
                .query(RetentionTerms::due)
                .list();
    }

    /** Those of these that are due, the oldest first. */
    List<Due> due(String municipality, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : asked(municipality, DUE + "and id in (:ids) order by until, id")
                        .param("ids", ids)
                        .query(RetentionTerms::due)
                        .list();
    }

    private JdbcClient.StatementSpec asked(String municipality, String question) {
        return database.sql(question)
                .param("municipality", municipality)
                .param("zone", Deadlines.ZONE.getId())
                .param("file", interval(RetentionClass.coordinationFile, municipality))
                .param("notShared", interval(RetentionClass.signalWithoutConsent, municipality))
                .param("rights", interval(RetentionClass.rightsRequest, municipality))
                .param("now", Timestamp.from(days.now()));
    }

    /** As the database adds it: the same time of day, at the end of a shorter month its last day, as in Deadlines. */
    private String interval(RetentionClass retention, String municipality) {
        Term term = agreements.term(retention.setting, municipality, false);
        return term.amount()
                + switch (term.unit()) {
                    case months -> " months";
                    case weeks -> " weeks";
                    case calendarDays -> " days";
                    default -> throw new IllegalStateException("Bewaren gaat in maanden, weken of dagen: " + term.id());
                };
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getString("id"),
                row.getString("mark"),
                RetentionClass.valueOf(row.getString("class")),
                row.getTimestamp("until").toInstant());
    }
}
