package nl.kansrijkestart.safety;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/** The records of the reporting code, and the few words that may leave them. */
@Component
class SafetyService {

    static final String OFFICERS = "safeguardingOfficers";
    private static final String MARK = "ACDEFHJKLMNPRTUVWXY3479";

    private final SafetyRecords records;
    private final People people;
    private final Notices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SafetyService(SafetyRecords records, People people, Notices notices, Clock clock) {
        this.records = records;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
    }

    SafetyRecord open(
            String municipality,
            PersonCard professional,
            String role,
            boolean officer,
            String linkedCase,
            boolean danger) {
        return records.save(new SafetyRecord(
                newMark(),
                municipality,
                professional.login(),
                role,
                professional.organisation(),
                officer,
                linkedCase,
                danger,
                clock.instant()));
    }

    boolean exists(String safetyId) {
        return safetyId != null && records.existsById(safetyId);
    }

    SafetyRecord record(String safetyId) {
        return records.findById(safetyId)
                .orElseThrow(() -> new IllegalArgumentException("Dit eigen dossier is niet bekend."));
    }

    /** The professional, and those of her organisation who look along; nobody else, whatever her role. */
    boolean inCircle(SafetyRecord record, PersonCard person) {
        return person.login().equals(record.professional())
                || record.officer()
                        && person.organisation().equals(record.organisation())
                        && person.roles().contains(OFFICERS);
    }

    List<PersonCard> officers(String organisation) {
        return people.peopleOf(organisation).stream()
                .filter(one -> one.roles().contains(OFFICERS))
                .toList();
    }

    /** A line in "Berichten" that says nothing to who reads over a shoulder. */
    void tellProfessional(SafetyRecord record, String text) {
        notices.tell(record.organisation(), record.professional(), null, record.mark() + ": " + text);
    }

    void tellOfficers(SafetyRecord record, String text) {
        officers(record.organisation()).stream()
                .filter(one -> !one.login().equals(record.professional()))
                .forEach(one -> notices.tell(record.organisation(), one.login(), null, record.mark() + ": " + text));
    }

    private String newMark() {
        String mark;
        do {
            StringBuilder letters = new StringBuilder("Eigen dossier ");
            for (int n = 0; n < 3; n++) {
                letters.append(MARK.charAt(random.nextInt(MARK.length())));
            }
            mark = letters.toString();
        } while (records.marksLike(mark) > 0);
        return mark;
    }
}
