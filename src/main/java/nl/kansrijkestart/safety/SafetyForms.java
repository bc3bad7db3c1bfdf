package nl.kansrijkestart.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.CaseStart;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.safety.Concern.Decision;
import nl.kansrijkestart.safety.SafetyRecord.What;
import nl.kansrijkestart.safety.weighing.WeighingFrameworks;
import org.springframework.stereotype.Component;

/** What the forms of the reporting code show and change: forms/safety. */
@Component
class SafetyForms {

    private static final List<String> STARTERS = List.of("signallers", "youthNurses", "caseDirectors");
    private static final String NOT_NEEDED = "notNeeded";
    private static final String FOLLOW = "followSafety";
    private static final String CLOSE = "close";
    private static final String OFFICER = "officer";
    private static final String NOTHING = "nothing";

    private final SafetyService records;
    private final SafetyArchive archive;
    private final SafetyTerms terms;
    private final CaseTasks tasks;
    private final CaseAccess cases;
    private final People people;
    private final WeighingFrameworks frameworks;

    SafetyForms(
            FormContents forms,
            SafetyService records,
            SafetyArchive archive,
            SafetyTerms terms,
            CaseTasks tasks,
            CaseAccess cases,
            People people,
            WeighingFrameworks frameworks) {
        this.records = records;
        this.archive = archive;
        this.terms = terms;
        this.tasks = tasks;
        this.cases = cases;
        this.people = people;
        this.frameworks = frameworks;
        forms.form("beginSafety")
                .offeredApart()
                .shows(moment -> known(moment.person()))
                .options("municipalities", moment -> municipalities(moment.person()))
                .options("ownFamilies", moment -> families(moment.person()))
                .labels(moment -> hasOfficer(moment.person()) ? Map.of() : Map.of(OFFICER, ""))
                .starts(SafetySteps.inside("beginSafety"), this::begun);
        forms.form("mapConcerns").fresh().shows(this::shown).keeps(this::next);
        forms.form("consultSafely")
                .fresh()
                .shows(this::shown)
                .options("advisers", moment -> advisers(moment.person()))
                .keeps(this::consulted);
        forms.form("talkAboutConcerns").fresh().shows(this::shown).keeps(this::next);
        forms.form("weighConcerns").fresh().shows(this::weighing).keeps(this::next);
        forms.form("decideOnReport").fresh().shows(this::shown).keeps(this::decided);
        forms.form(FOLLOW).fresh().shows(this::shown).keeps(this::followed);
    }

    private Map<String, Object> known(String person) {
        Map<String, Object> known = new LinkedHashMap<>(Map.of(OFFICER, true));
        people.seat(person).ifPresent(seat -> known.put("municipality", seat));
        return known;
    }

    /** Where nobody is, nobody is promised. */
    private boolean hasOfficer(String person) {
        return people.person(person)
                .filter(one -> !records.officers(one.organisation()).isEmpty())
                .isPresent();
    }

    private List<Option> advisers(String person) {
        List<Option> all = new ArrayList<>(List.of(new Option("colleague", "Collega")));
        if (hasOfficer(person)) {
            all.add(new Option(OFFICER, "Aandachtsfunctionaris van mijn organisatie (kijkt vanaf nu mee)"));
        }
        all.add(new Option("safeHome", "Veilig Thuis, zonder namen"));
        return all;
    }

    /** Only where the professional works: the record lives there. */
    private List<Option> municipalities(String person) {
        return people.municipalities().stream()
                .filter(one -> role(person, one.code()) != null)
                .map((MunicipalityCard one) -> new Option(one.code(), one.name()))
                .toList();
    }

    /** Those who help a family may link it, whether or not a task of it is open. */
    private List<Option> families(String person) {
        Map<String, String> known = new LinkedHashMap<>(tasks.familiesOf(person));
        cases.own(person).forEach(known::putIfAbsent);
        return known.entrySet().stream()
                .filter(one -> !records.exists(one.getKey()))
                .map(one -> new Option(one.getKey(), one.getValue()))
                .toList();
    }

    private String role(String person, String municipality) {
        return STARTERS.stream()
                .filter(role -> people.keysOf(person).stream()
                        .anyMatch(key -> role.equals(key.group()) && municipality.equals(key.municipality())))
                .findFirst()
                .orElse(null);
    }

    private CaseStart begun(FormMoment moment, Answers answers) {
        PersonCard professional = people.person(moment.person())
                .orElseThrow(() -> new Refusal("Uw naam is niet bekend. Vraag de beheerder om hulp."));
        String municipality = answers.required("municipality");
        String role = role(moment.person(), municipality);
        if (role == null) {
            throw new Refusal("U werkt niet in deze gemeente. Kies een andere gemeente.");
        }
        SafetyRecord record = records.open(
                municipality,
                professional,
                role,
                answers.yes(OFFICER),
                new Concern(answers.is("danger", "yes"), answers.text("family").orElse(null)));
        return new CaseStart(record.id(), municipality, Map.of());
    }

