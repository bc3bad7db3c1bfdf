package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.clause.ClauseTerms;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.Journeys;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What partners agreed, for other features: cards, drafts, and what happens when a partner leaves. No desk: models do
 * not call it.
 */
@Component
@Transactional
public class Clauses {

    /**
     * One version of a clause as others show it.
     *
     * @param id of this version; {@code clauseId} is the same over all versions
     * @param packageId the round in which it was made; null for the first regional base
     * @param municipality null for the region
     * @param need a route, or the theme of a care path; {@code needName} in Dutch
     * @param receivers organisation codes (for the region: kinds of partner) in the order of asking; {@code
     *     receiverNames} in Dutch
     * @param signatories organisation codes that sign
     * @param state draft, consulting, signing, signed, active, review, retired or withdrawn; {@code stateName} in Dutch
     * @param amber why somebody has to look at it, Dutch; null when all is well
     * @param level execution, organisation or board
     * @param owner {@code leads}, or the code of the partner that reviews it
     */
    public record ClauseCard(
            String id,
            String clauseId,
            int version,
            String packageId,
            String municipality,
            String need,
            String needName,
            String agreedText,
            List<String> receivers,
            List<String> receiverNames,
            List<String> signatories,
            ClauseTerms terms,
            LocalDate validFrom,
            LocalDate validUntil,
            LocalDate evaluationDate,
            String state,
            String stateName,
            boolean inForce,
            String amber,
            String level,
            String owner) {}

    private final ClauseVersions versions;
    private final BaseClauses base;
    private final AgreementService rounds;
    private final Journeys journeys;
    private final PartnerTable table;
    private final HowAgreed how;
    private final Deadlines days;

    Clauses(
            ClauseVersions versions,
            BaseClauses base,
            AgreementService rounds,
            Journeys journeys,
            PartnerTable table,
            HowAgreed how,
            Deadlines days) {
        this.versions = versions;
        this.base = base;
        this.rounds = rounds;
        this.journeys = journeys;
        this.table = table;
        this.how = how;
        this.days = days;
    }

    /** The municipality's own clauses in every state but withdrawn, by need, the newest version first. */
    public List<ClauseCard> of(String municipality) {
        return versions.findByMunicipalityOrderByNeedAscVersionDesc(municipality).stream()
                .sorted(ClauseWords.BY_NEED)
                .filter(one -> one.state() != ClauseVersion.State.withdrawn)
                .map(this::card)
                .toList();
    }

    /** What holds in the municipality today, one clause per subject: its own, else the regional base. */
    public List<ClauseCard> inForce(String municipality) {
        return base.subjects().stream()
                .sorted(Comparator.comparing(Words::need, Dutch.ORDER))
                .map(need -> inForce(need, municipality))
                .toList();
    }

    /** The clause that holds today for a need. An unknown need is refused with IllegalArgumentException. */
    public ClauseCard inForce(String need, String municipality) {
        return versions.inForce(need, municipality, days.today())
                .map(this::card)
                .orElseGet(() -> baseCard(need, municipality));
    }

    /** Whether the whole region made this clause; the own ones count their versions apart from it. */
    public static boolean regional(String clauseId) {
        return clauseId.startsWith(BaseClauses.PREFIX);
    }

    /** Own clauses in force that name this partner as receiver or signatory. */
    public List<ClauseCard> naming(String organisation, String municipality) {
        return versions.findByMunicipalityOrderByNeedAscVersionDesc(municipality).stream()
                .sorted(ClauseWords.BY_NEED)
                .filter(one -> one.state().inForce() && one.names(organisation))
                .map(this::card)
                .toList();
    }

    /**
     * Each open or signed clause that names the partner turns amber, and the leads read which ones. They stay in force
     * until a new version.
     */
    public void partnerLeft(String organisation, String municipality) {
        versions.findByMunicipalityOrderByNeedAscVersionDesc(municipality).stream()
                .sorted(ClauseWords.BY_NEED)
                .filter(one -> (one.state().inForce() || one.state().pending()) && one.names(organisation))
                .toList()
                .forEach(one -> {
                    one.partnerLeft(table.nameOf(organisation) + " doet niet meer mee aan de coalitie");
                    versions.save(one);
                });
    }

    /**
     * Begins a round of agreements: its own process, whose first task goes to the leads. Who waits for it keeps the id
     * as {@code agreementId} and is told {@code agreementActivated} by that id when a clause of the round takes effect,
     * or {@code agreementWithdrawn} when the round is withdrawn.
     *
     * @param needs topics, at most eight; empty: the lead chooses @param reason Dutch, shown to the lead; may be null
     * @return the id of the round (packageId)
     */
    public String startRound(String municipality, List<String> needs, String reason) {
        String id = rounds.open(municipality, needs, reason, null).id();
        journeys.start("agreementLife", id, municipality, Map.of());
        return id;
    }

    /**
     * The same for one topic, when an evaluation or the region asks for another text. The clause in force stays until
     * the new version begins.
     */
    public String openDraft(String need, String municipality, String reason) {
        return startRound(municipality, List.of(need), reason);
    }

    /** A round that begins with the region's text and what is different here. */
    public void openAdapted(ClauseVersion region, String municipality, String reason) {
        String id = rounds.open(municipality, List.of(region.need()), reason, region.id())
                .id();
        journeys.start("agreementLife", id, municipality, Map.of());
    }

    ClauseCard card(ClauseVersion one) {
        boolean region = one.municipality() == null;
        return new ClauseCard(
                one.id(),
                one.clauseId(),
                one.version(),
                one.packageId(),
                one.municipality(),
                one.need(),
                Words.need(one.need()),
                one.agreedText(),
                one.receivers(),
                one.receivers().stream()
                        .map(code -> region ? Words.of("partnerKind", code) : table.nameOf(code))
                        .toList(),
                one.signatories(),
                one.terms(),
                one.validFrom(),
                one.validUntil(),
                one.evaluationDate(),
                one.state().name(),
                region ? ClauseWords.state(one.state().name()) : how.stateOf(one),
                one.state().inForce(),
                one.amber(),
                one.level(),
                one.owner());
    }

    private ClauseCard baseCard(String need, String municipality) {
        List<String> kinds = base.kinds(need);
        return new ClauseCard(
                BaseClauses.idOf(need) + "-1",
                BaseClauses.idOf(need),
                1,
                null,
                null,
                need,
                Words.need(need),
                null,
                kinds,
                kinds.stream().map(kind -> Words.of("partnerKind", kind)).toList(),
                List.of(),
                base.terms(need, municipality),
                null,
                null,
                null,
                ClauseVersion.State.active.name(),
                ClauseWords.state(ClauseVersion.State.active.name()),
                true,
                null,
                "execution",
                PartnerTable.LEADS);
    }
}
