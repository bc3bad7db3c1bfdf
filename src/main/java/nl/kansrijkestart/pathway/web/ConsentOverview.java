package nl.kansrijkestart.pathway.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.pathway.asking.NamedReceivers;
import org.springframework.stereotype.Component;

/** What the family said yes to and what not, in words: so that a professional sees what is still allowed. */
@Component
class ConsentOverview {

    /** @param who the organisations, or everybody who helps @param until null as long as it holds */
    record Line(
            long id, String purpose, String who, String what, String giver, String since, String until, String state) {}

    private final Consents consents;
    private final NamedReceivers named;

    ConsentOverview(Consents consents, NamedReceivers named) {
        this.consents = consents;
        this.named = named;
    }

    /** What holds now. */
    List<Line> allowed(String caseId, String login) {
        NamedReceivers.Reader reader = named.reader(caseId, login);
        return consents.of(caseId).stream()
                .filter(ConsentCard::given)
                .map(one -> line(one, reader))
                .toList();
    }

    /** What the parent can take back, after closing too. */
    List<Line> standing(String caseId, String login) {
        NamedReceivers.Reader reader = named.reader(caseId, login);
        return consents.standing(caseId).stream().map(one -> line(one, reader)).toList();
    }

    /** A no, a later, and what was withdrawn or is over; an answer that was given again stands only as its newest. */
    List<Line> notAllowed(String caseId, String login) {
        NamedReceivers.Reader reader = named.reader(caseId, login);
        return consents.of(caseId).stream()
                .filter(one -> one.ended() == null && !one.given() || one.withdrawn() || one.expired())
                .map(one -> line(one, reader))
                .toList();
    }

    private Line line(ConsentCard one, NamedReceivers.Reader reader) {
        String who = named.of(one, reader);
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

    private static String day(Instant moment) {
        return Dutch.wholeDay(moment);
    }
}
