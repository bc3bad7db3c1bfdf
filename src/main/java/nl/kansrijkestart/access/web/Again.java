package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page on which somebody typed what is now refused: it is shown again with the sentence above it, and with what
 * they typed. A page that is sent takes one and says here how it looks.
 */
public final class Again {

    private static final String KEY = Again.class.getName();

    private Supplier<ModelAndView> page;

    private Again() {}

    /**
     * @param page with what was typed, or a redirect; made only when something is refused, and anew at each look: of a
     * family it asks first whether the reader may see it
     */
    public void show(Supplier<ModelAndView> page) {
        this.page = page;
    }

    /** The same where the page itself says what is wrong at each field. */
    public static ModelAndView withProblems(ModelAndView page) {
        page.setStatus(HttpStatus.BAD_REQUEST);
        return page;
    }

    static Again in(HttpServletRequest request) {
        Again again = new Again();
        request.setAttribute(KEY, again);
        return again;
    }

    /** Empty where this request's page cannot be shown again. */
    static Optional<Supplier<ModelAndView>> of(HttpServletRequest request) {
        return request.getAttribute(KEY) instanceof Again again ? Optional.ofNullable(again.page) : Optional.empty();
    }
}
