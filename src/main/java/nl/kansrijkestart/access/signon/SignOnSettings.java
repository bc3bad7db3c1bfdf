package nl.kansrijkestart.access.signon;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people log in.
 *
 * @param issuer       address of the OIDC service; what it publishes there is trusted
 * @param secondFactor one of these must stand in the claim {@code amr} or be the claim {@code acr}
 */
@ConfigurationProperties("kansrijkestart.identity")
record SignOnSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @DefaultValue({"openid", "profile", "email"}) List<String> scopes,

        @DefaultValue({"mfa", "otp", "hwk", "sc", "fpt", "swk"})
        List<String> secondFactor) {}
