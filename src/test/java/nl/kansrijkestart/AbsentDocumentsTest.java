package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is named is here: nothing in the repository refers to a page or a list that a reader cannot open. */
class AbsentDocumentsTest {

    private static final Path OWN = Path.of("src/test/java/nl/kansrijkestart/AbsentDocumentsTest.java");
    private static final List<String> PLACES =
            List.of("README.md", "docs", "processes", "forms", "src", ".ci", "pom.xml", "docker-compose.yml");
    private static final Pattern TEXT =
            Pattern.compile(".*(\\.(md|java|sql|bpmn|dmn|form|html|txt|properties|ya?ml|xml|json|js|css)|/run)");

    private static final Pattern ELSEWHERE = Pattern.compile("https?://\\S+");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern DOCS = Pattern.compile("(?<![\\w/.-])docs/[\\w./-]*\\w");
    private static final Pattern PAGE = Pattern.compile("(?<![\\w/.<-])((?:[\\w-]+/)*[\\w-]+\\.md)\\b");
    private static final Pattern PATH = Pattern.compile("`((?:src|processes|forms|\\.ci)/[\\w./-]+)`");
    private static final Pattern DECISION = Pattern.compile("\\bADR (\\d{4})|(?<![\\w.-])(00\\d\\d)(?![\\w.-]| \\d)");

    /** As `Referral`, `casefile.CaseAccess` or `Referral.send(…)`. */
    private static final Pattern CLASS =
            Pattern.compile("`((?:[a-z]+\\.)*[A-Z][a-z]\\w*)(?:\\.\\w+)?(?:\\([^`]*\\))?`");

    private static final Pattern NESTED =
            Pattern.compile("(?m)^    public (?:static |final |sealed )*(?:class|interface|record|enum) (\\w+)");

    /** Name → parts of the package in which it stands. */
    private static final Map<String, List<String>> CLASSES = classes();

    /** Names of lists that were never part of the repository, and numbers of their items. */
    private static final List<Pattern> PRIVATE = Stream.of(
                    "(?i)\\bhouse rules? (?:no\\.? ?)?\\d",
                    "(?i)\\b(?:vocabulary|stack|performance|domain|features|findings)(?:\\.md)?,? (?:section |§ ?)?\\d",
                    "(?i)\\bsection \\d+ of the (?:vocabulary|house|domain|brief|report)",
                    "(?i)\\b(?:issue|ticket|finding|bevinding|huisregel|wens)(?: no\\.?| nr\\.?)? ?#?\\d",
                    "(?<![\\w#&.%'-])[HSU]\\d{1,2}(?![\\w.-])",
                    "\\bSEED\\d",
                    "(?<![\\w.])/work/")
            .map(Pattern::compile)
            .toList();
    /** A letter with a number is here a step of a drawing, a colour, or a piece of a picture or of a sealed text. */
    private static final Pattern WITHOUT_NUMBERS = Pattern.compile(".*(\\.(css|js|json|svg|xml)|/rows-\\w+\\.sql)");

