package nl.kansrijkestart.pathway.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Consent is asked again before its last day: forms/pathway/renewConsent. */
@Component
class RenewalForms {

    private final ConsentDesk desk;
    private final ConsentEnds ends;
    private final ParentsDiffer differ;
    private final OpenWork openWork;
    private final CaseFiles files;
    private final GivenAnswers given;

    RenewalForms(
            FormContents book,
            ConsentDesk desk,
            ConsentEnds ends,
            ParentsDiffer differ,
            OpenWork openWork,
            CaseFiles files,
            GivenAnswers given) {
        this.desk = desk;
        this.ends = ends;
        this.differ = differ;
        this.openWork = openWork;
        this.files = files;
        this.given = given;
        book.form("renewConsent")
                .fresh()
                .shows(given::shared)
                .lists("consents", this::ending)
                .keeps(this::renewed);
    }

    private List<Item> ending(FormMoment moment) {
        List<ConsentCard> ending = ends.before(moment.caseId(), desk.soon(moment.caseId()));
        return ending.stream()
                .map(one -> new Item(
                        String.valueOf(one.id()),
                        given.words(one, moment) + (several(ending) ? ", " + Words.of("giver", one.giver()) : ""),
                        Map.of()))
                .toList();
    }

    /** Each parent's own yes is asked of that parent. */
    private static boolean several(Collection<ConsentCard> ending) {
        return ending.stream()
                        .map(one -> Givers.afterBirth(one.giver()))
                        .filter(giver -> !Givers.PARTNER.equals(giver))
                        .distinct()
                        .count()
                > 1;
    }

    /** A yes gets a new last day; a no ends what hangs on it, as a withdrawal does. */
    private void renewed(FormMoment moment, Answers answers) {
        CaseCard file = files.card(moment.caseId());
        Map<String, ConsentCard> asked = new LinkedHashMap<>();
        ends.before(file.id(), desk.soon(file.id())).forEach(one -> asked.put(String.valueOf(one.id()), one));
        List<ConsentCard> stopped = new ArrayList<>();
        // a yes first: the no of the other parent in the same form stands above it
        Stream.concat(
                        answers.items("consents").entrySet().stream()
                                .filter(one -> one.getValue().is("answer", "yes")),
                        answers.items("consents").entrySet().stream()
                                .filter(one -> !one.getValue().is("answer", "yes")))
                .forEach(item -> {
                    String id = item.getKey();
                    Answers answer = item.getValue();
                    ConsentCard before = asked.get(id);
                    if (before == null) {
                        throw new Refusal("De toestemming is intussen veranderd. Open de taak opnieuw.");
                    }
                    boolean yes = answer.is("answer", "yes");
                    // a partner's yes about the own facts is asked of the partner again
                    String giver = before.categories().contains("partnerFacts")
                            ? before.giver()
                            : !several(asked.values())
                                    ? answers.required("giver")
                                    : file.pregnant() ? before.giver() : Givers.afterBirth(before.giver());
                    Givers.check(file.pregnant(), giver, yes ? before.categories() : List.of());
                    Givers.together(giver, answers.yes("parentAgrees"), yes ? before.categories() : List.of());
                    stopped.addAll(ends.renew(
                            before.id(),
                            given.again(
                                    before,
                                    yes ? "given" : answer.is("answer", "no") ? "refused" : "later",
                                    giver,
                                    answers,
                                    moment.person(),
                                    file)));
                    if (!yes) {
                        openWork.stopPart(file.id(), before, "referralWithdrawn");
                    }
                });
        differ.stopUnlessKept(file);
        differ.stop(file.id(), stopped);
    }
}
