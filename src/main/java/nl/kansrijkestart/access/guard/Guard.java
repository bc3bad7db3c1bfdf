package nl.kansrijkestart.access.guard;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.access.signon.SignOn;
import nl.kansrijkestart.access.signon.SignOut;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Spring Security before everything else: odd paths are refused first, then what the list of routes does not name. */
@Configuration(proxyBeanMethods = false)
class Guard {

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            Sessions sessions,
            RouteGuard routes,
            Routes lines,
            Refused refused,
            Refusals refusals,
            InVain inVain,
            Clock clock,
            ObjectProvider<SignOn> signOn,
            SignOut signOut,
            Visitor visitor,
            PersonScope scope,
            Environment environment)
            throws Exception {
        if (signOn.getIfAvailable() != null) {
            signOn.getObject().into(http);
            if (!environment.acceptsProfiles(Profiles.of("practice"))) {
                http.addFilterBefore(new SentToLogin(visitor), AuthorizationFilter.class);
            }
        }
        OwnForms forms = new OwnForms();
        return http.securityContext(context -> context.securityContextRepository(sessions))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(routes))
                .exceptionHandling(
                        problems -> problems.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .addFilterAfter(visitor.freshToken(), SecurityContextHolderFilter.class)
                // around whoever refuses
                .addFilterBefore(forms.onEveryPage(), ExceptionTranslationFilter.class)
                .addFilterBefore(new AskedById(lines, inVain), ExceptionTranslationFilter.class)
                .addFilterBefore(scope.around(), ExceptionTranslationFilter.class)
                .addFilterAfter(forms.check(), AuthorizationFilter.class)
                .addFilterAfter(new EngineRequests(refused), AuthorizationFilter.class)
                .addFilterAfter(new PasswordTries(refusals, clock), EngineRequests.class)
                .addFilterAfter(new LogOutButton(signOut), PasswordTries.class)
                .addFilterAfter(visitor.asksForToken(), LogOutButton.class)
                .addFilterAfter(scope.inside(), LogOutButton.class)
                // its place is after the routes: OwnForms
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        // where a page says nothing itself
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"))
                        .addHeaderWriter(new StaticHeadersWriter(
                                "Permissions-Policy", "camera=(), geolocation=(), microphone=()")))
                .build();
    }

    /** Behind who waits for a turn (access.entry). */
    @Bean
    FilterRegistrationBean<OncePerRequestFilter> oneTransaction(PersonScope scope) {
        FilterRegistrationBean<OncePerRequestFilter> late = new FilterRegistrationBean<>(scope.late());
        late.setName("oneTransaction");
        late.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        return late;
    }

    /**
     * Refuses {@code //}, {@code ..}, {@code ;}, encoded slashes and the like, methods that nothing here uses, and
     * fields with odd signs.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHttpMethods(java.util.List.of(
                HttpMethod.GET.name(),
                HttpMethod.HEAD.name(),
                HttpMethod.POST.name(),
                HttpMethod.PUT.name(),
                HttpMethod.OPTIONS.name(),
                HttpMethod.DELETE.name()));
        firewall.setAllowedParameterNames(name -> !OddSigns.in(name));
        firewall.setAllowedParameterValues(value -> !OddSigns.in(value));
        return firewall;
    }
}
