package nl.kansrijkestart;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Three sizes of proof: no browser in the first, and samples that are the same on every machine. */
class ProofTest {

    private static final String BROWSER = "com.microsoft.playwright";
    /** What does not run in the first size (pom.xml, tests.later). */
    private static final List<String> LATER = List.of(Proof.VERIFY, "ownProcess");

    @Test
    void aSampleIsTheSameEachTime() {
        List<Integer> all = IntStream.range(0, 100).boxed().toList();
        assertThat(Proof.sample(all, 10))
                .hasSize(Proof.whole() ? 100 : 10)
                .doesNotHaveDuplicates()
                .isEqualTo(Proof.sample(all, 10))
                .isSubsetOf(all);
        assertThat(Proof.sample(all, 100)).isEqualTo(all);
    }

    @Test
    void noBrowserOpensInTheFirstSize() {
        List<String> inABrowser = new ClassFileImporter()
                .importPackages("nl.kansrijkestart").stream()
                        .filter(one -> one.getSimpleName().endsWith("Test") && opensABrowser(one))
                        .filter(one -> !one.isAnnotatedWith(Tag.class)
                                || !LATER.contains(
                                        one.getAnnotationOfType(Tag.class).value()))
                        .map(JavaClass::getName)
                        .toList();
        assertThat(inABrowser)
                .as("these open a browser: give them @Tag(Proof.VERIFY)")
                .isEmpty();
    }

    private static boolean opensABrowser(JavaClass test) {
        return test.getTransitiveDependenciesFromSelf().stream()
                .anyMatch(to -> to.getTargetClass().getPackageName().startsWith(BROWSER));
    }
}
