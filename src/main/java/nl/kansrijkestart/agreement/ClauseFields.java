package nl.kansrijkestart.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.casefile.Words;
import nl.kansrijkestart.engine.Answers;
import nl.kansrijkestart.engine.FormBook;
import nl.kansrijkestart.engine.FormMoment;
import nl.kansrijkestart.engine.FormRefused;
import nl.kansrijkestart.engine.Option;
import org.springframework.stereotype.Component;

/** The questions about what a clause says: the same in draftClause and amendClause. */
@Component
class ClauseFields {

    private static final String COORDINATOR = "hubCoordinators";
    private static final int NEXT_RECEIVERS = 3;

    private final BaseClauses base;
    private final PartnerTable table;

    ClauseFields(BaseClauses base, PartnerTable table) {
        this.base = base;
        this.table = table;
    }

    FormBook.Page choices(FormBook.Page page) {
        return page.options("needs", moment -> needs())
                .options("receivers", moment -> Stream.concat(Stream.of(new Option(COORDINATOR, "Knooppuntcoördinator")), partners(moment).stream()).toList())
                .options("partners", this::partners)
                .options("grounds", moment -> words("ground"))
                .options("levels", moment -> words("clauseLevel"))
                .options("owners", moment -> Stream.concat(Stream.of(new Option(PartnerTable.LEADS, "Trekker")), partners(moment).stream()
                        .filter(one -> table.hasAccount(one.value(), moment.municipality()))).toList());
    }

    /** For the region: kinds of partner instead of organisations. */
    FormBook.Page regionalChoices(FormBook.Page page) {
        return page.options("receivers", moment -> Stream.concat(Stream.of(new Option(COORDINATOR, "Knooppuntcoördinator")), words("partnerKind").stream()).toList())
                .options("partners", moment -> words("partnerKind"));
    }

    List<Option> needs() {
        return base.needs().stream().map(need -> new Option(need, Words.need(need))).sorted((a, b) -> a.label().compareTo(b.label())).toList();
    }

    private List<Option> partners(FormMoment moment) {
        return table.partners(moment.municipality()).stream().map(one -> new Option(one.code(), one.name())).toList();
    }

    private static List<Option> words(String kind) {
        return Words.codes(kind).stream().map(code -> new Option(code, Words.of(kind, code))).toList();
    }

