package nl.kansrijkestart.base;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two people edit the same thing on a page: the second one does not silently take back what the first one did. A form
 * carries what stood in it when it was opened; who sends it later than somebody else reads what changed meanwhile,
 * keeps what they typed, and may then send it again. What they left as it was shows what it is now, so that sending
 * again takes nothing back.
 */
@Component
public class Editing {

    private static final int LONGEST_SHOWN = 80;
    private static final String TYPED = " Wat u typte, staat er nog. Controleer het, en sla het dan opnieuw op.";
    private static final String PRESSED = " Er is nog niets gedaan. Controleer het, en kies het dan opnieuw.";

    /**
     * What stood in a form when somebody opened it.
     *
     * @param values Dutch label → as it stood there, with the units or words a reader knows
     */
    public record Seen(Map<String, String> values) {

        /** Before the label, as the name of a hidden field. */
        public static final String FIELD = "seen.";

        /** @param form what was sent; other fields than the hidden ones are passed over */
        public static Seen in(Map<String, String[]> form) {
            Map<String, String> values = new LinkedHashMap<>();
            form.forEach((name, sent) -> {
                if (name.startsWith(FIELD) && sent.length > 0) {
                    values.put(name.substring(FIELD.length()), sent[0]);
                }
            });
            return new Seen(values);
        }

        /**
         * What a field holds when the form is shown again.
         *
         * @param inWords what was sent, in the words that stand behind this label
         * @return {@code now} where somebody left the field as it was, else {@code typed}
         */
        public <T> T newer(String label, String inWords, T typed, T now) {
            return values.containsKey(label) && plain(values.get(label)).equals(plain(inWords)) ? now : typed;
        }
    }

    private final Turns turns;
    private final TransactionTemplate transaction;

    Editing(Turns turns, TransactionTemplate transaction) {
        this.turns = turns;
        this.transaction = transaction;
    }

    /**
     * Changes it in one transaction, while nobody else edits the same.
     *
     * @param thing whatever names it among all things that are edited
     * @param now   what the form would show at this moment, by the same labels; asked again inside the transaction
     * @throws Refusal in Dutch, when somebody else changed it after this form was opened
     */
    public <T> T change(String thing, Seen seen, Supplier<Map<String, String>> now, Supplier<T> change) {
        return unlessChanged(thing, seen, now, change, TYPED);
    }

    /**
     * The same for a button beside which nothing is typed, such as one that takes the thing away.
     *
     * @throws Refusal in Dutch, when somebody else changed it after the page was opened
     */
    public void press(String thing, Seen seen, Supplier<Map<String, String>> now, Runnable change) {
        unlessChanged(
                thing,
                seen,
                now,
                () -> {
                    change.run();
                    return null;
                },
                PRESSED);
    }

    private <T> T unlessChanged(
            String thing, Seen seen, Supplier<Map<String, String>> now, Supplier<T> change, String then) {
        return transaction.execute(status -> {
            turns.await("edit " + thing);
            refuseChanged(seen.values(), now.get(), then);
            return change.get();
        });
    }

    private static void refuseChanged(Map<String, String> seen, Map<String, String> now, String then) {
        String changed = now.entrySet().stream()
                .filter(one -> seen.containsKey(one.getKey())
                        && !Objects.equals(plain(seen.get(one.getKey())), plain(one.getValue())))
                .map(one -> one.getKey() + " was " + shown(seen.get(one.getKey())) + " en is nu "
                        + shown(one.getValue()) + ".")
                .collect(Collectors.joining(" "));
        if (!changed.isEmpty()) {
            throw new Refusal("Iemand anders wijzigde dit intussen. " + changed + then);
        }
    }

    /** A browser sends other line ends than it got. */
    private static String plain(String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String shown(String text) {
        String plain = plain(text);
        return plain.isEmpty()
                ? "leeg"
                : "“" + (plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + "…" : plain) + "”";
    }
}
