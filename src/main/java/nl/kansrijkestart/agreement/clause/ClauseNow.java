package nl.kansrijkestart.agreement.clause;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/**
 * What holds on a topic in a municipality, whole: organisations in the order of asking whether they sit at the table or
 * not, terms, text. Every new text begins with it and is laid beside it. A passing doubt of the social map changes no
 * agreement and is left out.
 */
@Component
public class ClauseNow {

    private final ClauseVersions versions;
    private final BaseClauses base;
    private final PartnerTable table;
    private final Clock clock;

    ClauseNow(ClauseVersions versions, BaseClauses base, PartnerTable table, Clock clock) {
        this.versions = versions;
        this.base = base;
        this.table = table;
        this.clock = clock;
    }

    /** The municipality's own clause, else the region's. An unknown need is refused with IllegalArgumentException. */
    public ClauseDraft of(String need, String municipality) {
        LocalDate today = Deadlines.day(clock.instant());
        return versions.inForce(need, municipality, today)
                .map(one -> here(one, municipality))
                .orElseGet(() -> start(need, municipality));
    }

    /**
     * What holds without an own clause, also in the minutes in which a version of the region that begins today waits
     * for its turn.
     */
    public ClauseDraft region(String need, String municipality) {
        LocalDate today = Deadlines.day(clock.instant());
        return versions.findByClauseIdOrderByVersion(BaseClauses.idOf(need)).stream()
                .filter(one -> one.state() == ClauseVersion.State.signed
                        && !one.validFrom().isAfter(today))
                .findFirst()
                .or(() -> versions.regional(need, today))
                .map(one -> here(one, municipality))
                .orElseGet(() -> start(need, municipality));
    }

    /** A version as it works out here: the region names kinds of partner, a municipality organisations. */
    public ClauseDraft here(ClauseVersion one, String municipality) {
        ClauseDraft said = ClauseFields.of(one);
        return one.municipality() != null ? said : here(said, municipality);
    }

    private ClauseDraft here(ClauseDraft region, String municipality) {
        List<String> receivers = base.organisations(region.receivers(), municipality);
        return region.asks(receivers)
                .signedBy(receivers.stream()
                        .filter(one -> table.signs(one, municipality))
                        .toList());
    }

    private ClauseDraft start(String need, String municipality) {
        return here(
                new ClauseDraft(
                        need,
                        null,
                        base.kinds(need),
                        base.terms(need, municipality),
                        "explicitConsent",
                        "execution",
                        PartnerTable.LEADS,
                        List.of(),
                        null,
                        null,
                        null),
                municipality);
    }
}
