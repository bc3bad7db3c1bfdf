package nl.kansrijkestart.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Everywhere people are logged in. Who logs in at one place too many is logged out at the oldest; ended sessions are
 * worth nothing at once.
 */
@Component
public class OpenSessions {

    private static final String KEY = OpenSession.class.getName();

    /**
     * @param browser roughly, Dutch
     * @param here    the one from which is asked
     */
    public record Place(String id, Instant since, Instant lastSeen, String browser, boolean here) {}

    private final SeenPeople seen;
    private final Clock clock;
    private final int most;
    private final Map<String, List<OpenSession>> places = new HashMap<>();

    /** @param most places per person, at least one */
    OpenSessions(SeenPeople seen, Clock clock, @Value("${kansrijkestart.sessions.most}") int most) {
        this.seen = seen;
        this.clock = clock;
        this.most = most;
        if (most < 1) {
            throw new IllegalArgumentException("kansrijkestart.sessions.most must be 1 or more, not " + most);
        }
    }

    /** At each request of somebody who is logged in. */
    public void seen(HttpSession session, String login, HttpServletRequest request) {
        List<OpenSession> tooMany = new ArrayList<>();
        synchronized (this) {
            if (session.getAttribute(KEY) instanceof OpenSession known && known.login.equals(login)) {
                known.lastSeen = clock.instant();
                seen.here(login, known.lastSeen);
                return;
            }
            OpenSession fresh = new OpenSession(
                    this, session, login, clock.instant(), BrowserName.of(request.getHeader("User-Agent")));
            session.setAttribute(KEY, fresh);
            seen.here(login, fresh.since);
            List<OpenSession> own = places.computeIfAbsent(login, name -> new ArrayList<>());
            own.add(fresh);
            tooMany.addAll(own.subList(0, Math.max(0, own.size() - most)));
            fresh.untold = !tooMany.isEmpty();
        }
        tooMany.forEach(OpenSession::end);
    }

    /** The newest first. */
    public synchronized List<Place> of(String login, HttpSession here) {
        return places.getOrDefault(login, List.of()).stream()
                .sorted(Comparator.comparing((OpenSession one) -> one.since).reversed())
                .map(one -> new Place(one.id, one.since, one.lastSeen, one.browser, one == at(here)))
                .toList();
    }

    /** @return false when this person has no such session */
    public boolean end(String login, String id) {
        List<OpenSession> found;
        synchronized (this) {
            found = places.getOrDefault(login, List.of()).stream()
                    .filter(one -> one.id.equals(id))
                    .toList();
        }
        found.forEach(OpenSession::end);
        return !found.isEmpty();
    }

    /** Everywhere but here. */
    public void endOthers(String login, HttpSession here) {
        List<OpenSession> others;
        synchronized (this) {
            others = places.getOrDefault(login, List.of()).stream()
                    .filter(one -> one != at(here))
                    .toList();
        }
        others.forEach(OpenSession::end);
    }

    /** Whether an older session was ended for this one; answered once. */
    public synchronized boolean olderEnded(HttpSession here) {
        OpenSession one = at(here);
        boolean untold = one != null && one.untold;
        if (untold) {
            one.untold = false;
        }
        return untold;
    }

    synchronized void forget(OpenSession over) {
        places.computeIfPresent(over.login, (name, own) -> {
            own.remove(over);
            return own.isEmpty() ? null : own;
        });
    }

    private static OpenSession at(HttpSession session) {
        return session != null && session.getAttribute(KEY) instanceof OpenSession known ? known : null;
    }
}
