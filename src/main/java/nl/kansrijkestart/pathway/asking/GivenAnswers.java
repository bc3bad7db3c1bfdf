package nl.kansrijkestart.pathway.asking;

import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Answers that the family gave before: in words, and the same question answered once more. */
@Component
class GivenAnswers {

    private final Consents consents;
    private final ConsentTerm term;
    private final CaseFiles files;
    private final NamedReceivers named;

    GivenAnswers(Consents consents, ConsentTerm term, CaseFiles files, NamedReceivers named) {
        this.consents = consents;
        this.term = term;
        this.files = files;
        this.named = named;
    }

    /** What a form shows of what is shared now. */
    Map<String, Object> shared(FormMoment moment) {
        String lines = consents.of(moment.caseId()).stream()
                .filter(ConsentCard::given)
                .map(one -> "- " + words(one, moment))
                .distinct()
                .collect(Collectors.joining("\n"));
        CaseCard file = files.card(moment.caseId());
        return Map.of(
                "family",
                file.mark(),
                "shared",
                lines.isEmpty() ? "- (nu niets)" : lines,
                "consentText",
                term.explained(file.municipality()));
    }

    /** @param state given, refused or later */
    ConsentAnswer again(ConsentCard same, String state, String giver, Answers answers, String person, CaseCard file) {
        return new ConsentAnswer(
                file.id(),
                same.purpose(),
                same.about(),
                same.receiver(),
                same.also(),
                same.categories(),
                state,
                giver,
                answers.choices("howExplained"),
                person,
                term.until(file.municipality()));
    }

    private NamedReceivers.Reader reader(FormMoment moment) {
        return named.reader(moment.caseId(), moment.person());
    }

    /** What for and with whom, as this person may read it. */
    String words(ConsentCard one, FormMoment moment) {
        String who = named.of(one, reader(moment));
        return Words.of("purpose", one.purpose())
                + (one.about() == null ? "" : ": " + Words.onCard(one.about()))
                + (who.isEmpty() ? "" : " (" + who + ")");
    }
}
