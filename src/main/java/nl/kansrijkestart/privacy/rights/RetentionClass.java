package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;

/** How long a family's file is kept, and from when. A running file is never destroyed. */
enum RetentionClass {

    /** The family agreed that a pathway is kept: so many months after it was closed. */
    coordinationFile("Dossier van een traject", "term.retention.file"),
    /** Nobody else ever knew of it: so many months after the signal, and not before it is closed. */
    signalWithoutConsent("Signaal zonder toestemming", "term.retention.notShared"),
    /** A parent asked for it: not kept any longer. */
    onRequest("Dossier, op verzoek van de ouder", null),
    /** A parent's request that was answered: so many months after the answer. */
    rightsRequest("Verzoek van een ouder", "term.retention.rights");

    private final String title;
    private final String setting;

    RetentionClass(String title, String setting) {
        this.title = title;
        this.setting = setting;
    }

    /** @param everShared the family once agreed that a pathway is kept */
    static RetentionClass of(boolean everShared) {
        return everShared ? coordinationFile : signalWithoutConsent;
    }

    /** The last moment that a closed file is kept, of the first two. */
    Instant until(CaseCard file, Agreements agreements, Deadlines days) {
        Instant from = this == coordinationFile ? file.closed() : file.opened();
        Instant until = days.add(from, agreements.term(setting, file.municipality(), false));
        return until.isBefore(file.closed()) ? file.closed() : until;
    }

    /** Dutch. */
    String title() {
        return title;
    }
}
