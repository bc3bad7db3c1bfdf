package nl.kansrijkestart.privacy.looks;

import java.util.Set;
import nl.kansrijkestart.access.NotTheirs;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the privacy officers once a day that somebody asks for too much that is not there or not theirs. */
@Component
class AskedInVainNews {

    private final AskedInVain inVain;
    private final Agreements agreements;
    private final Notices notices;

    AskedInVainNews(AskedInVain inVain, Agreements agreements, Notices notices) {
        this.inVain = inVain;
        this.agreements = agreements;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void asked(NotTheirs asked) {
        Set<String> told = inVain.officersFor(asked.login());
        int most = told.stream()
                .mapToInt(place -> agreements.limit("limit.access.inVain", place))
                .min()
                .orElse(Integer.MAX_VALUE);
        if (asked.things() > most && inVain.firstToday(asked.login())) {
            told.forEach(place -> notices.tell(
                    Notices.role(AskedInVain.OFFICERS, place),
                    null,
                    null,
                    "Iemand vroeg vandaag meer dan " + most
                            + " keer iets van een gezin op dat er niet is of niet voor die persoon is. Kijk "
                            + "bij Inzage wie dat was."));
        }
    }
}
