package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Retry;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a page of ours answers when it refuses: a sentence where it was typed, and nothing that was typed is lost. */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class RefusedPages {

    private static final String PROBLEM = "problem";

    private final PageAdvice frame;

    RefusedPages(PageAdvice frame) {
        this.frame = frame;
    }

    /** A page that says nothing of {@link Again} has nothing that could be refused: that is a fault. */
    @ExceptionHandler
    ModelAndView refused(Refusal problem, HttpServletRequest request, RedirectAttributes after) {
        Supplier<ModelAndView> again = Again.of(request).orElseThrow(() -> problem);
        ModelAndView page = again.get();
        if (String.valueOf(page.getViewName()).startsWith("redirect:")) {
            after.addFlashAttribute(PROBLEM, problem.getMessage());
            return page;
        }
        return RefusedAgain.wayTo(() -> again.get().addObject(PROBLEM, problem.getMessage()), request)
                .map(ModelAndView::new)
                .orElseGet(() -> Again.withProblems(page)
                        .addObject(PROBLEM, problem.getMessage())
                        .addAllObjects(frame.around(request)));
    }

    /** Somebody else was at the same thing: everything that was typed can be sent once more. */
    @ExceptionHandler
    String busy(RuntimeException problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Retry.isClash(problem)) {
            throw problem;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        boolean form = "POST".equals(request.getMethod());
        boolean file = String.valueOf(request.getContentType()).startsWith("multipart/");
        model.addAttribute(
                "page", new BusyPage(form && !file, form && !file ? request.getParameterMap() : Map.of(), file));
        return "busy";
    }

    /** @param form whether what was typed can be sent once more @param file whether a file has to be chosen again */
    record BusyPage(boolean form, Map<String, String[]> typed, boolean file) {}

    @ExceptionHandler
    String login(LoginNeeded nobody) {
        return "redirect:/camunda/app/tasklist/default/";
    }

    /** A file was expected and something else came. */
    @ExceptionHandler
    void noFile(MultipartException other, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    }
}
