package nl.kansrijkestart.engine.webapps;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class NoEngineAdministratorTest {

    @Test
    void aNamedAdministratorStopsTheStart() {
        assertThatThrownBy(() -> start(new MockEnvironment().withProperty("camunda.bpm.admin-user.id", "admin")))
                .hasMessageContaining("start niet");
        assertThatCode(() -> start(new MockEnvironment())).doesNotThrowAnyException();
    }

    private static void start(MockEnvironment environment) {
        NoEngineAdministrator check = new NoEngineAdministrator();
        check.setEnvironment(environment);
        check.postProcessBeanFactory(new DefaultListableBeanFactory());
    }
}
