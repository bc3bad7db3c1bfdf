package nl.kansrijkestart.agreement.round;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.agreement.clause.ClauseCheck;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseParty;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.agreement.round.AgreementRound.Step;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * Rounds of agreements: drafts, reactions and signatures, until each clause lives on its own dates ({@link
 * ClauseService}).
 */
@Component
public class AgreementService {

    static final int MOST_CLAUSES = 8;
    private static final String NO_BOARD =
            "Zonder handtekening besluit het bestuur, en niemand van het bestuur die niet zelf meeschreef, kan "
                    + "hier inloggen. Deze taak blijft staan. Vraag de beheerder om toegang voor een bestuurder, of "
                    + "vraag de handtekeningen opnieuw.";

    private final AgreementRounds rounds;
    private final ClauseVersions versions;
    private final ClauseCheck check;
    private final PartnerTable table;
    private final Agreements agreements;
    private final ClauseNow now;
    private final ClauseNews news;
    private final Deadlines days;
    private final Journeys journeys;
    private final Notices notices;
    private final Clock clock;

    AgreementService(
            AgreementRounds rounds,
            ClauseVersions versions,
            ClauseCheck check,
            PartnerTable table,
            Agreements agreements,
            ClauseNow now,
            ClauseNews news,
            Deadlines days,
            Journeys journeys,
            Notices notices,
            Clock clock) {
        this.rounds = rounds;
        this.versions = versions;
        this.check = check;
        this.table = table;
        this.agreements = agreements;
        this.now = now;
        this.news = news;
        this.days = days;
        this.journeys = journeys;
        this.notices = notices;
        this.clock = clock;
    }

    public AgreementRound open(String municipality, List<String> needs, String reason) {
        return rounds.save(new AgreementRound(municipality, needs, reason, clock.instant()));
    }

    public AgreementRound round(String id) {
        return rounds.findById(id)
                .orElseThrow(() -> new IllegalArgumentException("Deze ronde afspraken is niet bekend."));
    }

    ClauseVersion version(String id) {
        return versions.findById(id).orElseThrow(() -> new IllegalArgumentException("Deze afspraak is niet bekend."));
    }

    /** What was drafted in the round and not withdrawn. */
    List<ClauseVersion> of(String roundId) {
        return versions.findByPackageIdOrderByNeedAscIdAsc(roundId).stream()
                .filter(one -> one.state() != ClauseVersion.State.withdrawn)
                .toList();
    }

    /**
     * Adds a clause to the round: the next version of the municipality's own clause on the topic, else its first.
     *
     * @param asked receivers that may stand in it without a place at the table @param next another topic, or null
     * @param by login of the lead who drafts it: they do not decide on it
     */
    void draft(AgreementRound round, ClauseDraft said, List<String> asked, String next, String by) {
        List<String> before = now.of(said.need(), round.municipality()).receivers();
        ClauseDraft draft = withReceivers(said, before, round.municipality());
        if (of(round.id()).size() == MOST_CLAUSES) {
            throw new Refusal(
                    "Een ronde heeft hoogstens " + MOST_CLAUSES + " afspraken. Begin voor de andere een nieuwe ronde.");
        }
        check.refuse(draft, round.municipality(), null, asked);
        List<ClauseVersion> earlier = versions.findByMunicipalityAndNeed(round.municipality(), draft.need());
        String clauseId = earlier.stream()
                .findFirst()
                .map(ClauseVersion::clauseId)
                .orElseGet(() -> UUID.randomUUID().toString());
        int version = earlier.stream().mapToInt(ClauseVersion::version).max().orElse(0) + 1;
        ClauseVersion one = new ClauseVersion(clauseId, version, round.id(), round.municipality(), draft);
        one.replaces(before);
        one.laidBeside(regionBeside(round, draft.need(), earlier));
        versions.save(one);
        round.drafted(draft.need(), next);
        round.madeBy(by);
        if (round.needs().isEmpty()) {
            of(round.id()).forEach(ClauseVersion::consult);
        }
    }

    /** The region's version that the round adapts on this topic, if it does. */
    Optional<ClauseVersion> adapted(AgreementRound round, String need) {
        return Optional.ofNullable(round.region())
                .map(this::version)
                .filter(region -> region.need().equals(need));
    }

    /**
     * What the partners had before them: the text they adapt, else what their clause was made of, else what the region
     * says today.
     */
    private String regionBeside(AgreementRound round, String need, List<ClauseVersion> earlier) {
        Optional<ClauseVersion> adapted = adapted(round, need);
        Optional<ClauseVersion> own =
                earlier.stream().filter(one -> one.state().inForce()).findFirst();
        return adapted.isPresent()
                ? adapted.get().id()
                : own.isPresent()
                        ? own.get().laidBeside()
                        : versions.regional(need, today())
                                .map(ClauseVersion::id)
                                .orElse(null);
    }

