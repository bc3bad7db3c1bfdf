package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Meetings extends ListCrudRepository<Meeting, String> {

    List<Meeting> findByCycleIdOrderByHeldOnDescIdDesc(String cycleId);
}
