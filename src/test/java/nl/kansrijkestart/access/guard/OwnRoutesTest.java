package nl.kansrijkestart.access.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of ours has its line in {@code routes.txt}; without it nobody can open the page. */
@ProcessTest
class OwnRoutesTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    @Autowired
    private Routes routes;

    @Test
    void everyPageHasItsLine() {
        Set<String> named = routes.all().stream()
                .map(route -> route.method() + " " + plain(route.template()))
                .collect(Collectors.toSet());
        Collection<String> missing = new TreeSet<>();
        pages.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("nl.kansrijkestart")) {
                mapping.getPatternValues()
                        .forEach(path -> methods(mapping).forEach(verb -> {
                            if (!named.contains(verb + " " + plain(path))) {
                                missing.add(verb + " " + path);
                            }
                        }));
            }
        });
        assertThat(missing)
                .as("pages without a line in src/main/resources/routes.txt: say there who may open them")
                .isEmpty();
    }

    private static Collection<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? Set.of("any method: name one")
                : methods.stream().map(RequestMethod::name).toList();
    }

    private static String plain(String path) {
        return path.replaceAll("\\{[^/]*}(?=/|$)", "{}");
    }
}
