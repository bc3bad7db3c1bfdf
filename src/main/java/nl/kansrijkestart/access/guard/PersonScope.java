package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * What is done for a request reaches families where the person who asks works; for who is not logged in there are none.
 * A request that only reads is one transaction, from the look at who asks: everything that answers it takes part. Its
 * answer is kept until the transaction is over, so that nobody reads what was not written down, and who reads slowly
 * holds no connection to the database.
 */
@Component
class PersonScope implements WebMvcConfigurer, HandlerInterceptor {

    private static final String KEY = PersonScope.class.getName();

    /** The one transaction of a request; none as long as nobody is logged in, or when it had to end early. */
    private static final class One {

        private TransactionStatus status;
        private boolean over;
        private boolean turn;
    }

    private final Visitor visitor;
    private final MunicipalityScope reach;
    private final PlatformTransactionManager transactions;
    private final RouteLookup ways;
    private final People people;
    private final Semaphore turns;

    /** @param turns of all who are worked at, in the order in which they came */
    PersonScope(
            Visitor visitor,
            MunicipalityScope reach,
            PlatformTransactionManager transactions,
            RouteLookup ways,
            People people,
            Semaphore turns) {
        this.turns = turns;
        this.visitor = visitor;
        this.reach = reach;
        this.transactions = transactions;
        this.ways = ways;
        this.people = people;
    }

    /** Before anybody is looked up. */
    OncePerRequestFilter around() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (!ways.reads(request)) {
                    chain.doFilter(request, response);
                    return;
                }
                HttpServletRequest asked = whole(request);
                One one = new One();
                request.setAttribute(KEY, one);
                ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
                boolean whole = false;
                try {
                    chain.doFilter(asked, answer);
                    whole = true;
                } finally {
                    try {
                        end(one, whole, answer.getStatus());
                    } finally {
                        if (one.turn) {
                            turns.release();
                        }
                    }
                }
                answer.copyBodyToResponse();
            }
        };
    }

    /** When it is the turn of who waited for it. */
    OncePerRequestFilter late() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (login() == null || !(request.getAttribute(KEY) instanceof One one) || one.turn) {
                    chain.doFilter(request, response);
                    return;
                }
                begin(request, () -> reach.person(PersonScope::login));
                boolean whole = false;
                try {
                    chain.doFilter(request, response);
                    whole = true;
                } finally {
                    end(one, whole, response.getStatus());
                }
            }
        };
    }

    /** When it is known that the person may ask this. */
    OncePerRequestFilter inside() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                try (MunicipalityScope.Scope scope = reach.person(PersonScope::login)) {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** A page of ours has everything that stands on it: to write it out no connection is held. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object page, ModelAndView shown) {
        if (request.getAttribute(KEY) instanceof One one) {
            end(one, true, response.getStatus());
        }
    }

    /**
     * Somebody is looked up who asks for what is only read. The transaction begins at once when it is their turn and
     * nothing more is sent; otherwise when it is.
     */
    void looksUp(HttpServletRequest request, String login) {
        if (request.getAttribute(KEY) instanceof One one
                && !one.over
                && !one.turn
                && !turns.hasQueuedThreads()
                && turns.tryAcquire()) {
            one.turn = true;
            request.setAttribute(RouteLookup.HAS_TURN, true);
            begin(request, () -> reach.person(login, people::says));
        }
    }

    /**
     * The question of a list comes with the request. Of a browser that somebody logged in with it is read first: so
     * nobody who is slow with it holds anything, and the transaction can begin with the look at who asks.
     */
    private HttpServletRequest whole(HttpServletRequest request) throws IOException {
        boolean soon = "POST".equals(request.getMethod())
                && request.getContentLengthLong() >= 0
                && request.getContentLengthLong() <= EngineRequests.MOST_BYTES
                && visitor.login(request).isPresent();
        return soon
                ? new ReadRequest(request, request.getInputStream().readAllBytes(), request.getQueryString())
                : request;
    }

    /** What follows is a refusal, with what is written of it. */
    void refused(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof One one) {
            end(one, true, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void begin(HttpServletRequest request, Supplier<MunicipalityScope.Scope> whose) {
        if (request.getAttribute(KEY) instanceof One one && one.status == null && !one.over) {
            try (MunicipalityScope.Scope scope = whose.get()) {
                one.status = transactions.getTransaction(new DefaultTransactionDefinition());
            }
        }
    }

    /** What went wrong on the way was answered so, or nothing is answered at all. */
    private void end(One one, boolean whole, int answered) {
        one.over = true;
        TransactionStatus status = one.status;
        one.status = null;
        if (status == null) {
            return;
        }
        if (!whole || status.isRollbackOnly() && answered >= HttpServletResponse.SC_MULTIPLE_CHOICES) {
            transactions.rollback(status);
        } else {
            transactions.commit(status);
        }
    }

    private static String login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn person
                ? person.getName()
                : null;
    }
}
