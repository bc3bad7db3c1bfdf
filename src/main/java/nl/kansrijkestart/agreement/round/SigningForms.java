package nl.kansrijkestart.agreement.round;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of signing and looking again show and change: forms/agreement. */
@Component
class SigningForms {

    private final AgreementService rounds;
    private final SigningService signing;
    private final ClauseService clauseDates;
    private final Clauses clauses;
    private final ClauseFields fields;
    private final ClauseNow now;
    private final PartnerTable table;

    SigningForms(
            FormContents forms,
            AgreementService rounds,
            SigningService signing,
            ClauseService clauseDates,
            Clauses clauses,
            ClauseFields fields,
            ClauseNow now,
            PartnerTable table) {
        this.rounds = rounds;
        this.signing = signing;
        this.clauseDates = clauseDates;
        this.clauses = clauses;
        this.fields = fields;
        this.now = now;
        this.table = table;
        forms.form("signClauses").fresh().shows(this::toSign).keeps(this::signed);
        forms.form("decideWithoutSignature")
                .fresh()
                .shows(this::missing)
                .options("missing", this::missingPartners)
                .keeps(this::decided);
        forms.form("approveWithoutSignature").fresh().shows(this::asked).keeps(this::boardDecided);
        forms.form("reviewClause").fresh().shows(this::inReview).keeps(this::reviewed);
    }

    private Map<String, Object> toSign(FormMoment moment) {
        return Map.of(
                "partner",
                table.nameOf(moment.id("partnerId")),
                "clauses",
                rounds.with(moment.caseId(), moment.id("partnerId")).stream()
                        .map(one -> fields.toSign(one, now.of(one.need(), one.municipality())))
                        .collect(Collectors.joining("\n\n")));
    }

    /** Only the person with the mandate, and only as long as she has it. */
    private void signed(FormMoment moment, Answers answers) {
        String partner = moment.id("partnerId");
        if (!table.mandated(partner, moment.municipality())
                .filter(moment.person()::equals)
                .isPresent()) {
            throw new Refusal(
                    "U mag niet (meer) ondertekenen namens " + table.nameOf(partner) + ". Overleg met de trekker.");
        }
        if (answers.is("signature", "sign")) {
            signing.sign(rounds.round(moment.caseId()), partner, moment.person(), rounds.today(), null);
        } else {
            String why = answers.required("remark");
            rounds.with(moment.caseId(), partner)
                    .forEach(one -> one.party(partner).doNotSign(why));
        }
    }

    private Map<String, Object> missing(FormMoment moment) {
        AgreementRound round = rounds.round(moment.caseId());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put(
                "clauses",
                rounds.of(round.id()).stream()
                        .map(one -> fields.toSign(one, now.of(one.need(), one.municipality())))
                        .collect(Collectors.joining("\n\n")));
        shown.put(
                "missing",
                rounds.missing(round).stream()
                        .map(one -> table.nameOf(one) + why(round, one))
                        .sorted(Dutch.ORDER)
                        .collect(Collectors.joining("\n\n")));
        shown.put(
                "board",
                round.decision().boardRefused()
                        ? "Het bestuur zei nee: " + round.decision().boardReason()
                        : "");
        return shown;
    }

    private Map<String, Object> asked(FormMoment moment) {
        AgreementRound round = rounds.round(moment.caseId());
        Map<String, Object> shown = missing(moment);
        shown.put("lead", table.person(round.decision().by()));
        shown.put("why", round.decision().why());
        return shown;
    }

    private void boardDecided(FormMoment moment, Answers answers) {
        signing.boardDecides(
                rounds.round(moment.caseId()),
                answers.is("agrees", "yes"),
                answers.required("reason"),
                moment.person());
    }

    private String why(AgreementRound round, String partner) {
        String said = rounds.with(round.id(), partner).stream()
                .map(one -> one.party(partner).notSigned())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean canHere = table.mandated(partner, round.municipality()).isPresent();
        return said != null
                ? ": tekent nog niet (" + said + ")"
                : canHere ? ": nog geen antwoord" : ": kan hier niet tekenen, vraag het op papier";
    }

    private List<Option> missingPartners(FormMoment moment) {
        return rounds.missing(rounds.round(moment.caseId())).stream()
                .map(one -> new Option(one, table.nameOf(one)))
                .sorted(Comparator.comparing(Option::label, Dutch.ORDER))
                .toList();
    }

    private void decided(FormMoment moment, Answers answers) {
        AgreementRound round = rounds.round(moment.caseId());
        RoundDecision.What what = RoundDecision.What.valueOf(answers.required("decision"));
        LocalDate on = answers.date("decidedOn").orElse(rounds.today());
        if (on.isAfter(rounds.today())) {
            throw new Refusal("De datum van de handtekening of het besluit ligt in de toekomst. Controleer de datum.");
        }
        if (what == RoundDecision.What.paper) {
            signing.sign(round, answers.required("partner"), answers.required("signer"), on, moment.person());
        }
        signing.decide(round, new RoundDecision(what, answers.text("reason").orElse(null), on, moment.person()));
    }

    private Map<String, Object> inReview(FormMoment moment) {
        ClauseVersion one = rounds.version(moment.id("clauseId"));
        return Map.of(
                "clause",
                fields.whole(one) + (one.amber() == null ? "" : ". Let op: " + one.amber()),
                "otherwise",
                ClauseDraft.between(ClauseFields.of(one), now.region(one.need(), one.municipality()), table::nameOf));
    }

    private void reviewed(FormMoment moment, Answers answers) {
        ClauseVersion one = rounds.version(moment.id("clauseId"));
        if (one.state() != ClauseVersion.State.review) {
            throw new Refusal("Deze versie is intussen vervangen of beëindigd. Er is niets veranderd.");
        }
        switch (answers.required("outcome")) {
            case "keep" ->
                clauseDates.keep(
                        one,
                        answers.date("nextEvaluation")
                                .orElseThrow(() -> new Refusal("Vul in: Volgende evaluatie op.")));
            case "change" -> {
                one.changes();
                clauses.openDraft(one.need(), one.municipality(), answers.required("reason"));
            }
            default -> {
                clauseDates.retire(one);
                clauseDates.ended(one);
            }
        }
    }
}
