package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our pages load nothing from elsewhere, stand in no frame and stay in no cache. The web applications have headers of
 * their own.
 */
@Configuration(proxyBeanMethods = false)
class PageHeaders implements WebMvcConfigurer {

    static final String LETTER = "/verwijsbrief";
    static final String WELLBEING = "/positieve-gezondheid";

    /** What is typed there cannot leave the browser, whatever a script would try. */
    private static final Set<String> KEPT_HERE = Set.of(LETTER, WELLBEING);

    private static final String OWN_FILES_ONLY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                    + "base-uri 'none'; frame-ancestors 'none'; ";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        boolean kept = KEPT_HERE.contains(request.getRequestURI()
                                .substring(request.getContextPath().length()));
                        response.setHeader(
                                "Content-Security-Policy",
                                OWN_FILES_ONLY
                                        + (kept ? "form-action 'none'" : "form-action 'self'; connect-src 'self'"));
                        response.setHeader("Cache-Control", "no-store");
                        response.setHeader("Referrer-Policy", "no-referrer");
                        response.setHeader("X-Content-Type-Options", "nosniff");
                        response.setHeader("X-PageAdvice-Options", "DENY");
                        return true;
                    }
                })
                .excludePathPatterns("/camunda/**", "/pages/**");
    }
}
