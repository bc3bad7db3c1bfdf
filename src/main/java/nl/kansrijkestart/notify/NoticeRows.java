package nl.kansrijkestart.notify;

import java.time.Instant;
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

    /** The same, further back: what lies before is read and left out. @param until first and 200 */
    @Query(nativeQuery = true, value = """
            select n.* from (select distinct address from unnest(cast(:addresses as text[])) address) asked
            cross join lateral (
                (select n.* from notice n where n.organisation = asked.address and n.person between :person and :person
                    order by n.person, n.id desc limit :until)
                union all
                (select n.* from notice n where n.organisation = asked.address and n.person is null
                    order by n.person, n.id desc limit :until)) n
            order by n.id desc offset :first limit 200
            """)
    List<Notice> forPersonFrom(String[] addresses, String person, int first, int until);

    /** To this person alone about families since a moment, the newest 200: what is about none is theirs alone. */
    @Query(nativeQuery = true, value = """
            select n.* from notice n where n.organisation = :organisation and n.person between :person and :person
                and n.case_id is not null and n.at >= :since
            order by n.person, n.id desc limit 200
            """)
    List<Notice> forAbsent(String organisation, String person, Instant since);

    /** To this person, of these families, the newest 200. */
    @Query(nativeQuery = true, value = """
            select n.* from notice n where n.case_id = any(:cases) and n.organisation = any(:addresses)
                and (n.person is null or n.person = :person)
            order by n.id desc limit 200
            """)
    List<Notice> forPersonAbout(String[] addresses, String person, String[] cases);

    /** @param caseId what it is about: few lines are */
    @Query(nativeQuery = true, value = """
            select exists (select 1 from notice n where n.case_id = :caseId and n.organisation = :organisation
                and n.person is not distinct from cast(:person as text) and n.text = :text and n.at >= :since)
            """)
    boolean said(String organisation, String person, String caseId, String text, Instant since);

    List<Notice> findByCaseIdOrderById(String caseId);
}
