package nl.kansrijkestart.agreement.regional;

import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * A change of the region, told in a municipality that follows it to who is asked until then, who is asked after that
 * and who governs there: nobody finds out by a referral that comes or stays away.
 */
@Component
class RegionalNews {

    private final ClauseVersions versions;
    private final ClauseNow now;
    private final PartnerTable table;
    private final Notices notices;

    RegionalNews(ClauseVersions versions, ClauseNow now, PartnerTable table, Notices notices) {
        this.versions = versions;
        this.now = now;
        this.table = table;
        this.notices = notices;
    }

    /** It was written and every municipality is asked. */
    void comes(ClauseVersion region, String municipality) {
        tell(
                region,
                municipality,
                "verandert op " + ClauseWords.day(region.validFrom())
                        + " in uw gemeente, tenzij de coalitie iets anders "
                        + "afspreekt. Niet eens? Zeg het voor die dag de trekker of het bestuur. ");
    }

    /** Called before it holds, so that old stands beside new. */
    void holds(ClauseVersion region, String municipality) {
        tell(region, municipality, "geldt vanaf vandaag in uw gemeente. ");
    }

    /** It holds from today: the leads read what changed. */
    void replaced(ClauseVersion region, String municipality, String change) {
        notices.tell(
                Notices.role(PartnerTable.LEADS, municipality),
                null,
                region.packageId(),
                "Regionale basisafspraak " + ClauseWords.title(region)
                        + " geldt vanaf vandaag, behalve waar een eigen afspraak geldt. " + change);
    }

    /** A municipality did not say yet what it does with it. */
    void waits(ClauseVersion region, Adoption adoption) {
        String text =
                "Een regionale afspraak wacht op de beoordeling van uw coalitie: " + ClauseWords.title(region) + ".";
        Stream.of(PartnerTable.LEADS, AdoptionService.PROJECT_LEADERS)
                .forEach(role -> notices.tell(Notices.role(role, adoption.municipality()), null, adoption.id(), text));
    }

    private void tell(ClauseVersion region, String municipality, String what) {
        if (own(region.need(), municipality)) {
            return;
        }
        ClauseDraft before = now.of(region.need(), municipality);
        ClauseDraft after = now.here(region, municipality);
        Stream.of(
                        before.receivers().stream(),
                        after.receivers().stream(),
                        Stream.of(Notices.role(PartnerTable.BOARD, municipality)))
                .flatMap(each -> each)
                .distinct()
                .forEach(address -> notices.tell(
                        address,
                        null,
                        region.packageId(),
                        "Regionale basisafspraak " + ClauseWords.title(region) + " " + what
                                + ClauseDraft.between(before, after, table::nameOf)));
    }

    private boolean own(String need, String municipality) {
        return versions.findByMunicipalityAndNeed(municipality, need).stream()
                .anyMatch(one -> one.state().inForce());
    }
}
