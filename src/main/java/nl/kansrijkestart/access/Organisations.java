package nl.kansrijkestart.access;

import java.util.Collection;
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

    /** What an organisation is called. */
    record Named(String code, String name) {}

    @Query("select new nl.kansrijkestart.access.Organisations$Named(o.code, o.name) from Organisation o "
            + "where o.code in :codes")
    List<Named> named(Collection<String> codes);

    @Query("select o from Organisation o where :municipality member of o.area order by o.name, o.code")
    List<Organisation> workingIn(String municipality);
}
