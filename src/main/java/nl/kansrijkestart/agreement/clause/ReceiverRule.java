package nl.kansrijkestart.agreement.clause;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Which kinds of organisation are asked for a need, until a clause says otherwise. */
@Entity
class ReceiverRule {

    @Id
    private String need;

    private String kind;
    private String fallbackKind;

    protected ReceiverRule() {}

    public String need() {
        return need;
    }

    /** In the order of asking; empty when the Knooppunt coordinator receives it. */
    public List<String> kinds() {
        return Stream.of(kind, fallbackKind).filter(Objects::nonNull).toList();
    }
}
