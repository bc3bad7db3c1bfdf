package nl.kansrijkestart.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IdentitySourceTest {

    private final ApplicationContextRunner program = new ApplicationContextRunner().withUserConfiguration(IdentitySource.class);

    @Test
    void withoutASourceNothingStarts() {
        program.run(context -> assertThat(context).getFailure().isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Stel KANSRIJKESTART_IDENTITY_SOURCE in").hasMessageContaining("set kansrijkestart.identity.source"));
    }

    @Test
    void anEmptySourceIsNoSource() {
        program.withPropertyValues(IdentitySource.PROPERTY + "= ")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("Stel KANSRIJKESTART_IDENTITY_SOURCE in"));
    }

    @Test
    void aSourceThatIsNotBuiltIsRefusedByName() {
        program.withPropertyValues(IdentitySource.PROPERTY + "=oidc")
                .run(context -> assertThat(context).getFailure().hasMessageContaining("inloggen via 'oidc' is nog niet gebouwd")
                        .hasMessageContaining("'oidc' is not built"));
    }

    @Test
    void practiceModeNeedsNoSource() {
        program.withPropertyValues("spring.profiles.active=practice")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(IdentitySource.class));
    }

    @Test
    void noOtherProfileIsSpared() {
        program.withPropertyValues("spring.profiles.active=test")
                .run(context -> assertThat(context).hasFailed());
    }
}
