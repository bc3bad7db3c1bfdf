package nl.kansrijkestart.access;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Organisations extends JpaRepository<Organisation, String> {

    @Query("""
            select o from Organisation o
            where o.partnerKind = :kind and :municipality member of o.area
            order by o.name, o.code""")
    List<Organisation> ofKind(String kind, String municipality);

    /** With its area, in one question. */
    @Override
    @EntityGraph(attributePaths = "area")
    Optional<Organisation> findById(String code);

    @Query("select o from Organisation o where :municipality member of o.area order by o.name, o.code")
    List<Organisation> workingIn(String municipality);
}
