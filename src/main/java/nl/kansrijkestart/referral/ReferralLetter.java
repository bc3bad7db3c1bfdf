package nl.kansrijkestart.referral;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.WorkingDays;
import nl.kansrijkestart.casefile.CaseCard;
import nl.kansrijkestart.casefile.CaseFiles;
import nl.kansrijkestart.casefile.Words;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Dutch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The slice of a family's story that the receiver of a referral may read: no more than the family agreed to. */
@Component
@Transactional
public class ReferralLetter {

    private final ReferralLoop loop;
    private final ReferralTerms terms;
    private final CaseFiles files;
    private final Consents consents;
    private final People people;

    ReferralLetter(ReferralLoop loop, ReferralTerms terms, CaseFiles files, Consents consents, People people) {
        this.loop = loop;
        this.terms = terms;
        this.files = files;
        this.consents = consents;
        this.people = people;
    }

    /** For a form: family (the mark), sender, needs, question and facts; themes and strengths only as far as the family agreed. */
    public Map<String, Object> of(String referralId) {
        Referral referral = loop.referral(referralId);
        CaseCard file = files.card(referral.caseId());
        List<String> agreed = consents.categories(referral.caseId(), ReferralDesk.purposeOf(referral.need()), referral.receiver());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", file.mark());
        shown.put("sender", people.person(file.signaller()).map(person -> person.name() + " (" + person.organisationName() + ")").orElse(file.signaller()));
        shown.put("needs", Words.need(referral.need()));
        boolean ownWords = agreed.contains("question") && file.wishes() != null;
        shown.put("question", (file.urgent() ? "Spoed. " : "") + (ownWords ? "in de woorden van de ouder: " + file.wishes() : Words.need(referral.need()))
                + (referral.reply() == null ? "" : ". U vroeg: " + referral.remark() + " Antwoord: " + referral.reply()));
        shown.put("facts", String.join("; ", facts(file, agreed)));
        return shown;
    }

    private List<String> facts(CaseCard file, List<String> agreed) {
        List<String> facts = new ArrayList<>();
        if (agreed.contains("household")) {
            String household = household(file.id());
            Stream.of(household).filter(text -> !text.isEmpty()).forEach(text -> facts.add("in het gezin: " + text));
        }
        if (file.pregnancyEnded()) {
            return facts;
        }
        if (agreed.contains("dates")) {
            facts.add(file.pregnant() ? "zwanger, uitgerekend op " + Dutch.figures(file.dueDate()) : "kind geboren op " + Dutch.figures(file.birthDate()));
        } else {
            facts.add(file.pregnant() ? file.weeks(today()) + " weken zwanger" : "kind van " + file.ageMonths(today()) + " maanden");
        }
        if (agreed.contains("needs")) {
            facts.add("thema's: " + file.themes().stream().sorted().map(theme -> Words.of("theme", theme)).collect(Collectors.joining(", ")));
        }
        if (agreed.contains("strengths")) {
            facts.add("wat goed gaat: " + file.strengths().stream().sorted().map(one -> Words.of("strength", one)).collect(Collectors.joining(", ")));
        }
        return facts;
    }

    /** Who live there, without names; a partner stands in the file only with the own yes. */
    private String household(String caseId) {
        return files.family(caseId).stream().map(person -> switch (person.part()) {
            case "partner" -> "partner";
            case "sibling" -> "broertje of zusje (" + person.birthYear() + ")";
            default -> "";
        }).filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    }

    private LocalDate today() {
        return terms.now().atZone(WorkingDays.ZONE).toLocalDate();
    }
}
