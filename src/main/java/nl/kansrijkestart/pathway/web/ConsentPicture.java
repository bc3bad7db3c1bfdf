package nl.kansrijkestart.pathway.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.consent.ConsentCard;
import nl.kansrijkestart.consent.Consents;
import org.springframework.stereotype.Component;

/** What the family said yes to and what not, in words: so that a professional sees what is still allowed. */
@Component
class ConsentPicture {

    /** @param who the organisations, or everybody who helps @param until null as long as it holds */
    record Line(
            long id, String purpose, String who, String what, String giver, String since, String until, String state) {}

    private final Consents consents;
    private final People people;

    ConsentPicture(Consents consents, People people) {
        this.consents = consents;
        this.people = people;
    }

    /**
     * What holds now. @param knows the reader knows who helps with a shielded need @param unnamed otherwise:
     * organisations to name only with another need
     */
    List<Line> allowed(String caseId, boolean knows, Set<String> unnamed) {
        return consents.of(caseId).stream()
                .filter(ConsentCard::given)
                .map(one -> line(one, knows, unnamed))
                .toList();
    }

    /** A no, a later, and what was withdrawn or is over; an answer that was given again stands only as its newest. */
    List<Line> notAllowed(String caseId, boolean knows, Set<String> unnamed) {
        return consents.of(caseId).stream()
                .filter(one -> one.ended() == null && !one.given()
                        || "withdrawn".equals(one.state())
                        || "expired".equals(one.state()))
                .map(one -> line(one, knows, unnamed))
                .toList();
    }

    private Line line(ConsentCard one, boolean knows, Set<String> unnamed) {
        String who = Stream.concat(Stream.ofNullable(one.receiver()), one.also().stream())
                .map(code -> !knows && hidden(one, code, unnamed)
                        ? Words.PERSONAL
                        : people.organisation(code).name())
                .distinct()
                .collect(Collectors.joining(", "));
        return new Line(
                one.id(),
                Words.of("purpose", one.purpose()) + (one.about() == null ? "" : ": " + Words.onCard(one.about())),
                who.isEmpty() ? "wie het gezin helpt" : who,
                one.categories().stream()
                        .map(code -> Words.of("category", code))
                        .collect(Collectors.joining(", ")),
                Words.of("giver", one.giver()),
                day(one.at()) + (one.until() == null ? "" : ", tot " + day(one.until())),
                one.ended() == null ? null : day(one.ended()),
                Words.of("consentState", one.state()));
    }

    /** An answer about another need names who helps with that; one about nothing in particular cannot be told apart. */
    private static boolean hidden(ConsentCard one, String organisation, Set<String> unnamed) {
        return one.about() == null ? unnamed.contains(organisation) : Words.shielded(one.about());
    }

    private static String day(Instant moment) {
        return Dutch.wholeDay(Dutch.date(moment));
    }
}
