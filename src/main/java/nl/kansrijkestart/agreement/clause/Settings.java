package nl.kansrijkestart.agreement.clause;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Settings extends JpaRepository<Setting, Long> {

    @Query("select s from Setting s where s.id = :id and s.municipality is null")
    Optional<Setting> startValue(String id);

    @Query("select s from Setting s where s.municipality is null order by s.description")
    List<Setting> startValues();

    /** @return what holds in the municipality, by id: its own value, else the one that everybody begins with */
    default Map<String, Setting> inForce(Collection<String> ids, String municipality) {
        Map<String, Setting> values = new HashMap<>();
        startAndOwn(ids, municipality).forEach(one -> values.put(one.term(false).id(), one));
        return values;
    }

    /** The own ones last. */
    @Query("""
            select s from Setting s
            where s.id in :ids and (s.municipality is null or s.municipality = :municipality)
            order by s.municipality nulls first""")
    List<Setting> startAndOwn(Collection<String> ids, String municipality);

    @Query("select s from Setting s where s.id = :id and s.municipality = :municipality")
    Optional<Setting> ownValue(String id, String municipality);
}
