package nl.kansrijkestart.access;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Persons extends JpaRepository<Person, String> {

    @Query("""
            select p from Person p join fetch p.organisation
            where p.active
            and exists (select 1 from p.roles r where r.role = :role and r.municipality = :municipality)
            order by p.lastName, p.login""")
    List<Person> withRole(Role role, String municipality);

    @Query("""
            select distinct held.municipality from Person p join p.roles held, Municipality place
            where p.active and held.role = :role and place.code = held.municipality and place.kind = 'municipality'
            """)
    Set<String> placesWithRole(Role role);

    @Query("""
            select p from Person p join fetch p.organisation
            where p.active and p.organisation.code = :organisation
            order by p.lastName, p.login""")
    List<Person> of(String organisation);

    @Query("select p from Person p join fetch p.organisation order by p.login")
    List<Person> everybody();

    @Query("select p from Person p join fetch p.organisation where p.practice order by p.login")
    List<Person> forPractice();
}
