package nl.kansrijkestart.coalition.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

interface Cycles extends JpaRepository<Cycle, String> {

    List<Cycle> findByMunicipalityOrderByNumberDesc(String municipality);

    Optional<Cycle> findFirstByMunicipalityOrderByNumberDesc(String municipality);
}
