package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PlanLines extends ListCrudRepository<PlanLine, Long> {

    List<PlanLine> findByCycleIdOrderById(String cycleId);

    List<PlanLine> findByCycleIdAndKindOrderById(String cycleId, PlanLine.Kind kind);
}
