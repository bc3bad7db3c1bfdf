package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import nl.kansrijkestart.consent.FamilySlice.Profile;
import nl.kansrijkestart.models.Form;
import nl.kansrijkestart.models.RefusedWords;
import org.junit.jupiter.api.Test;

/** docs/vocabulary.md says of each code what the program does with it; AgreementsTest compares the terms. */
class VocabularyTest {

    private static final Document PAGE = Document.at("docs/vocabulary.md");

    @Test
    void themes() throws IOException {
        Properties words = words();
        assertThat(PAGE.rows("Themes", 4).stream().map(row -> row.subList(0, 3)))
                .containsExactlyInAnyOrderElementsOf(codes(words, "theme")
                        .map(theme -> List.of(
                                theme,
                                words.getProperty("theme." + theme + ".domain", "–"),
                                words.getProperty("theme." + theme + ".shielded", "no")))
                        .toList());
    }

    @Test
    void categories() throws IOException {
        assertThat(PAGE.rows("Profiles", 4))
                .containsExactlyInAnyOrderElementsOf(codes(words(), "category")
                        .map(category -> {
                            List<String> row = new ArrayList<>(List.of(category));
                            Stream.of(Profile.values())
                                    .map(profile -> profile.part(category).name())
                                    .forEach(row::add);
                            return row;
                        })
                        .toList());
    }

    @Test
    void kindsOfPartner() throws IOException {
        assertThat(PAGE.rows("Profiles", 2))
                .containsExactlyInAnyOrderElementsOf(codes(words(), "partnerKind")
                        .map(kind -> List.of(kind, Profile.of(kind).name()))
                        .toList());
    }

    /** FormRules compares how long with what the form says of itself. */
    @Test
    void lengthOfForms() {
        assertThat(Form.in(Path.of("forms")))
                .extracting(Form::name)
                .containsAll(PAGE.rows("Length of forms", 3).stream()
                        .map(row -> row.get(0))
                        .toList());
    }

    @Test
    void everyRefusedWordStandsBesideWhatWeSay() {
        String never = String.join(
                ", ", PAGE.rows("Words", 2).stream().map(row -> row.get(1)).toList());
        assertThat(RefusedWords.ALL).allSatisfy(word -> assertThat(never).contains(word));
    }

    private static Stream<String> codes(Properties words, String kind) {
        return words.stringPropertyNames().stream()
                .filter(name -> name.matches(kind + "\\.\\w+"))
                .map(name -> name.substring(kind.length() + 1));
    }

    private static Properties words() throws IOException {
        Properties words = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/words.properties"))) {
            words.load(file);
        }
        return words;
    }
}
