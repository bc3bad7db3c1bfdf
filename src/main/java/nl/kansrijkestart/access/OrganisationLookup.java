package nl.kansrijkestart.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Reads organisations with where they work. Within a request each is read once, as {@link PersonLookup} does; outside
 * one, within a transaction. Nothing is kept longer.
 */
@Component
class OrganisationLookup {

    private static final String KEY = OrganisationLookup.class.getName();
    /** Of the organisation o, for who reads somebody of it, together with {@link #AREA}: see {@link #alsoRead}. */
    static final String COLUMNS = "o.code, o.partner_kind, o.telephone, o.seat";

    /** Where an organisation works, by its code. */
    static final String AREA =
            "array(select a.municipality from organisation_area a where a.organisation = %s) as area";

    private static final String SELECT =
            "select o.name, " + COLUMNS + ", " + AREA.formatted("o.code") + " from organisation o";
    private static final String WORKS = """
             exists (select 1 from organisation_area h where h.organisation = o.code and h.municipality = ?)
            order by o.name, o.code""";
    private static final String THIS = SELECT + " where o.code = ?";
    private static final String OF_KIND = SELECT + " where o.partner_kind = ? and" + WORKS;
    private static final String WORKING = SELECT + " where" + WORKS;

    /** @param seat the municipality where it is at home; null when it works across several alike */
    record Found(OrganisationCard card, String seat) {}

    private final JdbcTemplate sql;

    OrganisationLookup(JdbcTemplate sql) {
        this.sql = sql;
    }

    Optional<Found> find(String code) {
        return ofThisRequest()
                .computeIfAbsent(
                        String.valueOf(code), one -> read(THIS, one).stream().findFirst());
    }

    /** What those that exist are called, by code. */
    Map<String, String> names(Collection<String> codes) {
        Map<String, String> names = new HashMap<>();
        sql.query(
                "select code, name from organisation where code = any(?)",
                row -> {
                    names.put(row.getString(1), row.getString(2));
                },
                (Object) codes.toArray(String[]::new));
        return names;
    }

    /** Somebody's organisation came with the person. */
    void alsoRead(ResultSet row) throws SQLException {
        Map<String, Optional<Found>> known = ofThisRequest();
        String code = row.getString("code");
        if (!known.containsKey(code)) {
            known.put(code, Optional.of(found(row)));
        }
    }

    /** By name. */
    List<OrganisationCard> ofKind(String partnerKind, String municipality) {
        return cards(OF_KIND, partnerKind, municipality);
    }

    /** By name. */
    List<OrganisationCard> workingIn(String municipality) {
        return cards(WORKING, municipality);
    }

    private List<OrganisationCard> cards(String question, Object... values) {
        return read(question, values).stream().map(Found::card).toList();
    }

    private List<Found> read(String question, Object... values) {
        return sql.query(question, (row, n) -> found(row), values);
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new OrganisationCard(
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("partner_kind"),
                        row.getString("telephone"),
                        PersonCard.sorted(
                                Arrays.asList((String[]) row.getArray("area").getArray()))),
                row.getString("seat"));
    }

    private static Map<String, Optional<Found>> ofThisRequest() {
        return PersonLookup.ofThisRequest(KEY);
    }
}
