package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import nl.kansrijkestart.base.Retry;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Somebody else was at the same thing when a page of ours was sent: that is said, and everything that was typed can be
 * sent once more.
 */
@ControllerAdvice(annotations = Controller.class)
@Order(Ordered.LOWEST_PRECEDENCE)
class Busy {

    @ExceptionHandler
    String busy(RuntimeException problem, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!Retry.isClash(problem)) {
            throw problem;
        }
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "30");
        boolean form = "POST".equals(request.getMethod());
        boolean file = String.valueOf(request.getContentType()).startsWith("multipart/");
        model.addAttribute("typed", form && !file ? request.getParameterMap() : Map.of());
        model.addAttribute("form", form && !file);
        model.addAttribute("file", file);
        return "busy";
    }
}
