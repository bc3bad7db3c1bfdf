package nl.kansrijkestart.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.consent.FamilySlice.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The slice of a family's story that the receiver of a referral may read: no more than the family agreed to, and of
 * that what fits who it is.
 */
@Component
@Transactional
class ReferralLetter {

    private final Referrals referrals;
    private final CaseFiles files;
    private final ConsentGate gate;
    private final FamilySlice slice;
    private final People people;

    ReferralLetter(Referrals referrals, CaseFiles files, ConsentGate gate, FamilySlice slice, People people) {
        this.referrals = referrals;
        this.files = files;
        this.gate = gate;
        this.slice = slice;
        this.people = people;
    }

    /**
     * For a form: family (the mark), sender, needs, question and facts; themes and strengths only as far as the family
     * agreed.
     */
    Map<String, Object> of(String referralId) {
        Referral referral = referrals.named(referralId);
        CaseCard file = files.card(referral.caseId());
        String purpose = ConsentGate.purposeOf(referral.need());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", file.mark());
        if (!gate.open(file.id(), purpose, referral.receiver())) {
            shown.putAll(
                    Map.of("sender", "", "needs", "", "question", "Hierover wordt nu niets gedeeld.", "facts", ""));
            return shown;
        }
        shown.put(
                "sender",
                people.person(file.signaller())
                        .map(person -> person.name() + " (" + person.organisationName() + ")")
                        .orElse(file.signaller()));
        shown.put("needs", Words.need(referral.need()));
        boolean ownWords = file.wishes() != null
                && slice.part(file.id(), purpose, referral.receiver(), "question") == Profile.Part.all;
        shown.put(
                "question",
                (file.urgent() ? "Spoed. " : "")
                        + (ownWords ? "in de woorden van de ouder: " + file.wishes() : Words.need(referral.need()))
                        + (referral.answer().reply() == null
                                ? ""
                                : ". U vroeg: " + referral.answer().remark() + " Antwoord: "
                                        + referral.answer().reply()));
        shown.put("facts", String.join("; ", slice.facts(file.id(), purpose, referral.receiver(), referral.need())));
        return shown;
    }

    /** How to reach the family, as far as they agreed that this receiver knows; otherwise whom to ask. */
    String contactDetails(String referralId) {
        Referral referral = referrals.named(referralId);
        CaseCard file = files.card(referral.caseId());
        String family = slice.contact(file.id(), ConsentGate.purposeOf(referral.need()), referral.receiver());
        return family.isEmpty()
                ? "vraag het aan "
                        + people.person(file.arranger(Words.shielded(referral.need())))
                                .map(person -> person.name() + " (" + person.organisationName() + ")")
                                .orElse(file.leader())
                : family;
    }
}
