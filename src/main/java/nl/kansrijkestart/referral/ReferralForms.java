package nl.kansrijkestart.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartService;
import nl.kansrijkestart.consent.ConsentAnswer;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** What the forms of a referral show and change: forms/referral. */
@Component
class ReferralForms {

    private final ReferralService loop;
    private final ReferralTerms terms;
    private final ReferralLetter letters;
    private final CaseFiles files;
    private final ConsentGate gate;
    private final Consents consents;
    private final ConsentTerm consentTerm;
    private final People people;
    private final ReferralFacts facts;
    private final ReceiverAnswers receivers;
    private final ReferralNews news;
    private final ByTelephone telephone;
    private final PartService parts;

    ReferralForms(
            FormContents book,
            ReferralService loop,
            ReferralTerms terms,
            ReferralLetter letters,
            ReceiverChoice choice,
            CaseFiles files,
            ConsentGate gate,
            Consents consents,
            ConsentTerm consentTerm,
            People people,
            ReferralFacts facts,
            ReceiverAnswers receivers,
            ReferralNews news,
            ByTelephone telephone,
            PartService parts) {
        this.loop = loop;
        this.terms = terms;
        this.letters = letters;
        this.files = files;
        this.gate = gate;
        this.consents = consents;
        this.consentTerm = consentTerm;
        this.people = people;
        this.facts = facts;
        this.receivers = receivers;
        this.news = news;
        this.telephone = telephone;
        this.parts = parts;
        book.form("answerReferral")
                .fresh()
                .shows(this::letter)
                .options("needs", moment -> needs())
                .keeps(this::answered)
                .late(this::answeredLate);
        book.form("callReceiver")
                .fresh()
                .shows(this::call)
                .options("needs", moment -> needs())
                .keeps(this::called)
                .late(this::answeredLate);
        book.form("answerQuestion").fresh().shows(this::question).keeps(this::replied);
        book.form("contactFamily").fresh().shows(this::contactDetails).keeps(this::contacted);
        book.form("checkContactMade").fresh().shows(this::letter).keeps(this::checked);
        book.form("tryContactTogether")
                .fresh()
                .shows(moment -> Map.of("family", files.card(moment.caseId()).mark()))
                .keeps(this::triedTogether);
        book.form("recordOutcome")
                .fresh()
                .shows(this::onBehalf)
                .keeps((moment, answers) -> referral(moment)
                        .end(
                                answers.required("outcome"),
                                answers.text("sentence").orElse(null)));
        book.form("chooseReceiver")
                .fresh()
                .shows(this::story)
                .options("receivers", moment -> choice.options(referral(moment)))
                .keeps((moment, answers) -> choice.choose(referral(moment), answers.required("choice")));
        book.form("askConsentNewReceiver").fresh().shows(this::story).keeps(this::consented);
        List.of("answerReferral", "callReceiver", "contactFamily", "recordOutcome")
                .forEach(form -> book.form(form)
                        .keepsLateIf(moment -> gate.passLate(
                                moment.caseId(),
                                ReferralDesk.purposeOf(referral(moment).need()),
                                moment.person())));
        book.form("solveStalledReferral")
                .fresh()
                .shows(this::solvable)
                .options("receivers", this::organisations)
                .options("clauses", moment -> loop.clauses(referral(moment)))
                .keeps(this::solved);
    }

    private Map<String, Object> letter(FormMoment moment) {
        return letters.of(moment.id("referralId"));
    }

    private Map<String, Object> contactDetails(FormMoment moment) {
        Map<String, Object> shown = onBehalf(moment);
        shown.put("contactDetails", loop.contactDetails(moment.id("referralId")));
        return shown;
    }

    private Map<String, Object> onBehalf(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(letter(moment));
        shown.put("onBehalf", telephone.onBehalf(referral(moment)));
        return shown;
    }

    /** What the caller may tell the receiver is what the receiver would have read. */
    private Map<String, Object> call(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(letter(moment));
        shown.put("receiver", telephone.name(referral(moment)));
        shown.put("telephone", telephone.telephone(referral(moment)));
        return shown;
    }

    private void called(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        if (answers.is("answer", "accept")) {
            receivers.refuseAfterWithdrawal(referral);
        }
        boolean spoken = !answers.is("answer", "notReached");
        referral.called(spoken ? answers.required("spokenWith") : null);
        files.tell(
                referral.caseId(),
                moment.person(),
                spoken
                        ? "Antwoord genoteerd namens " + telephone.name(referral) + ", gesproken met "
                                + referral.spokenWith()
                        : "Gebeld met " + telephone.name(referral) + ", niemand te spreken gekregen");
        switch (answers.required("answer")) {
            case "accept" -> receivers.accepted(referral);
            case "decline" -> receivers.declined(referral, answers);
            default -> {} // what follows is the next receiver
        }
    }

