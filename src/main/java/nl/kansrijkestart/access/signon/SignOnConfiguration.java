package nl.kansrijkestart.access.signon;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.util.function.SingletonSupplier;

/**
 * The login service, asked for its addresses when somebody logs in for the first time: the program starts without it.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignOnSettings.class)
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
class SignOnConfiguration {

    static final String NAME = "inloggen";

    @Bean
    ClientRegistrationRepository loginService(SignOnSettings settings, Environment environment) {
        // no list that the framework reads through at the start
        Supplier<ClientRegistration> service = SingletonSupplier.of(() -> ClientRegistrations.fromIssuerLocation(
                        environment.getRequiredProperty("kansrijkestart.identity.issuer"))
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .scope(settings.scopes())
                .build());
        return name -> NAME.equals(name) ? service.get() : null;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> readsProofs() {
        return LoginServiceTimeout.proofs();
    }

    @Bean
    LoginTickets loginTickets(Clock clock) {
        return new LoginTickets(clock);
    }

    @Bean
    OAuth2AuthorizedClientRepository proofs() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
