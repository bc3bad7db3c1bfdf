package nl.kansrijkestart.agreement.round;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import org.springframework.stereotype.Component;

/** The texts of a round: drafted, and amended after the partners reacted. */
@Component
class DraftService {

    private static final int MOST_CLAUSES = 8;

    private final AgreementService rounds;
    private final ClauseVersions versions;
    private final ClauseCheck check;
    private final PartnerTable table;
    private final ClauseNow now;
    private final Deadlines days;

    DraftService(
            AgreementService rounds,
            ClauseVersions versions,
            ClauseCheck check,
            PartnerTable table,
            ClauseNow now,
            Deadlines days) {
        this.rounds = rounds;
        this.versions = versions;
        this.check = check;
        this.table = table;
        this.now = now;
        this.days = days;
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
        if (rounds.of(round.id()).size() == MOST_CLAUSES) {
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
            rounds.of(round.id()).forEach(ClauseVersion::consult);
        }
    }

    /**
     * What the partners had before them: the text they adapt, else what their clause was made of, else what the region
     * says today.
     */
    private String regionBeside(AgreementRound round, String need, List<ClauseVersion> earlier) {
        Optional<ClauseVersion> adapted = rounds.adapted(round, need);
        Optional<ClauseVersion> own =
                earlier.stream().filter(one -> one.state().inForce()).findFirst();
        return adapted.isPresent()
                ? adapted.get().id()
                : own.isPresent()
                        ? own.get().laidBeside()
                        : versions.regional(need, days.today())
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
        AgreementRound round = rounds.round(one.packageId());
        round.madeBy(by);
        one.replaces(before);
        one.amend(draft);
        if (!dropped.isEmpty()) {
            one.drops(dropped);
        }
        if (other) {
            one.consultAgain();
            round.asksAgain();
        } else {
            one.askSignatures();
        }
        versions.save(one);
    }

    /** Who is asked for help signs as well, and so does who was asked until then; a guest does not. */
    private ClauseDraft withReceivers(ClauseDraft draft, List<String> before, String municipality) {
        Set<String> sign = new LinkedHashSet<>(draft.signatories());
        Stream.concat(draft.receivers().stream(), before.stream())
                .filter(one -> table.signs(one, municipality))
                .forEach(sign::add);
        return draft.signedBy(List.copyOf(sign));
    }
}