    private void answeredLate(FormMoment moment, Answers answers) {
        if (answers.is("answer", "accept")) {
            receivers.late(referral(moment), moment);
        }
    }

    private void triedTogether(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        if (answers.is("result", "reached")) {
            receivers.refuseAfterWithdrawal(referral);
        }
        referral.triedTogether(
                answers.required("result"), terms.contact(referral), terms.moment("term.contact.check", referral));
    }

    private void answered(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        switch (answers.required("answer")) {
            case "accept" -> {
                receivers.refuseAfterWithdrawal(referral);
                receivers.accepted(referral);
                parts.helps(referral.caseId(), moment.person());
            }
            case "needMore" -> {
                facts.answered(referral, "needMore");
                referral.ask(answers.required("remark"));
            }
            default -> receivers.declined(referral, answers);
        }
    }

    private Map<String, Object> question(FormMoment moment) {
        Referral referral = referral(moment);
        return Map.of(
                "family",
                files.card(referral.caseId()).mark(),
                "receiver",
                loop.name(referral.receiver()),
                "asked",
                String.valueOf(referral.remark()));
    }

    private void replied(FormMoment moment, Answers answers) {
        referral(moment).reply(answers.required("reply"), terms.workingDays(1, referral(moment)));
    }

    private void contacted(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        receivers.refuseAfterWithdrawal(referral);
        LocalDate day = answers.date("date").orElseThrow(() -> new Refusal("Vul in: de datum van het contact."));
        if (day.isAfter(today())) {
            throw new Refusal("De datum van het contact ligt in de toekomst. Vul de dag in waarop u contact zocht.");
        }
        if (day.isBefore(Deadlines.day(referral.sentAt()))) {
            throw new Refusal("De datum van het contact ligt voor het versturen van de verwijzing. Kijk de datum na.");
        }
        facts.contacted(referral, answers.required("result"));
        referral.tried(day, answers.required("way"), answers.required("result"), terms.contact(referral));
        if (answers.is("result", "notWanted")) {
            referral.end("supportNotWanted", null);
        }
    }

    private void checked(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        if (!answers.is("contact", "yes") && referral.receiver() != null) {
            news.receiver(referral, "de signaleerder vraagt of er al contact is geweest met het gezin.");
        }
    }

    private Map<String, Object> story(FormMoment moment) {
        Referral referral = referral(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(referral.caseId()).mark());
        shown.put("receiver", loop.name(referral.receiver()));
        shown.put(
                "purpose",
                Words.of("purpose", ReferralDesk.purposeOf(referral.need())) + ": " + Words.need(referral.need()));
        boolean personal = "personalTie".equals(referral.declineReason());
        String reason = referral.declineReason() == null || personal
                ? "nog geen antwoord"
                : Words.of("reason", referral.declineReason());
        String late = receivers.lateYes(referral, true);
        shown.put(
                "answerText",
                loop.name(referral.receiver()) + ": " + reason
                        + (referral.spokenWith() == null
                                ? ""
                                : " (telefonisch, gesproken met " + referral.spokenWith() + ")")
                        + (referral.neededHelp() == null ? "" : " (" + Words.need(referral.neededHelp()) + ")")
                        + (referral.remark() == null ? "" : ". " + referral.remark())
                        + (late.isEmpty() ? "" : "\n\n" + late));
        shown.put(
                "story",
                Words.onCard(referral.need()) + ", verstuurd op " + day(referral.sentAt()) + ". Gevraagd: "
                        + (referral.askedBefore().isEmpty()
                                ? ""
                                : referral.askedBefore().stream()
                                                .map(loop::name)
                                                .collect(Collectors.joining(", ")) + ", ")
                        + loop.name(referral.receiver()) + byTelephone(referral) + ". Totale termijn: "
                        + day(referral.overallDue()) + "."
                        + (late.isEmpty() ? "" : "\n\n" + late));
        return shown;
    }

    /**
     * The coordinator solves a shielded one together with the contact, who knows what it is about and who was asked.
     */
    private Map<String, Object> solvable(FormMoment moment) {
        Map<String, Object> shown = story(moment);
        Referral referral = referral(moment);
        if (Words.shielded(referral.need())) {
            shown.put("receiver", Words.PERSONAL);
            shown.put("purpose", Words.of("purpose", ReferralDesk.purposeOf(referral.need())) + ": " + Words.PERSONAL);
            shown.put("answerText", "dit is persoonlijk");
            shown.put(
                    "story",
                    Words.PERSONAL + ", verstuurd op " + day(referral.sentAt())
                            + ". Waarover het gaat en wie gevraagd is, weet de vaste contactpersoon: overleg met "
                            + people.person(file(moment).contact())
                                    .map(one -> one.name() + " (" + one.organisationName() + ")")
                                    .orElse("de organisatie van de contactpersoon")
                            + ". Totale termijn: " + day(referral.overallDue()) + "."
                            + (referral.lateYes() == null ? "" : "\n\n" + receivers.lateYes(referral, false)));
        }
        return shown;
    }

