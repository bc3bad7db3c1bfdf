package nl.kansrijkestart.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets on cards are sorted, so that a screen lists them the same way every time. */
final class Sorted {

    private Sorted() {}

    static Set<String> copy(Collection<String> codes) {
        return Collections.unmodifiableSet(new TreeSet<>(codes));
    }
}
