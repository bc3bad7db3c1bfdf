package nl.kansrijkestart.access.signon;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A login begins at the one address that a link of ours leads to; at any other the framework would fail instead of
 * saying that nothing is there.
 */
record OnlyHere(OAuth2AuthorizationRequestResolver begins) implements OAuth2AuthorizationRequestResolver {

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getServletPath().equals(SignOn.START)
                ? begins.resolve(request)
                : null;
    }

    @Override
    public OAuth2AuthorizationRequest resolve(HttpServletRequest request, String service) {
        return begins.resolve(request, service);
    }
}
