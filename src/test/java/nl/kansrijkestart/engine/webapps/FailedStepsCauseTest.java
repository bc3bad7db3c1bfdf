package nl.kansrijkestart.engine.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import nl.kansrijkestart.engine.webapps.FailedSteps.Cause;
import org.junit.jupiter.api.Test;

/** What went wrong is told from the kinds of failures, never from what stands beside them. */
class FailedStepsCauseTest {

    @Test
    void eachKindHasItsCause() {
        Map.of(
                        "org.camunda.bpm.engine.ProcessEngineException: x\n\tat a.B.c(B.java:1)\n"
                                + "Caused by: nl.kansrijkestart.base.Refusal: De ouder wil dat niet\n",
                        Cause.refused,
                        "org.camunda.bpm.dmn.engine.impl.DmnEvaluationException: DMN-03001\n",
                        Cause.decision,
                        "org.springframework.dao.OptimisticLockingFailureException: x\n",
                        Cause.busy,
                        "org.springframework.mail.MailSendException: a@b.nl\n",
                        Cause.mail,
                        "x.Y: z\nCaused by: java.net.ConnectException: refused\n",
                        Cause.away,
                        "java.lang.IllegalStateException: a MailException for Jansen\n",
                        Cause.unknown,
                        "",
                        Cause.unknown)
                .forEach((trace, cause) -> assertThat(Cause.of(trace)).as(trace).isEqualTo(cause));
        assertThat(Cause.of(null)).isEqualTo(Cause.unknown);
    }

    @Test
    void eachCauseHasItsWords() {
        assertThat(Arrays.stream(Cause.values()))
                .allMatch(one -> one.said().endsWith(".") && one.cure().endsWith("."));
    }
}
