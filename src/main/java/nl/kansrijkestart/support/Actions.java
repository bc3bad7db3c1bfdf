package nl.kansrijkestart.support;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Actions extends ListCrudRepository<Action, String> {

    List<Action> findByPlanIdOrderByDueAscIdAsc(String planId);
}