    private static final Map<String, BiFunction<Path, String, List<String>>> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("link", AbsentDocumentsTest::links);
        LOOKS.put("docs", (file, text) -> absent(DOCS, text, AbsentDocumentsTest::inDocs));
        LOOKS.put("page", (file, text) -> absent(PAGE, text, name -> page(file, name)));
        LOOKS.put("path", (file, text) -> markdown(file) ? absent(PATH, text, name -> is(name)) : List.of());
        LOOKS.put(
                "decision",
                (file, text) -> markdown(file) || text.contains("ADR ")
                        ? absent(DECISION, text, number -> inDocs("docs/adr/" + number))
                        : List.of());
        LOOKS.put(
                "class",
                (file, text) -> markdown(file) ? absent(CLASS, text, AbsentDocumentsTest::isAClass) : List.of());
        LOOKS.put("private", AbsentDocumentsTest::privateNames);
    }

    @Test
    void everythingThatIsNamedIsHere() throws IOException {
        List<String> found = new ArrayList<>();
        for (String place : PLACES) {
            try (Stream<Path> all = Files.walk(Path.of(place))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (TEXT.matcher(file.toString()).matches() && !file.equals(OWN)) {
                        String text = read(file);
                        LOOKS.forEach((kind, look) ->
                                look.apply(file, text).forEach(what -> found.add(kind + " in " + file + ": " + what)));
                    }
                }
            }
        }
        assertThat(found)
                .as("name what is in the repository, or say the reason itself")
                .isEmpty();
    }

    /** Each look has seen something that is not here, and nothing in what is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "link | [why](adr/0099-nothing.md)",
                "link | [why](domain.md#no-such-heading)",
                "docs | see docs/gone",
                "docs | docs/adr/0099",
                "page | domain.md 6 is at docs, stack.md is nowhere",
                "path | `src/main/java/Gone.java`",
                "class | asked of `casefile.Gone` alone",
                "class | `Gone.send`",
                "class | `referral.Document`",
                "decision | as ADR 0099 says",
                "decision | it is bounded (0099)",
                "private | house rules 4 and 5",
                "private | a code of vocabulary 5.7",
                "private | (performance.md 8)",
                "private | Section 4 of the vocabulary",
                "private | issue 10",
                "private | bevinding 3",
                "private | H13: who helps is named to nobody",
                "private | a family is found (S4)",
                "private | [SEED0]"
            })
    void whatIsNotHereIsFound(String kind, String text) {
        assertThat(LOOKS.get(kind).apply(Path.of("docs/probe.md"), text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[facts](domain.md)",
                "[facts](domain.md#3-consent)",
                "docs/adr/0001 and docs/adr/",
                "domain.md, README.md, processes/README.md",
                "`src/main/java` and `forms/pathway`",
                "ADR 0001, (0002) and 0800-2000",
                "`Document`, `nl.kansrijkestart.Document` and `Document.rows(…)`, `Clock`",
                "`HardeningTest` s03, [HP-S5], V82, UTF8, gm0928, https://docs.camunda.io/docs/guides/x.md"
            })
    void whatIsHereIsNot(String text) {
        assertThat(LOOKS.values().stream().flatMap(look -> look.apply(Path.of("docs/probe.md"), text).stream()))
                .isEmpty();
    }

    private static List<String> links(Path file, String text) {
        return !markdown(file)
                ? List.of()
                : absent(LINK, text, target -> {
                    String[] parts = target.split("#", 2);
                    Path page = parts[0].isEmpty() ? file : file.resolveSibling(parts[0]);
                    return Files.exists(page)
                            && (parts.length == 1 || headings(page).contains(parts[1]));
                });
    }

    private static List<String> headings(Path page) {
        return read(page)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\d _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private static List<String> privateNames(Path file, String text) {
        boolean numbers = !WITHOUT_NUMBERS.matcher(file.toString()).matches();
        return PRIVATE.stream()
                .filter(pattern -> numbers || !pattern.pattern().contains("[HSU]"))
                .flatMap(pattern -> pattern.matcher(text).results().map(found -> found.group()))
                .toList();
    }

    /** With a name of packages before it that leads there, also where rooms between are left out. */
    private static boolean isAClass(String named) {
        List<String> parts = List.of(named.split("\\."));
        String name = parts.get(parts.size() - 1);
        return CLASSES.containsKey(name) && CLASSES.get(name).containsAll(parts.subList(0, parts.size() - 1));
    }

    /** Ours, and two names of others that stand there as words. */
    private static Map<String, List<String>> classes() {
        Map<String, List<String>> classes = new HashMap<>(Map.of("Clock", List.of(), "Origin", List.of()));
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            all.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                List<String> place = List.of(file.getParent().toString().split("[/\\\\]"));
                classes.put(file.getFileName().toString().replace(".java", ""), place);
                // a port or a record stands inside the type it belongs to
                NESTED.matcher(read(file)).results().forEach(type -> classes.putIfAbsent(type.group(1), place));
            });
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
        return classes;
    }

    private static boolean inDocs(String name) {
        Path path = Path.of(name);
        if (Files.exists(path)) {
            return true;
        }
        // a decision is named by its number alone
        return name.matches("docs/adr/\\d{4}") && decisions().anyMatch(one -> one.startsWith(path.getFileName() + "-"));
    }

    private static Stream<String> decisions() {
        try (Stream<Path> all = Files.list(Path.of("docs/adr"))) {
            return all.map(one -> one.getFileName().toString()).toList().stream();
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static boolean page(Path file, String name) {
        return is(name)
                || Files.exists(file.resolveSibling(name))
                || markdown(file) && Files.exists(Path.of("docs", name));
    }

    private static boolean is(String name) {
        return Files.exists(Path.of(name));
    }

    private static boolean markdown(Path file) {
        return file.toString().endsWith(".md");
    }

    private static List<String> absent(Pattern pattern, String text, Predicate<String> here) {
        List<String> absent = new ArrayList<>();
        Matcher named = pattern.matcher(ELSEWHERE.matcher(text).replaceAll(" "));
        while (named.find()) {
            String name = Stream.iterate(named.groupCount(), one -> one - 1)
                    .limit(named.groupCount() + 1L)
                    .map(named::group)
                    .filter(one -> one != null)
                    .findFirst()
                    .orElseThrow();
            if (!here.test(name)) {
                absent.add(name);
            }
        }
        return absent;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (MalformedInputException picture) {
            return "";
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
