package nl.kansrijkestart.coalition.evaluation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Meanings extends ListCrudRepository<Meaning, Long> {

    List<Meaning> findByHearingIdOrderById(String hearingId);
}