    Map<String, Object> shown(ClauseDraft draft) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("need", draft.need());
        shown.put("agreedText", draft.agreedText());
        shown.put("receiver", draft.receivers().isEmpty() ? COORDINATOR : draft.receivers().get(0));
        for (int number = 1; number <= NEXT_RECEIVERS; number++) {
            shown.put("next_" + number, draft.receivers().size() > number ? draft.receivers().get(number) : null);
        }
        ClauseTerms terms = draft.terms();
        shown.put("term", terms.answer());
        shown.put("termUrgent", terms.answerUrgent());
        shown.put("nextTerm", terms.fallback());
        shown.put("nextTermUrgent", terms.fallbackUrgent());
        shown.put("reminder", terms.reminder());
        shown.put("reminderUrgent", terms.reminderUrgent());
        shown.put("contact", terms.contact());
        shown.put("contactUrgent", terms.contactUrgent());
        shown.put("escalation", terms.escalation());
        shown.put("escalationUrgent", terms.escalationUrgent());
        shown.put("consentGround", draft.consentGround());
        shown.put("level", draft.level());
        shown.put("owner", draft.owner());
        shown.put("signatories", draft.signatories());
        shown.put("validFrom", iso(draft.validFrom()));
        shown.put("validUntil", iso(draft.validUntil()));
        shown.put("evaluationDate", iso(draft.evaluationDate()));
        return shown;
    }

    ClauseDraft read(String need, Answers answers) {
        return new ClauseDraft(need, answers.text("agreedText").orElse(null), receivers(answers), terms(answers),
                answers.text("consentGround").orElse("explicitConsent"), answers.text("level").orElse("execution"),
                answers.text("owner").orElse(PartnerTable.LEADS), answers.choices("signatories"), day(answers, "validFrom"), day(answers, "validUntil"),
                day(answers, "evaluationDate"));
    }

    private static List<String> receivers(Answers answers) {
        List<String> receivers = new ArrayList<>();
        String first = answers.required("receiver");
        if (!COORDINATOR.equals(first)) {
            receivers.add(first);
            for (int number = 1; number <= NEXT_RECEIVERS; number++) {
                answers.text("next_" + number).ifPresent(receivers::add);
            }
        }
        return receivers;
    }

    private static ClauseTerms terms(Answers answers) {
        return new ClauseTerms(days(answers, "term", "antwoord"), days(answers, "termUrgent", "antwoord bij spoed"),
                days(answers, "nextTerm", "antwoord volgende ontvanger"), days(answers, "nextTermUrgent", "antwoord volgende ontvanger bij spoed"),
                days(answers, "reminder", "herinnering"), days(answers, "reminderUrgent", "herinnering bij spoed"),
                days(answers, "contact", "eerste contact"), days(answers, "contactUrgent", "eerste contact bij spoed"),
                days(answers, "escalation", "oplossing"), days(answers, "escalationUrgent", "oplossing bij spoed"));
    }

    /** What a new version of this clause starts from. @param from the day on which it could begin */
    ClauseDraft from(ClauseVersion one, LocalDate from) {
        return new ClauseDraft(one.need(), one.agreedText(), one.receivers(), one.terms(), one.consentGround(), one.level(), one.owner(), one.signatories(),
                from, from.plusYears(2), from.plusYears(1));
    }

    /** What a first clause of the municipality starts from: what holds now by the region. @param need null: not chosen yet */
    ClauseDraft from(String need, String municipality, ClauseInForce base, LocalDate from) {
        List<String> receivers = base == null ? List.of() : base.receivers().stream().filter(one -> table.memberOrGuest(one, municipality)).toList();
        return new ClauseDraft(need, null, receivers, base == null ? this.base.terms("unclear", municipality) : base.terms(), "explicitConsent", "execution",
                PartnerTable.LEADS, receivers.stream().filter(one -> table.signs(one, municipality)).toList(), from, from.plusYears(2), from.plusYears(1));
    }

    static ClauseDraft of(ClauseVersion one) {
        return new ClauseDraft(one.need(), one.agreedText(), one.receivers(), one.terms(), one.consentGround(), one.level(), one.owner(), one.signatories(),
                one.validFrom(), one.validUntil(), one.evaluationDate());
    }

    /** In one line, for lists and cards. */
    String summary(ClauseVersion one) {
        List<String> names = one.receivers().stream().map(table::nameOf).toList();
        return ClauseWords.title(one) + ": eerst " + (names.isEmpty() ? "Knooppuntcoördinator" : String.join(", dan ", names)) + "; " + one.terms().inWords()
                + "; van " + ClauseWords.day(one.validFrom()) + " tot en met " + ClauseWords.day(one.validUntil());
    }

    /** The same with its text: nobody says yes to what was not shown. */
    String whole(ClauseVersion one) {
        return summary(one) + (one.agreedText() == null ? "" : ". " + one.agreedText());
    }

    /** A receiver of now that is not at the table cannot be chosen; the form says so instead of leaving it out in silence. */
    String notAtTable(ClauseInForce now, String municipality) {
        List<String> absent = now.receivers().stream().filter(one -> !table.memberOrGuest(one, municipality)).map(table::nameOf).toList();
        return absent.isEmpty() ? "" : "Nu wordt ook gevraagd: " + String.join(", ", absent)
                + ". Zij doen niet mee in de coalitie en staan daarom niet in de lijst. Nodig hen eerst uit: “Nieuw starten”, “Verandering in de coalitie”.";
    }

    private static int days(Answers answers, String key, String name) {
        return answers.number(key).orElseThrow(() -> new FormRefused("Vul in: de termijn voor " + name + "."));
    }

    private static LocalDate day(Answers answers, String key) {
        return answers.date(key).orElse(null);
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
