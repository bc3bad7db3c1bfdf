package nl.kansrijkestart.coalition.round;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Cycles extends JpaRepository<Cycle, String> {

    List<Cycle> findByMunicipalityOrderByNumberDesc(String municipality);

    /** Of each municipality the newest. */
    @Query("""
            select one from Cycle one where one.number = (select max(each.number) from Cycle each
            where each.municipality = one.municipality)
            """)
    List<Cycle> newestOfEach();

    Optional<Cycle> findFirstByMunicipalityOrderByNumberDesc(String municipality);
}
