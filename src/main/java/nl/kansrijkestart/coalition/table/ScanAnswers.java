package nl.kansrijkestart.coalition.table;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface ScanAnswers extends ListCrudRepository<ScanAnswer, Long> {

    List<ScanAnswer> findByCycleIdOrderById(String cycleId);
}
