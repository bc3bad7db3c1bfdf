package nl.kansrijkestart.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Editing;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * What a page of ours may ask for as an argument of its method: the person before it ({@link PersonCard}; who is not
 * logged in is sent to the login, unless the page takes an {@link Optional}), the page that is shown again when
 * something is refused ({@link Again}), and what stood in the form that was sent ({@link Editing.Seen}).
 */
@Component
class PageArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final SignedIn signedIn;

    PageArguments(SignedIn signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        return type == PersonCard.class || type == Again.class || type == Editing.Seen.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter, ModelAndViewContainer page, NativeWebRequest web, WebDataBinderFactory binder) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        if (type == Again.class) {
            return Again.in(request);
        }
        if (type == Editing.Seen.class) {
            return Editing.Seen.in(request.getParameterMap());
        }
        Optional<PersonCard> person = signedIn.find(request);
        return parameter.isOptional() ? person : person.orElseThrow(LoginNeeded::new);
    }
}
