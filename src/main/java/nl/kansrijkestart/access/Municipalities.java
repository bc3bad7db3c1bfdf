package nl.kansrijkestart.access;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface Municipalities extends JpaRepository<Municipality, String> {

    List<Municipality> findByKindOrderByName(String kind);
}
