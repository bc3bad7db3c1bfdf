package nl.kansrijkestart.privacy.emergency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
import nl.kansrijkestart.consent.ConsentCard;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.notify.Notices;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Emergency access: a professional who works in the family's municipality reads who helps and what is agreed, for an
 * hour, with a reason. Only what the family agreed to keep, never for an organisation it said no to, never safety. What
 * is not possible and what is not there get the same answer; each try counts.
 */
@Component
@Transactional(noRollbackFor = Refusal.class)
public class EmergencyAccess {

    public static final String REASON = "emergency";
    private static final String KEEP = "keepPathway";
    private static final Set<String> PROFESSIONALS = Set.of("signallers", "youthNurses", "caseDirectors");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SHORTEST_REASON = 10;
    private static final String NOT_POSSIBLE =
            "Dit kan niet met noodinzage. Bel de contactpersoon van het gezin, of bij gevaar 112.";

    private final EmergencySwitch switches;
    private final EmergencyLooks looks;
    private final CaseFiles files;
    private final CaseAccess access;
    private final Consents consents;
    private final AccessLog log;
    private final People people;
    private final Agreements agreements;
    private final Notices notices;
    private final JdbcTemplate sql;
    private final Clock clock;

    EmergencyAccess(
            EmergencySwitch switches,
            EmergencyLooks looks,
            CaseFiles files,
            CaseAccess access,
            Consents consents,
            AccessLog log,
            People people,
            Agreements agreements,
            Notices notices,
            JdbcTemplate sql,
            Clock clock) {
        this.switches = switches;
        this.looks = looks;
        this.files = files;
        this.access = access;
        this.consents = consents;
        this.log = log;
        this.people = people;
        this.agreements = agreements;
        this.notices = notices;
        this.sql = sql;
        this.clock = clock;
    }

    /** Where this person may use it: she helps families there, and the municipality switched it on. */
    public List<String> places(PersonCard person) {
        return people.keysOf(person.login()).stream()
                .filter(key -> PROFESSIONALS.contains(key.group()))
                .map(key -> key.municipality())
                .distinct()
                .filter(switches::isOn)
                .toList();
    }

    /**
     * @param mark "Gezin 4F2" @return the id of the look. Refuses with Refusal, in the same words whatever is not
     * possible.
     */
    public String open(String mark, String reason, PersonCard person) {
        List<String> places = places(person);
        if (places.isEmpty()) {
            throw new Refusal("Noodinzage staat uit in de gemeenten waar u werkt.");
        }
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("Schrijf op waarom u nu moet kijken. Het gezin en de privacyfunctionaris lezen dat.");
        }
        count(person, places.get(0));
        CaseCard file = files.byMark(mark == null ? "" : mark.strip(), places)
                .filter(one -> possible(one, person))
                .orElseThrow(() -> new Refusal(NOT_POSSIBLE));
        EmergencyLook look = looks.save(new EmergencyLook(
                file, person, reason.strip(), clock.instant(), clock.instant().plus(HOUR)));
        files.tell(file.id(), person.login(), "Noodinzage door " + person.organisationName());
        notices.tellAround(
                file,
                file.mark() + ": " + person.organisationName()
                        + " gebruikte noodinzage. Wie en waarom weet de privacyfunctionaris. Bespreek het met het "
                        + "gezin.");
        notices.tell(
                Notices.role("privacyOfficers", file.municipality()),
                null,
                null,
                file.mark() + ": noodinzage. Kijk bij Inzage; het staat bovenaan.");
        return look.id();
    }

    /**
     * The file, as long as the hour lasts and nothing was withdrawn since; the look is written down. Empty otherwise.
     */
    public Optional<CaseCard> look(String id, PersonCard person) {
        Optional<CaseCard> file = looks.findById(id)
                .filter(one -> one.holdsFor(person.login(), clock.instant()))
                .flatMap(one -> files.find(one.caseId()))
                .filter(one -> switches.isOn(one.municipality()) && agreed(one, person));
        file.ifPresent(one -> log.write(new AccessLine(
                null,
                clock.instant(),
                "read",
                person.login(),
                person.organisation(),
                REASON,
                one.municipality(),
                one.id(),
                REASON + " " + id,
                null,
                REASON,
                false)));
        return file;
    }

    public Instant until(String id) {
        return looks.findById(id).orElseThrow().until();
    }

    /** Why somebody looked, for the privacy officer's review. @param object of a line in the log */
    public Optional<String> reason(String object) {
        return object != null && object.startsWith(REASON + " ")
                ? looks.findById(object.substring(REASON.length() + 1)).map(EmergencyLook::reason)
                : Optional.empty();
    }

    private boolean possible(CaseCard file, PersonCard person) {
        return file.closed() == null
                && agreed(file, person)
                && access.marks(List.of(file.id()), person.login()).isEmpty();
    }

    /** The family agreed that it is kept who helps, and never said no to this organisation. */
    private boolean agreed(CaseCard file, PersonCard person) {
        boolean kept = file.shared() && !file.pregnancyEnded() && consents.covers(file.id(), KEEP, null);
        Optional<ConsentCard> newest = consents.of(file.id()).stream()
                .filter(one -> person.organisation().equals(one.receiver())
                        || one.also().contains(person.organisation()))
                .findFirst();
        return kept && newest.map(ConsentCard::given).orElse(true);
    }

    private void count(PersonCard person, String municipality) {
        sql.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> {}, REASON + " " + person.login());
        Integer tries = sql.queryForObject(
                "select count(*) from emergency_try where person = ? and at > ?",
                Integer.class,
                person.login(),
                Timestamp.from(clock.instant().minus(HOUR)));
        if (tries >= agreements.limit("limit.emergency.tries", municipality)) {
            throw new Refusal(
                    "U probeerde dit vaak. Wacht een uur, of bel de contactpersoon van het gezin; bij gevaar 112.");
        }
        sql.update(
                "insert into emergency_try (person, at) values (?, ?)",
                person.login(),
                Timestamp.from(clock.instant()));
    }
}
