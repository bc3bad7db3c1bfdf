package nl.kansrijkestart.monitoring.facts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down that something happened, in the transaction in which it happens. No identity: not who, not which family.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Facts {

    private static final Set<String> KNOWN = Set.of(
            "organisation",
            "sender",
            "need",
            "clauseId",
            "clauseVersion",
            "referralId",
            "caseId",
            "detail",
            "topic",
            "since",
            "due",
            "signalled");
    /** A code or an id; never a sentence or a name. */
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_:@.-]{1,64}");
    /** What the case director alone may know stays out of every count by name. */
    private static final Set<String> UNSAID = Set.of("pregnancyEnded", "deceased");

    private final JdbcClient database;
    private final People people;
    private final Deadlines days;
    private final Clock clock;

    Facts(JdbcClient database, People people, Deadlines days, Clock clock) {
        this.database = database;
        this.people = people;
        this.days = days;
        this.clock = clock;
    }

    /**
     * @param attributes any of organisation (the receiver), sender (an organisation too, kept as its kind alone), need,
     *     clauseId, clauseVersion, detail, topic (codes); referralId or else caseId, kept one-way to see which facts
     *     belong together; and as Instant since (the step began), due (the end of its term), signalled (the signal
     *     came). Anything else, and any text that is no code, is refused with IllegalArgumentException.
     */
    public void record(FactKind kind, String municipality, Map<String, ?> attributes) {
        Instant now = clock.instant();
        attributes.keySet().stream()
                .filter(key -> !KNOWN.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException("Dit gegeven hoort niet bij een feit: " + key);
                });
        String organisation = code(attributes, "organisation");
        String group = code(attributes, attributes.containsKey("referralId") ? "referralId" : "caseId");
        Instant due = (Instant) attributes.get("due");
        Object version = attributes.get("clauseVersion");
        database.sql("""
                insert into fact (kind, municipality, at, organisation, partner_kind, need, clause, clause_version, grouping_key, detail, topic,
                                  days, in_term, signal_days, sender_kind)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        kind.name(),
                        municipality,
                        Timestamp.from(now),
                        organisation,
                        kind(organisation),
                        code(attributes, "need"),
                        code(attributes, "clauseId"),
                        version == null ? null : Integer.valueOf(version.toString()),
                        group == null ? null : oneWay(group),
                        detail(attributes),
                        code(attributes, "topic"),
                        daysSince(attributes, "since", now),
                        due == null ? null : !now.isAfter(due),
                        daysSince(attributes, "signalled", now),
                        kind(code(attributes, "sender")))
                .update();
    }

    private String kind(String organisation) {
        return organisation == null ? null : people.organisation(organisation).partnerKind();
    }

    private Integer daysSince(Map<String, ?> attributes, String key, Instant now) {
        Instant since = (Instant) attributes.get(key);
        return since == null ? null : Math.max(0, days.workingDaysBetween(since, now));
    }

    private static String detail(Map<String, ?> attributes) {
        String detail = code(attributes, "detail");
        return detail != null && UNSAID.contains(detail) ? "otherEvent" : detail;
    }

    private static String code(Map<String, ?> attributes, String key) {
        Object value = attributes.get(key);
        if (value != null && !CODE.matcher(value.toString()).matches()) {
            throw new IllegalArgumentException("Een feit bevat alleen codes: " + key);
        }
        return value == null ? null : value.toString();
    }

    /** Once the referral itself is gone, nothing leads from a fact back to it. */
    public static String oneWay(String id) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(("fact " + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
