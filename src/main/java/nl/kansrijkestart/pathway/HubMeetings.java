package nl.kansrijkestart.pathway;

import org.springframework.data.repository.ListCrudRepository;

interface HubMeetings extends ListCrudRepository<HubMeeting, String> {
}
