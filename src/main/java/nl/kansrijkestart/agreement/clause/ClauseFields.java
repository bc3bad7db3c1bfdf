package nl.kansrijkestart.agreement.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** The questions about what a clause says: the same in draftClause and amendClause. */
@Component
public class ClauseFields {

    private static final String COORDINATOR = "hubCoordinators";
    private static final int NEXT_RECEIVERS = 3;
    /** The questions about what a clause says. */
    public static final List<String> KEYS = List.of(
            "otherReceivers",
            "receiver",
            "next_1",
            "next_2",
            "next_3",
            "agreedText",
            "term",
            "termUrgent",
            "nextTerm",
            "nextTermUrgent",
            "reminder",
            "reminderUrgent",
            "contact",
            "contactUrgent",
            "escalation",
            "escalationUrgent",
            "signatories",
            "validFrom",
            "validUntil",
            "evaluationDate",
            "level",
            "consentGround",
            "owner");

    /** What is asked of a topic; the term only where the program follows it. */
    private static final Set<String> OF_A_TOPIC =
            Set.of("agreedText", "signatories", "validFrom", "validUntil", "evaluationDate", "level", "owner");

    private static final String TERM = "term";
    private static final String URGENT = "termUrgent";

    private final BaseClauses base;
    private final PartnerTable table;

    ClauseFields(BaseClauses base, PartnerTable table) {
        this.base = base;
        this.table = table;
    }

    /** @param asked the receivers that the form begins with: they can be chosen whether they sit at the table or not */
    public FormContents.Page choices(FormContents.Page page, Function<FormMoment, List<String>> asked) {
        return page.options("needs", moment -> needs())
                .options(
                        "receivers",
                        moment -> Stream.concat(
                                        Stream.of(new Option(COORDINATOR, "Knooppuntcoördinator")),
                                        receivers(moment, asked))
                                .toList())
                .options("nextReceivers", moment -> receivers(moment, asked).toList())
                .options("partners", this::partners)
                .options("grounds", moment -> words("ground"))
                .options("levels", moment -> words("clauseLevel"))
                .options(
                        "owners",
                        moment -> Stream.concat(
                                        Stream.of(new Option(PartnerTable.LEADS, "Trekker")),
                                        partners(moment).stream()
                                                .filter(one -> table.hasAccount(one.value(), moment.municipality())))
                                .toList());
    }

    /** For the region: kinds of partner instead of organisations. */
    public FormContents.Page regionalChoices(FormContents.Page page) {
        return page.options(
                        "receivers",
                        moment -> Stream.concat(
                                        Stream.of(new Option(COORDINATOR, "Knooppuntcoördinator")),
                                        words("partnerKind").stream())
                                .toList())
                .options("nextReceivers", moment -> words("partnerKind"));
    }

    /** Questions that stay out for this topic, or are asked in other words: key → label, empty to leave it out. */
    public static Map<String, String> questions(String need) {
        Map<String, String> left = new LinkedHashMap<>();
        if (Words.topic(need)) {
            KEYS.stream().filter(key -> !OF_A_TOPIC.contains(key)).forEach(key -> left.put(key, ""));
            if (BaseClauses.follows(need)) {
                left.put(TERM, Words.of("topic", need + ".term"));
                left.put(URGENT, "Bij spoed");
            }
        }
        return left;
    }

    public List<Option> needs() {
        return base.subjects().stream()
                .map(need -> new Option(need, Words.need(need)))
                .sorted(Comparator.comparing(Option::label, Dutch.ORDER))
                .toList();
    }

    private Stream<Option> receivers(FormMoment moment, Function<FormMoment, List<String>> asked) {
        return Stream.concat(
                partners(moment).stream(),
                asked.apply(moment).stream()
                        .filter(one -> !table.memberOrGuest(one, moment.municipality()))
                        .map(one -> new Option(one, table.nameOf(one) + " (niet in de coalitie)")));
    }

    private List<Option> partners(FormMoment moment) {
        return table.partners(moment.municipality()).stream()
                .map(one -> new Option(one.code(), one.name()))
                .toList();
    }

    private static List<Option> words(String kind) {
        return Words.codes(kind).stream()
                .map(code -> new Option(code, Words.of(kind, code)))
                .toList();
    }

