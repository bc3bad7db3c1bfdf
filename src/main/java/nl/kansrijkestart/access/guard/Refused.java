package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.kansrijkestart.access.refusals.Refusals;
import nl.kansrijkestart.access.signon.SignOn;
import nl.kansrijkestart.access.signon.SignOut;
import nl.kansrijkestart.base.PlainAnswer;
import nl.kansrijkestart.base.WebAddress;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** One answer for what is not there and what is not yours; who is not logged in is sent to the login. */
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final String LOGIN = "/camunda/app/tasklist/default/";

    private static final String NOT_KEPT = SignOut.PAGE + "?" + SignOut.UNSAVED;

    private final Refusals refusals;
    private final Routes routes;
    private final boolean passwords;

    Refused(Refusals refusals, Routes routes, Environment environment) {
        this.passwords = environment.acceptsProfiles(Profiles.of("practice"));
        this.refusals = refusals;
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException nobody)
            throws IOException {
        String why = String.valueOf(request.getAttribute(RouteGuard.WHY));
        if (RouteGuard.path(request).startsWith(RouteGuard.API)) {
            note(request, why);
            if (!passwords) {
                // the web applications would show their own login page, which has nothing to ask where nobody has a
                // password
                response.setHeader(LogOutButton.GO_ON, request.getContextPath() + SignOut.PAGE);
            }
            plain(response, HttpServletResponse.SC_UNAUTHORIZED, "Log eerst in.");
        } else if (why.equals("login")) {
            response.sendRedirect(request.getContextPath() + (lost(request) ? NOT_KEPT : login(request)));
        } else {
            page(request, response, why);
        }
    }

    /** To the login, which leads back to the page that was asked for: behind a #, or to who logs in elsewhere. */
    private String login(HttpServletRequest request) {
        String asked =
                RouteGuard.path(request) + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
        String wanted = WebAddress.here(asked);
        String back = wanted == null ? "" : SignOn.WANTED + "=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return passwords
                ? LOGIN + (back.isEmpty() ? "" : "#" + back)
                : back.isEmpty() ? LOGIN : SignOn.START + "?" + back;
    }

    /** Whether something was sent that is not kept; logging out twice loses nothing. */
    private static boolean lost(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && !RouteGuard.path(request).equals("/uitloggen");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        answer(request, response, String.valueOf(request.getAttribute(RouteGuard.WHY)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException odd)
            throws IOException {
        if (String.valueOf(odd.getMessage()).contains("parameter")) {
            oddSign(request, response);
            return;
        }
        refusals.note(request, "path");
        PlainAnswer.to(request, "Dit adres klopt niet.").send(response, HttpServletResponse.SC_BAD_REQUEST);
    }

    /** A control character, or half a sign, in what somebody sent. */
    void oddSign(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.note(request, "sign");
        PlainAnswer.to(request, OddSigns.SENTENCE).send(response, HttpServletResponse.SC_BAD_REQUEST);
    }

    void tooLong(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refusals.note(request, "length");
        PlainAnswer.to(request, "Dit is te lang.").send(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    }

    void answer(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        if (RouteGuard.path(request).startsWith(RouteGuard.API)) {
            note(request, why);
            plain(response, HttpServletResponse.SC_NOT_FOUND, "Dit is er niet, of is niet voor u.");
        } else {
            page(request, response, why);
        }
    }

    private void page(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        note(request, why);
        boolean otherMethod = !routes.of("GET", RouteGuard.path(request)).isEmpty() && why.equals("route");
        response.sendError(otherMethod ? HttpServletResponse.SC_METHOD_NOT_ALLOWED : HttpServletResponse.SC_NOT_FOUND);
    }

    private void note(HttpServletRequest request, String why) {
        if (!why.equals("closed") && !why.equals("login")) {
            refusals.note(request, why);
        }
    }

    static void plain(HttpServletResponse response, int status, String message) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream()
                .write(("{\"type\":\"Refused\",\"message\":\"" + message + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
