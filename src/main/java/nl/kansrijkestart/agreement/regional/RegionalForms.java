package nl.kansrijkestart.agreement.regional;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.round.AgreementService;
import nl.kansrijkestart.agreement.round.RegionalOverlay;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of a regional change show and change: forms/agreement. */
@Component
class RegionalForms {

    private final RegionalService region;
    private final AdoptionService adoptions;
    private final AgreementService rounds;
    private final ClauseFields fields;
    private final People people;
    private final RegionalOverlay overlay;

    RegionalForms(
            FormContents forms,
            RegionalService region,
            AdoptionService adoptions,
            AgreementService rounds,
            ClauseFields fields,
            People people,
            RegionalOverlay overlay) {
        this.region = region;
        this.adoptions = adoptions;
        this.rounds = rounds;
        this.fields = fields;
        this.people = people;
        this.overlay = overlay;
        forms.form("startRegionalClause")
                .fresh()
                .options("needs", moment -> fields.needs())
                .starts("Regionale afspraak veranderen", this::started);
        fields.regionalChoices(forms.form("writeRegionalClause"))
                .fresh()
                .shows(this::text)
                .labels(moment -> ClauseFields.questions(rounds.topic(moment.caseId())))
                .keeps(this::written);
        forms.form("adoptRegionalClause").fresh().shows(this::compared).keeps(this::adopted);
    }

    /** The work of the region runs under the first municipality where they lead the project: a tenant, no more. */
    private CaseStart started(FormMoment moment, Answers answers) {
        String home = people.keysOf(moment.person()).stream()
                .filter(one -> AdoptionService.PROJECT_LEADERS.equals(one.group()))
                .map(Key::municipality)
                .findFirst()
                .orElseThrow(() -> new Refusal("U bent geen projectleider van de regio."));
        return new CaseStart(rounds.openRegional(home, answers.required("need")), home, Map.of());
    }

    private Map<String, Object> text(FormMoment moment) {
        String need = rounds.topic(moment.caseId());
        Map<String, Object> shown = new LinkedHashMap<>(fields.shown(region.now(need), ClauseWords::kind));
        shown.put("needName", Words.need(need));
        return shown;
    }

    private void written(FormMoment moment, Answers answers) {
        String need = rounds.topic(moment.caseId());
        region.write(fields.read(need, answers, region.now(need).receivers()), moment.caseId());
        rounds.drafted(moment.caseId(), need);
    }

    /** Exactly this municipality's own conflicts. */
    private Map<String, Object> compared(FormMoment moment) {
        Adoption adoption = adoptions.adoption(moment.caseId());
        ClauseVersion text = region.version(adoption.versionId());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("needName", ClauseWords.title(text));
        shown.put(
                "regional",
                ClauseFields.said(text, ClauseWords::kind) + "vanaf " + ClauseWords.day(text.validFrom())
                        + (text.agreedText() == null ? "" : ". " + text.agreedText()) + "\n\n"
                        + region.change(text));
        shown.put(
                "conflicts",
                adoptions
                        .own(adoption)
                        .map(own -> beside(overlay.conflicts(text, own), overlay.kept(text, own)))
                        .orElse("Uw gemeente heeft hierover geen eigen afspraak: u volgt de regio vanaf die dag."));
        return shown;
    }

    private static String beside(List<String> conflicts, List<String> kept) {
        String known = kept.isEmpty()
                ? ""
                : "\n\nWas al anders, en de regio verandert daar niets aan:\n\n" + String.join("\n\n", kept);
        return (conflicts.isEmpty()
                        ? kept.isEmpty()
                                ? "Uw eigen afspraak zegt hetzelfde."
                                : "Uw eigen afspraak hoeft om deze wijziging niet te veranderen."
                        : "Uw eigen afspraak is anders:\n\n" + String.join("\n\n", conflicts))
                + known;
    }

    private void adopted(FormMoment moment, Answers answers) {
        adoptions.answer(
                adoptions.adoption(moment.caseId()),
                Adoption.Answer.valueOf(answers.required("answer")),
                answers.text("reason").orElse(null),
                moment.person());
    }
}
