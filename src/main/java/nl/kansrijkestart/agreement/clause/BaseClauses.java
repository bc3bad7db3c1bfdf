package nl.kansrijkestart.agreement.clause;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements.ClauseInForce;
import nl.kansrijkestart.base.Words;
import org.springframework.stereotype.Component;

/**
 * The regional base: one clause per need, its version 1 made of the start values ({@code setting}, {@code
 * receiver_rule}), so that a municipality without a clause of its own runs on it. A later version of the region is a
 * row like any other.
 */
@Component
public class BaseClauses {

    public static final String PREFIX = "base-";

    private static final String REMINDER = "term.answer.reminder";
    private static final String CONTACT = "term.firstContact";
    private static final String ESCALATION = "term.answer.escalation";

    /** Topics whose term the program follows, and the setting that it takes the place of. */
    private static final Map<String, String> FOLLOWED = Map.of("feedback", "term.feedback", "hubRhythm", "term.hub");

    private final ReceiverRules rules;
    private final SettingsInForce settings;
    private final People people;

    BaseClauses(ReceiverRules rules, SettingsInForce settings, People people) {
        this.rules = rules;
        this.settings = settings;
        this.people = people;
    }

    public static String idOf(String need) {
        return PREFIX + need;
    }

    public List<String> needs() {
        return rules.findAll().stream().map(ReceiverRule::need).sorted().toList();
    }

    /** Everything that can be agreed on: these needs, and topics for which nobody is asked. */
    public List<String> subjects() {
        return Stream.concat(needs().stream(), Words.codes("topic").stream()).toList();
    }

    /** The topic whose clause says what this setting is. */
    static Optional<String> topicOf(String setting) {
        return FOLLOWED.entrySet().stream()
                .filter(one -> one.getValue().equals(setting))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the program goes by the term of this topic; where not, people look in the evaluation. */
    public static boolean follows(String topic) {
        return FOLLOWED.containsKey(topic);
    }

    /**
     * Kinds of partner in the order of asking; none for a topic. An unknown need is refused with
     * IllegalArgumentException.
     */
    public List<String> kinds(String need) {
        return Words.topic(need)
                ? List.of()
                : rules.findById(need)
                        .orElseThrow(() ->
                                new IllegalArgumentException("Voor deze vraag is geen ontvanger afgesproken: " + need))
                        .kinds();
    }

    /** Per kind the first organisation by name that works in the municipality. */
    public List<String> organisations(List<String> kinds, String municipality) {
        return kinds.stream()
                .flatMap(kind -> people.ofKind(kind, municipality).stream().limit(1))
                .map(OrganisationCard::code)
                .toList();
    }

    /** @param municipality null for the start values of everybody */
    public ClauseTerms terms(String need, String municipality) {
        if (Words.topic(need)) {
            return topic(need, municipality);
        }
        String answer = switch (need) {
            case "prenatalHomeVisit" -> "term.answer.homeVisit";
            case "hubMeeting" -> "term.hub.check";
            default -> "term.answer";
        };
        String fallback = "term.answer".equals(answer) ? "term.answer.fallback" : answer;
        SettingsInForce.Both next = both(fallback, municipality);
        SettingsInForce.Both first = both(answer, municipality);
        SettingsInForce.Both reminder = both(REMINDER, municipality);
        SettingsInForce.Both contact = both(CONTACT, municipality);
        SettingsInForce.Both escalation = both(ESCALATION, municipality);
        return new ClauseTerms(
                        first.normal().amount(),
                        first.urgent().amount(),
                        next.normal().amount(),
                        next.urgent().amount(),
                        reminder.normal().amount(),
                        reminder.urgent().amount(),
                        contact.normal().amount(),
                        contact.urgent().amount(),
                        escalation.normal().amount(),
                        escalation.urgent().amount())
                .fitting();
    }

    private ClauseTerms topic(String need, String municipality) {
        if (!follows(need)) {
            return ClauseTerms.ofTopic(1, 1);
        }
        SettingsInForce.Both both = both(FOLLOWED.get(need), municipality);
        return ClauseTerms.ofTopic(both.normal().amount(), both.urgent().amount());
    }

    ClauseInForce inForce(String need, String municipality) {
        return new ClauseInForce(
                idOf(need),
                1,
                "Regionale basisafspraak, versie 1",
                organisations(kinds(need), municipality),
                terms(need, municipality));
    }

    private SettingsInForce.Both both(String id, String municipality) {
        return settings.find(id, municipality).orElseThrow();
    }
}
