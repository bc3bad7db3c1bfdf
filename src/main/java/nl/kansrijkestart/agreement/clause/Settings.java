package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Settings extends JpaRepository<Setting, Long> {

    @Query("select s from Setting s where s.id = :id and s.municipality is null")
    Optional<Setting> startValue(String id);

    @Query("select s from Setting s where s.municipality is null order by s.description")
    List<Setting> startValues();

    /** @param since null where that was not kept yet */
    record Chosen(String id, String municipality, LocalDate since) {}

    @Query("""
            select new nl.kansrijkestart.agreement.clause.Settings$Chosen(s.id, s.municipality, s.since)
            from Setting s where s.municipality is not null""")
    List<Chosen> chosen();

    @Query("select s from Setting s where s.id = :id and s.municipality = :municipality")
    Optional<Setting> ownValue(String id, String municipality);
}
