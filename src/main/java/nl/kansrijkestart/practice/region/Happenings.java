package nl.kansrijkestart.practice.region;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.pathway.EndingService;
import nl.kansrijkestart.pathway.LifeEvents;
import nl.kansrijkestart.pathway.SupportRequestService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What happens in a family's life and its contact says on the family's page; named as the message of the model. */
@Component
@Profile("practice")
class Happenings {

    static final String CHILD_BORN = "childBorn";
    static final Set<String> NAMES = Set.of(
            CHILD_BORN,
            "casePaused",
            "caseResumed",
            "pregnancyEnded",
            "familyMoves",
            "consentWithdrawn",
            "supportRequested");

    private final CaseFiles files;
    private final LifeEvents life;
    private final EndingService endings;
    private final SupportRequestService support;
    private final Deadlines days;
    private final Actors actors;

    Happenings(
            CaseFiles files,
            LifeEvents life,
            EndingService endings,
            SupportRequestService support,
            Deadlines days,
            Actors actors) {
        this.files = files;
        this.life = life;
        this.endings = endings;
        this.support = support;
        this.days = days;
        this.actors = actors;
    }

    /** Who says so: the contact of a family that is still helped. Empty when it cannot happen any more. */
    Optional<String> who(String caseId, String what) {
        CaseCard card = actors.everywhere(() -> files.card(caseId));
        boolean over = card.closed() != null || what.equals(CHILD_BORN) && !card.pregnant();
        return over ? Optional.empty() : Optional.ofNullable(card.contact());
    }

    /** @param answers {@code children}, {@code municipality} where one needs them */
    void happens(String caseId, String what, Map<String, String> answers, String person) {
        switch (what) {
            case CHILD_BORN ->
                life.childBorn(caseId, days.today(), Integer.parseInt(answers.getOrDefault("children", "1")), person);
            case "casePaused" -> life.pause(caseId, person);
            case "caseResumed" -> life.resume(caseId, person);
            case "pregnancyEnded" -> life.pregnancyEnded(caseId, person);
            case "familyMoves" ->
                life.familyMoves(caseId, answers.getOrDefault("municipality", LifeEvents.ELSEWHERE), person);
            case "consentWithdrawn" -> endings.withdrawConsent(caseId, person);
            case "supportRequested" -> support.requestSupport(caseId, person);
            default -> throw new IllegalArgumentException(what);
        }
    }
}
