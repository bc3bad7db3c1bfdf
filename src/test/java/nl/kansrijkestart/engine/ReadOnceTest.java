package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnceTest {

    private static final Map<String, Object> KNOWN =
            Map.of("needs", java.util.List.of("debts", "housing"), "weeks", 24, "day", "2027-03-01");

    private final FeelEngineApi ours = ReadOnce.ofForms();
    private final FeelEngineApi library = FeelEngineBuilder.forJava().build();

    @Test
    void whatWasReadIsNotReadAgain() {
        assertThat(ours.parseExpression("weeks > 12").parsedExpression())
                .isSameAs(ours.parseExpression("weeks > 12").parsedExpression());
        assertThat(ours.parseUnaryTests("> 12").parsedExpression())
                .isSameAs(ours.parseUnaryTests("> 12").parsedExpression());
    }

    /** With functions, with what nobody filled in, and with what cannot be read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "weeks > 12 and list contains(needs, \"debts\")",
                "count(needs) = 3",
                "not(list contains(needs, other))",
                "other = null",
                "weeks > other",
                "date(day) < date(\"2027-03-02\")",
                "upper case(day)",
                "number(day)",
                "unknown(day)",
                "if weeks > 12 then \"late\" else \"soon\"",
                "weeks >",
                "assert(other, other != null)"
            })
    void itSaysWhatTheLibrarySays(String expression) {
        EvaluationResult own = ours.evaluateExpression(expression, KNOWN);
        EvaluationResult theirs = library.evaluateExpression(expression, KNOWN);
        assertThat(own.isSuccess()).isEqualTo(theirs.isSuccess());
        if (own.isSuccess()) {
            assertThat(own.result()).isEqualTo(theirs.result());
        } else {
            assertThat(own.failure().message()).isEqualTo(theirs.failure().message());
        }
        assertThat(own.suppressedFailures().toString())
                .isEqualTo(theirs.suppressedFailures().toString());
    }
}
