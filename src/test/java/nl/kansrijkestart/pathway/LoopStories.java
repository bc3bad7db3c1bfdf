package nl.kansrijkestart.pathway;

import java.util.UUID;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import org.springframework.stereotype.Component;

/** Families that agreed that their pathway is kept, at several places of it. */
@Component
public class LoopStories {

    private final Stories stories;
    private final PathwayStories told;
    private final CaseFiles files;

    LoopStories(Stories stories, PathwayStories told, CaseFiles files) {
        this.stories = stories;
        this.told = told;
        this.files = files;
    }

    /** @param place task where the family waits */
    public Journey at(String place) {
        return switch (place) {
            case "talkWithParent" -> {
                Journey signal = stories.aSignal("verloskundige", "note", "Verhaal " + UUID.randomUUID());
                stories.anAgreed("keepPathway", signal.caseId());
                files.share(signal.caseId(), true);
                yield signal.waitsFor(place);
            }
            case "registerFamily" -> told.toBeRegistered("carePath:debts");
            case "answerReferral" -> told.agreed("carePath:debts").waitsFor(place);
            case "contactFamily" ->
                at("answerReferral")
                        .answers("schuldhulp", "answerReferral", "answer", "accept")
                        .waitsFor(place);
            case "solveStalledReferral" ->
                at("answerReferral").afterWorkingDays(5).afterWorkingDays(3).waitsFor(place);
            case "callParent" ->
                told.agreed("prenatalHomeVisit")
                        .answers("jeugdverpleegkundige", "answerReferral", "answer", "accept")
                        .waitsFor(place);
            case "checkHubRegistration" ->
                told.agreed("hubMeeting")
                        .answers("knooppunt", "answerReferral", "answer", "accept")
                        .waitsFor(place);
            default -> throw new IllegalArgumentException(place);
        };
    }
}
