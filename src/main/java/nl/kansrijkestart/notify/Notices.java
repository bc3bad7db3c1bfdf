package nl.kansrijkestart.notify;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lines that inform. Texts name the case mark and never a person, a theme or a reason. */
@Component
@Transactional
public class Notices {

    static final String ROLE_IN = "/";

    private final NoticeRows notices;
    private final Clock clock;

    Notices(NoticeRows notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The address of everybody with a role in a municipality, to use instead of an organisation. */
    public static String role(String role, String municipality) {
        return role + ROLE_IN + municipality;
    }

    /** @param person login, or null for everybody of the organisation */
    public void tell(String organisation, String person, String caseId, String text) {
        notices.save(new Notice(organisation, person, caseId, clock.instant(), text, false));
    }

    /** The same, unless it was said there already a moment ago. @param moment how long it need not be repeated */
    public void tellOnce(String organisation, String person, String caseId, String text, Duration moment) {
        if (!notices.said(organisation, person, caseId, text, clock.instant().minus(moment))) {
            tell(organisation, person, caseId, text);
        }
    }

    /** The same, and no mail follows: so is all that is told of safety, and of what could be. About no family. */
    public void tellQuietly(String organisation, String person, String text) {
        notices.save(new Notice(organisation, person, null, clock.instant(), text, true));
    }

    /** To who signalled, the contact and the director of a family, once to each. */
    public void tellAround(CaseCard file, String text) {
        Map<String, String> around = new LinkedHashMap<>();
        around.put(file.signaller(), file.signallerGroup());
        around.put(file.contact(), file.contactGroup());
        around.put(file.leader(), file.leaderGroup());
        around.forEach((person, organisation) -> tell(organisation, person, file.id(), text));
    }

    /** To who leads the help for a family. */
    public void tellLeader(CaseCard file, String text) {
        tell(file.leaderGroup(), file.leader(), file.id(), text);
    }
}
