package nl.kansrijkestart.notify;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines that inform. Texts name the case mark and never a person, a theme or a reason. */
@Component
@Transactional
public class Notices {

    private final NoticeRows notices;
    private final Clock clock;

    Notices(NoticeRows notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The address of everybody with a role in a municipality, to use instead of an organisation. */
    public static String role(String role, String municipality) {
        return role + "/" + municipality;
    }

    /** @param person login, or null for everybody of the organisation */
    public void tell(String organisation, String person, String caseId, String text) {
        notices.save(new Notice(organisation, person, caseId, clock.instant(), text));
    }

    /** The newest 200 for this person. @param addresses the person's organisation and roles */
    public List<NoticeLine> of(Collection<String> addresses, String person) {
        return notices.forPerson(addresses, person).stream().map(Notice::line).toList();
    }

    public List<NoticeLine> about(String caseId) {
        return notices.findByCaseIdOrderById(caseId).stream().map(Notice::line).toList();
    }
}
