package nl.kansrijkestart.engine.webapps;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.util.StreamUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.AbstractResourceResolver;
import org.springframework.web.servlet.resource.HttpResource;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Files of the web applications, which are the same for everybody: made small once and kept so, with a mark of what is
 * in them, and the parts of the task list's own script in one. Who has a file asks by its mark and gets no body.
 */
@Configuration(proxyBeanMethods = false)
class PageFiles implements WebMvcConfigurer {

    private static final String ROOT = "/META-INF/resources/webjars/camunda/";
    private static final String PARTS = "tasklist/scripts/ours/";
    /** Its version is asked with it, so that another version is another file. */
    private static final CacheControl LIBRARY = CacheControl.maxAge(Duration.ofDays(30));

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        ready(files.addResourceHandler("/camunda/lib/*.js").addResourceLocations("classpath:" + ROOT + "lib/"), "lib/")
                .setCacheControl(LIBRARY);
        ready(
                files.addResourceHandler(
                                "/camunda/app/*/*.js",
                                "/camunda/app/*/*.css",
                                "/camunda/app/*/scripts/**",
                                "/camunda/app/*/styles/**",
                                "/camunda/app/*/locales/**")
                        .addResourceLocations("classpath:" + ROOT + "app/"),
                "app/");
    }

    private ResourceHandlerRegistration ready(ResourceHandlerRegistration files, String under) {
        files.setUseLastModified(false)
                .setEtagGenerator(file -> file instanceof Ready ready ? ready.kept.mark : null)
                .resourceChain(false)
                .addResolver(new AbstractResourceResolver() {
                    @Override
                    protected Resource resolveResourceInternal(
                            HttpServletRequest request,
                            String path,
                            List<? extends Resource> places,
                            ResourceResolverChain chain) {
                        String real = (PARTS + ScriptsAsOne.NAME).equals(path) ? PARTS + "plugin.js" : path;
                        Resource file = chain.resolveResource(request, real, places);
                        return file == null ? null : ready(request, under + path, file);
                    }

                    @Override
                    protected String resolveUrlPathInternal(
                            String path, List<? extends Resource> places, ResourceResolverChain chain) {
                        return chain.resolveUrlPath(path, places);
                    }
                });
        return files;
    }

    /** Who takes nothing small does not wait until it is made: many who ask at once would hold all threads. */
    private Resource ready(HttpServletRequest request, String path, Resource file) {
        try {
            String may = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_ENCODING);
            boolean small = may != null && may.contains("gzip");
            String key = file.getURL() + "#" + path;
            Kept one = small || path.endsWith("scripts/config.js") || path.startsWith("app/" + PARTS)
                    ? kept.computeIfAbsent(key, first -> keep(path, file))
                    : kept.get(key);
            return one == null ? file : new Ready(one, small, path, file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static Kept keep(String path, Resource file) {
        try {
            byte[] content = file.getContentAsByteArray();
            byte[] asOne = asOne(path, content);
            byte[] served = asOne == null ? content : asOne;
            ByteArrayOutputStream small = new ByteArrayOutputStream();
            try (GZIPOutputStream to = new GZIPOutputStream(small)) {
                to.write(served);
            }
            return new Kept(
                    "W/\"" + DigestUtils.md5DigestAsHex(served) + '"', small.toByteArray(), asOne, served.length);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** What is served in the place of a script that has parts; null for every other file. */
    private static byte[] asOne(String path, byte[] content) throws IOException {
        String text = switch (path) {
            case "app/" + PARTS + ScriptsAsOne.NAME -> ScriptsAsOne.merged(parts());
            case "app/" + PARTS + "plugin.js" -> ScriptsAsOne.only("plugin");
            case "app/tasklist/scripts/config.js" ->
                ScriptsAsOne.asking("./ours/", new String(content, StandardCharsets.UTF_8));
            default -> null;
        };
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The parts of the task list's script: name, without its ending, and text. */
    static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new TreeMap<>();
        for (Resource part : new PathMatchingResourcePatternResolver(PageFiles.class.getClassLoader())
                .getResources("classpath:" + ROOT + "app/" + PARTS + "*.js")) {
            try (InputStream text = part.getInputStream()) {
                parts.put(
                        part.getFilename().replace(".js", ""), StreamUtils.copyToString(text, StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    /** @param asOne null where the file itself is served @param length of what is served, before it is made small */
    private record Kept(String mark, byte[] small, byte[] asOne, int length) {}

    /** Nothing large is in memory for one reader: small it is there once, and else it is read as it goes. */
    private static final class Ready extends AbstractResource implements HttpResource {

        private final Kept kept;
        private final boolean small;
        private final String path;
        private final Resource file;

        Ready(Kept kept, boolean small, String path, Resource file) {
            this.kept = kept;
            this.small = small;
            this.path = path;
            this.file = file;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            byte[] here = small ? kept.small : kept.asOne;
            return here == null ? file.getInputStream() : new ByteArrayInputStream(here);
        }

        @Override
        public long contentLength() {
            return small ? kept.small.length : kept.length;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getDescription() {
            return path;
        }

        @Override
        public HttpHeaders getResponseHeaders() {
            HttpHeaders headers = new HttpHeaders();
            headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            if (small) {
                headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return headers;
        }
    }
}
