package nl.kansrijkestart.agreement.round;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import org.springframework.stereotype.Component;

/** What a clause may not say. Each refusal is Dutch and names the field; nothing is changed. */
@Component
class ClauseCheck {

    private final ClauseVersions versions;
    private final PartnerTable table;
    private final Clock clock;

    ClauseCheck(ClauseVersions versions, PartnerTable table, Clock clock) {
        this.versions = versions;
        this.table = table;
        this.clock = clock;
    }

    /**
     * @param ownId id of the version that is amended; null for a new one
     * @param asking who is asked now: they may stay receiver without a place at the table
     * @throws Refusal in Dutch
     */
    void refuse(ClauseDraft draft, String municipality, String ownId, List<String> asking) {
        if (Words.topic(draft.need())
                && (draft.agreedText() == null || draft.agreedText().isBlank())) {
            throw new Refusal("Vul in: Wat spreken we af?");
        }
        draft.terms().refuseOutside();
        Set<String> asked = new HashSet<>();
        for (String receiver : draft.receivers()) {
            if (!asked.add(receiver)) {
                throw new Refusal("U koos een ontvanger twee keer: " + table.nameOf(receiver)
                        + ". Kies elke ontvanger één keer.");
            }
            if (!asking.contains(receiver) && !table.memberOrGuest(receiver, municipality)) {
                throw new Refusal(table.nameOf(receiver)
                        + " is geen lid of gast van de coalitie en kan geen ontvanger zijn. Kies een andere "
                        + "ontvanger, of nodig deze partner eerst uit.");
            }
        }
        if (draft.signatories().isEmpty()) {
            throw new Refusal("Vul in: Wie ondertekent?");
        }
        draft.signatories().stream()
                .filter(one -> !table.memberOrGuest(one, municipality))
                .findFirst()
                .ifPresent(one -> {
                    throw new Refusal(table.nameOf(one)
                            + " doet niet meer mee aan de coalitie en kan niet ondertekenen. Haal deze "
                            + "partner weg bij ‘Wie ondertekent?’.");
                });
        dates(draft);
        overlap(draft, municipality, ownId);
    }

    private void dates(ClauseDraft draft) {
        if (draft.validFrom() == null || draft.validUntil() == null || draft.evaluationDate() == null) {
            throw new Refusal("Vul in: Geldig vanaf, Geldig tot en met en Evaluatie op.");
        }
        if (draft.validFrom().isBefore(Deadlines.day(clock.instant()))) {
            throw new Refusal("Geldig vanaf: deze dag is al voorbij. Kies vandaag of later.");
        }
        if (!draft.validUntil().isAfter(draft.validFrom())) {
            throw new Refusal("Geldig tot en met: deze dag ligt niet na de dag waarop de afspraak ingaat.");
        }
        if (!draft.evaluationDate().isAfter(draft.validFrom())
                || draft.evaluationDate().isAfter(draft.validUntil())) {
            throw new Refusal("Evaluatie op: kies een dag tussen het begin en het einde van de afspraak.");
        }
    }

    /**
     * A new version replaces the one in force from its day; two that are still being made, or two different clauses, do
     * not stand side by side.
     */
    private void overlap(ClauseDraft draft, String municipality, String ownId) {
        versions.findByMunicipalityAndNeed(municipality, draft.need()).stream()
                .filter(other -> !other.id().equals(ownId) && other.state().pending())
                .filter(other -> !other.validFrom().isAfter(draft.validUntil())
                        && !other.validUntil().isBefore(draft.validFrom()))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refusal("Voor " + Words.need(draft.need()) + " loopt al een afspraak van "
                            + ClauseWords.day(other.validFrom()) + " tot en met "
                            + ClauseWords.day(other.validUntil()) + " (versie " + other.version() + ", "
                            + ClauseWords.state(other.state().name())
                            + "). De geldigheid van twee afspraken mag niet overlappen.");
                });
    }
}
