package nl.kansrijkestart.privacy.looks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.notify.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chains over the log of who looked (one per municipality) and over what was refused (docs/adr/0025). Lines get
 * number and hash a moment after they were written, by another role of the database; each night the whole is recounted;
 * the newest hashes go out of the database, to the program's log.
 */
@Component
@Transactional
class LogChain {

    /**
     * A line each: which log, which municipality, how many lines, the hash of the last. Whoever keeps this log
     * elsewhere can hold the database against it.
     */
    private static final Logger ANCHOR = LoggerFactory.getLogger("anchor");

    private static final Logger LOG = LoggerFactory.getLogger(LogChain.class);
    static final String LOOKS = "access_line";
    static final String REFUSALS = "refusal";
    private static final String NO_PLACE = "";
    private static final Map<String, String> WORDS = Map.of(
            "changed",
            "er is iets veranderd",
            "missing",
            "er is iets weggehaald",
            "incomplete",
            "er ontbreekt een deel",
            "backDated",
            "er is iets teruggedateerd",
            "unchained",
            "er kwam iets bij dat niet meetelt",
            "rewritten",
            "er is iets herschreven");

    private record Anchor(String log, String place, long number, String hash) {}

    private record Found(Long number, String what, boolean news) {}

    /** @param upto how far it came; 0 for nowhere */
    private record Recount(Long broken, long upto) {}

    private final JdbcTemplate sql;
    private final Notices notices;
    private final People people;

    LogChain(JdbcTemplate sql, Notices notices, People people) {
        this.sql = sql;
        this.notices = notices;
        this.people = people;
    }

    /** Asked every few seconds, on every node; one does it. @return how many lines got their place */
    public int fold() {
        return sql.queryForObject("select fold_log(?) + fold_log(?)", Integer.class, LOOKS, REFUSALS);
    }

    /** Asked after folding: what is told here must be in the database for good. @return how many hashes went out */
    public int anchor() {
        List<Anchor> due = sql.query(
                "select * from anchors_due()",
                (row, n) -> new Anchor(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)));
        due.forEach(one -> {
            ANCHOR.info(
                    "{} {} {} {}", one.log(), one.place().isEmpty() ? "all" : one.place(), one.number(), one.hash());
            sql.query("select keep_anchor(?, ?, ?)", row -> {}, one.log(), one.place(), one.number());
        });
        return due.size();
    }

    /**
     * Recounts every chain from its beginning, what was signed off too, and tells the privacy officers what does not
     * hold; each finding once.
     */
    public void check() {
        sql.execute("set local statement_timeout = '10min'");
        fold();
        for (MunicipalityCard place : people.municipalities()) {
            found(LOOKS, place.code())
                    .ifPresent(what -> tell(
                            place,
                            "De lijst van wie gegevens bekeek klopt niet meer vanaf regel " + what.number() + ": "
                                    + WORDS.get(what.what())
                                    + ". Meld dit als beveiligingsincident. U ziet het ook bij Inzage."));
        }
        found(REFUSALS, NO_PLACE)
                .ifPresent(what -> people.municipalities()
                        .forEach(place -> tell(
                                place,
                                "De lijst van wat het programma tegenhield klopt niet meer vanaf regel " + what.number()
                                        + ": " + WORDS.get(what.what()) + ". Meld dit als beveiligingsincident.")));
    }

    /**
     * The number from which the looks of a municipality do not hold: as the last recount found, or now in what is seen
     * here and in what came since that recount.
     *
     * @param after the last number that was signed off; 0 for none
     * @param seen the last number that is shown to be signed
     * @return empty when nothing was changed or taken away
     */
    @Transactional(readOnly = true)
    public Optional<Long> brokenAt(String municipality, long after, long seen) {
        Recount last = sql
                .query(
                        "select broken, upto from log_check where log = ? and place = ? order by id desc limit 1",
                        (row, n) -> new Recount(row.getObject(1, Long.class), row.getLong(2)),
                        LOOKS,
                        municipality)
                .stream()
                .findFirst()
                .orElse(new Recount(null, 0));
        if (last.broken() != null) {
            return Optional.of(last.broken());
        }
        return last.upto() <= seen
                ? broken("select at_number from broken_link(?, ?, ?)", LOOKS, municipality, after)
                : broken("select at_number from broken_between(?, ?, ?, ?)", LOOKS, municipality, after, seen)
                        .or(() ->
                                broken("select at_number from broken_link(?, ?, ?)", LOOKS, municipality, last.upto()));
    }

    /** The same of all that was not signed off. */
    Optional<Long> brokenAt(String municipality, long after) {
        return brokenAt(municipality, after, Long.MAX_VALUE);
    }

    private Optional<Long> broken(String question, Object... about) {
        return sql.queryForList(question, Long.class, about).stream().findFirst();
    }

    /** Only what is news since the recount before. */
    private Optional<Found> found(String log, String place) {
        Optional<Found> found = sql
                .query(
                        "select * from check_log(?, ?)",
                        (row, n) -> new Found(row.getObject(1, Long.class), row.getString(2), row.getBoolean(3)),
                        log,
                        place)
                .stream()
                .filter(Found::news)
                .findFirst();
        found.ifPresent(what ->
                LOG.error("The chain of {} {} does not hold from {}: {}", log, place, what.number(), what.what()));
        return found;
    }

    private void tell(MunicipalityCard place, String text) {
        notices.tell(Notices.role("privacyOfficers", place.code()), null, null, text);
    }
}
