package nl.kansrijkestart.pathway.asking;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** Whom an answer of the family names, as one person may read it: the same on the page and in every form. */
@Component
public class NamedReceivers {

    private final CaseAccess access;
    private final ReferralService referrals;
    private final People people;

    NamedReceivers(CaseAccess access, ReferralService referrals, People people) {
        this.access = access;
        this.referrals = referrals;
        this.people = people;
    }

    /** How the answers of one family are read by one person. */
    public record Reader(boolean knows, Set<String> unnamed) {}

    /** @return who may not read who helps with a shielded need reads "persoonlijk" instead */
    public Reader reader(String caseId, String login) {
        return access.knowsReceivers(caseId, login)
                ? new Reader(true, Set.of())
                : new Reader(false, referrals.shieldedReceivers(caseId));
    }

    /** Names with a comma between them; empty for an answer about everybody who helps. */
    public String of(ConsentCard one, Reader reader) {
        return Stream.concat(Stream.ofNullable(one.receiver()), one.also().stream())
                .map(code -> !reader.knows() && hidden(one, code, reader.unnamed())
                        ? Words.PERSONAL
                        : people.organisation(code).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** An answer about another need names who helps with that; one about nothing in particular cannot be told apart. */
    private static boolean hidden(ConsentCard one, String organisation, Set<String> unnamed) {
        return one.about() == null ? unnamed.contains(organisation) : Words.shielded(one.about());
    }
}
