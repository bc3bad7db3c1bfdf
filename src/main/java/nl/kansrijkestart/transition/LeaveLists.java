package nl.kansrijkestart.transition;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LeaveLists extends ListCrudRepository<LeaveList, String> {

    /** One for each group that may see a kind of work: few. */
    List<LeaveList> findByLeaveIdOrderByGroup(String leaveId);
}
