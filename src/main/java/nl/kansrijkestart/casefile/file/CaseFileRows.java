package nl.kansrijkestart.casefile.file;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CaseFileRows extends ListCrudRepository<CaseFile, String> {

    boolean existsBySignalSignallerGroupAndSignalOwnNumberMarkAndCourseClosedIsNull(
            String signallerGroup, String ownNumberMark);

    @Query(value = "select marks_like(:mark)", nativeQuery = true)
    long marksLike(String mark);

    Optional<CaseFile> findByMarkIgnoreCaseAndMunicipalityIn(String mark, Collection<String> municipalities);

    /** What a family is called, without its file. */
    record Marked(String id, String mark) {}

    @Query("select new nl.kansrijkestart.casefile.file.CaseFileRows$Marked(one.id, one.mark) from CaseFile one "
            + "where one.id in :ids")
    List<Marked> marks(Collection<String> ids);

    @Query("select one.id from CaseFile one where one.mark = :mark")
    List<String> marked(String mark);

    /** Where a search led. */
    interface Hit {
        String getCaseId();

        boolean getByMark();
    }

    @Query(nativeQuery = true, value = """
            select hit.case_id as "caseId", bool_or(hit.by_mark) as "byMark" from (
                select id as case_id, true as by_mark from case_file where mark = :mark
                union all
                select id, true from case_file where signaller_group = :organisation and own_number_mark = :number
                union all
                select case_id, false from family_member where part = 'parent' and name_mark = any(:marks)
                union all
                select case_id, false from family_member where part = 'parent' and telephone_mark = any(:marks)) hit
            where exists (select 1 from part where part.case_id = hit.case_id and part.person = any(:logins)
                and part.organisation = :organisation and part.ended is null)
            group by hit.case_id order by hit.case_id limit 50""")
    List<Hit> search(String mark, String[] logins, String organisation, String number, String[] marks);

    @Query("select new nl.kansrijkestart.casefile.file.CaseFiles$Keepers(one.id, one.mark, one.signal.urgent, "
            + "one.shared, one.birth.phase, one.signal.signaller, one.signal.signallerGroup, one.lead.contactGroup) "
            + "from CaseFile one where one.id in :ids")
    List<CaseFiles.Keepers> keepers(Collection<String> ids);

    List<CaseFile> findTop100ByIdInOrderByCourseOpenedDesc(Collection<String> ids);

    /**
     * Running cases that may be the same family, alike in two marks at least: among those that agreed, and among the
     * own organisation's.
     */
    @Query("""
            select distinct c from CaseFile c, FamilyMember theirs, FamilyMember ours
            where ours.caseId = :caseId and ours.part = 'parent' and theirs.part = 'parent' and theirs.caseId = c.id and c.id <> :caseId and c.course.closed is null
              and c.municipality = :municipality and (c.shared = true or c.signal.signallerGroup = :group)
              and (theirs.birthMark = ours.birthMark and theirs.nameMark = ours.nameMark or theirs.birthMark = ours.birthMark and theirs.telephoneMark = ours.telephoneMark
                or theirs.nameMark = ours.nameMark and theirs.telephoneMark = ours.telephoneMark)""")
    List<CaseFile> possiblySame(String caseId, String municipality, String group);
}
