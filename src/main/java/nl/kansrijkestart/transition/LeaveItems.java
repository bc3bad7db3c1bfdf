package nl.kansrijkestart.transition;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface LeaveItems extends ListCrudRepository<LeaveItem, String> {

    /** What one person had in one municipality. */
    List<LeaveItem> findByListIdInOrderById(Collection<String> listIds);

    List<LeaveItem> findByProposedAndState(String proposed, LeaveItem.State state);
}
