package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.agreement.round.Clauses;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever changes one number in an agreement changes one number: every family goes where it went before. */
@ProcessTest
@Tag(Proof.VERIFY)
class ChangedNumberTest {

    private static final String JGZ = "jgzzuidlimburg";
    private static final String LEAD = "trekker";
    private static final int TOPICS = 3;

    @Autowired
    private Stories stories;

    @Autowired
    private Clauses clauses;

    @Autowired
    private Agreements agreements;

    @Autowired
    private ClauseNow now;

    @Autowired
    private BaseClauses base;

    @Autowired
    private Deadlines days;

    @Autowired
    private People people;

    @Autowired
    private SignedTable table;

    @BeforeEach
    void begin() {
        table.beginEverywhere(JGZ, "jeugdverpleegkundige");
    }

    @AfterEach
    void end() {
        table.end();
    }

    /** The form begins with whom the next referral asks, for every topic in every municipality. */
    @Test
    void everyDraftBeginsWithWhatHolds() {
        for (MunicipalityCard place : people.municipalities()) {
            for (String need : base.needs()) {
                assertThat(now.of(need, place.code()))
                        .as(need + " in " + place.name())
                        .satisfies(begin -> {
                            assertThat(begin.receivers()).isEqualTo(agreements.receivers(need, place.code()));
                            assertThat(begin.terms())
                                    .isEqualTo(agreements
                                            .inForce(need, place.code())
                                            .terms());
                        });
            }
        }
    }

    /**
     * Only JGZ sits at each table: nearly every receiver of now does not. Each municipality signs three topics,
     * together all of them, from the form to the day they hold: first over the region's clauses, then over the own ones
     * that came of it.
     */
    @Test
    void aSignedNumberLeavesTheReceivers() {
        List<String> places =
                people.municipalities().stream().map(MunicipalityCard::code).toList();
        Map<String, List<String>> before = receivers(places);
        Map<String, List<String>> topics = new LinkedHashMap<>();
        places.forEach(place -> topics.put(place, some(topics.size())));
        assertThat(topics.values().stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrderElementsOf(base.needs());
        changed(topics, 4);
        assertThat(receivers(places)).isEqualTo(before);
        topics.forEach((place, needs) -> assertThat(needs)
                .allSatisfy(need -> assertThat(agreements.inForce(need, place))
                        .matches(one -> one.terms().answer() == 4)
                        .extracting(ClauseInForce::name)
                        .asString()
                        .startsWith("Afspraak van de coalitie")));

        changed(Map.of(SignedTable.KERKRADE, topics.get(SignedTable.KERKRADE)), 6);
        assertThat(receivers(places)).isEqualTo(before);
        assertThat(topics.get(SignedTable.KERKRADE))
                .allSatisfy(need -> assertThat(clauses.inForce(need, SignedTable.KERKRADE))
                        .matches(one -> one.version() == 2 && one.terms().answer() == 6));
    }

    private List<String> some(int place) {
        List<String> needs = base.needs();
        return IntStream.range(0, TOPICS)
                .mapToObj(n -> needs.get((place * TOPICS + n) % needs.size()))
                .toList();
    }

    private Map<String, List<String>> receivers(List<String> places) {
        Map<String, List<String>> receivers = new LinkedHashMap<>();
        places.forEach(place ->
                base.needs().forEach(need -> receivers.put(place + " " + need, agreements.receivers(need, place))));
        return receivers;
    }

    private void changed(Map<String, List<String>> topics, int answer) {
        Instant now = stories.today().atTime(9, 0).atZone(Deadlines.ZONE).toInstant();
        List<Journey> rounds = topics.entrySet().stream()
                .map(one -> stories.running(clauses.startRound(one.getKey(), one.getValue(), null)))
                .toList();
        rounds.forEach(
                round -> each(() -> round.answers(LEAD, "draftClause", "term", answer, "signatories", List.of(JGZ))));
        rounds.forEach(round -> round.until(days.add(now, 16)));
        rounds.forEach(round -> each(() -> round.answers(LEAD, "amendClause")));
        rounds.forEach(round -> round.answers("jeugdverpleegkundige", "signClauses", "signature", "sign"));
        rounds.forEach(round -> round.until(days.add(now, 41)));
    }

    private static void each(Runnable what) {
        IntStream.range(0, TOPICS).forEach(n -> what.run());
    }
}
