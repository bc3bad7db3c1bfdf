package nl.kansrijkestart.privacy.emergency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
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
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SHORTEST_REASON = 10;
    private static final String NOT_POSSIBLE =
            "Dit kan niet met noodinzage. Bel de vaste contactpersoon van het gezin, of bij gevaar 112.";

    private final EmergencyTerms terms;
    private final EmergencyTries tries;
    private final EmergencyLooks looks;
    private final CaseFiles files;
    private final AccessLog log;
    private final Clock clock;

    EmergencyAccess(
            EmergencyTerms terms,
            EmergencyTries tries,
            EmergencyLooks looks,
            CaseFiles files,
            AccessLog log,
            Clock clock) {
        this.terms = terms;
        this.tries = tries;
        this.looks = looks;
        this.files = files;
        this.log = log;
        this.clock = clock;
    }

    /** Where this person may use it: she helps families there, and the municipality switched it on. */
    public List<String> places(PersonCard person) {
        return terms.places(person);
    }

    /**
     * @param mark "Gezin 4F2"
     * @return the id of the look
     * @throws Refusal in the same words whatever is not possible
     */
    public String open(String mark, String reason, PersonCard person) {
        List<String> places = places(person);
        if (places.isEmpty()) {
            throw new Refusal("Noodinzage staat uit in de gemeenten waar u werkt.");
        }
        if (reason == null || reason.strip().length() < SHORTEST_REASON) {
            throw new Refusal("Schrijf op waarom u nu moet kijken. Het gezin en de privacyfunctionaris lezen dat.");
        }
        tries.count(person.login(), places.get(0));
        CaseCard file = files.byMark(mark == null ? "" : mark.strip(), places)
                .filter(one -> terms.begins(one, person))
                .orElseThrow(() -> new Refusal(NOT_POSSIBLE));
        Instant now = clock.instant();
        return looks.save(new EmergencyLook(file, person, reason.strip(), now, now.plus(HOUR)))
                .id();
    }

    /**
     * The file, as long as the hour lasts and nothing was withdrawn since; the look is written down. Empty otherwise.
     */
    public Optional<CaseCard> look(String id, PersonCard person) {
        Optional<CaseCard> file = looks.findById(id)
                .filter(one -> one.holdsFor(person.login(), clock.instant()))
                .flatMap(one -> files.find(one.caseId()))
                .filter(one -> terms.goesOn(one, person));
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

    /**
     * @param id of a look
     * @throws NoSuchElementException for an unknown one
     */
    public Instant until(String id) {
        return looks.findById(id).orElseThrow().until();
    }

    /** Why somebody looked, for the privacy officer's review. @param objects of lines in the log @return by object */
    public Map<String, String> reasons(Collection<String> objects) {
        String before = REASON + " ";
        return looks
                .findAllById(objects.stream()
                        .filter(one -> one != null && one.startsWith(before))
                        .map(one -> one.substring(before.length()))
                        .toList())
                .stream()
                .collect(Collectors.toMap(look -> before + look.id(), EmergencyLook::reason));
    }
}
