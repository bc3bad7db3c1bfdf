package nl.kansrijkestart.access.session;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.time.Instant;
import java.util.UUID;

/** One place where somebody is logged in; it goes from the list with its session, however that ends. */
class OpenSession implements HttpSessionBindingListener {

    /** Named on pages; worth nothing as a key. */
    final String id = UUID.randomUUID().toString();

    final String login;
    final Instant since;
    final String browser;
    volatile Instant lastSeen;
    /** Another place was closed for this one, which its person has not read yet. */
    volatile boolean untold;

    private final OpenSessions all;
    private final HttpSession session;

    OpenSession(OpenSessions all, HttpSession session, String login, Instant since, String browser) {
        this.all = all;
        this.session = session;
        this.login = login;
        this.since = since;
        this.lastSeen = since;
        this.browser = browser;
    }

    void end() {
        try {
            session.invalidate();
        } catch (IllegalStateException over) {
            all.forget(this);
        }
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        all.forget(this);
    }
}