    private Map<String, Object> shown(FormMoment moment) {
        SafetyRecord record = records.record(moment.caseId());
        Map<String, String> last = new LinkedHashMap<>();
        archive.of(record.id()).forEach(one -> last.put(SafetySteps.inside(one.formId()), SafetyTerms.day(one.at())));
        String soFar = last.entrySet().stream()
                .map(one -> one.getKey() + " (" + one.getValue() + ")")
                .collect(Collectors.joining(", "));
        return Map.of(
                "record",
                record.mark(),
                "recordId",
                record.id(),
                "soFar",
                soFar,
                "advice",
                advice(record),
                "term",
                terms.inWords(record),
                "readBy",
                hasOfficer(moment.person()) ? ", en leest de aandachtsfunctionaris van uw organisatie dat daarna" : "");
    }

    /** Five questions are the same for everybody; the framework beside them is of the own profession. */
    private Map<String, Object> weighing(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>(shown(moment));
        people.person(moment.person())
                .map(one -> people.organisation(one.organisation()))
                .ifPresent(own -> shown.put("framework", frameworks.of(own)));
        return shown;
    }

    /** The table guides; that the order of the steps is free is said too. */
    private static String advice(SafetyRecord record) {
        if (record.concern().hint() != null) {
            return record.concern().hint();
        }
        return record.concern().danger()
                ? "U zag gevaar. Melden bij Veilig Thuis is dan de norm, en wel meteen."
                : "U hebt nog niet gewogen. Dat mag: de volgorde van de stappen is vrij.";
    }

    private void next(FormMoment moment, Answers answers) {
        records.record(moment.caseId()).goTo(answers.required("next"));
    }

    private void consulted(FormMoment moment, Answers answers) {
        if (answers.choices("consulted").contains(OFFICER)) {
            records.happens(moment.caseId(), record -> record.askOfficers(What.consulted));
        }
        next(moment, answers);
    }

    /**
     * Two decisions: is reporting necessary, and is help possible (too). Deciding otherwise than the norm is possible,
     * with a reason; the own safeguarding officer is told afterwards.
     */
    private void decided(FormMoment moment, Answers answers) {
        SafetyRecord record = records.record(moment.caseId());
        Concern concern = record.writes();
        Decision decision = decision(answers);
        if (decision == Decision.report) {
            if (answers.is("help", NOT_NEEDED)) {
                throw new Refusal("U meldde: dan is er een vermoeden. Kies bij hulp: ja of nee.");
            }
            LocalDate day = answers.date("reportedOn").orElseThrow(() -> new Refusal("Vul in wanneer u meldde."));
            refuseFuture(day);
            concern.reported(day);
        } else {
            concern.decided(decision);
            if (concern.reportIsNorm() || answers.is("help", "no")) {
                records.happens(record.id(), one -> one.askOfficers(What.otherThanTheNorm));
            }
        }
        // what goes against the norm is followed, and the officer finds it in her list
        if (decision == Decision.none && !concern.reportIsNorm()) {
            record.close(terms.now());
            return;
        }
        record.goTo(FOLLOW);
        record.dueAt(terms.follow(record, ahead(answers, "followUntil")));
    }

    /** A form of before the two decisions says help or none itself. */
    private static Decision decision(Answers answers) {
        String said = answers.required("decision");
        if (!"noReport".equals(said)) {
            return Decision.valueOf(said);
        }
        return answers.is("help", NOT_NEEDED) ? Decision.none : Decision.help;
    }

    private void followed(FormMoment moment, Answers answers) {
        SafetyRecord record = records.record(moment.caseId());
        String heard = answers.text("safeHome").orElse(NOTHING);
        if (!NOTHING.equals(heard)) {
            if (!record.concern().isReported()) {
                throw new Refusal(
                        "U hebt nog niet gemeld. Meldde u intussen wel? Kies als vervolg: over melden beslissen.");
            }
            LocalDate day = answers.date("heardOn")
                    .orElseThrow(() -> new Refusal("Vul in: wanneer hoorde u dat van Veilig Thuis?"));
            refuseFuture(day);
            record.writes().heard(Concern.SafeHome.valueOf(heard), day);
        }
        String next = answers.required("next");
        if (CLOSE.equals(next)) {
            record.close(terms.now());
            return;
        }
        record.goTo(next);
        if (FOLLOW.equals(next)) {
            record.dueAt(terms.follow(record, ahead(answers, "checkOn")));
        }
    }

    private void refuseFuture(LocalDate day) {
        if (day.isAfter(terms.today())) {
            throw new Refusal("Deze dag ligt in de toekomst. Vul in op welke dag het gebeurde.");
        }
    }

    private LocalDate ahead(Answers answers, String key) {
        LocalDate day = answers.date(key).orElse(null);
        if (day != null && !day.isAfter(terms.today())) {
            throw new Refusal("De dag waarop u weer kijkt ligt niet in de toekomst. Kies een latere dag.");
        }
        return day;
    }
}
