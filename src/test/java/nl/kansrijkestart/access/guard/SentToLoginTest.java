package nl.kansrijkestart.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import nl.kansrijkestart.engine.webapps.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SentToLoginTest {

    private final Visitor visitor = mock(Visitor.class);

    @Test
    void whoOpensAWebApplicationGoesToTheLoginService() throws Exception {
        when(visitor.login(any())).thenReturn(Optional.empty());
        for (String application : new String[] {"tasklist", "cockpit", "welcome"}) {
            assertThat(opened("/camunda/app/" + application + "/default/")).isEqualTo("/oauth2/authorization/inloggen");
        }
        assertThat(opened("/camunda/app/tasklist/scripts/config.js"))
                .as("files are for everybody")
                .isNull();
        assertThat(opened("/")).isNull();
    }

    @Test
    void whoIsLoggedInStays() throws Exception {
        when(visitor.login(any())).thenReturn(Optional.of("nieuwe"));
        assertThat(opened("/camunda/app/tasklist/default/")).isNull();
    }

    private String opened(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SentToLogin(visitor).doFilter(request, response, new MockFilterChain());
        return response.getRedirectedUrl();
    }
}
