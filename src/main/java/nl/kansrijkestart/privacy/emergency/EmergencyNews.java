package nl.kansrijkestart.privacy.emergency;

import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who reads that somebody used emergency access, and what stands on the family's time line. */
@Component
class EmergencyNews {

    private final CaseFiles files;
    private final Notices notices;

    EmergencyNews(CaseFiles files, Notices notices) {
        this.files = files;
        this.notices = notices;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void begun(EmergencyLook.Begun look) {
        CaseCard file = look.file();
        files.tell(file.id(), look.person(), "Noodinzage door " + look.organisationName());
        notices.tellAround(
                file,
                file.mark() + ": " + look.organisationName()
                        + " gebruikte noodinzage. Wie en waarom weet de privacyfunctionaris. Bespreek het met het "
                        + "gezin.");
        notices.tell(
                Notices.role("privacyOfficers", file.municipality()),
                null,
                null,
                file.mark() + ": noodinzage. Kijk bij Inzage; het staat bovenaan.");
    }
}