    /** How the last receiver was asked, when nobody of it can log in. */
    private String byTelephone(Referral referral) {
        return !telephone.asks(referral)
                ? ""
                : referral.spokenWith() != null
                        ? " (telefonisch, gesproken met " + referral.spokenWith() + ")"
                        : referral.called()
                                ? " (gebeld, niemand te spreken gekregen)"
                                : " (kan niet inloggen, nog niet gebeld)";
    }

    private void consented(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        boolean yes = answers.is("answer", "yes");
        List<String> categories = List.of("contact", "question");
        Givers.check(files.card(referral.caseId()).pregnant(), answers.required("giver"), yes ? categories : List.of());
        Givers.together(answers.required("giver"), answers.yes("parentAgrees"), yes ? categories : List.of());
        facts.consentAnswered(
                referral.caseId(),
                ReferralDesk.purposeOf(referral.need()),
                yes ? "given" : answers.is("answer", "no") ? "refused" : "later");
        consents.record(new ConsentAnswer(
                referral.caseId(),
                ReferralDesk.purposeOf(referral.need()),
                referral.need(),
                referral.receiver(),
                List.of(),
                categories,
                yes ? "given" : answers.is("answer", "no") ? "refused" : "later",
                answers.required("giver"),
                answers.choices("howExplained"),
                moment.person(),
                consentTerm.until(files.card(referral.caseId()).municipality())));
        if (yes) {
            referral.consentClear();
            referral.reachAgain(terms.now(), moments(moment, referral));
        } else {
            referral.end("supportNotWanted", null);
        }
    }

    private List<Option> organisations(FormMoment moment) {
        CaseCard file = files.card(moment.caseId());
        return List.of(
                        "youthHealthCare",
                        "socialTeam",
                        "socialWork",
                        "debtHelp",
                        "workIncome",
                        "adultMentalHealth",
                        "generalPractice",
                        "midwifePractice",
                        "maternityCare",
                        "informal",
                        "youthCare",
                        "disabilitySupport")
                .stream()
                .flatMap(kind -> people.ofKind(kind, file.municipality()).stream())
                .map(organisation -> new Option(
                        organisation.code(),
                        organisation.name()
                                + telephone.choice(
                                        organisation.code(), file.municipality(), "wie het gezin aanmeldde belt")))
                .toList();
    }

    private void solved(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        String solution = answers.required("solution");
        referral.solutionDue(null);
        if ("again".equals(solution) || "other".equals(solution)) {
            LocalDate end = answers.date("newTerm")
                    .orElseThrow(() -> new Refusal("Vul in: tot wanneer de verwijzing nog mag duren."));
            if (!end.isAfter(today())) {
                throw new Refusal("De nieuwe termijn ligt niet in de toekomst. Kies een latere dag.");
            }
            if (answers.is("clause", "current")) {
                loop.moveToCurrentClause(referral, answers.required("clauseReason"));
            }
            if ("other".equals(solution)) {
                facts.moved(referral);
                referral.moveTo(answers.required("receiver"), referral.need(), terms.now(), moments(moment, referral));
            } else if (!List.of(Referral.State.accepted, Referral.State.inContact)
                    .contains(referral.state())) {
                referral.moveTo(referral.receiver(), referral.need(), terms.now(), moments(moment, referral));
            }
            referral.giveTime(Deadlines.closes(end).plus(file(moment).held(terms.now())));
        } else {
            referral.solve(solution);
        }
    }

    private Moments moments(FormMoment moment, Referral referral) {
        return terms.moments(referral, false);
    }

    private static List<Option> needs() {
        return Words.codes("theme").stream()
                .filter(theme -> !"unclear".equals(theme))
                .map(theme -> new Option(theme, Words.of("theme", theme)))
                .toList();
    }

    private static String day(Instant moment) {
        return Dutch.figures(moment);
    }

    private LocalDate today() {
        return Deadlines.day(terms.now());
    }

    private CaseCard file(FormMoment moment) {
        return files.card(moment.caseId());
    }

    private Referral referral(FormMoment moment) {
        return loop.referral(moment.id("referralId"));
    }
}
