package nl.kansrijkestart.pathway.asking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/**
 * The consent form: one question per purpose and receiver, "bijhouden" always first. Yes sends a referral on its way;
 * no has no consequence.
 */
@Component
public class ConsentQuestions {

    public static final String KEEP = "keepPathway";
    private static final List<String> KEPT = List.of("contact", "agreements");
    private static final List<String> GUEST = List.of("contact", "question");
    private static final List<String> USUAL = List.of("contact", "dates", "question", "needs", "strengths");

    private final ReferralService referrals;
    private final CaseFiles files;
    private final Consents consents;
    private final ConsentTerm term;
    private final ParentsDiffer differ;

    ConsentQuestions(
            FormContents book,
            ReferralService referrals,
            CaseFiles files,
            Consents consents,
            ConsentTerm term,
            ParentsDiffer differ) {
        this.referrals = referrals;
        this.files = files;
        this.consents = consents;
        this.term = term;
        this.differ = differ;
        book.form("recordConsentAfterVisit")
                .fresh()
                .shows(moment -> Map.of("family", files.card(moment.caseId()).mark(), "consentText", explained(moment)))
                .lists("receivers", this::items)
                .options("dataCategories", this::categories)
                .keeps(this::keep);
    }

    /** How the coalition agreed to say it, above the questions. */
    public String explained(FormMoment moment) {
        return term.explained(files.card(moment.caseId()).municipality());
    }

    /** Keeping the pathway, as long as that has no yes, and each help that was proposed; id: that of the referral. */
    public List<Item> items(FormMoment moment) {
        List<Item> items = new ArrayList<>();
        if (!consents.covers(moment.caseId(), KEEP, null)) {
            items.add(new Item(KEEP, Words.of("purpose", KEEP), Map.of("dataCategories", usual(KEEP, null))));
        }
        proposed(moment.caseId())
                .forEach(one -> items.add(new Item(
                        one.id(),
                        question(one),
                        Map.of("dataCategories", usual(ConsentGate.purposeOf(one.need()), one.need())))));
        return items;
    }

    /** What is filled in beforehand; the parent may share less. */
    public static List<String> usual(String purpose, String need) {
        return KEEP.equals(purpose) ? KEPT : "informalSupport".equals(need) ? GUEST : USUAL;
    }

    /** Only what there is: of an unborn child and of a partner who is not there nothing can be shared. */
    public List<Option> categories(FormMoment moment) {
        boolean born = !files.card(moment.caseId()).pregnant();
        boolean partner = files.family(moment.caseId()).stream().anyMatch(one -> one.is(Part.partner));
        return Stream.of(
                        "contact",
                        "household",
                        "dates",
                        "question",
                        "needs",
                        "strengths",
                        Givers.PARTNER_FACTS,
                        Givers.CHILD,
                        "agreements",
                        "progress")
                .filter(code -> born || !Givers.CHILD.equals(code))
                .filter(code -> partner || !Givers.PARTNER_FACTS.equals(code))
                .map(code -> new Option(code, Words.of("category", code)))
                .toList();
    }

    /**
     * Writes down each answer. A yes lets its referral go out; what was proposed and got no yes is forgotten.
     *
     * @throws Refusal in Dutch for a yes without data, who cannot say it, and while another parent's no stands
     */
    public void keep(FormMoment moment, Answers answers) {
        List<String> how = answers.choices("howExplained");
        Instant until = term.until(files.card(moment.caseId()).municipality());
        List<ConsentCard> stopped = new ArrayList<>();
        answers.items("receivers").forEach((item, answer) -> {
            boolean yes = answer.is("answer", "yes");
            if (yes && answer.choices("dataCategories").isEmpty()) {
                throw new Refusal("Kies bij elk ja welke gegevens gedeeld mogen worden.");
            }
            Givers.check(
                    files.card(moment.caseId()).pregnant(),
                    answers.required("giver"),
                    yes ? answer.choices("dataCategories") : List.of());
            Givers.together(
                    answers.required("giver"),
                    answers.yes("parentAgrees"),
                    yes ? answer.choices("dataCategories") : List.of());
            String state = yes ? "given" : answer.is("answer", "no") ? "refused" : "later";
            if (KEEP.equals(item)) {
                stopped.addAll(consents.answered(new ConsentAnswer(
                        moment.caseId(),
                        KEEP,
                        null,
                        null,
                        List.of(),
                        answer.choices("dataCategories"),
                        state,
                        answers.required("giver"),
                        how,
                        moment.person(),
                        until)));
                files.share(moment.caseId(), yes);
                return;
            }
            ReferralCard referral = referrals.card(item);
            stopped.addAll(consents.answered(new ConsentAnswer(
                    moment.caseId(),
                    ConsentGate.purposeOf(referral.need()),
                    referral.need(),
                    referral.receiver(),
                    referral.fallbacks(),
                    answer.choices("dataCategories"),
                    state,
                    answers.required("giver"),
                    how,
                    moment.person(),
                    until)));
            if (yes) {
                referrals.agree(item);
            }
        });
        referrals.forgetProposed(moment.caseId());
        differ.stop(moment.caseId(), stopped);
    }

    List<ReferralCard> proposed(String caseId) {
        return referrals.of(caseId).stream().filter(one -> one.proposed()).toList();
    }

    private static String question(ReferralCard one) {
        return Words.need(one.need()) + ": " + one.receiverName()
                + (one.fallbackNames().isEmpty()
                        ? ""
                        : " (lukt dat niet: " + String.join(", ", one.fallbackNames()) + ")");
    }
}
