package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.access.session.OpenSessions;
import nl.kansrijkestart.access.signon.SignOn;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Who asks: the login of the web applications' session, looked up again at every request. Who may no longer work here
 * loses the session at the next one. Files need no look-up, so it is done when somebody wants to know.
 */
@Component
class Sessions implements SecurityContextRepository {

    private final Visitor visitor;
    private final JdbcTemplate sql;
    private final ObjectProvider<SignOn> signOn;
    private final OpenSessions open;

    Sessions(Visitor visitor, JdbcTemplate sql, ObjectProvider<SignOn> signOn, OpenSessions open) {
        this.open = open;
        this.visitor = visitor;
        this.sql = sql;
        this.signOn = signOn;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Late(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return new Late(holder.getRequest()).get();
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // the web applications keep the session
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return visitor.login(request).isPresent();
    }

    private Optional<LoggedIn> person(HttpServletRequest request) {
        Optional<String> login = visitor.login(request);
        if (login.isEmpty()) {
            return Optional.empty();
        }
        HttpSession session = request.getSession(false);
        boolean still = signOn.getIfAvailable() == null
                || session == null
                || signOn.getObject().stillIn(session);
        List<String> roles = !still ? List.of() : sql.queryForList("""
                select r.role from person p left join person_role r on r.person = p.login
                where p.login = ? and p.active""", String.class, login.get());
        if (roles.isEmpty()) {
            if (session != null) {
                session.invalidate();
            }
            return Optional.empty();
        }
        if (session != null && !seen(session, login.get(), request)) {
            return Optional.empty();
        }
        Set<String> held = new LinkedHashSet<>(roles);
        held.removeIf(Objects::isNull);
        return Optional.of(new LoggedIn(login.get(), held));
    }

    /** False when the session ended meanwhile, from another place. */
    private boolean seen(HttpSession session, String login, HttpServletRequest request) {
        try {
            open.seen(session, login, request);
            return true;
        } catch (IllegalStateException over) {
            return false;
        }
    }

    private class Late implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private SecurityContext context;
        private boolean generated;

        Late(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                Optional<LoggedIn> person = person(request);
                generated = person.isEmpty();
                context = person.<SecurityContext>map(SecurityContextImpl::new)
                        .orElseGet(SecurityContextHolder::createEmptyContext);
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
