package nl.kansrijkestart.safety;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface SafetyRecords extends ListCrudRepository<SafetyRecord, String> {

    boolean existsByMark(String mark);

    List<SafetyRecord> findByOrganisationOrderByOpenedDesc(String organisation);
}
