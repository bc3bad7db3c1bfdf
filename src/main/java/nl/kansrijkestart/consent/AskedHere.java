package nl.kansrijkestart.consent;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The question to the parent that stands in the form in which a party is chosen: a box per organisation, ticked at a
 * yes only.
 */
@Component
@Transactional
public class AskedHere {

    /** The key of the boxes in a form. */
    public static final String BOXES = "sharedWith";
    /** The keys of the whole question: an answer of an earlier round is never filled in again. */
    public static final List<String> KEYS = List.of(BOXES, "giver", "howExplained", "parentAgrees");

    private static final List<String> GIVERS = List.of(
            Givers.PREGNANT,
            Givers.PARENT,
            Givers.OTHER_PARENT,
            Givers.GUARDIAN,
            Givers.YOUTH_WITH_PARENT,
            Givers.YOUTH_SERIOUS_HARM,
            Givers.YOUTH_OWN_WISH,
            "youth16plus",
            "representative");
    private static final List<String> WAYS = List.of("conversation", "interpreter", "pictures", "leaflet", "film");
    private static final Map<String, List<String>> CATEGORIES = Map.of(
            ConsentGate.PLAN, List.of("contact", "question", "agreements", "progress"),
            ConsentGate.HUB, List.of("question", "agreements", "meetingReport"));

    private final ConsentGate gate;
    private final Consents consents;
    private final ConsentTerm term;
    private final CaseFiles files;
    private final People people;

    AskedHere(ConsentGate gate, Consents consents, ConsentTerm term, CaseFiles files, People people) {
        this.gate = gate;
        this.consents = consents;
        this.term = term;
        this.files = files;
        this.people = people;
    }

    /** @return who can say yes, for a page of ours */
    public static List<Option> givers() {
        return GIVERS.stream()
                .map(code -> new Option(code, Words.of("giver", code)))
                .toList();
    }

    /** @return how it can be told, for a page of ours */
    public static List<Option> ways() {
        return WAYS.stream()
                .map(code -> new Option(code, Words.of("howExplained", code)))
                .toList();
    }

    /** @return of these organisations those for which the parent gave no yes, in the same order */
    public List<Option> toAsk(String caseId, String purpose, Collection<String> organisations) {
        return organisations.stream()
                .distinct()
                .filter(code -> !gate.open(caseId, purpose, code))
                .map(code -> new Option(code, people.organisation(code).name()))
                .toList();
    }

    /** @return none of these questions where there is nobody to ask about, for {@code FormBook.Page.labels} */
    public Map<String, String> unlessNobody(String caseId, String purpose, Collection<String> organisations) {
        return toAsk(caseId, purpose, organisations).isEmpty()
                ? KEYS.stream().collect(Collectors.toMap(key -> key, key -> ""))
                : Map.of();
    }

    /**
     * @return an organisation, or somebody who works there, as a choice: who has no yes yet is marked. Once the form is
     *     finished the parent was asked, so what is kept carries no mark
     */
    public Option marked(String caseId, String purpose, String organisation, Option one) {
        return gate.open(caseId, purpose, organisation)
                ? one
                : new Option(one.value(), one.label() + ", vraag eerst de ouder", one.label());
    }

    /**
     * Writes down each yes of this form.
     *
     * @throws Refusal when it is not said who says yes and how it was told, when who answers cannot say this, or
     *     another parent said no
     */
    public void keep(FormMoment moment, Answers answers, String purpose) {
        if (answers.choices(BOXES).isEmpty()) {
            return;
        }
        CaseCard file = files.card(moment.caseId());
        List<String> categories = CATEGORIES.get(purpose);
        String giver = answers.text("giver")
                .filter(GIVERS::contains)
                .orElseThrow(() -> new Refusal("Vul in: wie toestemming geeft."));
        List<String> how = answers.choices("howExplained");
        if (how.isEmpty() || !WAYS.containsAll(how)) {
            throw new Refusal("Vul in: hoe u het hebt uitgelegd.");
        }
        Givers.check(file.pregnant(), giver, categories);
        Givers.together(giver, answers.yes("parentAgrees"), categories);
        answers.choices(BOXES)
                .forEach(organisation -> consents.record(new ConsentAnswer(
                        file.id(),
                        purpose,
                        null,
                        organisation,
                        List.of(),
                        categories,
                        Consent.State.given.name(),
                        giver,
                        how,
                        moment.person(),
                        term.until(file.municipality()))));
    }
}
