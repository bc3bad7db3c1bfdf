package nl.kansrijkestart.monitoring.watch;

import java.util.Set;
import nl.kansrijkestart.access.absence.AbsenceService;
import nl.kansrijkestart.agreement.clause.Agreements;
import org.springframework.stereotype.Component;

/** For how many days at a time somebody may be written down as away by another one. */
@Component
class AbsenceTerm implements AbsenceService.Longest {

    private static final String LIMIT = "limit.absence.others";

    private final Agreements agreements;

    AbsenceTerm(Agreements agreements) {
        this.agreements = agreements;
    }

    /** Who works in several municipalities: the shortest counts. Nobody works nowhere. */
    @Override
    public int daysByOthers(Set<String> municipalities) {
        return municipalities.stream()
                .mapToInt(place -> agreements.limit(LIMIT, place))
                .min()
                .orElse(0);
    }
}
