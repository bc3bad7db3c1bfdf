package nl.kansrijkestart.casefile.log;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who looked, as the family reads it: organisation, function, day and why. No names; what is about safety is not in
 * this log at all.
 */
@Component
@Transactional(readOnly = true)
public class AccessOverview {

    /** @param function what the person is to the family, Dutch @param why Dutch */
    public record Look(LocalDate day, String organisation, String function, String why) {}

    private static final int MOST = 500;

    private final AccessLog log;
    private final People people;

    AccessOverview(AccessLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /**
     * From the newest 500 looks, without what is {@link NotTold}, the newest first; several of one day by the same
     * function of an organisation are one line.
     */
    public List<Look> of(String caseId) {
        Map<String, String> organisations = new HashMap<>();
        return log.days(caseId, MOST).stream()
                .map(one -> new Look(
                        one.day(),
                        organisations.computeIfAbsent(one.organisation(), this::organisation),
                        Words.of("accessRole", one.role()),
                        Words.of("accessReason", one.reason())))
                .distinct()
                .toList();
    }

    /** Whether the family may read that somebody did this step. @param step id of a user task or form; may be null */
    public static boolean tells(String step) {
        return !NotTold.step(step);
    }

    /** The steps of which that is not so. */
    public static List<String> untold() {
        return List.of(NotTold.steps());
    }

    private String organisation(String code) {
        return people.knows(code) ? people.organisation(code).name() : code;
    }
}
