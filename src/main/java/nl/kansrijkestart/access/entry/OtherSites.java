package nl.kansrijkestart.access.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;

/**
 * A page of another site cannot send anything here in somebody's name: browsers say from where a request comes. Who
 * says nothing (no browser, an old one) still needs the token. Our own pages send no referrer, so browsers may call
 * their origin {@code null}.
 */
final class OtherSites {

    private static final Set<String> LOOKING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private OtherSites() {}

    /** Whether another site sends something that could change something. */
    static boolean send(HttpServletRequest request) {
        if (LOOKING.contains(request.getMethod())) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return site != null && !OURS.contains(site)
                || origin != null && !origin.equals("null") && !ours(origin, request);
    }

    private static boolean ours(String origin, HttpServletRequest request) {
        try {
            URI sent = URI.create(origin);
            return sent.getHost() != null
                    && sent.getHost().equalsIgnoreCase(request.getServerName())
                    && port(sent.getPort()) == port(request.getServerPort());
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** A proxy that ends TLS may leave the other scheme's usual port; both mean the one that is not written. */
    private static int port(int port) {
        return port == 80 || port == 443 || port == -1 ? 0 : port;
    }
}
