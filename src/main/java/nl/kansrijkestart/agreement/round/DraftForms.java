package nl.kansrijkestart.agreement.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseParty;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Item;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms show and change until a text is there to sign: forms/agreement. */
@Component
class DraftForms {

    private static final String NO_MEMBERS =
            "Uw coalitie heeft nog geen leden die kunnen ondertekenen. Nodig hen eerst uit: kies “Nieuw starten” en "
                    + "dan “Cyclus van de coalitie”. "
                    + "Loopt die al? Kies dan “Verandering in de coalitie”. Deze taak blijft voor u staan.";

    private final AgreementService rounds;
    private final DraftService drafts;
    private final ClauseNow now;
    private final DraftBegin begin;
    private final ClauseFields fields;
    private final PartnerTable table;
    private final People people;

    DraftForms(
            FormContents forms,
            AgreementService rounds,
            DraftService drafts,
            ClauseNow now,
            DraftBegin begin,
            ClauseFields fields,
            PartnerTable table,
            People people) {
        this.rounds = rounds;
        this.drafts = drafts;
        this.now = now;
        this.begin = begin;
        this.fields = fields;
        this.table = table;
        this.people = people;
        forms.form("startAgreements")
                .fresh()
                .shows(this::start)
                .options("municipalities", this::municipalities)
                .options("needs", moment -> fields.needs())
                .starts("Ronde afspraken gestart", this::started);
        fields.choices(forms.form("draftClause"), moment -> begin.receivers(rounds.round(moment.caseId())))
                .fresh()
                .shows(this::draft)
                .labels(this::questions)
                .keeps(this::drafted);
        forms.form("reactToClause")
                .fresh()
                .shows(this::round)
                .lists("clauses", this::toReact)
                .keeps(this::reacted);
        fields.choices(
                        forms.form("amendClause"),
                        moment -> rounds.version(moment.id("clauseId")).receivers())
                .fresh()
                .shows(this::amendment)
                .labels(moment -> ClauseFields.questions(
                        rounds.version(moment.id("clauseId")).need()))
                .options("parties", this::parties)
                .keeps(this::amended);
    }

    private Map<String, Object> start(FormMoment moment) {
        Map<String, Object> known = new LinkedHashMap<>();
        municipalities(moment).stream().findFirst().ifPresent(own -> known.put("municipality", own.value()));
        return known;
    }

