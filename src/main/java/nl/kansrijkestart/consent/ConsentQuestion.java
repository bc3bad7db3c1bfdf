package nl.kansrijkestart.consent;

import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.kansrijkestart.consent.Consents.ConsentAnswer;
import nl.kansrijkestart.consent.Consents.ConsentCard;

/** What was asked: may this organisation know this, for this purpose. */
@Embeddable
class ConsentQuestion {

    private String purpose;
    private String about;
    private String receiver;
    private String also;
    private String categories;

    protected ConsentQuestion() {}

    ConsentQuestion(ConsentAnswer answer) {
        this.purpose = answer.purpose();
        this.about = answer.about();
        this.receiver = answer.receiver();
        this.also = String.join(",", answer.also());
        this.categories = String.join(",", answer.categories());
    }

    /** @param organisation null for everybody */
    boolean names(String organisation) {
        return organisation == null || organisation.equals(receiver) || also().contains(organisation);
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
        return codes(also);
    }

    List<String> categories() {
        return codes(categories);
    }

    static List<String> codes(String list) {
        return Arrays.stream(list.split(",")).filter(code -> !code.isBlank()).toList();
    }
}
