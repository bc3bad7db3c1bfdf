package nl.kansrijkestart.pathway.asking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/**
 * Consent after it was given once: asked again in time, asked of the other parent after a birth, talked over when
 * parents differ.
 */
@Component
class ConsentForms {

    private final ConsentDesk desk;
    private final ConsentEnds ends;
    private final ConsentTerm term;
    private final Consents consents;
    private final ParentsDiffer differ;
    private final OpenWork openWork;
    private final CaseFiles files;
    private final NamedReceivers named;

    ConsentForms(
            FormContents book,
            ConsentDesk desk,
            ConsentEnds ends,
            ConsentTerm term,
            Consents consents,
            ParentsDiffer differ,
            OpenWork openWork,
            CaseFiles files,
            NamedReceivers named) {
        this.desk = desk;
        this.ends = ends;
        this.term = term;
        this.consents = consents;
        this.differ = differ;
        this.openWork = openWork;
        this.files = files;
        this.named = named;
        book.form("renewConsent")
                .fresh()
                .shows(this::shared)
                .lists("consents", this::ending)
                .keeps(this::renewed);
        book.form("askOtherParent").fresh().shows(this::shared).keeps(this::otherParent);
        book.form("hearBothParents").fresh().shows(this::stopped).keeps(this::heard);
    }

    private Map<String, Object> shared(FormMoment moment) {
        String lines = consents.of(moment.caseId()).stream()
                .filter(ConsentCard::given)
                .map(one -> "- " + words(one, reader(moment)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Map.of("family", files.card(moment.caseId()).mark(), "shared", lines.isEmpty() ? "- (nu niets)" : lines);
    }

    private List<Item> ending(FormMoment moment) {
        List<ConsentCard> ending = ends.before(moment.caseId(), desk.soon(moment.caseId()));
        return ending.stream()
                .map(one -> new Item(
                        String.valueOf(one.id()),
                        words(one, reader(moment)) + (several(ending) ? ", " + Words.of("giver", one.giver()) : ""),
                        Map.of()))
                .toList();
    }

    /** Each parent's own yes is asked of that parent. */
    private static boolean several(Collection<ConsentCard> ending) {
        return ending.stream()
                        .map(one -> Givers.afterBirth(one.giver()))
                        .filter(giver -> !"partner".equals(giver))
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
                            answer(
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
        if (!consents.covers(file.id(), ConsentQuestions.KEEP, null) && file.shared()) {
            differ.stopAll(file.id());
        }
        differ.stop(file.id(), stopped);
    }

    private void otherParent(FormMoment moment, Answers answers) {
        String authority = answers.required("authority");
        if (!List.of("agrees", "disagrees").contains(authority)) {
            return;
        }
        CaseCard file = files.card(moment.caseId());
        boolean yes = "agrees".equals(authority);
        consents.beginWithdrawal(file.id());
        List<ConsentCard> stopped = new ArrayList<>();
        consents.of(file.id()).stream()
                .filter(one ->
                        one.given() && !"partner".equals(one.giver()) && !Givers.OTHER_PARENT.equals(one.giver()))
                .forEach(one -> stopped.addAll(consents.record(
                        answer(one, yes ? "given" : "refused", Givers.OTHER_PARENT, answers, moment.person(), file))));
        differ.stop(file.id(), stopped);
    }

    private Map<String, Object> stopped(FormMoment moment) {
        String lines = ends.stoppedByOther(moment.caseId()).stream()
                .map(one -> "- " + words(one, reader(moment)))
                .distinct()
                .collect(Collectors.joining("\n"));
        return Map.of(
                "family",
                files.card(moment.caseId()).mark(),
                "stopped",
                lines.isEmpty() ? "- (alles wat gedeeld werd)" : lines);
    }

    /** When both say yes again, each yes is written down anew; help that stopped is asked for again by a person. */
    private void heard(FormMoment moment, Answers answers) {
        if (!answers.is("result", "agree")) {
            return;
        }
        CaseCard file = files.card(moment.caseId());
        for (ConsentCard one : ends.stoppedByOther(file.id())) {
            boolean keep = ConsentQuestions.KEEP.equals(one.purpose());
            List<ConsentCard> saidNo = consents.of(file.id()).stream()
                    .filter(other -> !other.given()
                            && one.purpose().equals(other.purpose())
                            && java.util.Objects.equals(one.receiver(), other.receiver())
                            && !one.giver().equals(other.giver())
                            && !"partner".equals(other.giver()))
                    .limit(1)
                    .toList();
            saidNo.forEach(no -> consents.record(answer(
                    one,
                    "given",
                    file.pregnant() ? no.giver() : Givers.afterBirth(no.giver()),
                    answers,
                    moment.person(),
                    file)));
            consents.record(answer(
                    one,
                    "given",
                    file.pregnant() ? one.giver() : Givers.afterBirth(one.giver()),
                    answers,
                    moment.person(),
                    file));
            if (keep) {
                files.share(file.id(), true);
            }
        }
    }

    private ConsentAnswer answer(
            ConsentCard same, String state, String giver, Answers answers, String person, CaseCard file) {
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

    private String words(ConsentCard one, NamedReceivers.Reader reader) {
        String who = named.of(one, reader);
        return Words.of("purpose", one.purpose())
                + (one.about() == null ? "" : ": " + Words.onCard(one.about()))
                + (who.isEmpty() ? "" : " (" + who + ")");
    }
}
