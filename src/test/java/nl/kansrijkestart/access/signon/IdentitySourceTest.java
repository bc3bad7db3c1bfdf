package nl.kansrijkestart.access.signon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class IdentitySourceTest {

    private final ApplicationContextRunner program =
            new ApplicationContextRunner().withUserConfiguration(IdentitySource.class);

    @Test
    void withoutASourceNothingStarts() {
        program.run(context -> assertThat(context)
                .getFailure()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Stel KANSRIJKESTART_IDENTITY_SOURCE in")
                .hasMessageContaining("set kansrijkestart.identity.source"));
    }

    @Test
    void anEmptySourceIsNoSource() {
        program.withPropertyValues(IdentitySource.PROPERTY + "= ")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("Stel KANSRIJKESTART_IDENTITY_SOURCE in"));
    }

    @Test
    void aSourceThatIsNotBuiltIsRefusedByName() {
        program.withPropertyValues(IdentitySource.PROPERTY + "=ldap")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessageContaining("inloggen via 'ldap' bestaat niet")
                        .hasMessageContaining("'ldap' is not built"));
    }

    @Test
    void singleSignOnNeedsItsAddressAndKeys() {
        String[] all = {
            IdentitySource.PROPERTY + "=oidc",
            "kansrijkestart.identity.issuer=https://login.example.invalid",
            "kansrijkestart.identity.client-id=a",
            "kansrijkestart.identity.client-secret=b"
        };
        program.withPropertyValues(all).run(context -> assertThat(context).hasNotFailed());
        program.withPropertyValues(all[0], all[1], all[2])
                .run(context ->
                        assertThat(context).getFailure().hasMessageContaining("KANSRIJKESTART_IDENTITY_CLIENTSECRET"));
        program.withPropertyValues(all[0], all[2], all[3])
                .run(context ->
                        assertThat(context).getFailure().hasMessageContaining("KANSRIJKESTART_IDENTITY_ISSUER"));
        program.withPropertyValues(all[0], all[1].replace("https", "http"), all[2], all[3])
                .run(context -> assertThat(context).getFailure().hasMessageContaining("https://"));
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
