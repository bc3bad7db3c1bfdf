package nl.kansrijkestart.pathway.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentEnds;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.springframework.stereotype.Component;

/** Who the family are: forms/pathway/registerFamily. What was recorded before is filled in; the last record counts. */
@Component
class FamilyForm {

    private static final int ALONE_FROM = 16;
    private static final String NOT_ASKED = "9999-12-31";
    private static final Set<String> SAID_ALONE = Set.of("pregnantWoman", "parentWithAuthority", "youth16plus");

    private final CaseFiles files;
    private final CaseDates dates;
    private final Consents consents;
    private final ConsentEnds ends;
    private final Searches searches;

    FamilyForm(
            FormContents book,
            CaseFiles files,
            CaseDates dates,
            Consents consents,
            ConsentEnds ends,
            Searches searches) {
        this.files = files;
        this.dates = dates;
        this.consents = consents;
        this.ends = ends;
        this.searches = searches;
        book.form("registerFamily").shows(this::known).keeps(this::registered);
    }

    private Map<String, Object> known(FormMoment moment) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("family", files.card(moment.caseId()).mark());
        // on the screen only: the box about a parent of her own stands there for who was born later than this
        shown.put(
                "aloneIfBornBy",
                saidAlone(moment.caseId()).isEmpty()
                        ? NOT_ASKED
                        : dates.today().minusYears(ALONE_FROM).toString());
        List<String> more = new ArrayList<>();
        long together = count(moment.caseId(), Part.unbornChild) + count(moment.caseId(), Part.child);
        if (together > 1) {
            more.add("several");
            shown.put("children", (int) together);
        }
        List<FamilyPerson> siblings = files.family(moment.caseId()).stream()
                .filter(one -> one.is(Part.sibling))
                .toList();
        for (int number = 1; number <= siblings.size(); number++) {
            shown.put("firstName_" + number, siblings.get(number - 1).name());
            shown.put("birthYear_" + number, siblings.get(number - 1).birthYear());
        }
        if (!siblings.isEmpty()) {
            more.add("siblings");
        }
        if (count(moment.caseId(), Part.partner) > 0) {
            more.add("partner");
        }
        files.family(moment.caseId()).stream()
                .filter(one -> one.is(Part.parent) && one.reach().said())
                .findFirst()
                .ifPresent(parent -> {
                    more.add("reach");
                    shown.put("reachHow", parent.reach().how());
                    shown.put("reachWhen", parent.reach().when());
                    shown.put("language", parent.reach().language());
                    shown.put("reachSafely", parent.reach().safely());
                });
        shown.put("more", more);
        return shown;
    }

    private long count(String caseId, Part part) {
        return files.family(caseId).stream().filter(one -> one.is(part)).count();
    }

    private void registered(FormMoment moment, Answers answers) {
        searches.count(moment.person(), moment.municipality(), Searches.By.family);
        LocalDate born = answers.date("dateOfBirth").orElse(null);
        CaseCard file = files.card(moment.caseId());
        if (born != null && born.plusYears(ALONE_FROM).isAfter(dates.today())) {
            together(file.id(), answers, moment.person());
        }
        files.forgetFamily(file.id());
        files.add(new FamilyPerson(
                        file.id(),
                        Part.parent,
                        answers.required("name"),
                        answers.text("telephone").orElse(null),
                        answers.text("address").orElse(null),
                        born)
                .reached(new Reach(
                        answers.text("reachHow").orElse(null),
                        answers.text("reachWhen").orElse(null),
                        answers.text("language").orElse(null),
                        answers.text("reachSafely").orElse(null))));
        for (int number = 0; number < answers.number("children").orElse(1); number++) {
            files.add(new FamilyPerson(
                    file.id(), file.pregnant() ? Part.unbornChild : Part.child, null, null, null, file.birthDate()));
        }
        answers.slots("firstName").values().forEach(slot -> sibling(file.id(), slot));
        // the form does not pass without the partner's own yes
        answers.text("partnerName").ifPresent(name -> files.add(FamilyPerson.partner(file.id(), name)));
    }

    private List<ConsentCard> saidAlone(String caseId) {
        return consents.of(caseId).stream()
                .filter(one -> one.given() && SAID_ALONE.contains(one.giver()))
                .toList();
    }

    /** From 16 a parent answers alone; younger together with a parent of her own, who is heard here if not before. */
    private void together(String caseId, Answers answers, String person) {
        List<ConsentCard> alone = saidAlone(caseId);
        if (!alone.isEmpty() && !answers.yes("parentAgrees")) {
            throw new Refusal(
                    "Deze ouder is nog geen 16. Meestal geeft dan ook een van haar ouders toestemming. Zei die "
                            + "ook ja? Zet dan het vinkje. Kan dat niet? Overleg met de privacyfunctionaris; de wet "
                            + "kent twee gronden om zonder ouder te beslissen.");
        }
        alone.forEach(one -> ends.renew(
                one.id(),
                new ConsentAnswer(
                        caseId,
                        one.purpose(),
                        one.about(),
                        one.receiver(),
                        one.also(),
                        one.categories(),
                        "given",
                        Givers.YOUTH_WITH_PARENT,
                        one.howExplained(),
                        person,
                        one.until())));
    }

    private void sibling(String caseId, Answers slot) {
        int year = slot.number("birthYear")
                .orElseThrow(() -> new Refusal("Vul in: het geboortejaar van " + slot.required("firstName") + "."));
        if (year > dates.today().getYear()) {
            throw new Refusal("Het geboortejaar " + year + " ligt in de toekomst. Controleer het.");
        }
        files.add(FamilyPerson.sibling(caseId, slot.required("firstName"), year));
    }
}
