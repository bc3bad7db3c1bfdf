package nl.kansrijkestart.casefile.file;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface TimeLines extends ListCrudRepository<TimeLineEntry, Long> {

    List<TimeLineEntry> findByCaseIdOrderById(String caseId);
}
