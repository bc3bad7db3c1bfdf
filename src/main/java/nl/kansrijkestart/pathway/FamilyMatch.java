package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.pathway.family.Pathways;
import org.springframework.stereotype.Component;

/**
 * Whether a family is in the programme already: forms/pathway/matchFamily. Only the Knooppunt coordinator sees that the
 * question is there; help goes on meanwhile. Where help began already, nothing of it is cut off: both pathways go on
 * and their contacts hear of each other.
 */
@Component
class FamilyMatch {

    private final Pathways pathways;
    private final StillOpen open;
    private final TwoPathways two;
    private final CaseFiles files;
    private final FamilySlice slice;
    private final People people;
    private final Deadlines days;

    FamilyMatch(
            FormContents book,
            Pathways pathways,
            StillOpen open,
            TwoPathways two,
            CaseFiles files,
            FamilySlice slice,
            People people,
            Deadlines days) {
        this.pathways = pathways;
        this.open = open;
        this.two = two;
        this.files = files;
        this.slice = slice;
        this.people = people;
        this.days = days;
        book.form("matchFamily")
                .fresh()
                .shows(this::candidates)
                .options("matches", this::matches)
                .keeps(this::matched);
    }

    /**
     * Among families that agreed and among the own organisation's; of a family that did not agree, or no longer does,
     * the own organisation's only.
     */
    List<CaseCard> found(String caseId) {
        CaseCard own = files.card(caseId);
        return files.possiblySame(caseId).stream()
                .filter(other -> own.shared() || other.signallerGroup().equals(own.signallerGroup()))
                .toList();
    }

    private Map<String, Object> candidates(FormMoment moment) {
        List<CaseCard> found = found(moment.caseId());
        if (found.isEmpty()) {
            return Map.of(
                    "family",
                    files.card(moment.caseId()).markFor(""),
                    "candidates",
                    "Er is niets meer om te vergelijken. Kies Nee; er verandert niets.");
        }
        return Map.of(
                "family",
                known(files.card(moment.caseId()), List.of()),
                "candidates",
                found.stream()
                        .map(file -> "- " + known(file, files.alikeIn(moment.caseId(), file.id())))
                        .collect(Collectors.joining("\n")));
    }

    /** What the coordinator judges by: how far, who sent it, in what they are alike. No name, no number. */
    private String known(CaseCard file, List<String> alike) {
        LocalDate today = days.today();
        String phase = !slice.knowsDates(file, null)
                ? "traject loopt"
                : file.pregnant()
                        ? "zwanger, " + file.weeks(today) + " weken"
                        : file.birthDate() == null ? "traject loopt" : "kind van " + file.ageMonths(today) + " maanden";
        return file.mark() + " (" + phase + "; signaal van "
                + people.organisation(file.signallerGroup()).name()
                + (alike.isEmpty() ? "" : "; " + String.join(", ", alike)) + ")";
    }

    private List<Option> matches(FormMoment moment) {
        return found(moment.caseId()).stream()
                .map(file -> new Option(file.id(), file.mark()))
                .toList();
    }

    private void matched(FormMoment moment, Answers answers) {
        boolean same = answers.is("same", "yes");
        boolean merged = same && !open.helpBegan(moment.caseId());
        pathways.of(moment.caseId()).next().sameFamily(merged);
        if (merged) {
            two.merge(moment.caseId(), answers.required("match"));
        } else if (same) {
            two.tellEachOther(moment.caseId(), answers.required("match"));
        }
    }
}
