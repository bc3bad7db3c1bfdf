package nl.kansrijkestart.agreement.clause;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Settings extends JpaRepository<Setting, Long> {

    @Query("select s from Setting s where s.id = :id and s.municipality is null")
    Optional<Setting> startValue(String id);

    @Query("select s from Setting s where s.municipality is null order by s.description")
    List<Setting> startValues();

    /** The municipality's own value first, then the one that everybody begins with. */
    @Query("""
            select s from Setting s
            where s.id = :id and (s.municipality = :municipality or s.municipality is null)
            order by s.municipality nulls last""")
    List<Setting> values(String id, String municipality);

    @Query("select s from Setting s where s.id = :id and s.municipality = :municipality")
    Optional<Setting> ownValue(String id, String municipality);
}
