package nl.kansrijkestart.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.ConsentTerm;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.Referral.Solution;
import nl.kansrijkestart.referral.ReferralClock.Moments;
import org.springframework.stereotype.Component;

/** What follows on an answer that is no yes: another receiver with the parent, or the coordinator's solution. */
@Component
class FollowUpForms {

    private final Referrals referrals;
    private final ReferralTerms terms;
    private final ReceiverContact receivers;
    private final CaseFiles files;
    private final Consents consents;
    private final ConsentTerm consentTerm;
    private final People people;

    FollowUpForms(
            FormContents book,
            Referrals referrals,
            ReferralTerms terms,
            ReceiverContact receivers,
            ReceiverChoice choice,
            CaseFiles files,
            Consents consents,
            ConsentTerm consentTerm,
            People people) {
        this.referrals = referrals;
        this.terms = terms;
        this.receivers = receivers;
        this.files = files;
        this.consents = consents;
        this.consentTerm = consentTerm;
        this.people = people;
        book.form("chooseReceiver")
                .fresh()
                .shows(this::story)
                .options("receivers", moment -> choice.options(referral(moment)))
                .keeps((moment, answers) -> {
                    Referral referral = referral(moment);
                    choice.choose(referral, answers.required("choice"));
                    referrals.save(referral);
                });
        book.form("askConsentNewReceiver").fresh().shows(this::story).keeps(this::consented);
        book.form("solveStalledReferral")
                .fresh()
                .shows(this::solvable)
                .options("receivers", this::organisations)
                .options("clauses", moment -> terms.clauses(referral(moment)))
                .keeps(this::solved);
    }

