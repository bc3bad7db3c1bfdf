package nl.kansrijkestart.coalition.cycle;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface PlanActions extends ListCrudRepository<PlanAction, String> {

    List<PlanAction> findByMunicipalityOrderByDueAscIdAsc(String municipality);

    List<PlanAction> findByCycleIdOrderByDueAscIdAsc(String cycleId);
}
