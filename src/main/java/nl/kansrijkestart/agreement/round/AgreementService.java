package nl.kansrijkestart.agreement.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseParty;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import org.springframework.stereotype.Component;

/**
 * Rounds of agreements: what stands in them, who is asked for what and until when. Texts come about in {@link
 * DraftService}, signatures in {@link SigningService}; after that each clause lives on its own dates ({@link
 * ClauseService}).
 */
@Component
public class AgreementService {

    private final AgreementRounds rounds;
    private final ClauseVersions versions;
    private final PartnerTable table;
    private final Agreements agreements;
    private final Deadlines days;

    AgreementService(
            AgreementRounds rounds,
            ClauseVersions versions,
            PartnerTable table,
            Agreements agreements,
            Deadlines days) {
        this.rounds = rounds;
        this.versions = versions;
        this.table = table;
        this.agreements = agreements;
        this.days = days;
    }

    /** @param region the version of the region that it adapts, or null */
    AgreementRound open(String municipality, List<String> needs, String reason, String region) {
        return rounds.save(new AgreementRound(municipality, needs, reason, region, days.now()));
    }

    /** Opens a round about one topic of the region. Returns its id. */
    public String openRegional(String municipality, String need) {
        return open(municipality, List.of(need), null, null).id();
    }

    /** What is drafted next in the round; null when the lead has to choose. */
    public String topic(String id) {
        return round(id).topic();
    }

    /** The first text about it is written. */
    public void drafted(String id, String need) {
        round(id).drafted(need, null);
    }

    AgreementRound round(String id) {
        return rounds.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("Deze ronde afspraken is niet bekend."));
    }

    ClauseVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze afspraak is niet bekend."));
    }

    /** What was drafted in the round and not withdrawn. */
    List<ClauseVersion> of(String roundId) {
        return versions.findByPackageIdOrderByNeedAscIdAsc(roundId).stream()
                .sorted(ClauseWords.BY_NEED)
                .filter(one -> one.state() != ClauseVersion.State.withdrawn)
                .toList();
    }

    /** The region's version that the round adapts on this topic, if it does. */
    Optional<ClauseVersion> adapted(AgreementRound round, String need) {
        return Optional.ofNullable(round.region())
                .map(this::version)
                .filter(region -> region.need().equals(need));
    }

    /** The drafts that partners react to, and that the lead amends after that. */
    List<ClauseVersion> consulting(String roundId) {
        return of(roundId).stream()
                .filter(one -> one.state() == ClauseVersion.State.consulting)
                .toList();
    }

    /** The drafts of the round to which this partner still has to react. */
    List<ClauseVersion> toReact(String roundId, String organisation) {
        return consulting(roundId).stream()
                .filter(one -> one.party(organisation) != null
                        && one.party(organisation).reaction() == null)
                .toList();
    }

    /** Partners whose reaction is asked and that can answer here; the others answer on paper. */
    List<String> partnersToAsk(AgreementRound round) {
        return consulting(round.id()).stream()
                .flatMap(one -> one.parties().stream())
                .filter(one -> one.reaction() == null)
                .map(ClauseParty::organisation)
                .distinct()
                .sorted()
                .filter(one -> table.hasAccount(one, round.municipality()))
                .toList();
    }

    /** Partners whose signature is missing and for whom somebody may sign here. */
    List<String> partnersToSign(AgreementRound round) {
        return missing(round).stream()
                .filter(one -> table.mandated(one, round.municipality()).isPresent())
                .toList();
    }

    /** Those that now live on their own dates. */
    List<ClauseVersion> living(String roundId) {
        return of(roundId).stream()
                .filter(one -> one.state() != ClauseVersion.State.retired)
                .toList();
    }

    List<String> missing(AgreementRound round) {
        return of(round.id()).stream()
                .flatMap(one -> one.missing().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The clauses of the round to which this partner is a party. */
    List<ClauseVersion> with(String roundId, String organisation) {
        return of(roundId).stream()
                .filter(one -> one.party(organisation) != null)
                .toList();
    }

    /** After each verb: only then others hear what happened. */
    void save(AgreementRound round) {
        rounds.save(round);
    }

    void remind(AgreementRound round, List<String> organisations, String what) {
        round.waitsFor(organisations, what);
        rounds.save(round);
    }

    /** Until when somebody writes the first text of it. */
    public Instant draftDue(String id) {
        return moment(round(id), RoundStep.draft);
    }

    Instant moment(AgreementRound round, RoundStep step) {
        return round.moment(
                step, () -> days.add(days.now(), agreements.term(step.term(), round.municipality(), false)));
    }

    LocalDate today() {
        return days.today();
    }
}
