package nl.kansrijkestart.pathway.family;

import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.PartKind;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears that somebody else is a family's contact, that their part is over, or how the parent is reached. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FamilyContactNews {

    private final Notices notices;
    private final CaseFiles files;

    FamilyContactNews(Notices notices, CaseFiles files) {
        this.notices = notices;
        this.files = files;
    }

    /** Who was the contact and signalled reads it as who signalled. */
    @EventListener
    public void contactChanged(PathwayEvents.ContactChanged contact) {
        CaseCard before = contact.before();
        String told = before.mark() + ": "
                + (contact.chosen()
                        ? "de ouder koos een andere vaste contactpersoon: "
                        : "het gesprek is gevoerd; de vaste contactpersoon is nu ")
                + contact.name() + ", " + contact.organisation() + ".";
        files.tell(before.id(), null, contact.name() + " is nu de vaste contactpersoon van het gezin");
        notices.tellAround(contact.family(), told);
        if (!before.contact().equals(before.signaller())) {
            notices.tell(before.contactGroup(), before.contact(), before.id(), told);
        }
    }

    @EventListener
    public void onlyPhoned(PathwayEvents.OnlyPhoned contact) {
        CaseCard family = contact.family();
        notices.tell(
                family.contactGroup(),
                family.contact(),
                family.id(),
                family.mark()
                        + ": dit is gestopt. U hoeft niets meer te doen; wie het signaal stuurde, spreekt met de "
                        + "ouder.");
    }

    /** They read that it stopped, not why. */
    @EventListener
    public void partEnded(PathwayEvents.PartEnded ended) {
        notices.tell(
                ended.part().organisation(),
                ended.part().person(),
                ended.family().id(),
                ended.family().mark() + ": u bent niet meer de "
                        + (ended.part().kind() == PartKind.director ? "casusregisseur" : "vaste contactpersoon")
                        + " van dit gezin. U hoeft niets meer te doen; gebruik de gegevens niet verder.");
    }

    @EventListener
    public void detailsChanged(PathwayEvents.DetailsChanged changed) {
        changed.receivers()
                .forEach(receiver -> notices.tell(
                        receiver,
                        null,
                        changed.family().id(),
                        changed.family().mark()
                                + ": de naam, het telefoonnummer of het adres is gewijzigd. Uw taak toont het "
                                + "nieuwe."));
    }
}
