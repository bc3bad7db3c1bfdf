package nl.kansrijkestart.referral;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;

/** Where nobody of a receiver can log in, the family's contact calls, and records on its behalf. */
@Component
class ByTelephone {

    /** Behind what is told of such a receiver. */
    static final String NOTE = " (telefonisch, namens hen genoteerd)";

    private final People people;
    private final CaseFiles files;

    ByTelephone(People people, CaseFiles files) {
        this.people = people;
        this.files = files;
    }

    boolean asks(Referral referral) {
        return asks(referral.receiver(), files.card(referral.caseId()).municipality());
    }

    /** @param receiver null for the Knooppunt coordinator */
    boolean asks(String receiver, String municipality) {
        return !people.canAnswer(group(receiver), municipality);
    }

    /** Who does the work of the receiver here: its own people, or the family's contact. */
    String helperGroup(Referral referral) {
        return asks(referral)
                ? files.card(referral.caseId()).arrangingGroup(Words.shielded(referral.need()))
                : group(referral.receiver());
    }

    /**
     * For who chooses: whether choosing this receiver means calling it. @param who calls, Dutch, such as "u belt zelf"
     */
    String choice(String receiver, String municipality, String who) {
        return asks(receiver, municipality) ? " (kan hier niet inloggen: " + who + ")" : "";
    }

    String note(Referral referral) {
        return asks(referral) ? NOTE : "";
    }

    /** On a form of the receiver that somebody else fills in; empty when the receiver does it. */
    String onBehalf(Referral referral) {
        return asks(referral)
                ? "U schrijft dit op namens " + name(referral) + ". Daar kan niemand inloggen: bel en vraag het na ("
                        + telephone(referral) + ")."
                : "";
    }

    String name(Referral referral) {
        return referral.receiver() == null
                ? "Knooppuntcoördinator"
                : people.organisation(referral.receiver()).name();
    }

    String telephone(Referral referral) {
        return referral.receiver() == null
                ? "nummer niet bekend"
                : "telefoon " + people.organisation(referral.receiver()).telephone();
    }

    private static String group(String receiver) {
        return receiver == null ? ReferralService.COORDINATOR : receiver;
    }
}
