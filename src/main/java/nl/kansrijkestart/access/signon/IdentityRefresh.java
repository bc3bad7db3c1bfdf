package nl.kansrijkestart.access.signon;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.stereotype.Component;

/** Asks the login service again with the token it gave for that. */
@Component
@ConditionalOnProperty(name = "kansrijkestart.identity.source", havingValue = "oidc")
class IdentityRefresh {

    /**
     * @param claims  empty when the service sends no new proof of who somebody is, which means that nothing changed
     * @param idToken that proof as it came, or null
     */
    record Answer(OAuth2AuthorizedClient client, Map<String, Object> claims, String idToken) {}

    private final RestClientRefreshTokenTokenResponseClient tokens = new RestClientRefreshTokenTokenResponseClient();
    private final JwtDecoderFactory<ClientRegistration> proofs;

    IdentityRefresh(JwtDecoderFactory<ClientRegistration> proofs) {
        this.proofs = proofs;
        tokens.setRestClient(LoginServiceTimeout.tokenRequests());
    }

    /**
     * Throws OAuth2AuthorizationException when the service says no or cannot be reached, JwtException when its proof is
     * not sound.
     */
    Answer ask(OAuth2AuthorizedClient client) {
        ClientRegistration registration = client.getClientRegistration();
        OAuth2AccessTokenResponse answer = tokens.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration, client.getAccessToken(), client.getRefreshToken()));
        String proof = answer.getAdditionalParameters().get("id_token") instanceof String text ? text : null;
        Map<String, Object> claims = proof == null
                ? Map.of()
                : proofs.createDecoder(registration).decode(proof).getClaims();
        return new Answer(
                new OAuth2AuthorizedClient(
                        registration, client.getPrincipalName(), answer.getAccessToken(), answer.getRefreshToken()),
                claims,
                proof);
    }
}
