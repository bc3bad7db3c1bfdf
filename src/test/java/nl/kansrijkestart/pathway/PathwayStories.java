package nl.kansrijkestart.pathway;

import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.support.running.RunningHelpService;
import org.springframework.stereotype.Component;

/** How far a family's pathway usually comes before a story says something of its own. */
@Component
public class PathwayStories {

    private static int number;

    private final Stories stories;
    private final EndingService endings;
    private final RunningHelpService helps;

    PathwayStories(Stories stories, EndingService endings, RunningHelpService helps) {
        this.stories = stories;
        this.helps = helps;
        this.endings = endings;
    }

    /** The midwife sent a signal about these themes. */
    Journey signalled(String... themes) {
        return stories.aSignal("verloskundige", "note", "verhaal " + ++number, "themes", List.of(themes));
    }

    Journey weighed(String... themes) {
        return weighed(signalled(themes));
    }

    /** What they sent a signal about, talked over and weighed. */
    static Journey weighed(Journey signalled) {
        return signalled
                .answers(
                        "verloskundige",
                        "talkWithParent",
                        "spokenWith",
                        "pregnantWoman",
                        "alone",
                        "yes",
                        "balance",
                        "enough",
                        "selfRelianceParent",
                        "good",
                        "selfRelianceProfessional",
                        "some",
                        "wish",
                        "register")
                .answers("verloskundige", "weighSituation", "agree", "yes");
    }

    Journey chosen(String... routes) {
        return chosen(weighed("debts", "housing"), routes);
    }

    static Journey chosen(Journey weighed, String... routes) {
        return weighed.answers("verloskundige", "chooseRoute", "routes", List.of(routes), "reason", "Samen gekozen");
    }

    public Journey agreed(String... routes) {
        return agreedAs(
                "Ouder Voorbeeld-" + ++number,
                LocalDate.of(1960, 1, 1).plusDays(++number * 7L).toString(),
                routes);
    }

    /** The parent agreed to everything that was chosen; her name and birthday are known. */
    Journey agreedAs(String name, String born, String... routes) {
        return registered(agreedTo(routes), name, born);
    }

    private Journey registered(Journey agreed, String name, String born) {
        return agreed.answers(
                "verloskundige",
                "registerFamily",
                "name",
                name,
                "telephone",
                "0612" + String.format("%06d", ++number),
                "dateOfBirth",
                born);
    }

    /** As {@link #agreed}, about one need and its care path. */
    Journey agreedAbout(String need) {
        return registered(
                consented(chosen(weighed(need), "carePath:" + need)),
                "Ouder Voorbeeld-" + ++number,
                LocalDate.of(1960, 1, 1).plusDays(++number * 7L).toString());
    }

    /** As {@link #agreed}, before it is filled in who she is. */
    public Journey toBeRegistered(String... routes) {
        return agreedTo(routes);
    }

    /** The same, and who she is was not filled in yet. */
    Journey agreedTo(String... routes) {
        return consented(chosen(routes));
    }

    private static Journey consented(Journey chosen) {
        return consented(chosen, "pregnantWoman");
    }

    /** @param giver who says yes to everything that was chosen */
    static Journey consented(Journey chosen, String giver) {
        return chosen.answers(
                        "verloskundige",
                        "recordConsent",
                        "giver",
                        giver,
                        "howExplained",
                        List.of("conversation"),
                        "confirmed",
                        true,
                        "answer_1",
                        "yes",
                        "answer_2",
                        "yes",
                        "answer_3",
                        "yes",
                        "answer_4",
                        "yes")
                .waitsFor("registerFamily");
    }

    Journey started(Journey story, String receiver) {
        return story.answers(receiver, "answerReferral", "answer", "accept")
                .answers(
                        receiver,
                        "contactFamily",
                        "date",
                        stories.today().toString(),
                        "way",
                        "phone",
                        "result",
                        "reached")
                .answers(receiver, "recordOutcome", "outcome", "supportStarted");
    }

    /** Help still runs, and somebody wants to close, or more help. */
    Journey lookingBack(Journey story, String person) {
        endings.lookBack(story.caseId(), person);
        return story.waitsFor("closePathway");
    }

    /** The receiver says how its help goes, before it is asked. */
    Journey reported(Journey story, String receiver, String state) {
        helps.of(story.caseId()).stream()
                .filter(RunningHelpService.HelpCard::runs)
                .filter(one -> !story.openTasks().contains("reportSupport"))
                .forEach(one -> helps.askNow(one.id()));
        return story.answers(receiver, "reportSupport", "state", state);
    }

    Journey planned(Journey story) {
        return story.withYesTo("welzijnkerkrade")
                .answers("verloskundige", "proposeCaseDirector", "director", "casusregisseur")
                .answers("casusregisseur", "acceptCaseDirectorRole", "accept", "yes")
                .answers(
                        "casusregisseur",
                        "makePlan",
                        "goals",
                        "Rust in huis",
                        "firstEvaluation",
                        stories.today().plusDays(60).toString());
    }
}
