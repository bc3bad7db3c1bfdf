package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * A secret in the session that every form of ours sends back, so that no other site can send one in somebody's name.
 */
@Component
public class FormToken {

    /** Name of the hidden field. */
    public static final String FIELD = "token";

    private static final String KEY = FormToken.class.getName();

    private final SecureRandom random = new SecureRandom();

    public String of(HttpServletRequest request) {
        HttpSession session = request.getSession();
        String token = (String) session.getAttribute(KEY);
        if (token == null) {
            byte[] secret = new byte[32];
            random.nextBytes(secret);
            token = HexFormat.of().formatHex(secret);
            session.setAttribute(KEY, token);
        }
        return token;
    }

    /** Refuses a form without this session's token with 403. */
    public void check(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String kept = session == null ? null : (String) session.getAttribute(KEY);
        String sent = request.getParameter(FIELD);
        if (kept == null
                || sent == null
                || !MessageDigest.isEqual(
                        kept.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
