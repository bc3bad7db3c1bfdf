package nl.kansrijkestart.pathway;

import java.util.List;
import java.util.Map;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parent says yes again, after a no, a withdrawal or a yes that ran out. Each yes is written down anew; help that
 * stopped is asked for again by a new referral, which passes the gate as every other does.
 */
@Component
@Transactional
public class ConsentAgain {

    /**
     * @param id of the answer that is asked about again
     * @param words what for, and with whom
     * @param data the categories that were asked about then
     */
    public record Question(long id, String words, List<Option> data) {}

    private final AskedBefore before;
    private final Consents consents;
    private final ConsentTerm term;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final Pathways pathways;
    private final Journeys journeys;

    ConsentAgain(
            AskedBefore before,
            Consents consents,
            ConsentTerm term,
            ReferralService referrals,
            CaseFiles files,
            Pathways pathways,
            Journeys journeys) {
        this.before = before;
        this.consents = consents;
        this.term = term;
        this.referrals = referrals;
        this.files = files;
        this.pathways = pathways;
        this.journeys = journeys;
    }

    /**
     * What the parent said no to, took back or let run out, and can say yes to now; nothing while a task asks it.
     *
     * @param knowsReceivers may read who helps with a shielded need
     */
    public List<Question> questions(String caseId, boolean knowsReceivers) {
        return before.questions(files.card(caseId), knowsReceivers);
    }

    /**
     * @param chosen ids of {@link #questions} for this person, each with the categories that may be shared
     * @param asked who says yes and how it was told, in the fields of {@link nl.kansrijkestart.consent.AskedHere}
     * @param knowsReceivers as in {@link #questions}: nobody says yes to what was not offered
     * @throws Refusal when nothing is chosen or can be, when it is not said who says yes and how, when who answers
     *     cannot say this, and as long as the other parent's no stands
     */
    public void keep(
            String caseId, Map<Long, List<String>> chosen, Answers asked, String person, boolean knowsReceivers) {
        CaseCard file = files.card(caseId);
        List<ConsentCard> again = before.over(file, knowsReceivers).stream()
                .filter(one -> chosen.containsKey(one.id()))
                .toList();
        if (again.isEmpty()) {
            throw new Refusal("Kies eerst waar de ouder nu ja tegen zegt.");
        }
        String giver = asked.text("giver").orElseThrow(() -> new Refusal("Vul in: wie toestemming geeft."));
        if (asked.choices("howExplained").isEmpty()) {
            throw new Refusal("Vul in: hoe u het hebt uitgelegd.");
        }
        again.forEach(one -> {
            List<String> categories = AskedBefore.categories(one, file).stream()
                    .filter(chosen.get(one.id())::contains)
                    .toList();
            if (categories.isEmpty()) {
                throw new Refusal("Kies bij elk ja welke gegevens gedeeld mogen worden.");
            }
            Givers.check(file.pregnant(), giver, categories);
            Givers.together(giver, asked.yes("parentAgrees"), categories);
            ReferralCard referral = one.about() == null ? null : asked(caseId, one.about());
            consents.answered(new ConsentAnswer(
                    caseId,
                    one.purpose(),
                    one.about(),
                    referral == null ? one.receiver() : referral.receiver(),
                    referral == null ? one.also() : referral.fallbacks(),
                    categories,
                    "given",
                    giver,
                    asked.choices("howExplained"),
                    person,
                    term.until(file.municipality())));
            if (ConsentQuestions.KEEP.equals(one.purpose())) {
                files.share(caseId, true);
            }
            if (referral != null && referral.proposed()) {
                referrals.agree(referral.id());
            }
        });
        pathways.tell(new PathwayEvents.ConsentGivenAgain(file, person));
        goOn(caseId);
    }

    /** Who is asked for this need now: by the referral that runs, else by a new one. */
    private ReferralCard asked(String caseId, String need) {
        return referrals.of(caseId).stream()
                .filter(one -> need.equals(one.need()) && !one.closed())
                .findFirst()
                .orElseGet(() -> referrals.card(referrals.propose(caseId, need)));
    }

    private void goOn(String caseId) {
        boolean helpAwaits = referrals.of(caseId).stream().anyMatch(ReferralCard::agreed);
        if (helpAwaits) {
            journeys.tellCase("consentGiven", caseId, Map.of());
        }
    }
}