    /** The lead's last word on it; whoever agreed to something else is asked once more before anybody signs. */
    void amend(ClauseVersion one, ClauseDraft said, String by) {
        List<String> before = now.of(one.need(), one.municipality()).receivers();
        ClauseDraft draft = withReceivers(said, before, one.municipality());
        check.refuse(draft, one.municipality(), one.id(), one.receivers());
        List<String> dropped = one.signatories().stream()
                .filter(each -> !draft.signatories().contains(each) && table.signs(each, one.municipality()))
                .toList();
        boolean other = one.agreesOtherThan(draft) || !dropped.isEmpty();
        AgreementRound round = round(one.packageId());
        round.madeBy(by);
        one.replaces(before);
        one.amend(draft);
        news.dropped(one, dropped);
        if (other) {
            one.consultAgain();
            round.asksAgain();
        } else {
            one.askSignatures();
        }
    }

    /** Who is asked for help signs as well, and so does who was asked until then; a guest does not. */
    private ClauseDraft withReceivers(ClauseDraft draft, List<String> before, String municipality) {
        Set<String> sign = new LinkedHashSet<>(draft.signatories());
        Stream.concat(draft.receivers().stream(), before.stream())
                .filter(one -> table.signs(one, municipality))
                .forEach(sign::add);
        return draft.signedBy(List.copyOf(sign));
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

    /**
     * One signature for all clauses the partner is a party to. @param recorder who writes down a signature on paper,
     * else null
     */
    void sign(AgreementRound round, String organisation, String by, LocalDate on, String recorder) {
        for (ClauseVersion one : with(round.id(), organisation)) {
            if (!one.party(organisation).signed()) {
                one.party(organisation).sign(by, on, recorder);
                if (recorder != null) {
                    news.signedOnPaper(one, organisation, by, on, recorder);
                }
            }
        }
        settle(round);
    }

    /**
     * What the lead does about missing signatures. Going on without them is decided by the board.
     *
     * @throws Refusal when nobody of the board can decide it
     */
    void decide(AgreementRound round, AgreementRound.Decision what, String why, LocalDate on, String by) {
        round.madeBy(by);
        if (what == AgreementRound.Decision.without && news.whoMayDecide(round).isEmpty()) {
            throw new Refusal(NO_BOARD);
        }
        round.decide(what, why, on, by);
        if (what == AgreementRound.Decision.withdraw) {
            of(round.id()).forEach(ClauseVersion::withdraw);
            journeys.tellPartAfterwards("agreementWithdrawn", "agreementId", round.id(), Map.of());
        } else {
            settle(round);
        }
    }

    /**
     * The board goes on without the missing signatures, or does not.
     *
     * @throws Refusal for who made the text: nobody decides alone what they wrote
     */
    void boardDecides(AgreementRound round, boolean agrees, String why, String by) {
        if (round.makers().contains(by)) {
            throw new Refusal("U schreef zelf mee aan deze afspraken. Iemand anders van het bestuur besluit.");
        }
        round.boardDecides(agrees, why, today(), by);
        if (agrees) {
            settle(round);
        } else {
            notices.tell(
                    Notices.role(PartnerTable.LEADS, round.municipality()),
                    null,
                    round.id(),
                    "Het bestuur laat de afspraken niet ingaan zonder de handtekeningen die ontbreken: " + why);
        }
    }

    boolean complete(AgreementRound round) {
        return missing(round).isEmpty() || round.goesOnWithout();
    }

    private void settle(AgreementRound round) {
        if (complete(round)) {
            of(round.id()).stream()
                    .filter(one -> one.state() == ClauseVersion.State.signing)
                    .forEach(one -> {
                        one.signed(Deadlines.begins(one.validFrom()));
                        news.agreed(one);
                    });
        }
    }

    void remind(AgreementRound round, List<String> organisations, String what) {
        organisations.forEach(one -> notices.tell(one, null, round.id(), what));
        notices.tell(
                Notices.role(PartnerTable.LEADS, round.municipality()),
                null,
                round.id(),
                what + " Nog niet: "
                        + String.join(
                                ", ", organisations.stream().map(table::nameOf).toList()) + ".");
    }

    public Instant moment(AgreementRound round, Step step) {
        return round.moment(
                step,
                () -> days.add(
                        clock.instant(),
                        agreements.term(
                                switch (step) {
                                    case sign -> "term.sign";
                                    case signReminder -> "term.sign.reminder";
                                    case consultReminder -> "term.consult.reminder";
                                    case board -> "term.board";
                                    default -> "term.consult";
                                },
                                round.municipality(),
                                false)));
    }

    LocalDate today() {
        return Deadlines.day(clock.instant());
    }
}
