package nl.kansrijkestart.support.running;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface RunningHelps extends ListCrudRepository<RunningHelp, String> {

    /** As many as referrals of the case led to help. */
    List<RunningHelp> findByCaseIdOrderByBegan(String caseId);

    boolean existsByCaseIdAndEndedIsNull(String caseId);

    /** @throws IllegalArgumentException for an unknown one */
    default RunningHelp named(String helpId) {
        return findById(helpId).orElseThrow(() -> new IllegalArgumentException("Deze hulp is niet bekend."));
    }
}
