package nl.kansrijkestart.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.forms.ServedForms.Served;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What somebody typed in a form and did not send yet: sealed, and read by nobody else. When a task or a case ends, the
 * database takes it away (V27).
 */
@Component
class Drafts {

    /**
     * @param items the lists of the form as it was then: what was typed in a copy belongs to that one
     * @param values null where something was taken away that the form shows by itself
     */
    private record Typed(Map<String, List<String>> items, Map<String, Object> values) {}

    /** @param at when it was kept last @param values key → what stands in the field; null for nothing */
    record Draft(Instant at, Map<String, Object> values) {}

    /** @param open whether this person opened the form before @param draft none when nothing was kept */
    record Look(Instant open, Optional<Draft> draft) {}

    /** Of all texts together; a form asks ten questions, of which few are long. */
    static final int LONGEST = 60_000;

    private static final Pattern COPY = Pattern.compile("_\\d+$");

    private final JdbcTemplate sql;
    private final Seal seal;
    private final ObjectMapper json;
    private final Clock clock;

    Drafts(JdbcTemplate sql, Seal seal, ObjectMapper json, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps what stands in the form now instead of what stood there; nothing at all when there are no values. What a
     * task that has ended still gets is dropped.
     *
     * @param place the task, or the process that a start form begins
     * @param served the form as this person was shown it
     * @throws Refusal in Dutch for what that form does not ask, and for too much
     */
    void keep(FormMoment moment, String place, Served served, Map<String, Object> values) {
        if (values.isEmpty()) {
            forget(place, moment.person());
            return;
        }
        Set<String> asked = FormCheck.fields(served.form(), true).stream()
                .filter(FormCheck::asks)
                .map(FormCheck::key)
                .collect(Collectors.toSet());
        if (!asked.containsAll(values.keySet())) {
            throw new Refusal("Dit formulier is intussen veranderd. Open het opnieuw.");
        }
        String text = json.valueToTree(new Typed(served.items(), values)).toString();
        if (text.length() > LONGEST) {
            throw new Refusal("Dit is te lang om te bewaren. Maak uw tekst korter.");
        }
        if (moment.taskId() != null && !held(place)) {
            return;
        }
        String household = moment.caseId() == null ? ownKey(place, moment.person()) : moment.caseId();
        sql.update(
                """
                insert into draft (place, person, municipality, household, answers, at) values (?, ?, ?, ?, ?, ?)
                on conflict (place, person) do update set household = excluded.household, answers = excluded.answers,
                    at = excluded.at""",
                place,
                moment.person(),
                moment.municipality(),
                household,
                seal.close(household, Seal.Text.draft, row(place, moment.person()), text),
                Timestamp.from(clock.instant()));
    }

    /** Nobody ends the task before this draft is there, to go with it. */
    private boolean held(String taskId) {
        return !sql.queryForList(
                        "select 1 from task_row where task_id = ? and ended is null for share", Integer.class, taskId)
                .isEmpty();
    }

    /** A start form is about nobody yet: each draft has a key that goes with it. */
    private String ownKey(String place, String person) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, "draft " + row(place, person));
        return sql
                .queryForList("select household from draft where place = ? and person = ?", String.class, place, person)
                .stream()
                .findFirst()
                .orElseGet(() -> "draft-" + UUID.randomUUID());
    }

    void forget(String place, String person) {
        sql.update("delete from draft where place = ? and person = ?", place, person);
    }

    /** @param old whether what was kept at that moment, in that municipality (null for none), is over */
    void forget(BiPredicate<String, Instant> old) {
        sql
                .query(
                        "select place, person, municipality, at from draft",
                        (row, n) ->
                                old.test(row.getString(3), row.getTimestamp(4).toInstant())
                                        ? List.of(row.getString(1), row.getString(2))
                                        : List.<String>of())
                .stream()
                .filter(one -> !one.isEmpty())
                .forEach(one -> forget(one.get(0), one.get(1)));
    }

    /** @return none when this person never opened the form */
    Optional<Look> look(String place, String person) {
        return sql
                .query(
                        """
                        select f.at as open, f.items, d.at, d.household, d.answers, %s as key
                        from served_form f left join draft d on d.place = f.task_id and d.person = f.person
                        where f.task_id = ? and f.person = ?""".formatted(seal.key("d.household")),
                        (row, n) -> new Look(row.getTimestamp("open").toInstant(), draft(row, row(place, person))),
                        place,
                        person)
                .stream()
                .findFirst();
    }

    private Optional<Draft> draft(ResultSet row, String name) throws SQLException {
        if (row.getString("answers") == null) {
            return Optional.empty();
        }
        try {
            Typed typed = json.readValue(
                    // packed where it is sealed; one of before was packed here too
                    PackedText.read(
                            seal.open(
                                    row.getString("household"),
                                    row.getString("key"),
                                    Seal.Text.draft,
                                    name,
                                    row.getString("answers")),
                            ""),
                    Typed.class);
            boolean sameLists = typed.items()
                    .equals(json.readValue(
                            row.getString("items"), new TypeReference<LinkedHashMap<String, List<String>>>() {}));
            Map<String, Object> values = new HashMap<>(typed.values());
            values.keySet().removeIf(key -> !sameLists && COPY.matcher(key).find());
            return Optional.of(new Draft(row.getTimestamp("at").toInstant(), values));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A draft cannot be read", broken);
        }
    }

    private static String row(String place, String person) {
        return place + "/" + person;
    }
}
