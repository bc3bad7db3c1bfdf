package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.List;

/** What can happen to a version of a clause that somebody hears of. Organisations are codes, people are logins. */
public interface ClauseEvents {

    /** The version to which it happened. */
    Version version();

    /**
     * A version as it was at that moment.
     *
     * @param title Dutch, with its number
     * @param dossier the round in which it was made
     * @param parties who is asked, was asked until then, or signs
     */
    record Version(String title, String dossier, String municipality, List<String> parties, ClauseDraft says) {}

    /**
     * All signed, or it was decided to go on.
     *
     * @param without who did not sign, and who decided to go on, Dutch; null when everybody signed
     * @param before what holds until then
     */
    record Agreed(Version version, String without, ClauseDraft before) implements ClauseEvents {}

    /** The same, on its first day. */
    record TookEffect(Version version, String without, ClauseDraft before) implements ClauseEvents {}

    /** @param after what the region says from here */
    record Ended(Version version, ClauseDraft after) implements ClauseEvents {}

    /** The coalition takes the region's text over. @param last its last day @param after what the region says then */
    record EndsEarly(Version version, LocalDate last, ClauseDraft after) implements ClauseEvents {}

    /** @param recorder who wrote down a signature of somebody else */
    record SignedOnPaper(Version version, String organisation, String signer, LocalDate on, String recorder)
            implements ClauseEvents {}

    /** The lead took these partners away from who signs. */
    record PartnersDropped(Version version, List<String> organisations) implements ClauseEvents {}

    /** It could take effect and the coalition has no lead. */
    record LeadMissing(Version version) implements ClauseEvents {}

    /** @param why it turned amber, Dutch */
    record ReviewLate(Version version, String why) implements ClauseEvents {}

    /** A partner that it names left the coalition. @param why it turned amber, Dutch */
    record PartnerLeft(Version version, String why) implements ClauseEvents {}
}
