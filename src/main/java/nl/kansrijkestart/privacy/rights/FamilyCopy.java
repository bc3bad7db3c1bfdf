package nl.kansrijkestart.privacy.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.answers.FinishedForms;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.forms.SafetyLines;
import nl.kansrijkestart.referral.ReferralCard;
import nl.kansrijkestart.referral.ReferralLoop;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The copy of a family's file that a parent gets, in plain Dutch. What is about safety is not in the family's file and
 * not in the copy.
 */
@Component
@Transactional
public class FamilyCopy {

    public record Line(String question, String answer) {}

    public record Section(String title, List<Line> lines) {}

    /** @param safety the fixed line that stands on all that a parent reads */
    public record Copy(String title, String mark, String origin, String safety, List<Section> sections) {}

    private final RightsBook book;
    private final RightsTerms terms;
    private final CaseAccess access;
    private final CaseFiles files;
    private final FinishedForms forms;
    private final Consents consents;
    private final ReferralLoop referrals;
    private final AccessOverview looks;
    private final People people;

    FamilyCopy(
            RightsBook book,
            RightsTerms terms,
            CaseAccess access,
            CaseFiles files,
            FinishedForms forms,
            Consents consents,
            ReferralLoop referrals,
            AccessOverview looks,
            People people) {
        this.book = book;
        this.terms = terms;
        this.access = access;
        this.files = files;
        this.forms = forms;
        this.consents = consents;
        this.referrals = referrals;
        this.looks = looks;
        this.people = people;
    }

    /**
     * For the family's contact or director, as long as a granted request waits to be told; the look is written down.
     * Empty otherwise.
     */
    public Optional<Copy> of(String requestId, String login) {
        if (!book.exists(requestId)) {
            return Optional.empty();
        }
        RightsRequest request = book.request(requestId);
        if (request.closed() != null
                || !request.given()
                || !request.asksForCopy()
                || !request.mayHaveCopy()
                || request.linkedCase() == null) {
            return Optional.empty();
        }
        return access.look(request.linkedCase(), login).filter(CaseView::leads).map(view -> copy(request, view.card()));
    }

    private Copy copy(RightsRequest request, CaseCard file) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("Het dossier", head(file)));
        sections.add(new Section(
                "Wie het gezin zijn",
                files.family(file.id()).stream()
                        .map(one -> new Line(
                                Words.of("familyPart", one.part()),
                                Stream.of(
                                                one.name(),
                                                one.telephone(),
                                                one.address(),
                                                one.dateOfBirth() == null ? null : Dutch.wholeDay(one.dateOfBirth()),
                                                one.birthYear() == null ? null : "geboren in " + one.birthYear())
                                        .filter(part -> part != null && !part.isBlank())
                                        .collect(Collectors.joining(", "))))
                        .toList()));
        forms.about(file.id())
                .forEach(form -> sections.add(new Section(
                        form.title() + ", " + Dutch.wholeDay(Dutch.date(form.at())),
                        form.lines().stream()
                                .map(line -> new Line(line.question(), line.answer()))
                                .toList())));
        sections.add(new Section(
                "Toestemming",
                consents.of(file.id()).stream()
                        .map(one -> new Line(
                                Words.of("purpose", one.purpose())
                                        + organisations(
                                                Stream.concat(Stream.ofNullable(one.receiver()), one.also().stream())),
                                Words.of("consentState", one.state()) + ", "
                                        + Dutch.wholeDay(Dutch.date(one.at())) + ". Gegevens: "
                                        + one.categories().stream()
                                                .map(code -> Words.of("category", code))
                                                .collect(Collectors.joining(", "))))
                        .toList()));
        sections.add(new Section(
                "Verwijzingen en aanmeldingen",
                referrals.of(file.id()).stream()
                        .map(one -> new Line(Words.need(one.need()) + ": " + one.receiverName(), state(one)))
                        .toList()));
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
        return new Copy(
                "Kopie van het dossier",
                file.mark(),
                "Gemaakt op " + Dutch.wholeDay(terms.today()) + " na " + request.mark()
                        + ". Verantwoordelijk: de gemeente en de organisaties van de lokale coalitie Kansrijke Start.",
                SafetyLines.PARENTS,
                sections.stream().filter(one -> !one.lines().isEmpty()).toList());
    }

    private static List<Line> head(CaseCard file) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Begonnen op", Dutch.wholeDay(Dutch.date(file.opened()))));
        if (file.dueDate() != null) {
            lines.add(new Line("Uitgerekende datum", Dutch.wholeDay(file.dueDate())));
        }
        if (file.birthDate() != null) {
            lines.add(new Line("Kind geboren op", Dutch.wholeDay(file.birthDate())));
        }
        lines.add(new Line(
                "Wat zwaar is",
                file.themes().stream()
                        .map(code -> Words.of("theme", code))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        lines.add(new Line(
                "Wat goed gaat",
                file.strengths().stream()
                        .map(code -> Words.of("strength", code))
                        .sorted()
                        .collect(Collectors.joining(", "))));
        if (file.closed() != null) {
            lines.add(new Line(
                    "Afgesloten op",
                    Dutch.wholeDay(Dutch.date(file.closed()))
                            + (file.closingOutcome() == null
                                    ? ""
                                    : ": " + Words.of("closing", file.closingOutcome()))));
        }
        return lines;
    }

    private String organisations(Stream<String> codes) {
        String names = codes.map(code -> people.organisation(code).name()).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }

    private static String state(ReferralCard one) {
        return one.outcome() != null
                ? Words.of("outcome", one.outcome())
                : one.proposed() ? "voorgesteld, niet verstuurd" : "loopt";
    }
}
