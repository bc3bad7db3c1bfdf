package nl.kansrijkestart.pathway.homevisit;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HomeVisits extends ListCrudRepository<HomeVisit, String> {

    List<HomeVisit> findByCaseId(String caseId);
}
