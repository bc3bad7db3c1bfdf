package nl.kansrijkestart.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many lines a list has stands in the form alone: what was filled in comes through, however many those are. */
class AnswersTest {

    @Test
    void everyLineOfAListIsRead() {
        Map<String, Object> values = new LinkedHashMap<>();
        IntStream.rangeClosed(1, 8).forEach(number -> {
            values.put("what_" + number, "actie " + number);
            values.put("who_" + number, "jgzparkstad");
        });
        assertThat(new Answers(values, Map.of()).slots("what"))
                .containsOnlyKeys(1, 2, 3, 4, 5, 6, 7, 8)
                .hasEntrySatisfying(
                        8,
                        line -> assertThat(line.values()).isEqualTo(Map.of("what", "actie 8", "who", "jgzparkstad")));
    }

    @Test
    void aLineThatIsLeftEmptyIsNone() {
        Map<String, Object> values = Map.of("what_1", " ", "who_1", "jgzparkstad", "what_3", "bellen", "money_2", "x");
        assertThat(new Answers(values, Map.of()).slots("what")).containsOnlyKeys(3);
    }
}
