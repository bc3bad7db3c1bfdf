package nl.kansrijkestart.referral;

import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;

/**
 * How a receiver is called and reached. Where nobody of it can log in, the family's contact calls, and records on its
 * behalf.
 */
@Component
class ReceiverContact {

    private final People people;
    private final CaseFiles files;

    ReceiverContact(People people, CaseFiles files) {
        this.people = people;
        this.files = files;
    }

    boolean byTelephone(Referral referral) {
        return byTelephone(referral.receiver(), files.card(referral.caseId()).municipality());
    }

    /** @param receiver null for the Knooppunt coordinator */
    boolean byTelephone(String receiver, String municipality) {
        return !people.canAnswer(group(receiver), municipality);
    }

    /** Who does the work of the receiver here: its own people, or the family's contact. */
    String helperGroup(Referral referral) {
        return byTelephone(referral)
                ? files.card(referral.caseId()).arrangingGroup(Words.shielded(referral.need()))
                : group(referral.receiver());
    }

    /**
     * For who chooses: whether choosing this receiver means calling it. @param who calls, Dutch, such as "u belt zelf"
     */
    String choice(String receiver, String municipality, String who) {
        return byTelephone(receiver, municipality) ? " (kan hier niet inloggen: " + who + ")" : "";
    }

    /** On a form of the receiver that somebody else fills in; empty when the receiver does it. */
    String onBehalf(Referral referral) {
        return byTelephone(referral)
                ? "U schrijft dit op namens " + name(referral) + ". Daar kan niemand inloggen: bel en vraag het na ("
                        + telephone(referral) + ")."
                : "";
    }

    String name(Referral referral) {
        return name(referral.receiver());
    }

    /** @param receiver null for the Knooppunt coordinator */
    String name(String receiver) {
        return receiver == null
                ? "Knooppuntcoördinator"
                : people.organisation(receiver).name();
    }

    String telephone(Referral referral) {
        return referral.receiver() == null
                ? "nummer niet bekend"
                : "telefoon " + people.organisation(referral.receiver()).telephone();
    }

    /**
     * For a card or a form; empty when nobody said yes too late. @param named for who may know who was asked
     */
    String lateYes(Referral referral, boolean named) {
        return referral.turns().lateYes() == null
                ? ""
                : (named && !Words.shielded(referral.need())
                                ? name(referral.turns().lateYes())
                                : "een eerder gevraagde organisatie")
                        + " zei alsnog ja op " + Dutch.wholeDay(referral.turns().lateYesAt())
                        + ", na de termijn. Overleg eerst; er begint niets vanzelf.";
    }

    private static String group(String receiver) {
        return receiver == null ? ReferralService.COORDINATOR : receiver;
    }
}
