package nl.kansrijkestart.pathway.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the family's own way is mine, and why by then. */
@Component
@Order(3)
class PathwayOnCard implements TaskCards {

    /** Those before others help: all within the term of the talk. */
    private static final Set<String> TALK =
            Set.of("talkWithParent", "weighSituation", "chooseRoute", "checkGiver", "recordConsent");

    private static final Set<String> CONTACTS = Set.of("registerFamily", "continueOwnCare", "askConsentAgain");
    private static final Set<String> LEADERS = Set.of(
            "closePathway", "offerAftercare", "askOtherParent", "hearBothParents", "renewConsent", "reviewPause");

    private final CaseFiles files;
    private final Agreements agreements;

    PathwayOnCard(CaseFiles files, Agreements agreements) {
        this.files = files;
        this.agreements = agreements;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Map<String, CaseCard> families = files.all(TaskCards.ids(page, one -> mine(one) ? one.caseId() : null)).stream()
                .collect(Collectors.toMap(CaseCard::id, file -> file));
        Function<TalkTerm, Term> terms =
                TaskCards.once(key -> agreements.term("term.talk", key.municipality(), key.urgent()));
        return page.stream()
                .map(moment -> mine(moment) && families.containsKey(moment.caseId())
                        ? facts(moment.formId(), families.get(moment.caseId()), terms)
                        : Map.<String, String>of())
                .toList();
    }

    private record TalkTerm(String municipality, boolean urgent) {}

    private static boolean mine(FormMoment moment) {
        return TALK.contains(moment.formId())
                || CONTACTS.contains(moment.formId())
                || LEADERS.contains(moment.formId());
    }

    private static Map<String, String> facts(String step, CaseCard file, Function<TalkTerm, Term> terms) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Waarom bij u", LEADERS.contains(step) ? leader(file) : contact(file));
        if (TALK.contains(step)) {
            facts.put(
                    "Waarom dan",
                    "binnen "
                            + terms.apply(new TalkTerm(file.municipality(), file.urgent()))
                                    .inWords() + " het gesprek, de afweging en wat de ouder wil"
                            + (file.urgent() ? ", spoed" : ""));
        } else if ("renewConsent".equals(step)) {
            facts.put("Waarom dan", "de toestemming loopt dan af");
        }
        return facts;
    }

    private static String contact(CaseCard file) {
        return file.contactGroup().equals(file.signallerGroup())
                ? "uw organisatie stuurde het signaal"
                : "uw organisatie heeft het contact met dit gezin";
    }

    private static String leader(CaseCard file) {
        return file.caseDirectorGroup() == null ? contact(file) : "uw organisatie heeft de casusregie";
    }
}
