package nl.kansrijkestart.coalition;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface Cycles extends ListCrudRepository<Cycle, String> {

    List<Cycle> findByMunicipalityOrderByNumberDesc(String municipality);

    Optional<Cycle> findFirstByMunicipalityOrderByNumberDesc(String municipality);
}