    private Map<String, Object> story(FormMoment moment) {
        Referral referral = referral(moment);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(referral.caseId()).mark());
        shown.put("receiver", receivers.name(referral.receiver()));
        shown.put(
                "consentText",
                consentTerm.explained(files.card(referral.caseId()).municipality()));
        shown.put(
                "purpose",
                Words.of("purpose", ConsentGate.purposeOf(referral.need())) + ": " + Words.need(referral.need()));
        boolean personal = "personalTie".equals(referral.answer().reason());
        String reason = referral.answer().reason() == null || personal
                ? "nog geen antwoord"
                : Words.of("reason", referral.answer().reason());
        String late = receivers.lateYes(referral, true);
        shown.put(
                "answerText",
                receivers.name(referral.receiver()) + ": " + reason
                        + (referral.answer().spokenWith() == null
                                ? ""
                                : " (telefonisch, gesproken met "
                                        + referral.answer().spokenWith() + ")")
                        + (referral.answer().neededHelp() == null
                                ? ""
                                : " (" + Words.need(referral.answer().neededHelp()) + ")")
                        + (referral.answer().remark() == null
                                ? ""
                                : ". " + referral.answer().remark())
                        + (late.isEmpty() ? "" : "\n\n" + late));
        shown.put(
                "story",
                Words.onCard(referral.need()) + ", verstuurd op "
                        + day(referral.clock().sentAt()) + ". Gevraagd: "
                        + (referral.turns().askedBefore().isEmpty()
                                ? ""
                                : referral.turns().askedBefore().stream()
                                                .map(receivers::name)
                                                .collect(Collectors.joining(", "))
                                        + ", ")
                        + receivers.name(referral.receiver()) + byTelephone(referral) + ". Totale termijn: "
                        + day(referral.clock().overallDue()) + "."
                        + (late.isEmpty() ? "" : "\n\n" + late));
        return shown;
    }

    /**
     * The coordinator solves a shielded one together with the contact, who knows what it is about and who was asked.
     */
    private Map<String, Object> solvable(FormMoment moment) {
        Map<String, Object> shown = story(moment);
        Referral referral = referral(moment);
        shown.put(
                "family",
                file(moment)
                        .markFor(people.person(moment.person())
                                .map(PersonCard::organisation)
                                .orElse("")));
        if (Words.shielded(referral.need())) {
            shown.put("receiver", Words.PERSONAL);
            shown.put("purpose", Words.of("purpose", ConsentGate.purposeOf(referral.need())) + ": " + Words.PERSONAL);
            shown.put("answerText", "dit is persoonlijk");
            shown.put(
                    "story",
                    Words.PERSONAL + ", verstuurd op " + day(referral.clock().sentAt())
                            + ". Waarover het gaat en wie gevraagd is, weet de vaste contactpersoon: overleg met "
                            + people.person(file(moment).contact())
                                    .map(one ->
                                            one.name() + " (" + one.organisationName() + ")" + people.away(one.login()))
                                    .orElse("de organisatie van de vaste contactpersoon")
                            + ". Totale termijn: " + day(referral.clock().overallDue()) + "."
                            + (referral.turns().lateYes() == null ? "" : "\n\n" + receivers.lateYes(referral, false)));
        }
        return shown;
    }

    /** How the last receiver was asked, when nobody of it can log in. */
    private String byTelephone(Referral referral) {
        return !receivers.byTelephone(referral)
                ? ""
                : referral.answer().spokenWith() != null
                        ? " (telefonisch, gesproken met " + referral.answer().spokenWith() + ")"
                        : referral.answer().called()
                                ? " (gebeld, niemand te spreken gekregen)"
                                : " (kan niet inloggen, nog niet gebeld)";
    }

    private void consented(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        CaseCard file = files.card(referral.caseId());
        boolean yes = answers.is("answer", "yes");
        List<String> categories = List.of("contact", "question");
        Givers.check(file.pregnant(), answers.required("giver"), yes ? categories : List.of());
        Givers.together(answers.required("giver"), answers.yes("parentAgrees"), yes ? categories : List.of());
        consents.answered(new ConsentAnswer(
                referral.caseId(),
                ConsentGate.purposeOf(referral.need()),
                referral.need(),
                referral.receiver(),
                List.of(),
                categories,
                yes ? "given" : answers.is("answer", "no") ? "refused" : "later",
                answers.required("giver"),
                answers.choices("howExplained"),
                moment.person(),
                consentTerm.until(file.municipality())));
        if (yes) {
            referral.consentClear(terms.now(), terms.moments(referral, false));
        } else {
            referral.end(Referral.NOT_WANTED, null);
        }
        referrals.save(referral);
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
                                + receivers.choice(
                                        organisation.code(), file.municipality(), "wie het gezin aanmeldde belt")))
                .toList();
    }

    private void solved(FormMoment moment, Answers answers) {
        Referral referral = referral(moment);
        Solution solution = Solution.valueOf(answers.required("solution"));
        referral.solving();
        if (solution.goesOn()) {
            goOn(referral, answers, solution == Solution.other);
        } else {
            referral.solve(solution);
        }
        referrals.save(referral);
    }

    /** @param other another receiver is asked, else the same one again, unless that said yes */
    private void goOn(Referral referral, Answers answers, boolean other) {
        LocalDate end = answers.date("newTerm")
                .orElseThrow(() -> new Refusal("Vul in: tot wanneer de verwijzing nog mag duren."));
        if (!end.isAfter(Deadlines.day(terms.now()))) {
            throw new Refusal("De nieuwe termijn ligt niet in de toekomst. Kies een latere dag.");
        }
        if (answers.is("clause", "current")) {
            terms.moveToCurrentClause(referral, answers.required("clauseReason"));
        }
        Instant closes =
                Deadlines.closes(end).plus(files.card(referral.caseId()).held(terms.now()));
        Moments moments = terms.moments(referral, false);
        if (other) {
            referral.moveTo(answers.required("receiver"), terms.now(), moments);
        } else if (!referral.accepted()) {
            referral.askSame(terms.now(), moments);
        }
        referral.giveTime(closes);
    }

    private static String day(Instant moment) {
        return Dutch.wholeDay(moment);
    }

    private CaseCard file(FormMoment moment) {
        return files.card(moment.caseId());
    }

    private Referral referral(FormMoment moment) {
        return referrals.named(moment.id("referralId"));
    }
}
