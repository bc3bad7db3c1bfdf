package nl.kansrijkestart.consent;

import jakarta.persistence.Embeddable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was asked, and how it was explained: may this organisation know this, for this purpose. */
@Embeddable
class ConsentQuestion {

    private String purpose;
    private String about;
    private String receiver;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> also;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> categories;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> howExplained;

    protected ConsentQuestion() {}

    ConsentQuestion(ConsentAnswer answer) {
        this.purpose = answer.purpose();
        this.about = answer.about();
        this.receiver = answer.receiver();
        this.also = new ArrayList<>(answer.also());
        this.categories = new ArrayList<>(answer.categories());
        this.howExplained = new ArrayList<>(answer.howExplained());
    }

    /** @param organisation null for everybody */
    boolean names(String organisation) {
        return organisation == null || organisation.equals(receiver) || also.contains(organisation);
    }

    /** The same question: an answer about everything is also about each thing. */
    boolean sameAs(String otherReceiver, String need) {
        return Objects.equals(receiver, otherReceiver) && (about == null || need == null || about.equals(need));
    }

    boolean sameAs(ConsentCard other) {
        return purpose.equals(other.purpose())
                && Objects.equals(receiver, other.receiver())
                && Objects.equals(about, other.about());
    }

    String purpose() {
        return purpose;
    }

    String about() {
        return about;
    }

    String receiver() {
        return receiver;
    }

    List<String> also() {
        return Collections.unmodifiableList(also);
    }

    List<String> categories() {
        return Collections.unmodifiableList(categories);
    }

    List<String> howExplained() {
        return Collections.unmodifiableList(howExplained);
    }
}
