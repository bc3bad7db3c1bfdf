package nl.kansrijkestart.transition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Leaves extends ListCrudRepository<Leave, String> {

    Optional<Leave> findByPersonAndMunicipalityAndEndedIsNull(String person, String municipality);

    /** As many as are announced at once: few. */
    List<Leave> findTop100ByEndedIsNullOrderByAnnouncedDesc();
}
