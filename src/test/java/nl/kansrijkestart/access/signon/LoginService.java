package nl.kansrijkestart.access.signon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A small login service (OIDC, authorization code): whoever comes is the person that the test named, proofs are really
 * signed.
 */
final class LoginService implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService several = Executors.newCachedThreadPool();
    private final RSAKey key;
    private final Map<String, String> nonces = new ConcurrentHashMap<>();
    private final Map<String, String> challenges = new ConcurrentHashMap<>();
    private final Map<String, Object> claims = new ConcurrentHashMap<>();
    private volatile CountDownLatch silence = new CountDownLatch(0);
    private volatile boolean open = true;
    private volatile boolean foreignKey;
    private volatile boolean refreshTokens = true;
    volatile int asked;
    /** What the last browser that logged out here brought along. */
    volatile Map<String, String> goodbye = Map.of();

    LoginService() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", this::configuration);
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/end", this::end);
        server.setExecutor(several);
        server.start();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Who comes next, and what the service says about everybody from now on. */
    void says(Map<String, Object> about) {
        claims.clear();
        claims.putAll(about);
    }

    void closes() {
        open = false;
    }

    /** Takes questions and answers none until it opens. */
    void fallsSilent() {
        silence = new CountDownLatch(1);
    }

    void opens() {
        silence.countDown();
        open = true;
        foreignKey = false;
        refreshTokens = true;
    }

    void signsWithAnotherKey() {
        foreignKey = true;
    }

    void givesNoRefreshToken() {
        refreshTokens = false;
    }

    @Override
    public void close() {
        silence.countDown();
        server.stop(0);
        several.shutdownNow();
    }

    private void configuration(HttpExchange exchange) throws IOException {
        answer(
                exchange,
                200,
                new ObjectMapper()
                        .writeValueAsString(Map.of(
                                "issuer",
                                issuer(),
                                "authorization_endpoint",
                                issuer() + "/authorize",
                                "token_endpoint",
                                issuer() + "/token",
                                "end_session_endpoint",
                                issuer() + "/end",
                                "jwks_uri",
                                issuer() + "/keys",
                                "subject_types_supported",
                                List.of("public"),
                                "response_types_supported",
                                List.of("code"),
                                "id_token_signing_alg_values_supported",
                                List.of("RS256"),
                                "token_endpoint_auth_methods_supported",
                                List.of("client_secret_basic"))));
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asks = form(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        nonces.put(code, asks.getOrDefault("nonce", ""));
        challenges.put(code, asks.getOrDefault("code_challenge", "none"));
        exchange.getResponseHeaders()
                .add(
                        "Location",
                        asks.get("redirect_uri") + "?code=" + code + "&state="
                                + java.net.URLEncoder.encode(asks.get("state"), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void end(HttpExchange exchange) throws IOException {
        goodbye = form(exchange.getRequestURI().getRawQuery());
        exchange.getResponseHeaders().add("Location", goodbye.get("post_logout_redirect_uri"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        asked++;
        try {
            silence.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Map<String, String> asks = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!open
                || asks.containsKey("code")
                        && !challenges
                                .get(asks.get("code"))
                                .equals(challenge(asks.getOrDefault("code_verifier", "")))) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        Map<String, Object> tokens = new LinkedHashMap<>(
                Map.of("access_token", UUID.randomUUID().toString(), "token_type", "Bearer", "expires_in", 60));
        if (refreshTokens) {
            tokens.put("refresh_token", UUID.randomUUID().toString());
        }
        tokens.put("id_token", proof(nonces.get(asks.getOrDefault("code", ""))));
        answer(exchange, 200, new ObjectMapper().writeValueAsString(tokens));
    }

    private String proof(String nonce) {
        // proofs are held against the machine's time, not the program's
        Instant now = Instant.ofEpochMilli(java.lang.management.ManagementFactory.getRuntimeMXBean()
                        .getStartTime())
                .plusMillis(java.lang.management.ManagementFactory.getRuntimeMXBean()
                        .getUptime());
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience("kansrijkestart")
                .subject("subject-" + claims.get("preferred_username"))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)));
        if (nonce != null) {
            set.claim("nonce", nonce);
        }
        claims.forEach(set::claim);
        try {
            SignedJWT proof = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), set.build());
            proof.sign(new RSASSASigner(foreignKey ? new RSAKeyGenerator(2048).generate() : key));
            return proof.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Proof key for code exchange (RFC 7636), S256. */
    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> form(String text) {
        Map<String, String> form = new LinkedHashMap<>();
        Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair ->
                        form.put(pair[0], URLDecoder.decode(pair.length == 2 ? pair[1] : "", StandardCharsets.UTF_8)));
        return form;
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
