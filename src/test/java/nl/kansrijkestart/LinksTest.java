package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A text of people becomes a link in one way only: by {@code WebAddress.of}, as {@code web}. Every other link of a page
 * is one of the program's own, written as {@code @{/…}}.
 */
class LinksTest {

    private static final Pattern ADDRESS = Pattern.compile("th:(?:href|src|action|formaction)=\"([^\"]*)\"");
    private static final Pattern WEB = Pattern.compile("[\"',]web=([^\"]*)\"");
    private static final Pattern CALL = Pattern.compile("[\"',]call=([^\",]*)[\",]");
    private static final Pattern OWN =
            Pattern.compile("\\|/[^|\"]*\\||@\\{/[^\"]*}|\\$\\{[\\w.()]+ == null} \\? @\\{/[^\"]*} : @\\{/[^\"]*}");

    @Test
    void noPageMakesALinkOfATextByItself() throws IOException {
        List<String> wrong = new ArrayList<>();
        try (Stream<Path> all = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path page :
                    all.filter(file -> file.toString().endsWith(".html")).toList()) {
                Matcher web = WEB.matcher(Files.readString(page));
                while (web.find()) {
                    if (!web.group(1).startsWith("${T(nl.kansrijkestart.base.WebAddress).of(")) {
                        wrong.add(page.getFileName() + ": " + web.group());
                    }
                }
                Matcher call = CALL.matcher(Files.readString(page));
                while (call.find()) {
                    if (!call.group(1).startsWith("${T(nl.kansrijkestart.base.WebAddress).tel(")) {
                        wrong.add(page.getFileName() + ": " + call.group());
                    }
                }
                Matcher found = ADDRESS.matcher(Files.readString(page));
                while (found.find()) {
                    if (!OWN.matcher(found.group(1)).matches()
                            && !found.group(1).equals("${web}")
                            && !found.group(1).equals("${call}")) {
                        wrong.add(page.getFileName() + ": " + found.group());
                    }
                }
            }
        }
        assertThat(wrong)
                .as("write th:with=\"web=${T(nl.kansrijkestart.base.WebAddress).of(…)}\", a link to ${web}, "
                        + "and the text alone where that is null")
                .isEmpty();
    }
}
