package nl.kansrijkestart.socialmap.entry;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.base.WebAddress;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Reach;
import org.springframework.stereotype.Component;

/** What the forms of the social map show and change: forms/socialmap. */
@Component
class SocialMapForms {

    private final CheckService checks;
    private final EvidenceLines evidence;
    private final People people;

    SocialMapForms(FormContents book, CheckService checks, EvidenceLines evidence, People people) {
        this.checks = checks;
        this.evidence = evidence;
        this.people = people;
        List.of("checkEntry", "checkEntryInstead")
                .forEach(form -> book.form(form).fresh().shows(this::entry).keeps(this::checked));
    }

    private Map<String, Object> entry(FormMoment moment) {
        Entry entry = checks.entry(moment.caseId());
        EntryFacts facts = entry.facts();
        EntryFacts.Availability room = facts.availability();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("entry", facts.name() + " – " + facts.organisationName());
        shown.put(
                "offers",
                facts.needs().stream().map(Words::need).sorted(Dutch.ORDER).collect(Collectors.joining(", "))
                        + (facts.phasesInWords().isEmpty() ? "" : " (" + facts.phasesInWords() + ")"));
        shown.put("places", place(entry));
        shown.put("reach", facts.reach().ways().collect(Collectors.joining(", ")));
        shown.put(
                "known",
                (room.waitingDays() == null
                                ? "Wachttijd niet bekend"
                                : "Wachttijd " + room.waitingDays() + " werkdagen")
                        + (room.capacity() == null ? "" : ", " + room.capacity() + " plekken"));
        shown.put("cause", cause(entry));
        shown.put("contact", facts.reach().contact());
        shown.put("telephone", facts.reach().telephone());
        shown.put("email", facts.reach().email());
        shown.put("website", facts.reach().website());
        putIfKnown(shown, "waitingDays", room.waitingDays());
        putIfKnown(shown, "capacity", room.capacity());
        return shown;
    }

    private String place(Entry entry) {
        return people.municipalities().stream()
                .filter(one -> entry.card().shownIn().contains(one.code()))
                .map(one -> one.name())
                .collect(Collectors.joining(", "));
    }

    /**
     * Why it is asked now: what referrals told since the last check. Not how often: who checks an entry counts no
     * families.
     */
    String cause(Entry entry) {
        List<EvidenceLine> lines =
                evidence.findByEntryAndRoundOrderById(entry.id(), entry.check().round());
        Set<EvidenceLine.Kind> told = lines.stream().map(EvidenceLine::kind).collect(Collectors.toSet());
        String said = Stream.of(EvidenceLine.Kind.values())
                .filter(told::contains)
                .map(kind -> Words.of("evidence", kind.name()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        LocalDate day = entry.check().day();
        String wrong = lines.stream()
                .map(EvidenceLine::said)
                .filter(Objects::nonNull)
                .map(text -> " Iemand schreef: “" + text + "”")
                .collect(Collectors.joining());
        return (day == null ? "Nog nooit gecontroleerd" : "Voor het laatst gecontroleerd op " + Dutch.day(day))
                + (said.isEmpty() ? "." : ". Sindsdien bij verwijzingen: " + said + ".")
                + wrong;
    }

    private void checked(FormMoment moment, Answers answers) {
        Entry entry = checks.entry(moment.caseId());
        switch (answers.required("result")) {
            case "changed" -> entry.say(changed(entry, answers), checks.now());
            case "gone" -> entry.retire(checks.now());
            default -> {}
        }
        entry.checked(moment.person(), Deadlines.day(checks.now()));
    }

    private static String clean(Answers answers, String key) {
        return SheetCell.clean(answers.text(key).orElse(""));
    }

    private static EntryFacts changed(Entry entry, Answers answers) {
        Integer waitingDays = notNegative(answers, "waitingDays", "wachttijd");
        Integer capacity = notNegative(answers, "capacity", "aantal plekken");
        Reach reach = new Reach(
                clean(answers, "contact"),
                clean(answers, "telephone"),
                clean(answers, "email"),
                clean(answers, "website"));
        if (reach.ways().anyMatch(text -> text.chars().anyMatch(Character::isISOControl))) {
            throw new Refusal("Hier staat een teken dat niemand kan lezen, zoals een regeleinde. Haal het weg.");
        }
        if (!reach.website().isEmpty() && WebAddress.of(reach.website()) == null) {
            throw new Refusal("Laat het adres van de website beginnen met https://, of laat het leeg.");
        }
        if (List.of(reach.contact(), reach.email()).stream().anyMatch(SheetCell::isFormula)
                || SheetCell.isFormula(reach.telephone())
                        && !Reach.ABROAD.matcher(reach.telephone()).matches()) {
            throw new Refusal("Laat de tekst niet beginnen met =, +, - of @: een rekenblad leest dat als formule.");
        }
        if (!reach.possible()) {
            throw new Refusal(
                    "Vul een telefoonnummer, e-mailadres of website in. Anders kan niemand deze organisatie bereiken.");
        }
        return entry.facts().reachedBy(reach, capacity, waitingDays);
    }

    private static Integer notNegative(Answers answers, String key, String what) {
        return answers.number(key)
                .map(number -> {
                    if (number < 0) {
                        throw new Refusal("Het getal bij " + what + " kan niet kleiner zijn dan nul.");
                    }
                    return number;
                })
                .orElse(null);
    }

    private static void putIfKnown(Map<String, Object> shown, String key, Object value) {
        if (value != null) {
            shown.put(key, value);
        }
    }
}
