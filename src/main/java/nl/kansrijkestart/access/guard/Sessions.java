package nl.kansrijkestart.access.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.session.OpenSessions;
import nl.kansrijkestart.access.signon.SignOn;
import nl.kansrijkestart.engine.Directory;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Who asks: the login of the web applications' session, looked up again at every request. Who may no longer work here
 * loses the session at the next one. Files need no look-up, so it is done when somebody wants to know.
 */
@Component
class Sessions implements SecurityContextRepository {

    private final Visitor visitor;
    private final Directory directory;
    private final People people;
    private final Supplier<SignOn> signOn;
    private final OpenSessions open;
    private final PersonScope scope;

    Sessions(
            Visitor visitor,
            Directory directory,
            People people,
            ObjectProvider<SignOn> signOn,
            OpenSessions open,
            PersonScope scope) {
        this.visitor = visitor;
        this.directory = directory;
        this.people = people;
        this.signOn = SingletonSupplier.ofNullable(signOn::getIfAvailable);
        this.open = open;
        this.scope = scope;
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
        boolean still = signOn.get() == null || session == null || signOn.get().stillIn(session);
        if (still) {
            scope.looksUp(request, login.get());
        }
        Optional<Directory.Entry> now = still ? directory.entry(login.get()) : Optional.empty();
        if (now.isEmpty()) {
            end(session);
            return Optional.empty();
        }
        if (session != null && !seen(session, now.get(), request)) {
            return Optional.empty();
        }
        return Optional.of(new LoggedIn(
                login.get(), people.person(login.get()).map(PersonCard::roles).orElse(Set.of())));
    }

    private static void end(HttpSession session) {
        try {
            if (session != null) {
                session.invalidate();
            }
        } catch (IllegalStateException over) {
            // by another request of the same person, this moment
        }
    }

    /** False when the session ended meanwhile, from another place. */
    private boolean seen(HttpSession session, Directory.Entry person, HttpServletRequest request) {
        try {
            open.seen(session, person.login(), request);
            visitor.knows(session, person);
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
