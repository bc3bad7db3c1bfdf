package nl.kansrijkestart.coalition.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.cycle.MeetingService;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.round.StoryTable;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.FormMoment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CoalitionQuestionProcessTest {

    private static final String KERKRADE = "gm0928";
    private static final String REGION = "zuidlimburg";
    private static final String LEAD = "trekker";
    private static final String COORDINATOR = "coordinator";
    private static final String REGIONAL = "regiocoordinator";

    @Autowired
    private Stories stories;

    @Autowired
    private QuestionService questions;

    @Autowired
    private QuestionOnCard card;

    @Autowired
    private MeetingService meetings;

    @Autowired
    private CycleService rounds;

    @Autowired
    private Deadlines days;

    @Autowired
    private StoryTable table;

    @BeforeEach
    @AfterEach
    void nothingWasAsked() {
        table.clear(KERKRADE);
        table.clear(REGION);
    }

    private Journey signal() {
        return stories.aStart(
                "coalitionQuestion",
                LEAD,
                "kind",
                "signal",
                "subject",
                "Wachttijd kraamzorg",
                "text",
                "Gezinnen krijgen te laat kraamzorg");
    }

    @Test
    void aLocalSignalIsAnsweredByTheRegion() {
        Journey story = signal().waitsFor("answerCoalition")
                .by("leads")
                .seenBy(REGIONAL)
                .notSeenBy(LEAD)
                .due(days.add(
                        stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant(), 15))
                .shows(REGIONAL, "answerCoalition", "Coalitie Kerkrade", "Wachttijd kraamzorg", "te laat kraamzorg")
                .isRefused(
                        REGIONAL,
                        "answerCoalition",
                        "al voorbij",
                        "next",
                        "answer",
                        "answer",
                        "Wij bellen",
                        "helpOn",
                        stories.today().minusDays(1).toString())
                .answers(REGIONAL, "answerCoalition", "next", "answer", "answer", "Wij bellen de aanbieder")
                .passed("returnAnswer")
                .endsAt("questionAnswered")
                .told("leads/" + KERKRADE, LEAD, "Wij bellen de aanbieder")
                .told("coordinators/" + KERKRADE, COORDINATOR, "antwoord op uw vraag “Wachttijd kraamzorg”");
        assertThat(questions.of(story.caseId())).satisfies(one -> {
            assertThat(one.state()).isEqualTo(Question.State.answered);
            assertThat(one.answer().at()).isNotNull();
        });
    }

    @Test
    void theRegionTalksAboutASignalAndTellsWhatCameOfIt() {
        Cycle round = rounds.open(REGION);
        Journey story = signal().answers(REGIONAL, "answerCoalition", "next", "onAgenda")
                .told("leads/" + KERKRADE, LEAD, "komt op de agenda")
                .waitsFor("reportOutcome")
                .seenBy(REGIONAL)
                .due(days.add(
                        stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant(), 60));
        assertThat(meetings.proposals(round)).contains("Signaal van Coalitie Kerkrade: Wachttijd kraamzorg");
        story.answers(REGIONAL, "reportOutcome", "answer", "De regio maakt een afspraak")
                .endsAt("questionAnswered")
                .told("leads/" + KERKRADE, LEAD, "De regio maakt een afspraak");
        assertThat(meetings.proposals(round)).noneMatch(line -> line.startsWith("Signaal"));
    }

    @Test
    void whoIsSilentIsRemindedAndWhoAskedHearsIt() {
        signal().afterWorkingDays(14)
                .told("leads/" + REGION, REGIONAL, "De taak “Vraag van coalitie beantwoorden” moet klaar zijn op")
                .afterWorkingDays(1)
                .passed("answerDelayTold")
                .told("leads/" + KERKRADE, LEAD, "nog geen antwoord")
                .waitsFor("answerCoalition")
                .answers(REGIONAL, "answerCoalition", "next", "answer", "answer", "Toch nog")
                .endsAt("questionAnswered");
    }

    @Test
    void supportOfTheProjectLeaderIsATaskWithADay() {
        Journey story = stories.aStart(
                        "coalitionQuestion",
                        COORDINATOR,
                        "kind",
                        "support",
                        "subject",
                        "Analyse",
                        "text",
                        "Helpt u met de cijfers?")
                .waitsFor("answerCoalition")
                .by("projectLeaders")
                .seenBy("projectleider")
                .notSeenBy(REGIONAL)
                .isRefused("projectleider", "answerCoalition", "Alleen een signaal", "next", "onAgenda")
                .answers(
                        "projectleider",
                        "answerCoalition",
                        "next",
                        "answer",
                        "answer",
                        "Ja, graag",
                        "helpOn",
                        stories.today().plusDays(7).toString())
                .endsAt("questionAnswered")
                .told(
                        "leads/" + KERKRADE,
                        LEAD,
                        "Afgesproken dag: " + CycleService.day(stories.today().plusDays(7)));
        assertThat(questions.of(story.caseId()).answer().helpOn())
                .isEqualTo(stories.today().plusDays(7));
    }

    @Test
    void anotherCoalitionAnswers() {
        stories.aStart(
                        "coalitionQuestion",
                        LEAD,
                        "kind",
                        "exchange",
                        "coalition",
                        "gm0882",
                        "subject",
                        "Huisbezoek",
                        "text",
                        "Hoe doet u dat?")
                .waitsFor("answerCoalition")
                .by("leads")
                .seenBy("trekkerlandgraaf")
                .notSeenBy(LEAD)
                .answers("trekkerlandgraaf", "answerCoalition", "next", "answer", "answer", "Met twee mensen")
                .endsAt("questionAnswered")
                .told("leads/" + KERKRADE, LEAD, "Met twee mensen");
    }

    @Test
    void whereNobodyCanAnswerTheFormSaysSo() {
        assertThat(questions.others(KERKRADE))
                .as("where somebody can answer")
                .extracting("value")
                .containsExactly("gm0882");
        assertThatThrownBy(() -> questions.ask(Question.Kind.exchange, KERKRADE, LEAD, "gm0917", "Vraag", "Tekst"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nog niemand die kan antwoorden");
        assertThatThrownBy(() ->
                        stories.aStart("coalitionQuestion", "wethouder", "kind", "signal", "subject", "x", "text", "y"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theCardSaysWhoAsksAndWhyByThen() {
        Journey story = signal();
        assertThat(card.facts(new FormMoment("answerCoalition", null, story.caseId(), REGION, Map.of(), REGIONAL)))
                .containsEntry("Gaat over", "Lokaal signaal voor de regio, van Coalitie Kerkrade")
                .containsEntry("Waarom dan", "binnen 15 werkdagen")
                .containsEntry("Waarom bij u", "u trekt of coördineert Regionale coalitie Zuid-Limburg");
    }
}
