package nl.kansrijkestart.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import nl.kansrijkestart.access.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who looked, as the family reads it: organisation, function, day and why. No names; what is about safety is not in this log at all. */
@Component
@Transactional(readOnly = true)
public class AccessOverview {

    /** @param function what the person is to the family, Dutch @param why Dutch */
    public record Look(LocalDate day, String organisation, String function, String why) { }

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int MOST = 500;

    private final AccessLog log;
    private final People people;

    AccessOverview(AccessLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /** The newest first; several looks of one day by the same function of an organisation are one line. */
    public List<Look> of(String caseId) {
        return log.about(caseId, MOST).stream().map(line -> new Look(line.at().atZone(ZONE).toLocalDate(), organisation(line.organisation()),
                Words.of("accessRole", line.role()), Words.of("accessReason", line.reason()))).distinct().toList();
    }

    private String organisation(String code) {
        Predicate<String> known = one -> !people.peopleOf(one).isEmpty();
        return known.test(code) ? people.organisation(code).name() : code;
    }
}
