package nl.kansrijkestart.notify;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface NoticeRows extends ListCrudRepository<Notice, Long> {

    @Query("""
            select n from Notice n where n.organisation in :addresses and (n.person is null
            or n.person = :person) order by n.id desc limit 200
            """)
    List<Notice> forPerson(Collection<String> addresses, String person);

    List<Notice> findByCaseIdOrderById(String caseId);
}
