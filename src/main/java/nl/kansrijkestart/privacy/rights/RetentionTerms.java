package nl.kansrijkestart.privacy.rights;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.privacy.rights.Retention.Due;
import org.springframework.stereotype.Component;

/** Of which files and requests the time is over. */
@Component
class RetentionTerms {

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

    private final CaseFiles files;
    private final RightsRequests requests;
    private final RightsTerms rightsTerms;
    private final Consents consents;
    private final Agreements agreements;
    private final Deadlines days;

    RetentionTerms(
            CaseFiles files,
            RightsRequests requests,
            RightsTerms rightsTerms,
            Consents consents,
            Agreements agreements,
            Deadlines days) {
        this.files = files;
        this.requests = requests;
        this.rightsTerms = rightsTerms;
        this.consents = consents;
        this.agreements = agreements;
        this.days = days;
    }

    /** In a municipality, the oldest first. What a parent asks about now is not on it. */
    List<Due> due(String municipality) {
        Stream<Due> ofFamilies = files.closedIn(municipality).stream()
                .filter(file -> !requests.existsByLinkedCaseAndClosedIsNull(file.id()))
                .map(this::due);
        Stream<Due> ofRequests = requests.findByMunicipalityAndClosedIsNotNull(municipality).stream()
                .map(one -> new Due(one.id(), one.mark(), RetentionClass.rightsRequest, rightsTerms.keptUntil(one)));
        Instant now = days.now();
        return Stream.concat(ofFamilies, ofRequests)
                .filter(one -> one.until().isBefore(now))
                .sorted(Comparator.comparing(Due::until))
                .toList();
    }

    private Due due(CaseCard file) {
        boolean everShared = consents.of(file.id()).stream()
                .anyMatch(one -> "keepPathway".equals(one.purpose())
                        && !Set.of("refused", "later").contains(one.state()));
        RetentionClass retention = RetentionClass.of(everShared);
        return new Due(file.id(), file.mark(), retention, retention.until(file, agreements, days));
    }
}
