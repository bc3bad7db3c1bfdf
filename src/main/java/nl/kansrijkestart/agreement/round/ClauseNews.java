package nl.kansrijkestart.agreement.round;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseEvents;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who reads what happened to a clause or a round, and in which words: everybody who is asked, was asked or signs, the
 * leads, and the board.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClauseNews {

    private final PartnerTable table;
    private final Notices notices;

    ClauseNews(PartnerTable table, Notices notices) {
        this.table = table;
        this.notices = notices;
    }

    /** With what it changes, for who is asked now and who is asked then. */
    @EventListener
    void agreed(ClauseEvents.Agreed one) {
        everybody(
                one,
                "is "
                        + (one.without() == null
                                ? "ondertekend door alle partners die tekenen. "
                                : sentence(one.without()))
                        + "Ze gaat in op "
                        + ClauseWords.day(one.version().says().validFrom()) + ". "
                        + change(one.before(), one.version().says()));
    }

    @EventListener
    void tookEffect(ClauseEvents.TookEffect one) {
        everybody(
                one,
                "geldt vanaf vandaag. " + (one.without() == null ? "" : "Ze is " + sentence(one.without()))
                        + change(one.before(), one.version().says())
                        + " Nieuwe verwijzingen volgen deze versie; wat loopt, houdt zijn eigen afspraak.");
    }

    @EventListener
    void ended(ClauseEvents.Ended one) {
        everybody(
                one,
                "geldt niet meer. Nu geldt de regionale basisafspraak. "
                        + change(one.version().says(), one.after()));
    }

    @EventListener
    void endsEarly(ClauseEvents.EndsEarly one) {
        everybody(
                one,
                "eindigt op " + ClauseWords.day(one.last())
                        + ": de coalitie neemt de regionale afspraak over. Niet eens? Zeg "
                        + "het voor die dag de trekker of het bestuur. "
                        + change(one.version().says(), one.after()));
    }

    /** The partner itself reads it, and so does the board. */
    @EventListener
    void signedOnPaper(ClauseEvents.SignedOnPaper one) {
        String what = "ondertekend op papier door " + one.signer() + " op " + ClauseWords.day(one.on())
                + ", vastgelegd door " + table.person(one.recorder())
                + ". Klopt dat niet? Zeg het de trekker of het bestuur.";
        tell(one.organisation(), one, "is namens uw organisatie " + what);
        tell(role(PartnerTable.BOARD, one), one, "is namens " + table.nameOf(one.organisation()) + " " + what);
    }

    @EventListener
    void dropped(ClauseEvents.PartnersDropped one) {
        one.organisations()
                .forEach(each -> tell(
                        each, one, "wordt niet meer aan uw organisatie voorgelegd: de trekker veranderde wie tekent."));
    }

    /** Only the board can appoint one. */
    @EventListener
    void leadMissing(ClauseEvents.LeadMissing one) {
        tell(role(PartnerTable.BOARD, one), one, "is klaar en kan niet ingaan: de coalitie heeft geen trekker.");
    }

    @EventListener
    void reviewLate(ClauseEvents.ReviewLate one) {
        String owner = one.version().says().owner();
        Stream.of(role(PartnerTable.LEADS, one), PartnerTable.LEADS.equals(owner) ? role(owner, one) : owner)
                .distinct()
                .forEach(address -> notices.tell(address, null, one.version().dossier(), amber(one, one.why())));
    }

    @EventListener
    void partnerLeft(ClauseEvents.PartnerLeft one) {
        notices.tell(
                role(PartnerTable.LEADS, one),
                null,
                one.version().dossier(),
                amber(one, one.why()) + " Maak een nieuwe versie zonder deze partner.");
    }

    /** Each of them, and the lead with who they are. */
    @EventListener
    void waits(RoundEvents.Waits one) {
        one.silent().forEach(each -> notices.tell(each, null, one.round(), one.what()));
        leads(
                one,
                one.what() + " Nog niet: "
                        + one.silent().stream().map(table::nameOf).collect(Collectors.joining(", ")) + ".");
    }

    @EventListener
    void refused(RoundEvents.Refused one) {
        leads(one, "Het bestuur laat de afspraken niet ingaan zonder de handtekeningen die ontbreken: " + one.why());
    }

    private void leads(RoundEvents one, String what) {
        notices.tell(Notices.role(PartnerTable.LEADS, one.municipality()), null, one.round(), what);
    }

    private void everybody(ClauseEvents one, String what) {
        List<String> above = List.of(role(PartnerTable.LEADS, one), role(PartnerTable.BOARD, one));
        Stream.concat(one.version().parties().stream(), above.stream())
                .distinct()
                .forEach(address -> tell(address, one, what));
    }

    private void tell(String address, ClauseEvents one, String what) {
        notices.tell(
                address,
                null,
                one.version().dossier(),
                "Afspraak " + one.version().title() + " " + what);
    }

    private static String amber(ClauseEvents one, String why) {
        return "Afspraak " + one.version().title() + ": " + why + ".";
    }

    private static String sentence(String text) {
        return text + (text.endsWith(".") ? " " : ". ");
    }

    private String change(ClauseDraft before, ClauseDraft after) {
        return ClauseDraft.between(before, after, table::nameOf);
    }

    private static String role(String role, ClauseEvents one) {
        return Notices.role(role, one.version().municipality());
    }
}
