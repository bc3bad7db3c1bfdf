package nl.kansrijkestart.privacy.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.answers.FinishedForms.KeptForm;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.privacy.rights.FamilyCopy.Line;
import nl.kansrijkestart.privacy.rights.FamilyCopy.Section;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.PlanCards;
import nl.kansrijkestart.support.PlanCards.PlanCard;
import nl.kansrijkestart.support.PlanCards.PlanCard.ActionCard;
import org.springframework.stereotype.Component;

/** What stands in the copy: everything of the family's file, as a parent can read it. */
@Component
class CopyContents {

    private final CaseFiles files;
    private final FinishedForms forms;
    private final Consents consents;
    private final ReferralService referrals;
    private final PlanCards plans;
    private final AccessOverview looks;
    private final People people;

    CopyContents(
            CaseFiles files,
            FinishedForms forms,
            Consents consents,
            ReferralService referrals,
            PlanCards plans,
            AccessOverview looks,
            People people) {
        this.files = files;
        this.forms = forms;
        this.consents = consents;
        this.referrals = referrals;
        this.plans = plans;
        this.looks = looks;
        this.people = people;
    }

    List<Section> of(CaseCard file) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Het dossier", head(file)));
        sections.add(new Section(
                "Wie het gezin zijn",
                files.family(file.id()).stream().flatMap(CopyContents::member).toList()));
        sections.add(new Section(
                "Toestemming",
                consents.of(file.id()).stream().map(this::consent).toList()));
        sections.add(new Section(
                "Verwijzingen en aanmeldingen",
                referrals.of(file.id()).stream()
                        .map(one -> new Line(Words.need(one.need()) + ": " + one.receiverName(), state(one)))
                        .toList()));
        plans.all(file.id()).forEach(plan -> sections.add(new Section("Steunplan", plan(plan))));
        forms.about(file.id()).forEach(form -> sections.add(form(form)));
        sections.add(new Section(
                "Wat er gebeurde",
                files.timeLine(file.id()).stream()
                        .map(one -> new Line(Dutch.wholeDayAndTime(one.at()), one.text()))
                        .toList()));
        sections.add(new Section(
                "Wie keek in deze gegevens",
                looks.of(file.id()).stream()
                        .map(one -> new Line(
                                Dutch.wholeDay(one.day()),
                                one.organisation() + ", als " + one.function() + ": " + one.why()))
                        .toList()));
        sections.add(new Section("Wie verantwoordelijk zijn voor deze gegevens", controllers(file)));
        sections.add(new Section("Klopt er iets niet, of hebt u een klacht?", remedies(file)));
        return sections;
    }

    private static List<Line> head(CaseCard file) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Begonnen op", Dutch.wholeDay(file.opened())));
        if (file.dueDate() != null) {
            lines.add(new Line("Uitgerekende datum", Dutch.wholeDay(file.dueDate())));
        }
        if (file.birthDate() != null) {
            lines.add(new Line("Kind geboren op", Dutch.wholeDay(file.birthDate())));
        }
        words("Wat zwaar is", "theme", file.themes()).ifPresent(lines::add);
        words("Wat goed gaat", "strength", file.strengths()).ifPresent(lines::add);
        if (file.closed() != null) {
            lines.add(new Line(
                    "Afgesloten op",
                    Dutch.wholeDay(file.closed())
                            + (file.closingOutcome() == null
                                    ? ""
                                    : ": " + Words.of("closing", file.closingOutcome()))));
        }
        return lines;
    }

    private static Optional<Line> words(String question, String kind, Iterable<String> codes) {
        List<String> words = new ArrayList<>();
        codes.forEach(code -> words.add(Words.of(kind, code)));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Line(question, words.stream().sorted(Dutch.ORDER).collect(Collectors.joining(", "))));
    }

    /** Nothing for who stands there without anything said about them: a child that is not born yet. */
    /** What is safe stands on no paper: somebody else at home may read it. The contact says it. */
    private static Stream<Line> member(FamilyPerson one) {
        String said = Stream.of(
                        one.name(),
                        one.telephone(),
                        one.address(),
                        one.dateOfBirth() == null ? null : "geboren op " + Dutch.wholeDay(one.dateOfBirth()),
                        one.birthYear() == null ? null : "geboren in " + one.birthYear(),
                        one.reach().onPaper())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? Stream.empty()
                : Stream.of(new Line(Words.of("familyPart", one.part().name()), said));
    }

    private Line consent(ConsentCard one) {
        String who = Stream.concat(Stream.ofNullable(one.receiver()), one.also().stream())
                .map(this::organisation)
                .distinct()
                .collect(Collectors.joining(", "));
        return new Line(
                Words.of("purpose", one.purpose()) + (one.about() == null ? "" : " (" + Words.need(one.about()) + ")")
                        + ": " + (who.isEmpty() ? "wie uw gezin helpt" : who),
                Words.of("consentState", one.state())
                        + (one.ended() == null ? "" : " op " + day(one.ended())) + ". Gezegd op " + day(one.at())
                        + " door: " + Words.of("giver", one.giver()) + ". Gegevens: "
                        + one.categories().stream()
                                .map(code -> Words.of("category", code))
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private static String state(ReferralCard one) {
        return one.outcome() != null
                ? Words.of("outcome", one.outcome())
                : one.proposed() ? "voorgesteld, niet verstuurd" : "loopt";
    }

    private static List<Line> plan(PlanCard plan) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Hoe staat het ervoor", Words.of("planState", plan.state())));
        if (plan.goals() != null) {
            lines.add(new Line("Wat uw gezin wil bereiken", plan.goals()));
        }
        plan.actions().forEach(action -> lines.add(new Line(action.what(), said(action))));
        return lines;
    }

    private static String said(ActionCard action) {
        return action.ownerName() + ", klaar op " + Dutch.wholeDay(action.due()) + ": "
                + Words.of("actionState", action.state());
    }

    private Section form(KeptForm form) {
        return new Section(
                form.title() + ", ingevuld door " + organisation(form.organisation()) + " op " + day(form.at())
                        + (form.late() ? " (te laat, alleen bewaard)" : ""),
                form.lines().stream()
                        .filter(line -> !line.answer().isBlank())
                        .map(line -> new Line(line.question(), line.answer()))
                        .toList());
    }

    private List<Line> controllers(CaseCard file) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("De gemeente", municipality(file)));
        Stream<String> helping =
                referrals.of(file.id()).stream().filter(one -> !one.proposed()).map(ReferralCard::receiver);
        Stream.concat(Stream.of(file.signallerGroup(), file.contactGroup(), file.caseDirectorGroup()), helping)
                .filter(code -> code != null && people.knows(code))
                .distinct()
                .map(people::organisation)
                .forEach(one -> lines.add(new Line(one.name(), telephone(one))));
        return lines;
    }

    private List<Line> remedies(CaseCard file) {
        String officer = people.peopleWithRole(RightsService.OFFICERS, file.municipality()).stream()
                .map(one -> people.organisation(one.organisation()))
                .distinct()
                .map(one -> "de privacyfunctionaris, " + one.name() + ", " + telephone(one))
                .findFirst()
                .orElse("de privacyfunctionaris van " + municipality(file));
        return List.of(
                new Line(
                        "Iets verbeteren of laten wissen",
                        "Zeg het uw vaste contactpersoon, of bel " + officer + ". U krijgt binnen een maand antwoord."),
                new Line(
                        "Een klacht",
                        "Bel eerst de organisatie om wie het gaat, of " + officer + ". Komt u er samen niet uit? U "
                                + "kunt altijd klagen bij de Autoriteit Persoonsgegevens: "
                                + "autoriteitpersoonsgegevens.nl, telefoon 088-1805 250, Postbus 93374, 2509 AJ Den "
                                + "Haag. U kunt ook naar de rechter gaan."));
    }

    private String municipality(CaseCard file) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(file.municipality()))
                .map(MunicipalityCard::name)
                .map("gemeente "::concat)
                .findFirst()
                .orElse(file.municipality());
    }

    private static String telephone(OrganisationCard one) {
        return one.telephone() == null ? "telefoonnummer niet bekend" : "telefoon " + one.telephone();
    }

    private String organisation(String code) {
        return people.knows(code) ? people.organisation(code).name() : code;
    }

    private static String day(java.time.Instant moment) {
        return Dutch.wholeDay(moment);
    }
}
