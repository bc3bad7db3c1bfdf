package nl.kansrijkestart.pathway.homevisit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.family.ContactPerson;
import nl.kansrijkestart.pathway.family.RouteChoice;
import nl.kansrijkestart.pathway.homevisit.HomeVisitEvents.How;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/** What the forms of the home visit show and change: forms/pathway. */
@Component
class HomeVisitForms {

    static final String LATE_HINT =
            "Het is al laat in de zwangerschap. Bellen of beeldbellen past nu vaak beter; een bezoek thuis kan na de "
                    + "geboorte.";

    private static final String REGISTERED = ConsentGate.purposeOf("prenatalHomeVisit");

    private final HomeVisitService visits;
    private final HomeVisitTerms terms;
    private final RouteChoice routes;
    private final ReferralService referrals;
    private final CaseFiles files;
    private final ContactPerson contact;
    private final ConsentGate gate;

    HomeVisitForms(
            FormContents forms,
            HomeVisitService visits,
            HomeVisitTerms terms,
            RouteChoice routes,
            ReferralService referrals,
            CaseFiles files,
            ContactPerson contact,
            ConsentGate gate) {
        this.visits = visits;
        this.terms = terms;
        this.routes = routes;
        this.referrals = referrals;
        this.files = files;
        this.contact = contact;
        this.gate = gate;
        forms.form("callParent")
                .shows(moment -> reachable(moment, "result", "becomesContact", "remark"))
                .keeps(this::called);
        forms.form("planHomeVisit").shows(this::appointment).keeps(this::planned);
        forms.form("planNextVisit").shows(this::appointment).keeps(this::planned);
        forms.form("recordHomeVisit")
                .shows(moment -> fresh(moment, "date", "held", "anotherVisit"))
                .keeps(this::recorded);
        List.of(
                        "callParent",
                        "planHomeVisit",
                        "planNextVisit",
                        "recordHomeVisit",
                        "agreeApproach",
                        "recordConsentAfterVisit")
                .forEach(form -> forms.form(form)
                        .keepsLateIf(moment -> gate.passLate(moment.caseId(), REGISTERED, moment.person())));
        forms.form("agreeApproach")
                .fresh()
                .shows(this::fresh)
                .options("routes", this::routes)
                .keeps(this::agreed);
    }

    /** These steps come back: what was answered the time before would be wrong now. */
    private Map<String, Object> fresh(FormMoment moment, String... empty) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        for (String key : empty) {
            shown.put(key, null);
        }
        return shown;
    }

    /** The same, with how to reach the parent, as far as she agreed. */
    private Map<String, Object> reachable(FormMoment moment, String... empty) {
        Map<String, Object> shown = fresh(moment, empty);
        shown.put("contactDetails", referrals.contactDetails(moment.id("referralId")));
        return shown;
    }

    private void called(FormMoment moment, Answers answers) {
        switch (answers.required("result")) {
            case "wantsVisit" -> {
                refuseWithoutConsent(moment);
                change(moment, HomeVisit::wanted);
                if (answers.is("becomesContact", "yes")) {
                    contact.chosen(moment.caseId(), moment.person());
                }
            }
            case "notReached" ->
                change(moment, (visit, file) -> visit.notReached(terms.today(), terms.nextCall(file), file));
            default -> change(moment, (visit, file) -> visit.notWanted());
        }
    }

    /** Who registered the family asked for a yes; it may have ended since, whether or not anybody noticed. */
    private void refuseWithoutConsent(FormMoment moment) {
        ReferralCard registration = referrals.card(moment.id("referralId"));
        gate.passBack(moment.caseId(), REGISTERED, registration.receiver());
    }

    private Map<String, Object> appointment(FormMoment moment) {
        Map<String, Object> shown = reachable(moment, "date", "time", "form");
        shown.put("hint", terms.tooLateForHome(files.card(moment.caseId()), terms.today()) ? LATE_HINT : "");
        return shown;
    }

    private void planned(FormMoment moment, Answers answers) {
        refuseWithoutConsent(moment);
        LocalDate day = day(answers);
        Instant appointment = Deadlines.moment(day, LocalTime.parse(answers.required("time")));
        if (appointment.isBefore(terms.now())) {
            throw new Refusal("Dit moment is al voorbij. Kies een dag en een tijd die nog komen.");
        }
        change(moment, (visit, file) -> {
            terms.refuseAfterBirth(file, day);
            boolean late = terms.tooLateForHome(file, day) && !answers.is("form", "video");
            visit.plan(
                    appointment,
                    answers.text("form").orElse(null),
                    answers.yes("interpreter"),
                    file,
                    visits.nurse(visit),
                    late ? moment.person() : null);
        });
    }

    private void recorded(FormMoment moment, Answers answers) {
        LocalDate day = day(answers);
        if (day.isAfter(terms.today())) {
            throw new Refusal("De datum van het bezoek ligt in de toekomst. Vul de dag in waarop het bezoek was.");
        }
        if (day.isBefore(Deadlines.day(visit(moment).terms().registered()))) {
            throw new Refusal("De datum van het bezoek ligt voor de aanmelding. Controleer de datum.");
        }
        How how = answers.is("held", "notAtHome") ? null : How.valueOf(answers.required("held"));
        change(moment, (visit, file) -> visit.record(how, answers.yes("anotherVisit"), terms.nextVisit(file), file));
    }

    private static LocalDate day(Answers answers) {
        return answers.date("date").orElseThrow(() -> new Refusal("Vul in: de datum van het bezoek."));
    }

    /** Without what already runs, so that nobody is registered twice. */
    private List<Option> routes(FormMoment moment) {
        Set<String> running = referrals.of(moment.caseId()).stream()
                .filter(one -> !one.proposed() && (one.outcome() == null || one.helping()))
                .map(ReferralCard::need)
                .collect(Collectors.toSet());
        return routes.options(moment.caseId(), List.of()).stream()
                .filter(option -> !running.contains(option.value().replaceFirst("^carePath:", "")))
                .toList();
    }

    private void agreed(FormMoment moment, Answers answers) {
        List<String> chosen = answers.choices("routes");
        change(moment, (visit, file) -> visit.agree(!RouteChoice.WITHOUT_OTHERS.containsAll(chosen), file));
        routes.choose(moment.caseId(), chosen);
    }

    private void change(FormMoment moment, BiConsumer<HomeVisit, CaseCard> verb) {
        visits.change(moment.id("referralId"), verb);
    }

    private HomeVisit visit(FormMoment moment) {
        return visits.of(moment.id("referralId"));
    }
}
