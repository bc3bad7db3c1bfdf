package nl.kansrijkestart.coalition.evaluation;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Hearings extends ListCrudRepository<Hearing, String> {

    List<Hearing> findByCycleIdOrderByOrganisationAscPartAsc(String cycleId);
}
