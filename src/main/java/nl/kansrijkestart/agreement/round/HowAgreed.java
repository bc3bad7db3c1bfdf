package nl.kansrijkestart.agreement.round;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import org.springframework.stereotype.Component;

/** How a clause came about, in words that are true. */
@Component
class HowAgreed {

    private final AgreementRounds rounds;
    private final PartnerTable table;

    HowAgreed(AgreementRounds rounds, PartnerTable table) {
        this.rounds = rounds;
        this.table = table;
    }

    /** Who decided that it holds though somebody did not sign, and why. Empty when everybody signed. */
    Optional<String> withoutSignature(ClauseVersion one) {
        return one.state().open() ? Optional.empty() : without(one);
    }

    /** The same, also at the moment at which that is decided. */
    Optional<String> without(ClauseVersion one) {
        return one.packageId() == null || one.missing().isEmpty()
                ? Optional.empty()
                : rounds.findById(one.packageId())
                        .filter(round -> round.decision().is(RoundDecision.What.without))
                        .map(round -> "besloten zonder handtekening van "
                                + one.missing().stream().map(table::nameOf).collect(Collectors.joining(", ")) + ". "
                                + decided(round.decision()));
    }

    private String decided(RoundDecision round) {
        return round.goesOnWithout()
                ? table.person(round.boardBy()) + " (bestuur) besloot dat op " + ClauseWords.day(round.boardOn()) + ": "
                        + round.boardReason()
                : table.person(round.by()) + " legde dat vast op " + ClauseWords.day(round.on()) + ": " + round.why();
    }

    /** Signatures that somebody else wrote down; empty when everybody signed here. */
    Optional<String> onPaper(ClauseVersion one) {
        String written = one.parties().stream()
                .filter(party -> party.signed() && party.onPaper())
                .map(party -> table.nameOf(party.organisation()) + " (" + party.signedBy() + "), vastgelegd door "
                        + table.person(party.recordedBy()))
                .collect(Collectors.joining("; "));
        return written.isEmpty() ? Optional.empty() : Optional.of("op papier getekend: " + written);
    }

    /** In words for lists and pages: geldig, besloten zonder handtekening van … */
    String stateOf(ClauseVersion one) {
        Optional<String> without = withoutSignature(one);
        String state = ClauseWords.state(one.state().name());
        return Stream.of(
                        Optional.of(without.isPresent() && one.state() == ClauseVersion.State.signed ? "" : state),
                        without,
                        onPaper(one),
                        waiting(one))
                .flatMap(Optional::stream)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private Optional<String> waiting(ClauseVersion one) {
        return one.state() != ClauseVersion.State.signing
                ? Optional.empty()
                : rounds.findById(one.packageId())
                        .filter(round -> round.decision().waitsForBoard())
                        .map(round -> "wacht op een besluit van het bestuur"
                                + (whoMayDecide(round).isEmpty() ? "; niemand van het bestuur kan hier inloggen" : ""));
    }

    /** Who of the board did not make the text themselves and can come in. */
    List<String> whoMayDecide(AgreementRound round) {
        return table.board(round.municipality()).stream()
                .filter(one -> !round.makers().contains(one))
                .toList();
    }
}
