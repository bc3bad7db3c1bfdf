package nl.kansrijkestart.pathway.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** The other parent is asked after a birth, and both are heard when they differ. */
@Component
class ParentsForms {

    private final ConsentEnds ends;
    private final Consents consents;
    private final ParentsDiffer differ;
    private final CaseFiles files;
    private final GivenAnswers given;

    ParentsForms(
            FormContents book,
            ConsentEnds ends,
            Consents consents,
            ParentsDiffer differ,
            CaseFiles files,
            GivenAnswers given) {
        this.ends = ends;
        this.consents = consents;
        this.differ = differ;
        this.files = files;
        this.given = given;
        book.form("askOtherParent").fresh().shows(given::shared).keeps(this::otherParent);
        book.form("hearBothParents").fresh().shows(this::stopped).keeps(this::heard);
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
                        one.given() && !Givers.PARTNER.equals(one.giver()) && !Givers.OTHER_PARENT.equals(one.giver()))
                .forEach(one -> stopped.addAll(consents.record(given.again(
                        one, yes ? "given" : "refused", Givers.OTHER_PARENT, answers, moment.person(), file))));
        differ.stop(file.id(), stopped);
    }

    private Map<String, Object> stopped(FormMoment moment) {
        String lines = ends.stoppedByOther(moment.caseId()).stream()
                .map(one -> "- " + given.words(one, moment))
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
                            && !Givers.PARTNER.equals(other.giver()))
                    .limit(1)
                    .toList();
            saidNo.forEach(no -> consents.record(given.again(
                    one,
                    "given",
                    file.pregnant() ? no.giver() : Givers.afterBirth(no.giver()),
                    answers,
                    moment.person(),
                    file)));
            consents.record(given.again(
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
}
