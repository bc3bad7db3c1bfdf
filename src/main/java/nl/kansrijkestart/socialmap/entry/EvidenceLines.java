package nl.kansrijkestart.socialmap.entry;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface EvidenceLines extends ListCrudRepository<EvidenceLine, Long> {

    List<EvidenceLine> findByEntryAndRoundOrderById(String entry, int round);

    boolean existsByEntryAndRoundAndKind(String entry, int round, EvidenceLine.Kind kind);
}
