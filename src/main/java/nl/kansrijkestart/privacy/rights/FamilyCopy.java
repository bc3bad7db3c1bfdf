package nl.kansrijkestart.privacy.rights;

import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.forms.SafetyLines;
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

    private final RightsService requests;
    private final RightsTerms terms;
    private final CaseAccess access;
    private final CopyContents contents;

    FamilyCopy(RightsService requests, RightsTerms terms, CaseAccess access, CopyContents contents) {
        this.requests = requests;
        this.terms = terms;
        this.access = access;
        this.contents = contents;
    }

    /**
     * For the family's contact or director, as long as a granted request waits to be told; the look is written down.
     * Empty otherwise.
     */
    public Optional<Copy> of(String requestId, String login) {
        if (!requests.exists(requestId)) {
            return Optional.empty();
        }
        RightsRequest request = requests.request(requestId);
        if (request.closed() != null
                || !request.answer().given()
                || !request.question().asksForCopy()
                || !request.question().mayHaveCopy()
                || request.linkedCase() == null) {
            return Optional.empty();
        }
        return access.look(request.linkedCase(), login).filter(CaseView::leads).map(view -> copy(request, view.card()));
    }

    private Copy copy(RightsRequest request, CaseCard file) {
        return new Copy(
                "Kopie van het dossier",
                file.mark(),
                "Gemaakt op " + Dutch.wholeDay(terms.today()) + " na " + request.mark()
                        + ". Aan het einde staat wie verantwoordelijk zijn voor deze gegevens, en wat u kunt doen als "
                        + "er iets niet klopt.",
                SafetyLines.PARENTS,
                contents.of(file).stream().filter(one -> !one.lines().isEmpty()).toList());
    }
}
