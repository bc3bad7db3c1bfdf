package nl.kansrijkestart.access.signon;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** Asks the login service again with the token it gave for that. It has to answer soon: somebody waits for a page meanwhile. */
@Component
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
class StillThere {

    /**
     * @param claims  empty when the service sends no new proof of who somebody is, which means that nothing changed
     * @param idToken that proof as it came, or null
     */
    record Answer(OAuth2AuthorizedClient client, Map<String, Object> claims, String idToken) { }

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final RestClientRefreshTokenTokenResponseClient tokens = new RestClientRefreshTokenTokenResponseClient();
    private final SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
    private final Map<ClientRegistration, JwtDecoder> decoders = new ConcurrentHashMap<>();

    StillThere() {
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        tokens.setRestClient(RestClient.builder().requestFactory(requests)
                .messageConverters(all -> {
                    all.clear();
                    all.add(new FormHttpMessageConverter());
                    all.add(new OAuth2AccessTokenResponseHttpMessageConverter());
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
    }

    /** Throws OAuth2AuthorizationException when the service says no or cannot be reached, JwtException when its proof is not sound. */
    Answer ask(OAuth2AuthorizedClient client) {
        ClientRegistration registration = client.getClientRegistration();
        OAuth2AccessTokenResponse answer = tokens.getTokenResponse(new OAuth2RefreshTokenGrantRequest(registration, client.getAccessToken(), client.getRefreshToken()));
        String proof = answer.getAdditionalParameters().get("id_token") instanceof String text ? text : null;
        Map<String, Object> claims = proof == null ? Map.of() : decoders.computeIfAbsent(registration, this::decoder).decode(proof).getClaims();
        return new Answer(new OAuth2AuthorizedClient(registration, client.getPrincipalName(), answer.getAccessToken(), answer.getRefreshToken()), claims, proof);
    }

    /** As at the login, with patience. */
    private JwtDecoder decoder(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri()).restOperations(new RestTemplate(requests)).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(registration))));
        decoder.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
