package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseParty;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.notify.Notices;
import org.springframework.stereotype.Component;

/**
 * How a clause came about, in words that are true, and who reads it: everybody who is asked, was asked or signs, the
 * leads, and the board.
 */
@Component
public class ClauseNews {

    private final AgreementRounds rounds;
    private final ClauseNow now;
    private final PartnerTable table;
    private final Notices notices;

    ClauseNews(AgreementRounds rounds, ClauseNow now, PartnerTable table, Notices notices) {
        this.rounds = rounds;
        this.now = now;
        this.table = table;
        this.notices = notices;
    }

    /** Who decided that it holds though somebody did not sign, and why. Empty when everybody signed. */
    Optional<String> withoutSignature(ClauseVersion one) {
        return one.packageId() == null || one.missing().isEmpty()
                ? Optional.empty()
                : rounds.findById(one.packageId())
                        .filter(round -> round.decision().is(RoundDecision.What.without))
                        .filter(round -> !one.state().open())
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

    /** All signed, or the board decided: with what it changes, for who is asked now and who is asked then. */
    void agreed(ClauseVersion one) {
        tell(
                one,
                "is " + withoutSignature(one).orElse("ondertekend door alle partners die tekenen") + stop(one)
                        + "Ze gaat in op " + ClauseWords.day(one.validFrom()) + ". "
                        + ClauseDraft.between(
                                now.of(one.need(), one.municipality()), ClauseFields.of(one), table::nameOf));
    }

    private String stop(ClauseVersion one) {
        return withoutSignature(one).filter(text -> text.endsWith(".")).isPresent() ? " " : ". ";
    }

    /** To everybody who has something to do with it. */
    public void tell(ClauseVersion one, String what) {
        Stream.of(
                        one.parties().stream().map(ClauseParty::organisation),
                        Stream.of(role(PartnerTable.LEADS, one), role(PartnerTable.BOARD, one)))
                .flatMap(each -> each)
                .distinct()
                .forEach(address -> tell(address, one, what));
    }

    /** A signature that somebody else wrote down: the partner itself reads it, and so does the board. */
    void signedOnPaper(ClauseVersion one, String organisation, String signer, LocalDate on, String recorder) {
        String what = "ondertekend op papier door " + signer + " op " + ClauseWords.day(on) + ", vastgelegd door "
                + table.person(recorder) + ". Klopt dat niet? Zeg het de trekker of het bestuur.";
        tell(organisation, one, "is namens uw organisatie " + what);
        tell(role(PartnerTable.BOARD, one), one, "is namens " + table.nameOf(organisation) + " " + what);
    }

    /** A partner that the lead took away from who signs. */
    void dropped(ClauseVersion one, List<String> organisations) {
        organisations.forEach(each ->
                tell(each, one, "wordt niet meer aan uw organisatie voorgelegd: de trekker veranderde wie tekent."));
    }

    /** Only the board may let it take effect without a lead. */
    void waitsForLead(ClauseVersion one) {
        tell(role(PartnerTable.BOARD, one), one, "is klaar en kan niet ingaan: de coalitie heeft geen trekker.");
    }

    /** Nobody looked at it in time: its owner and the lead read it. */
    void late(ClauseVersion one) {
        String text = "Afspraak " + ClauseWords.title(one) + ": " + one.amber() + ".";
        notices.tell(role(PartnerTable.LEADS, one), null, one.packageId(), text);
        if (!PartnerTable.LEADS.equals(one.owner())) {
            notices.tell(one.owner(), null, one.packageId(), text);
        }
    }

    /** A partner that it names left the coalition. */
    void withoutPartner(ClauseVersion one) {
        notices.tell(
                role(PartnerTable.LEADS, one),
                null,
                one.packageId(),
                "Afspraak " + ClauseWords.title(one) + ": " + one.amber()
                        + ". Maak een nieuwe versie zonder deze partner.");
    }

    /** The board said no. */
    void refused(AgreementRound round, String why) {
        notices.tell(
                Notices.role(PartnerTable.LEADS, round.municipality()),
                null,
                round.id(),
                "Het bestuur laat de afspraken niet ingaan zonder de handtekeningen die ontbreken: " + why);
    }

    private void tell(String address, ClauseVersion one, String what) {
        notices.tell(address, null, one.packageId(), "Afspraak " + ClauseWords.title(one) + " " + what);
    }

    private static String role(String role, ClauseVersion one) {
        return Notices.role(role, one.municipality());
    }
}
