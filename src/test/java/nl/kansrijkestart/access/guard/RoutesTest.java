package nl.kansrijkestart.access.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTest {

    private static final List<String> LINES = List.of(
            "# a remark",
            "E = /camunda/api/engine/engine/default",
            "",
            "[pages of ours]",
            "all GET /",
            "all GET /pages/**",
            "[practice]",
            "all GET /practice/clock",
            "[the engine]",
            "person GET E/task/{task}",
            "modellers GET E/task/count ?assigned",
            "nobody POST E/task",
            "hubCoordinators,modellers GET E/job ?firstResult,maxResults<=200!,deserializeValues=false",
            "person POST E/filter/{filter}/list {*}",
            "person POST E/task/{task}/submit-form {variables}");

    private final Routes routes = new Routes(LINES, true);

    @Test
    void whatIsNotNamedIsNotThere() {
        assertThat(routes.of("GET", "/camunda/api/engine/engine/default/task/1/variables"))
                .isEmpty();
        assertThat(routes.of("DELETE", "/camunda/api/engine/engine/default/task/1"))
                .isEmpty();
        assertThat(routes.of("GET", "/elsewhere")).isEmpty();
        assertThat(routes.of("GET", "/camunda/api/engine/engine/default/task/"))
                .as("a part has at least one sign")
                .isEmpty();
    }

    @Test
    void aWordWinsOverAnOpenPart() {
        assertThat(routes.of("GET", "/camunda/api/engine/engine/default/task/count"))
                .extracting(Route::who)
                .containsExactly(Set.of("modellers"));
        assertThat(routes.of("GET", "/camunda/api/engine/engine/default/task/7"))
                .extracting(Route::who)
                .containsExactly(Set.of("person"));
    }

    @Test
    void rolesDecide() {
        Route jobs = only("GET", "/camunda/api/engine/engine/default/job");
        assertThat(jobs.mayBeAskedBy(Set.of("modellers", "signallers"))).isTrue();
        assertThat(jobs.mayBeAskedBy(Set.of("signallers"))).isFalse();
        assertThat(only("GET", "/camunda/api/engine/engine/default/task/7").mayBeAskedBy(Set.of()))
                .as("anybody who is logged in")
                .isTrue();
        assertThat(only("POST", "/camunda/api/engine/engine/default/task").mayBeAskedBy(Set.of("modellers", "person2")))
                .isFalse();
    }

    @Test
    void onlyNamedKeysWithTheirLimits() {
        Map<String, Route.Key> keys =
                only("GET", "/camunda/api/engine/engine/default/job").query();
        assertThat(RouteGuard.allowed(Map.of("firstResult", "0", "maxResults", "200"), keys))
                .isTrue();
        assertThat(RouteGuard.allowed(Map.of("maxResults", "201"), keys)).isFalse();
        assertThat(RouteGuard.allowed(Map.of("maxResults", "-1"), keys)).isFalse();
        assertThat(RouteGuard.allowed(Map.of("maxResults", ""), keys)).isFalse();
        assertThat(RouteGuard.allowed(Map.of("deserializeValues", "true"), keys))
                .isFalse();
        assertThat(RouteGuard.allowed(Map.of("processVariables", "a_eq_1"), keys))
                .isFalse();
    }

    @Test
    void aKeyThatComesTwiceCannotBeRead() {
        assertThat(RouteGuard.query("maxResults=1&maxResults=5000")).isEmpty();
        assertThat(RouteGuard.query("a=%zz")).isEmpty();
        assertThat(RouteGuard.query("a=%20b&c")).isEqualTo(Optional.of(Map.of("a", " b", "c", "")));
        assertThat(RouteGuard.query(null)).isEqualTo(Optional.of(Map.of()));
    }

    @Test
    void nothingIsSortedByAVariable() {
        Map<String, Route.Key> keys =
                Map.of("sorting", new Route.Key(null, null, false), "sortBy", new Route.Key(null, null, false));
        assertThat(RouteGuard.allowed(Map.of("sortBy", "name"), keys)).isTrue();
        assertThat(RouteGuard.allowed(Map.of("sortBy", "processVariable"), keys))
                .isFalse();
        assertThat(RouteGuard.allowed(Map.of("sorting", "[{\"sortBy\":\"taskVariable\"}]"), keys))
                .isFalse();
    }

    @Test
    void practiceRoutesAreThereInPracticeOnly() {
        assertThat(routes.of("GET", "/practice/clock")).hasSize(1);
        assertThat(new Routes(LINES, false).of("GET", "/practice/clock")).isEmpty();
        assertThat(new Routes(Routes.lines(), false).all())
                .isNotEmpty()
                .noneMatch(route ->
                        route.template().contains("/login/") || route.template().contains("prakti"));
    }

    @Test
    void aLineThatCannotBeReadStopsTheStart() {
        assertThatThrownBy(() -> new Routes(List.of("all GET"), true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Routes(List.of("all GET /a b"), true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * The list itself: nothing that changes something is open to everybody but logging in and out, and nothing leads to
     * attachments.
     */
    @Test
    void theListIsCautious() {
        List<Route> real = new Routes(Routes.lines(), true).all();
        assertThat(real)
                .filteredOn(route -> route.open() && !route.method().equals("GET"))
                .extracting(Route::template)
                .containsExactlyInAnyOrder(
                        "/practice/clock",
                        "/camunda/api/admin/auth/user/default/login/{application}",
                        "/camunda/api/admin/auth/user/default/logout");
        assertThat(real)
                .extracting(Route::template)
                .noneMatch(path -> path.contains("attachment") || path.contains("comment/") || path.contains("setup"));
        assertThat(real)
                .filteredOn(route -> !route.closed())
                .extracting(Route::template)
                .noneMatch(path -> path.replace("form-variables", "").contains("ariable"));
        assertThat(real)
                .filteredOn(route -> route.query().containsKey("maxResults"))
                .allMatch(route -> route.query().get("maxResults").most() != null
                        || "0".equals(route.query().get("maxResults").only()));
        assertThat(real)
                .filteredOn(route -> route.body() != null)
                .allMatch(route -> route.body().keySet().stream()
                        .noneMatch(key -> key.endsWith("Variables")
                                || key.contains("Expression")
                                || key.startsWith("withVariables")
                                || key.equals("orQueries")));
    }

    private Route only(String method, String path) {
        List<Route> found = routes.of(method, path);
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
