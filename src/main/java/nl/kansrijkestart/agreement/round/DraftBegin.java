package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/**
 * What a draft begins with: what holds now, or the region's new text with what is different here; and who stays
 * receiver without a tick.
 */
@Component
class DraftBegin {

    private static final int DAYS_UNTIL_IT_HOLDS = 40;

    private final AgreementService rounds;
    private final ClauseNow now;
    private final ClauseVersions versions;
    private final RegionalOverlay overlay;
    private final ClauseFields fields;
    private final PartnerTable table;
    private final Deadlines days;

    DraftBegin(
            AgreementService rounds,
            ClauseNow now,
            ClauseVersions versions,
            RegionalOverlay overlay,
            ClauseFields fields,
            PartnerTable table,
            Deadlines days) {
        this.rounds = rounds;
        this.now = now;
        this.versions = versions;
        this.overlay = overlay;
        this.fields = fields;
        this.table = table;
        this.days = days;
    }

    /**
     * @param text what stands in the form at first
     * @param staying who is asked as long as nobody ticks something else: whom the own clause names, else whom the
     *     region asks or will ask
     * @param why Dutch: where the text comes from, why it is drafted, and who of it does not sit at the table
     */
    record Begin(ClauseDraft text, List<String> staying, String why) {}

    Begin of(AgreementRound round, String need) {
        Optional<ClauseVersion> own = own(round, need);
        ClauseDraft text = text(round, need, own.orElse(null));
        List<String> staying = own.map(ClauseVersion::receivers).orElse(text.receivers());
        String why = source(round, need, own.isPresent())
                + wish(staying, text)
                + (round.reason() == null ? "" : "Reden: " + round.reason() + ". ")
                + fields.notAtTable(text.asks(staying), round.municipality());
        return new Begin(text, staying, why.strip());
    }

    /** Everybody the form begins with: they may be receiver without a place at the table. */
    List<String> receivers(AgreementRound round) {
        String need = round.topic();
        if (need == null) {
            return List.of();
        }
        Optional<ClauseVersion> own = own(round, need);
        List<String> begin = text(round, need, own.orElse(null)).receivers();
        return Stream.concat(own.map(ClauseVersion::receivers).orElse(List.of()).stream(), begin.stream())
                .distinct()
                .toList();
    }

    private ClauseDraft text(AgreementRound round, String need, ClauseVersion own) {
        LocalDate from = Deadlines.day(days.add(Deadlines.begins(rounds.today()), DAYS_UNTIL_IT_HOLDS));
        return rounds.adapted(round, need)
                .map(region -> overlay.draft(region, own, round.municipality())
                        .begins(region.validFrom().isAfter(from) ? region.validFrom() : from))
                .orElseGet(
                        () -> (own == null ? now.of(need, round.municipality()) : now.here(own, round.municipality()))
                                .begins(from));
    }

    private String source(AgreementRound round, String need, boolean own) {
        return rounds.adapted(round, need).isEmpty()
                ? "Ingevuld is wat nu geldt: verander wat anders moet. "
                : "Het begin is de tekst van de regio" + (own ? ", met daarop wat hier anders is. " : ". ");
    }

    private String wish(List<String> staying, ClauseDraft begin) {
        return staying.equals(begin.receivers())
                ? ""
                : "De regio vraagt hulp aan: " + ClauseDraft.asked(begin.receivers(), table::nameOf)
                        + ". Wilt u dat ook? Vink dan aan dat u de ontvangers verandert. ";
    }

    private Optional<ClauseVersion> own(AgreementRound round, String need) {
        return versions.inForce(need, round.municipality(), rounds.today()).filter(one -> one.municipality() != null);
    }
}
