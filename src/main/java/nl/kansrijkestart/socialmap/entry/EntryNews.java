package nl.kansrijkestart.socialmap.entry;

import java.util.List;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells who checks an entry, and coalitions what waits for their yes and what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryNews {

    private static final int MOST_NAMES = 5;

    private final Notices notices;
    private final EntryOwner owner;
    private final People people;

    EntryNews(Notices notices, EntryOwner owner, People people) {
        this.notices = notices;
        this.owner = owner;
        this.people = people;
    }

    @EventListener
    void checkWaits(EntryEvents.CheckWaits entry) {
        notices.tell(
                owner.address(entry.owner(), entry.municipality()),
                null,
                entry.dossier(),
                "Sociale kaart, " + entry.name()
                        + ": er wacht een controle op u. Controleer of de vermelding nog klopt.");
    }

    @EventListener
    void ownerPassedOver(EntryEvents.OwnerPassedOver entry) {
        notices.tell(
                owner.address(entry.owner(), entry.municipality()),
                null,
                entry.dossier(),
                "Sociale kaart, " + entry.name()
                        + ": de controle kwam niet op tijd. De coördinator controleert de vermelding nu.");
    }

    /** One line per municipality that is asked, and the same for the own coalition. */
    @EventListener
    void offered(EntryEvents.Offered offer) {
        String own = offer.municipality();
        offer.names().forEach((place, names) -> {
            tell(
                    place,
                    null,
                    "de coalitie van " + name(own) + " biedt ook in uw gemeente aan: " + some(names)
                            + ". Dat staat pas op uw kaart als u ja zegt. Zie op de sociale kaart: Wacht op uw ja.");
            tell(
                    own,
                    null,
                    some(names) + " wacht in " + name(place) + " op een ja en staat daar nog niet op de kaart.");
        });
    }

    @EventListener
    void answered(EntryEvents.Answered entry) {
        String place = name(entry.place());
        String answer = entry.yes()
                ? entry.name() + " staat nu ook op de kaart van " + place + "."
                : place + " neemt deze vermelding niet over: " + entry.name() + ".";
        List.of(entry.municipality(), entry.place()).forEach(one -> tell(one, entry.dossier(), answer));
    }

    private static String some(List<String> names) {
        return String.join(", ", names.stream().limit(MOST_NAMES).toList())
                + (names.size() > MOST_NAMES ? " en nog " + (names.size() - MOST_NAMES) : "");
    }

    private void tell(String municipality, String dossier, String text) {
        notices.tell(owner.ownAddress(municipality), null, dossier, "Sociale kaart: " + text);
    }

    private String name(String municipality) {
        return people.municipalities().stream()
                .filter(one -> one.code().equals(municipality))
                .map(MunicipalityCard::name)
                .findFirst()
                .orElse(municipality);
    }
}
