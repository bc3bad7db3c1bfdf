package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.kansrijkestart.access.PersonCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * A page that was refused has an address, so that a browser which goes back to it or loads it anew asks nothing of
 * people and sends nothing again (docs/adr/0045). It is made anew each time, with what its reader may read by then, and
 * lives as long as the session in which it was typed. Who does not navigate reads the refusal as the answer.
 */
@Controller
class RefusedAgain implements HandlerInterceptor, WebMvcConfigurer {

    private static final String PATH = "/opnieuw/";
    private static final String KEY = RefusedAgain.class.getName();
    private static final int MOST = 5;

    /** In bytes; more than that is no form that somebody filled in. */
    private static final int LARGEST = 64_000;

    /** Of one session, the newest last. */
    private static final class Kept {

        private final Map<String, Supplier<ModelAndView>> pages = new LinkedHashMap<>();

        synchronized void keep(String id, Supplier<ModelAndView> page) {
            pages.put(id, page);
            if (pages.size() > MOST) {
                pages.remove(pages.keySet().iterator().next());
            }
        }

        synchronized Optional<Supplier<ModelAndView>> find(String id) {
            return Optional.ofNullable(pages.get(id));
        }
    }

    /** @return the way to the page; empty where it is the answer itself */
    static Optional<String> wayTo(Supplier<ModelAndView> page, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean file = String.valueOf(request.getContentType()).startsWith("multipart/");
        long size = request.getContentLengthLong();
        if (session == null
                || file
                || size < 0
                || size > LARGEST
                || !"navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
            return Optional.empty();
        }
        Kept kept;
        synchronized (RefusedAgain.class) {
            kept = session.getAttribute(KEY) instanceof Kept before ? before : new Kept();
            session.setAttribute(KEY, kept);
        }
        String id = UUID.randomUUID().toString();
        kept.keep(id, page);
        return Optional.of("redirect:" + PATH + id);
    }

    /** What is not there any more, and what somebody else sent, is not there. */
    @GetMapping(PATH + "{id}")
    ModelAndView again(@PathVariable String id, PersonCard person, HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(KEY))
                .filter(Kept.class::isInstance)
                .flatMap(kept -> ((Kept) kept).find(id))
                .map(Supplier::get)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Where the page itself says what is wrong at each field: none of these is about a family. */
    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object page, ModelAndView shown) {
        if (shown == null || shown.getStatus() != HttpStatus.BAD_REQUEST || !"POST".equals(request.getMethod())) {
            return;
        }
        ModelAndView again = new ModelAndView(shown.getViewName(), new LinkedHashMap<>(shown.getModel()));
        wayTo(() -> again, request).ifPresent(way -> {
            shown.clear();
            shown.setViewName(way);
        });
    }
}
