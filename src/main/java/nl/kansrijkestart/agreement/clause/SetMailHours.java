package nl.kansrijkestart.agreement.clause;

import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.TermUpkeep.TermChanged;
import nl.kansrijkestart.base.due.DueQueue;
import nl.kansrijkestart.notify.mail.MailHours;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** At which hours mail goes, as it is set in a municipality. */
@Component
class SetMailHours implements MailHours {

    private static final String DIGEST = "mail.digest";
    private static final String QUIET_FROM = "mail.quietFrom";
    private static final String QUIET_UNTIL = "mail.quietUntil";
    private static final Set<String> SETTINGS = Set.of(DIGEST, QUIET_FROM, QUIET_UNTIL);

    private final Agreements agreements;
    private final DueQueue queue;

    SetMailHours(Agreements agreements, DueQueue queue) {
        this.agreements = agreements;
        this.queue = queue;
    }

    @Override
    public Hours in(String municipality) {
        Map<String, Integer> set = agreements.limits(SETTINGS, municipality);
        return new Hours(set.get(DIGEST), set.get(QUIET_FROM), set.get(QUIET_UNTIL));
    }

    /** The daily mail follows. */
    @EventListener
    void changed(TermChanged event) {
        if (SETTINGS.contains(event.id())) {
            queue.lookAgain(DAY, event.municipality());
        }
    }
}
