package nl.kansrijkestart.pathway.hub;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HubMeetings extends ListCrudRepository<HubMeeting, String> {

    List<HubMeeting> findByCaseId(String caseId);
}