    private List<Option> municipalities(FormMoment moment) {
        return people.municipalities().stream()
                .filter(one -> leads(moment.person(), one.code()))
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    private boolean leads(String person, String municipality) {
        return people.peopleWithRole(PartnerTable.LEADS, municipality).stream()
                .anyMatch(one -> one.login().equals(person));
    }

    private CaseStart started(FormMoment moment, Answers answers) {
        String municipality = answers.required("municipality");
        if (!leads(moment.person(), municipality)) {
            throw new Refusal("U bent geen trekker van deze gemeente.");
        }
        if (!table.anybodySigns(municipality)) {
            throw new Refusal(
                    "Uw coalitie heeft nog geen leden die kunnen ondertekenen. Nodig hen eerst uit: “Nieuw starten”, "
                            + "“Cyclus van de coalitie”.");
        }
        return new CaseStart(
                rounds.open(municipality, List.of(answers.required("need")), null, null)
                        .id(),
                municipality,
                Map.of());
    }

    /** Filled in with what holds now, so that a change is one number. */
    private Map<String, Object> draft(FormMoment moment) {
        AgreementRound round = rounds.round(moment.caseId());
        String need = round.topic();
        Map<String, Object> shown = new LinkedHashMap<>(round(moment));
        boolean ready = table.anybodySigns(moment.municipality());
        shown.put("topic", need == null ? "Nieuwe afspraak" : Words.need(need));
        shown.put("nextNeed", null);
        if (!ready || need == null) {
            shown.put(
                    "why",
                    ready ? "Kies eerst waarover u iets wilt afspreken. Daarna ziet u wat nu geldt." : NO_MEMBERS);
            return shown;
        }
        DraftBegin.Begin start = begin.of(round, need);
        shown.putAll(fields.shown(fields.atTable(start.text(), moment.municipality()), table::nameOf));
        shown.put("asked", ClauseDraft.asked(start.staying(), table::nameOf));
        shown.put("why", start.why());
        return shown;
    }

    /** Until somebody can sign and there is a topic, nothing else is asked. */
    private Map<String, String> questions(FormMoment moment) {
        boolean known = rounds.round(moment.caseId()).topic() != null;
        boolean ready = table.anybodySigns(moment.municipality());
        Map<String, String> left = new LinkedHashMap<>();
        if (known || !ready) {
            left.put("need", "");
        }
        if (!known || !ready) {
            ClauseFields.KEYS.forEach(key -> left.put(key, ""));
            left.put("nextNeed", "");
        } else {
            left.putAll(ClauseFields.questions(rounds.round(moment.caseId()).topic()));
        }
        return left;
    }

    private void drafted(FormMoment moment, Answers answers) {
        AgreementRound round = rounds.round(moment.caseId());
        if (!table.anybodySigns(round.municipality())) {
            throw new Refusal(NO_MEMBERS);
        }
        String need = round.topic();
        if (need == null) {
            round.about(answers.required("need"));
        } else {
            drafts.draft(
                    round,
                    fields.read(need, answers, begin.of(round, need).staying()),
                    begin.receivers(round),
                    answers.text("nextNeed").orElse(null),
                    moment.person());
        }
    }

    private Map<String, Object> round(FormMoment moment) {
        List<ClauseVersion> clauses = rounds.of(moment.caseId());
        String place = people.municipalities().stream()
                .filter(one -> one.code().equals(moment.municipality()))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse("");
        return Map.of(
                "place",
                place,
                "overview",
                clauses.isEmpty()
                        ? "Nog geen afspraken in deze ronde."
                        : clauses.stream().map(fields::summary).collect(Collectors.joining("\n\n")));
    }

    private List<Item> toReact(FormMoment moment) {
        return rounds.toReact(moment.caseId(), moment.id("partnerId")).stream()
                .map(one -> new Item(
                        one.id(),
                        (one.askedAgain() ? "Veranderd na de reacties. " : "")
                                + fields.beside(one, now.of(one.need(), one.municipality())),
                        Map.of("reaction", "agree")))
                .toList();
    }

    private void reacted(FormMoment moment, Answers answers) {
        answers.items("clauses")
                .forEach((id, answer) -> rounds.version(id)
                        .party(moment.id("partnerId"))
                        .react(
                                ClauseParty.Reaction.valueOf(answer.required("reaction")),
                                answer.text("remark").orElse(null),
                                rounds.today(),
                                null));
    }

    private Map<String, Object> amendment(FormMoment moment) {
        ClauseVersion one = rounds.version(moment.id("clauseId"));
        Map<String, Object> shown = new LinkedHashMap<>(round(moment));
        shown.putAll(fields.shown(ClauseFields.of(one), table::nameOf));
        shown.put("needName", ClauseWords.title(one));
        shown.put(
                "change",
                ClauseDraft.between(now.of(one.need(), one.municipality()), ClauseFields.of(one), table::nameOf));
        shown.put("reactions", one.parties().stream().map(this::reaction).collect(Collectors.joining("\n\n")));
        shown.put("howOn", "sign");
        return shown;
    }

    private String reaction(ClauseParty party) {
        String what = party.reaction() == null
                ? "nog geen reactie" + (party.remark() == null ? "" : " op deze tekst; eerder: " + party.remark())
                : party.reaction() == ClauseParty.Reaction.agree ? "akkoord" : "wil iets anders: " + party.remark();
        return table.nameOf(party.organisation()) + ": " + what
                + (party.onPaper()
                        ? " (op papier; namens deze partner vastgelegd door " + table.person(party.recordedBy()) + ")"
                        : "");
    }

    private List<Option> parties(FormMoment moment) {
        return rounds.version(moment.id("clauseId")).parties().stream()
                .map(party -> new Option(party.organisation(), table.nameOf(party.organisation())))
                .toList();
    }

    private void amended(FormMoment moment, Answers answers) {
        ClauseVersion one = rounds.version(moment.id("clauseId"));
        if (answers.is("howOn", "withdraw")) {
            one.withdraw();
            return;
        }
        answers.text("paperPartner")
                .ifPresent(partner -> one.party(partner)
                        .react(
                                ClauseParty.Reaction.change,
                                answers.text("paperRemark")
                                        .orElseThrow(() -> new Refusal(
                                                "Vul in: wat " + table.nameOf(partner) + " op papier antwoordde.")),
                                rounds.today(),
                                moment.person()));
        drafts.amend(one, fields.read(one.need(), answers, one.receivers()), moment.person());
    }
}