    /** What the form begins with: exactly what the draft says. */
    public Map<String, Object> shown(ClauseDraft draft, UnaryOperator<String> names) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("asked", Words.topic(draft.need()) ? null : ClauseDraft.asked(draft.receivers(), names));
        shown.put("otherReceivers", false);
        shown.put("agreedText", draft.agreedText());
        shown.put(
                "receiver",
                draft.receivers().isEmpty() ? COORDINATOR : draft.receivers().get(0));
        for (int number = 1; number <= NEXT_RECEIVERS; number++) {
            shown.put(
                    "next_" + number,
                    draft.receivers().size() > number ? draft.receivers().get(number) : null);
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

    /** @param asked the receivers that stay, unless somebody ticked that they change */
    public ClauseDraft read(String need, Answers answers, List<String> asked) {
        return new ClauseDraft(
                need,
                answers.text("agreedText").orElse(null),
                answers.yes("otherReceivers") ? receivers(answers) : asked,
                Words.topic(need) ? topicTerms(need, answers) : terms(answers),
                answers.text("consentGround").orElse("explicitConsent"),
                answers.text("level").orElse("execution"),
                answers.text("owner").orElse(PartnerTable.LEADS),
                answers.choices("signatories"),
                day(answers, "validFrom"),
                day(answers, "validUntil"),
                day(answers, "evaluationDate"));
    }

    private static ClauseTerms topicTerms(String need, Answers answers) {
        return BaseClauses.follows(need)
                ? ClauseTerms.ofTopic(days(answers, TERM, "deze afspraak"), days(answers, URGENT, "spoed"))
                : ClauseTerms.ofTopic(1, 1);
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
        return new ClauseTerms(
                days(answers, "term", "antwoord"),
                days(answers, "termUrgent", "antwoord bij spoed"),
                days(answers, "nextTerm", "antwoord volgende ontvanger"),
                days(answers, "nextTermUrgent", "antwoord volgende ontvanger bij spoed"),
                days(answers, "reminder", "herinnering"),
                days(answers, "reminderUrgent", "herinnering bij spoed"),
                days(answers, "contact", "eerste contact"),
                days(answers, "contactUrgent", "eerste contact bij spoed"),
                days(answers, "escalation", "oplossing"),
                days(answers, "escalationUrgent", "oplossing bij spoed"));
    }

    public static ClauseDraft of(ClauseVersion one) {
        return new ClauseDraft(
                one.need(),
                one.agreedText(),
                one.receivers(),
                one.terms(),
                one.consentGround(),
                one.level(),
                one.owner(),
                one.signatories(),
                one.validFrom(),
                one.validUntil(),
                one.evaluationDate());
    }

    /** In one line, for lists and cards. */
    public String summary(ClauseVersion one) {
        return ClauseWords.title(one) + ": " + said(one, table::nameOf) + "van " + ClauseWords.day(one.validFrom())
                + " tot en met " + ClauseWords.day(one.validUntil());
    }

    /** Who is asked and within which terms; of a topic its term, where it has one. */
    public static String said(ClauseVersion one, UnaryOperator<String> names) {
        if (!Words.topic(one.need())) {
            return "eerst " + ClauseDraft.asked(one.receivers(), names) + "; "
                    + one.terms().inWords() + "; ";
        }
        return BaseClauses.follows(one.need())
                ? Words.of("topic", one.need() + ".term").toLowerCase(Locale.ROOT) + ": "
                        + one.terms().answer() + ", bij spoed " + one.terms().answerUrgent() + "; "
                : "";
    }

    /** The same with its text: nobody says yes to what was not shown. */
    public String whole(ClauseVersion one) {
        return summary(one) + (one.agreedText() == null ? "" : ". " + one.agreedText());
    }

    /** The same laid beside what holds until then: nobody signs a change that was not named. */
    public String beside(ClauseVersion one, ClauseDraft now) {
        return whole(one) + (whole(one).endsWith(".") ? " " : ". ") + ClauseDraft.between(now, of(one), table::nameOf);
    }

    /** The same, with its terms counted one after the other: nobody signs what does not add up. */
    public String toSign(ClauseVersion one, ClauseDraft now) {
        return beside(one, now)
                + (Words.topic(one.need())
                        ? ""
                        : "\n\n" + one.terms().laidOut(one.receivers().size()));
    }

    /**
     * The draft as the table of now can sign and review it, and in words what that changes: who left neither signs nor
     * reviews.
     */
    public ClauseDraft atTable(ClauseDraft draft, String municipality) {
        List<String> sign = draft.signatories().stream()
                .filter(one -> table.memberOrGuest(one, municipality))
                .toList();
        boolean reviews = PartnerTable.LEADS.equals(draft.owner())
                || table.memberOrGuest(draft.owner(), municipality) && table.hasAccount(draft.owner(), municipality);
        return (reviews ? draft : draft.reviewedBy(PartnerTable.LEADS)).signedBy(sign);
    }

    /**
     * Who is asked for help and does not sit at the table; who signed and left. Empty when everybody of now sits there.
     */
    public String notAtTable(ClauseDraft now, String municipality) {
        List<String> receivers = absent(now.receivers(), municipality);
        List<String> signed = absent(now.signatories(), municipality);
        return (receivers.isEmpty()
                        ? ""
                        : String.join(", ", receivers) + (receivers.size() == 1 ? " doet" : " doen")
                                + " niet mee in de coalitie. "
                                + (receivers.size() == 1
                                        ? "Deze partner blijft ontvanger en tekent niet. "
                                        : "Deze partners blijven ontvanger en tekenen niet. "))
                + (signed.isEmpty()
                        ? ""
                        : String.join(", ", signed) + (signed.size() == 1 ? " tekende" : " tekenden") + " eerder en "
                                + (signed.size() == 1 ? "doet" : "doen") + " niet meer mee. ");
    }

    private List<String> absent(List<String> organisations, String municipality) {
        return organisations.stream()
                .filter(one -> !table.memberOrGuest(one, municipality))
                .map(table::nameOf)
                .toList();
    }

    private static int days(Answers answers, String key, String name) {
        return answers.number(key).orElseThrow(() -> new Refusal("Vul in: de termijn voor " + name + "."));
    }

    private static LocalDate day(Answers answers, String key) {
        return answers.date(key).orElse(null);
    }

    private static String iso(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
