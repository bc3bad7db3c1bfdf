package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.pages.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A parent who took a yes back, says yes again: there is a place for it, and what follows is asked anew. */
@ProcessTest
class ConsentAgainTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String DIRECTOR = "casusregisseur";
    private static final String DEBT_HELP = "schuldhulpparkstad";

    @LocalServerPort
    private int port;

    @Autowired
    private PathwayStories stories;

    @Autowired
    private Stories own;

    @Autowired
    private EndingService events;

    @Autowired
    private Consents consents;

    @Autowired
    private CaseFiles files;

    @Test
    void afterAWithdrawalHelpIsAskedForAgain() {
        Journey story = stories.agreed("carePath:debts").waitsFor("answerReferral");
        assertThat(page(story)).as("while all is agreed").doesNotContain(path(story));
        events.withdrawConsent(story.caseId(), MIDWIFE);
        story.doesNotWaitFor("answerReferral").waitsFor("closePathway");
        assertThat(page(story)).contains(path(story), "Opnieuw toestemming vastleggen");
        assertThat(Browser.of(port, MIDWIFE).page(path(story)))
                .contains("Bijhouden wie u helpt", "Geldzorgen of schulden", "Schuldhulp Parkstad (oefen)");

        HttpResponse<String> nothing = post(story);
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Kies eerst waar de ouder nu ja tegen zegt.");
        assertThat(post(story, yes(story, "referToParty")).body()).contains("Vul in: wie toestemming geeft.");
        assertThat(consents.covers(story.caseId(), "referToParty", DEBT_HELP))
                .as("nothing is half said")
                .isFalse();

        List<String> both = new ArrayList<>(yes(story, "keepPathway"));
        both.addAll(yes(story, "referToParty"));
        both.addAll(List.of("giver", "pregnantWoman", "howExplained", "conversation"));
        assertThat(post(story, both).statusCode()).isEqualTo(302);
        story.passed("consentGivenAtClosing")
                .waitsFor("answerReferral")
                .by(DEBT_HELP)
                .doesNotWaitFor("closePathway")
                .onTimeLine("Toestemming opnieuw gegeven");
        assertThat(files.card(story.caseId()).shared()).isTrue();
        assertThat(consents.covers(story.caseId(), "referToParty", DEBT_HELP)).isTrue();
        assertThat(consents.of(story.caseId()))
                .as("what was taken back stays taken back")
                .filteredOn(one -> "withdrawn".equals(one.state()))
                .hasSize(2);
        assertThat(page(story)).doesNotContain(path(story));
        story.answers("schuldhulp", "answerReferral", "answer", "accept").waitsFor("contactFamily");
    }

    /** What the parent still does not want stays shut, and can be asked another time. */
    @Test
    void onlyWhatTheParentSaidYesToCrossesAgain() {
        Journey story = stories.agreed("carePath:debts", "carePath:housing").waitsFor("answerReferral");
        events.withdrawConsent(story.caseId(), MIDWIFE);
        story.waitsFor("closePathway");
        List<String> one = new ArrayList<>(yes(story, "referToParty").subList(0, 4));
        one.addAll(List.of("giver", "pregnantWoman", "howExplained", "conversation"));
        assertThat(post(story, one).statusCode()).isEqualTo(302);
        story.waitsOnceFor("answerReferral");
        assertThat(files.card(story.caseId()).shared()).as("not asked").isFalse();
        assertThat(page(story)).as("the rest can still be asked").contains(path(story));
    }

    /** In the talk, or where the parent wants no help of others, the task asks it. */
    @Test
    void whereATaskAsksItThePageDoesNot() {
        Journey story = stories.signalled("debts").waitsFor("talkWithParent");
        assertThat(page(story)).doesNotContain(path(story));
        assertThat(post(story, List.of("consent", "1", "data1", "contact")).body())
                .contains("Kies eerst waar de ouder nu ja tegen zegt.");
    }

    /** Who directs is not asked about a shielded need, and says no yes to it whatever is sent. */
    @Test
    void whatWasNotOfferedIsAnsweredByNobody() {
        Journey story = stories.agreedAbout("mentalHealth").waitsFor("answerReferral");
        own.anAgreed("sharePlan", story.caseId(), "welzijnkerkrade");
        files.direct(story.caseId(), DIRECTOR, "welzijnkerkrade");
        long shielded = consents.of(story.caseId()).stream()
                .filter(one -> "mentalHealth".equals(one.about()))
                .findFirst()
                .orElseThrow()
                .id();
        events.withdrawPart(story.caseId(), Set.of(shielded), MIDWIFE);
        List<String> forged = List.of(
                "consent",
                String.valueOf(shielded),
                "data" + shielded,
                "question",
                "giver",
                "pregnantWoman",
                "howExplained",
                "conversation");
        assertThat(Browser.of(port, DIRECTOR).page("/gezin/" + story.caseId()))
                .as("she directs")
                .contains("/verandert/");
        HttpResponse<String> refused = post(DIRECTOR, story, forged);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Kies eerst waar de ouder nu ja tegen zegt.");
        assertThat(consents.of(story.caseId()))
                .filteredOn(one -> "mentalHealth".equals(one.about()))
                .noneMatch(ConsentCard::given);
        assertThat(post(story, forged).statusCode()).as("the contact is").isEqualTo(302);
    }

    private List<String> yes(Journey story, String purpose) {
        List<String> fields = new ArrayList<>();
        consents.of(story.caseId()).stream()
                .filter(one -> purpose.equals(one.purpose()) && "withdrawn".equals(one.state()))
                .map(ConsentCard::id)
                .forEach(id -> fields.addAll(List.of(
                        "consent",
                        String.valueOf(id),
                        "data" + id,
                        purpose.equals("keepPathway") ? "contact" : "question")));
        return fields;
    }

    private HttpResponse<String> post(Journey story, List<String> fields) {
        return post(MIDWIFE, story, fields);
    }

    private HttpResponse<String> post(String login, Journey story, List<String> fields) {
        Browser browser = Browser.of(port, login);
        List<String> all = new ArrayList<>(List.of("token", browser.token(path(story))));
        all.addAll(fields);
        return browser.post(path(story), all.toArray(String[]::new));
    }

    private HttpResponse<String> post(Journey story) {
        return post(story, List.of());
    }

    private String page(Journey story) {
        return Browser.of(port, MIDWIFE).page("/gezin/" + story.caseId());
    }

    private static String path(Journey story) {
        return "/gezin/" + story.caseId() + "/verandert/toestemming";
    }
}
