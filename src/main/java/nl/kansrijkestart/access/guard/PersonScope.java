package nl.kansrijkestart.access.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.MunicipalityScope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
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
    }

    /** So long somebody waits for those before them, before "not now" is the answer. */
    private static final int LONGEST_WAIT = 15;

    private final MunicipalityScope reach;
    private final PlatformTransactionManager transactions;
    private final RouteLookup ways;
    private final People people;
    /** Who only reads never holds all connections: some stay for who writes. */
    private final Semaphore places;

    PersonScope(
            MunicipalityScope reach,
            PlatformTransactionManager transactions,
            RouteLookup ways,
            People people,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this.places = new Semaphore(Math.max(1, connections * 3 / 4), true);
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
                One one = new One();
                request.setAttribute(KEY, one);
                ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
                boolean whole = false;
                try {
                    chain.doFilter(request, answer);
                    whole = true;
                } finally {
                    end(one, whole, answer.getStatus());
                }
                answer.copyBodyToResponse();
            }
        };
    }

    /** When it is known that the person may ask this, and what was sent is here. */
    OncePerRequestFilter inside() {
        return new OncePerRequestFilter() {

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (login() != null) {
                    begin(request, () -> reach.person(PersonScope::login));
                }
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

    /** Somebody is looked up who asks for what is only read; where a body still comes, that does not wait for it. */
    void looksUp(HttpServletRequest request, String login) {
        if (!"POST".equals(request.getMethod())) {
            begin(request, () -> reach.person(login, people::says));
        }
    }

    /** What follows is a refusal, with what is written of it. */
    void refused(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof One one) {
            end(one, true, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private void begin(HttpServletRequest request, Supplier<MunicipalityScope.Scope> whose) {
        if (request.getAttribute(KEY) instanceof One one && one.status == null && !one.over) {
            takePlace();
            try (MunicipalityScope.Scope scope = whose.get()) {
                one.status = transactions.getTransaction(new DefaultTransactionDefinition());
            } finally {
                if (one.status == null) {
                    places.release();
                }
            }
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(LONGEST_WAIT, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new CannotCreateTransactionException(
                "Too many read at the same time", new SQLTransientConnectionException("No place in time"));
    }

    /** What went wrong on the way was answered so, or nothing is answered at all. */
    private void end(One one, boolean whole, int answered) {
        one.over = true;
        TransactionStatus status = one.status;
        one.status = null;
        if (status == null) {
            return;
        }
        try {
            if (!whole || status.isRollbackOnly() && answered >= HttpServletResponse.SC_MULTIPLE_CHOICES) {
                transactions.rollback(status);
            } else {
                transactions.commit(status);
            }
        } finally {
            places.release();
        }
    }

    private static String login() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof LoggedIn person
                ? person.getName()
                : null;
    }
}
