import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the program that was laid open, in practice mode on a database that is thrown away, where a few families of
 * each kind are played; looks at what a first visitor looks at, and ends it: then Java keeps what it loaded as an
 * archive, and from Java 25 on how what people do all day was used (pom.xml, profile fast). Which options start the
 * program with it stands in java.options beside it.
 */
class Trial {

    /** From this Java on an archive also keeps classes that are linked, and how methods were used. */
    private static final boolean CACHE = Runtime.version().feature() >= 25;

    private static final String ARCHIVE = CACHE ? "classes.aot" : "classes.jsa";
    private static final String OPTIONS = "java.options";

    /** So often each task of the list is opened, as on many days: what is often done is what Java remembers. */
    private static final int DAYS = 20;

    private static final Pattern TASK = Pattern.compile("\"self\":\\{\"href\":\"/task/([^\"]+)\"");
    private static final CookieManager COOKIES = new CookieManager();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(COOKIES).build();

    /** @param arguments folder of the program, its jar in it, folder that is thrown away, options of Java in a file */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        List<String> options = Files.readAllLines(Path.of(arguments[3]));
        Files.write(folder.resolve(OPTIONS), options);
        int port = free();
        // named as it is started: an archive is good for the class path that made it, from whatever folder
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + OPTIONS));
        command.addAll(
                CACHE
                        ? List.of("-XX:AOTCacheOutput=" + ARCHIVE, "-Xlog:aot=off")
                        : List.of("-XX:ArchiveClassesAtExit=" + ARCHIVE, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        command.addAll(List.of(
                "-jar",
                arguments[1],
                "--spring.profiles.active=practice",
                "--kansrijkestart.practice.folder=" + arguments[2],
                "--kansrijkestart.practice.database-port=0",
                "--kansrijkestart.practice.region=klein",
                "--server.port=" + port));
        Process program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .inheritIO()
                .start();
        try {
            visit(program, "http://127.0.0.1:" + port);
        } finally {
            program.destroy();
            if (!program.waitFor(5, TimeUnit.MINUTES)) {
                program.destroyForcibly();
            }
        }
        if (!Files.exists(folder.resolve(ARCHIVE))) {
            throw new IllegalStateException("no archive was made");
        }
        List<String> with = new ArrayList<>(options);
        with.add((CACHE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + ARCHIVE);
        Files.write(folder.resolve(OPTIONS), with);
    }

    private static void visit(Process program, String place) throws Exception {
        String engine = place + "/camunda/api/engine/engine/";
        while (!answers(engine)) {
            if (!program.isAlive()) {
                throw new IllegalStateException("the program did not start");
            }
            Thread.sleep(200);
        }
        get(place + "/");
        get(place + "/camunda/app/tasklist/default/");
        post(
                place + "/camunda/api/admin/auth/user/default/login/tasklist",
                "application/x-www-form-urlencoded",
                "username=verloskundige&password=praktijk");
        get(engine + "default/filter?firstResult=0&maxResults=2000&resourceType=Task");
        for (int day = 0; day < DAYS; day++) {
            Matcher tasks = TASK.matcher(post(
                    engine + "default/filter/team/list?firstResult=0&maxResults=15",
                    "application/json",
                    "{\"sorting\":[{\"sortOrder\":\"desc\",\"sortBy\":\"created\"}],\"active\":true}"));
            while (tasks.find()) {
                String task = engine + "default/task/" + tasks.group(1);
                get(task);
                get(task + "/form");
                get(task + "/deployed-form?noCache=1");
                get(task + "/form-variables?deserializeValues=false");
            }
        }
        get(place + "/berichten");
        Thread.sleep(5000); // what begins once it is ready has ended
    }

    private static boolean answers(String address) throws InterruptedException {
        try {
            return get(address) == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int get(String address) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address))).statusCode();
    }

    /** @return what was answered */
    private static String post(String address, String type, String body) throws IOException, InterruptedException {
        String token = COOKIES.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
