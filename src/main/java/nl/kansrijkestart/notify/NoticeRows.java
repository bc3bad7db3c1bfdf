package nl.kansrijkestart.notify;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NoticeRows extends ListCrudRepository<Notice, Long> {

    /**
     * Of each address the newest, in the order of an index (V21), and of these the newest 200. The person is a range
     * of one: with an equation the database may look for her among all lines, from the newest on, and at an address
     * where nothing is for her it finds none.
     */
    @Query(nativeQuery = true, value = """
            select n.* from (select distinct address from unnest(cast(:addresses as text[])) address) asked
            cross join lateral (
                (select n.* from notice n where n.organisation = asked.address and n.person between :person and :person
                    order by n.person, n.id desc limit 200)
                union all
                (select n.* from notice n where n.organisation = asked.address and n.person is null
                    order by n.person, n.id desc limit 200)) n
            order by n.id desc limit 200
            """)
    List<Notice> forPerson(String[] addresses, String person);

    List<Notice> findByCaseIdOrderById(String caseId);
}
