package nl.kansrijkestart.casefile.file;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TimeLines extends ListCrudRepository<TimeLineEntry, Long> {

    List<TimeLineEntry> findByCaseIdOrderById(String caseId);

    /** Of each the newest, however many there are. */
    @Query(nativeQuery = true, value = """
            select line.id from unnest(cast(:caseIds as text[])) asked (id) cross join lateral (
                select id from time_line where case_id = asked.id order by at desc, id desc limit 1) line""")
    List<Long> newest(String[] caseIds);
}
