package nl.kansrijkestart.pathway;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.SheetCell;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.base.typed.Reachable;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Part;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.consent.FamilySlice.Profile;
import nl.kansrijkestart.pathway.family.PathwayEvents;
import nl.kansrijkestart.pathway.family.Pathways;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the parent is reached, put right as soon as somebody sees that it is wrong: who helps waits for it. */
@Component
@Transactional
public class ContactDetails {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_REACH = 60;

    private final CaseFiles files;
    private final FamilySlice slice;
    private final ReferralService referrals;
    private final Pathways pathways;

    ContactDetails(CaseFiles files, FamilySlice slice, ReferralService referrals, Pathways pathways) {
        this.files = files;
        this.slice = slice;
        this.referrals = referrals;
        this.pathways = pathways;
    }

    /** As it stands now; empty where nobody recorded it yet, or where this organisation may not know it. */
    public Optional<FamilyPerson> known(CaseCard file, String organisation) {
        return slice.knowsContact(file, organisation) ? parent(file.id()) : Optional.empty();
    }

    /**
     * What is blank stays as it is. Who helps and may know it reads that it changed. Refused with Refusal while nothing
     * was recorded, when nothing is filled in, and for what is no name or
     * telephone number.
     */
    public void change(String caseId, String name, String telephone, String address, Reach typed, String person) {
        CaseCard file = files.card(caseId);
        if (parent(caseId).isEmpty()) {
            throw new Refusal("Er staan nog geen gegevens van de ouder. Vul ze in bij de taak \"Gegevens gezin "
                    + "aanvullen\".");
        }
        String newName = text(name, LONGEST_NAME, "naam");
        String newTelephone = text(telephone, LONGEST_NAME, "telefoon");
        String newAddress = text(address, LONGEST_ADDRESS, "adres");
        Reach reach = new Reach(
                typed.how() == null || !Words.codes("reachHow").contains(typed.how()) ? null : typed.how(),
                text(typed.when(), LONGEST_REACH, "wanneer"),
                text(typed.language(), LONGEST_REACH, "taal"),
                text(typed.safely(), LONGEST_ADDRESS, "wat veilig is"));
        if (Stream.of(newName, newTelephone, newAddress).allMatch(one -> one == null) && !reach.said()) {
            throw new Refusal("Vul in wat er anders moet staan.");
        }
        if (newName != null && !Reachable.personName.fits(newName)) {
            throw new Refusal(Reachable.personName.problem());
        }
        if (newTelephone != null && !Reachable.ownNumber.fits(newTelephone)) {
            throw new Refusal(Reachable.ownNumber.problem());
        }
        files.correctParent(caseId, newName, newTelephone, newAddress, reach);
        files.tell(caseId, person, "Gegevens van de ouder gewijzigd");
        List<String> receivers = referrals.of(caseId).stream()
                .filter(one -> one.receiver() != null && one.sentAt() != null && !one.closed())
                .filter(one -> slice.part(caseId, ConsentGate.purposeOf(one.need()), one.receiver(), "contact")
                        != Profile.Part.nothing)
                .map(ReferralCard::receiver)
                .distinct()
                .toList();
        pathways.tell(new PathwayEvents.DetailsChanged(file, receivers));
    }

    private Optional<FamilyPerson> parent(String caseId) {
        return files.family(caseId).stream().filter(one -> one.is(Part.parent)).findFirst();
    }

    private static String text(String typed, int longest, String what) {
        String text = typed == null ? "" : SheetCell.clean(typed);
        if (text.length() > longest || text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("Te lang bij: " + what + ". Gebruik hoogstens " + longest + " tekens.");
        }
        return text.isEmpty() ? null : text;
    }
}
