package nl.kansrijkestart.outside;

import static nl.kansrijkestart.outside.RawHttp.header;
import static nl.kansrijkestart.outside.RawHttp.status;
import static nl.kansrijkestart.outside.TasklistClient.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.Proof;
import nl.kansrijkestart.engine.ProcessTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The head of every answer, whoever gives it: a page, the web applications, the guard, the firewall or the server
 * itself.
 */
@ProcessTest
@Tag(Proof.VERIFY)
class EveryAnswerTest {

    private static final List<String> ALWAYS = List.of(
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy",
            "Content-Security-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void hasItsHeadersOnce() {
        Map<String, String> asked = new LinkedHashMap<>();
        for (String path : List.of(
                "/",
                "/verwijsbrief",
                "/bestaat-niet",
                "/pages/pages.css",
                "/camunda/app/tasklist/default/",
                "/camunda/api/elsewhere",
                "/camunda/lib/deps.js",
                "/actuator/health",
                "/camunda",
                "/berichten",
                "/oauth2/authorization/x",
                "/a//b",
                "/a/../b",
                "/a;b",
                "/%2e%2e/x",
                "/a%00b",
                "/a\\b",
                "/a<b>",
                "/%zz",
                "/\0")) {
            asked.put(path, "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        }
        asked.put("no host", "GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        asked.put("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n");
        asked.put("odd host", "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n");
        asked.put("no request", "x\r\n\r\n");
        asked.put("long head", "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");
        asked.put("other protocol", "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n");
        asked.put("other method", "BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        asked.put("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        asked.put(
                "two lengths",
                "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: "
                        + "close\r\n\r\nab");
        asked.put(
                "unknown length",
                "POST /practice/clock HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
        for (String length : List.of("-1", "abc", "1, 2", "1\r\nContent-Length: 1", "99999999999999999999")) {
            for (String path : List.of("/uitloggen", "/practice/clock")) {
                asked.put(
                        "length " + length + " " + path,
                        "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length
                                + "\r\nConnection: close\r\n\r\na");
            }
        }
        assertSoftly(all -> asked.forEach((what, request) -> {
            String answer = RawHttp.ask(port, "127.0.0.1", 20_000, request);
            String head = answer.split("\r\n\r\n", 2)[0].toLowerCase();
            all.assertThat(status(answer)).as(what).isPositive().isLessThan(what.contains("protocol") ? 600 : 500);
            if (what.contains("length ")) {
                all.assertThat(status(answer)).as(what).isEqualTo(400);
                all.assertThat(answer).as(what).contains("Dit verzoek klopt niet.");
            }
            for (String name : ALWAYS) {
                all.assertThat(head.split("\r\n" + name.toLowerCase() + ":", -1).length - 1)
                        .as(what + ": " + name + " in " + head)
                        .isEqualTo(1);
            }
            all.assertThat(head).as(what).doesNotContain("\r\nserver:", "x-powered-by");
            if (status(answer) >= 300) {
                all.assertThat(header(answer, "Cache-Control"))
                        .as(what + " is kept nowhere")
                        .contains("no-store");
                all.assertThat(answer).as(what).doesNotContain("Tomcat", "Exception", "Bad Request", "org.apache");
            }
        }));
    }

    @Test
    void filesMayStayInTheBrowser() {
        for (String file : List.of(
                "/pages/pages.css", "/camunda/lib/deps.js", "/camunda/app/tasklist/camunda-tasklist-bootstrap.js")) {
            String answer = RawHttp.get(port, file);
            assertThat(status(answer)).as(file).isEqualTo(200);
            assertThat(header(answer, "Cache-Control")).as(file).doesNotContain("no-store");
        }
    }

    /** Asked before a body is read, and whatever token comes along. */
    @Test
    void whatAnotherSiteSendsIsRefused() {
        String session = RawHttp.session(port, "verloskundige");
        String xsrf = "X-XSRF-TOKEN: " + session.replaceAll(".*XSRF-TOKEN=", "");
        assertSoftly(all -> {
            for (String foreign : List.of(
                    "Origin: https://elders.example",
                    "Origin: http://localhost:1",
                    "Origin: http://localhost.elders.example:" + port,
                    "Sec-Fetch-Site: cross-site",
                    "Sec-Fetch-Site: same-site",
                    "Origin: https://elders.example\r\nSec-Fetch-Site: same-origin")) {
                for (String path : List.of(
                        "/uitloggen",
                        "/practice/clock",
                        ENGINE + "/filter/mijn/list?firstResult=0&maxResults=15",
                        "/camunda/api/admin/auth/user/default/logout")) {
                    String answer = RawHttp.ask(
                            port,
                            "127.0.0.9",
                            20_000,
                            "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + session + "\r\n" + xsrf
                                    + "\r\n" + foreign
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n");
                    all.assertThat(status(answer)).as(foreign + " " + path).isEqualTo(403);
                    all.assertThat(answer).as(foreign).contains("van een andere site");
                }
            }
            for (String own : List.of(
                    "Origin: http://localhost:" + port,
                    "Sec-Fetch-Site: same-origin",
                    "Sec-Fetch-Site: none",
                    "Origin: null",
                    "Origin: null\r\nSec-Fetch-Site: same-origin")) {
                String answer = RawHttp.post(
                        port,
                        ENGINE + "/filter/mijn/list?firstResult=0&maxResults=15",
                        "application/json",
                        "{}",
                        session,
                        xsrf,
                        own,
                        "Accept: application/hal+json");
                all.assertThat(status(answer)).as(own).isEqualTo(200);
            }
            all.assertThat(status(RawHttp.get(port, "/berichten", session, "Sec-Fetch-Site: cross-site")))
                    .as("a link from elsewhere")
                    .isEqualTo(200);
        });
        assertThat(sql.queryForList("select distinct why from refusal where source = '127.0.0.9'", String.class))
                .containsExactly("origin");
    }

    /** Outside practice mode; practice mode has no TLS. */
    @Test
    void cookiesAreBoundToTheHostAndToTls() throws IOException {
        PropertySource<?> settings = new YamlPropertySourceLoader()
                .load("all", new ClassPathResource("application.yaml"))
                .get(0);
        assertThat(settings.getProperty("server.servlet.session.cookie.name"))
                .asString()
                .startsWith("__Host-")
                .isEqualTo(settings.getProperty("camunda.bpm.webapp.session-cookie.cookie-name"));
        assertThat(settings.getProperty("server.servlet.session.cookie.secure")).isEqualTo(true);
        assertThat(settings.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
        assertThat(settings.getProperty("camunda.bpm.webapp.csrf.cookie-name"))
                .asString()
                .startsWith("__Secure-");
        for (String application : List.of("tasklist", "cockpit", "welcome")) {
            assertThat(RawHttp.get(port, "/camunda/app/" + application + "/scripts/config.js"))
                    .contains(String.valueOf(settings.getProperty("camunda.bpm.webapp.csrf.cookie-name")));
        }
    }
}
