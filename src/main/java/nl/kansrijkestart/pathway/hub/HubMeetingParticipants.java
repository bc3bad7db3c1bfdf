package nl.kansrijkestart.pathway.hub;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface HubMeetingParticipants extends ListCrudRepository<HubMeetingParticipant, String> {

    List<HubMeetingParticipant> findByReferralIdAndRoundOrderByPlace(String referralId, int round);
}
