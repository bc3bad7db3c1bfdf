package nl.kansrijkestart.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a parent says of herself is drawn for her, and is nowhere else. */
@ProcessTest
@Tag(Proof.VERIFY)
class WellbeingBrowserTest {

    private static final String PAGE = "/positieve-gezondheid";
    private static final String KEPT = """
            () => JSON.stringify([localStorage.length, sessionStorage.length, document.cookie, location.href,
                history.state])""";

    @LocalServerPort
    private int port;

    @Test
    void itIsDrawnAndReachesNothing() {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.browser().newContext();
                Page page = context.newPage()) {
            page.clock().install();
            String address = "http://localhost:" + port + PAGE;
            page.navigate(address);
            String before = (String) page.evaluate(KEPT);
            int cookies = context.cookies().size();
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onRequest(request -> asked.add(request.method() + " " + request.url()));
            String icon = "GET http://localhost:" + port + "/pages/mark.svg"; // for the tab, whenever the browser likes

            fill(page);
            assertThat(page.locator("#web .web-now").count()).isEqualTo(1);
            assertThat(page.locator("#web .web-before").count()).isEqualTo(1);
            assertThat(page.locator(".web-numbers").innerText()).contains("7", "4");
            page.locator("select").first().press("Enter");
            assertThat(asked).as("what was asked of any server").isSubsetOf(icon);
            assertThat(page.evaluate(KEPT)).as("storage, cookies and address").isEqualTo(before);
            assertThat(context.cookies()).hasSize(cookies);
            assertThat(page.evaluate("() => caches.keys()")).isEqualTo(List.of());

            page.clock().runFor(10 * 60 * 1000 + 1000);
            isEmpty(page);

            fill(page);
            page.navigate("http://localhost:" + port + "/uitgelogd");
            page.goBack();
            isEmpty(page);
        }
    }

    private static void fill(Page page) {
        for (String moment : List.of("now", "before")) {
            for (var one : page.locator("[data-moment=" + moment + "]").all()) {
                one.selectOption("now".equals(moment) ? "7" : "4");
            }
        }
    }

    private static void isEmpty(Page page) {
        assertThat(page.locator("#web .web-now").count()).isZero();
        assertThat(page.locator("#web .web-now-point").count()).isZero();
        assertThat(page.evaluate("() => [...document.querySelectorAll('select')].map(one => one.value).join('')"))
                .isEqualTo("");
    }
}
