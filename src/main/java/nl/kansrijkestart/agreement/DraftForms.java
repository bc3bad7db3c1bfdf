package nl.kansrijkestart.agreement;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.engine.Answers;
import nl.kansrijkestart.engine.CaseStart;
import nl.kansrijkestart.engine.FormBook;
import nl.kansrijkestart.engine.FormMoment;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.engine.Item;
import nl.kansrijkestart.engine.Option;
import org.springframework.stereotype.Component;

/** What the forms show and change until a text is there to sign: forms/agreement. */
@Component
class DraftForms {

    private final AgreementBook book;
    private final Agreements agreements;
    private final ClauseVersions versions;
    private final ClauseFields fields;
    private final RegionalOverlay overlay;
    private final PartnerTable table;
    private final WorkingDays days;
    private final People people;

    DraftForms(FormBook forms, AgreementBook book, Agreements agreements, ClauseVersions versions, ClauseFields fields, RegionalOverlay overlay, PartnerTable table,
               WorkingDays days, People people) {
        this.book = book;
        this.agreements = agreements;
        this.versions = versions;
        this.fields = fields;
        this.overlay = overlay;
        this.table = table;
        this.days = days;
        this.people = people;
        forms.form("startAgreements").fresh().shows(this::start).options("municipalities", this::municipalities).options("needs", moment -> fields.needs())
                .starts("Ronde afspraken gestart", this::started);
        fields.choices(forms.form("draftClause")).fresh().shows(this::draft).keeps(this::drafted);
        forms.form("reactToClause").fresh().shows(this::round).lists("clauses", this::toReact).keeps(this::reacted);
        fields.choices(forms.form("amendClause")).fresh().shows(this::amendment).options("parties", this::parties).keeps(this::amended);
    }

    private Map<String, Object> start(FormMoment moment) {
        Map<String, Object> known = new LinkedHashMap<>();
        municipalities(moment).stream().findFirst().ifPresent(own -> known.put("municipality", own.value()));
        return known;
    }

    private List<Option> municipalities(FormMoment moment) {
        return people.municipalities().stream().filter(one -> leads(moment.person(), one.code())).map(one -> new Option(one.code(), one.name())).toList();
    }

    private boolean leads(String person, String municipality) {
        return people.peopleWithRole(PartnerTable.LEADS, municipality).stream().anyMatch(one -> one.login().equals(person));
    }

    private CaseStart started(FormMoment moment, Answers answers) {
        String municipality = answers.required("municipality");
        if (!leads(moment.person(), municipality)) {
            throw new FormRefused("U bent geen trekker van deze gemeente.");
        }
        return new CaseStart(book.open(municipality, List.of(answers.required("need")), null).id(), municipality, Map.of());
    }

    /** Filled in with what holds now, so that a change is one number. */
    private Map<String, Object> draft(FormMoment moment) {
        AgreementRound round = book.round(moment.caseId());
        String need = round.needs().stream().findFirst().orElse(null);
        LocalDate from = LocalDate.ofInstant(days.add(book.today().atStartOfDay(WorkingDays.ZONE).toInstant(), 40), WorkingDays.ZONE);
        Map<String, Object> shown = new LinkedHashMap<>(round(moment));
        Optional<ClauseVersion> own = need == null ? Optional.empty()
                : versions.inForce(need, moment.municipality(), book.today()).filter(one -> one.municipality() != null);
        Optional<ClauseVersion> region = need == null ? Optional.empty() : book.adapted(round, need);
        shown.putAll(fields.shown(region.map(one -> overlay.draft(one, own.orElse(null), moment.municipality(), from)).or(() -> own.map(one -> fields.from(one, from)))
                .orElseGet(() -> fields.from(need, moment.municipality(), need == null ? null : agreements.inForce(need, moment.municipality()), from))));
        String absent = need == null || own.isPresent() ? "" : fields.notAtTable(agreements.inForce(need, moment.municipality()), moment.municipality());
        String empty = table.partners(moment.municipality()).isEmpty()
                ? "Uw coalitie heeft nog geen leden of gasten: nodig hen eerst uit, dan kunt u hen hier kiezen." : absent;
        String start = region.isEmpty() ? "" : "Het begin is de tekst van de regio" + (own.isEmpty() ? ". " : ", met daarop wat hier anders is. ");
        shown.put("why", (start + (round.reason() == null ? "" : "Reden: " + round.reason() + ". ") + empty).strip());
        shown.put("nextNeed", null);
        return shown;
    }

    private void drafted(FormMoment moment, Answers answers) {
        book.draft(book.round(moment.caseId()), fields.read(answers.required("need"), answers), answers.text("nextNeed").orElse(null));
    }

    private Map<String, Object> round(FormMoment moment) {
        List<ClauseVersion> clauses = book.of(moment.caseId());
        String place = people.municipalities().stream().filter(one -> one.code().equals(moment.municipality())).map(MunicipalityCard::name).findFirst().orElse("");
        return Map.of("place", place, "overview", clauses.isEmpty() ? "Nog geen afspraken in deze ronde."
                : clauses.stream().map(fields::summary).collect(Collectors.joining("\n\n")));
    }

    private List<Item> toReact(FormMoment moment) {
        return book.with(moment.caseId(), moment.id("partnerId")).stream().map(one -> new Item(one.id(), fields.whole(one), Map.of("reaction", "agree"))).toList();
    }

    private void reacted(FormMoment moment, Answers answers) {
        answers.items("clauses").forEach((id, answer) -> book.version(id).party(moment.id("partnerId"))
                .react(answer.required("reaction"), answer.text("remark").orElse(null), book.today(), null));
    }

    private Map<String, Object> amendment(FormMoment moment) {
        ClauseVersion one = book.version(moment.id("clauseId"));
        Map<String, Object> shown = new LinkedHashMap<>(round(moment));
        shown.putAll(fields.shown(ClauseFields.of(one)));
        shown.put("needName", ClauseWords.title(one));
        shown.put("reactions", one.parties().stream().map(this::reaction).collect(Collectors.joining("\n\n")));
        shown.put("howOn", "sign");
        return shown;
    }

    private String reaction(ClauseParty party) {
        String what = party.reaction() == null ? "nog geen reactie" : "agree".equals(party.reaction()) ? "akkoord" : "wil iets anders: " + party.remark();
        return table.nameOf(party.organisation()) + ": " + what + (party.onPaper() ? " (op papier)" : "");
    }

    private List<Option> parties(FormMoment moment) {
        return book.version(moment.id("clauseId")).parties().stream().map(party -> new Option(party.organisation(), table.nameOf(party.organisation()))).toList();
    }

    private void amended(FormMoment moment, Answers answers) {
        ClauseVersion one = book.version(moment.id("clauseId"));
        if (answers.is("howOn", "withdraw")) {
            one.withdraw();
            return;
        }
        answers.text("paperPartner").ifPresent(partner -> one.party(partner).react("change", answers.text("paperRemark")
                .orElseThrow(() -> new FormRefused("Vul in: wat " + table.nameOf(partner) + " op papier antwoordde.")), book.today(), moment.person()));
        book.amend(one, fields.read(one.need(), answers));
    }

}
