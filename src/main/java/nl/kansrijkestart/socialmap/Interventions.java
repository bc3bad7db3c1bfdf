package nl.kansrijkestart.socialmap;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Interventions extends JpaRepository<Intervention, String> {

    List<Intervention> findAllByOrderByName();
}
