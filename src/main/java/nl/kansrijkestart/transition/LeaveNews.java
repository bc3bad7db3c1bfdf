package nl.kansrijkestart.transition;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.access.Role;
import nl.kansrijkestart.notify.Notices;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leaver and who announced it hear how it goes, and who goes over a list what came too late; where an access ends
 * at once, so do functional administration and the own organisation. Nobody else, and nothing of what is handed over.
 */
@Component
class LeaveNews {

    private final Notices notices;
    private final People people;

    LeaveNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void announced(LeaveEvents.Announced leave) {
        if (!leave.by().equals(leave.person())) {
            tell(leave.person(), "Uw vertrek is gemeld. Collega's nemen uw werk over. Tot dan blijft u ervoor staan.");
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void handedOver(LeaveEvents.HandedOver leave) {
        tell(leave.by(), "Het werk van " + name(leave.person()) + " is overgedragen.");
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void goneAtOnce(LeaveEvents.GoneAtOnce gone) {
        String text = "De toegang van " + name(gone.person()) + " in " + people.placeName(gone.municipality())
                + " is beëindigd. Er stond geen werk open.";
        notices.tell(Notices.role(Role.administrators.name(), gone.municipality()), null, null, text);
        people.person(gone.person()).ifPresent(one -> notices.tell(one.organisation(), null, null, text));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void nobodyMaySee(LeaveEvents.NobodyMaySee leave) {
        tell(
                leave.person(),
                "U bent de laatste van uw organisatie in " + people.placeName(leave.municipality())
                        + ". Voor " + (leave.things() == 1 ? "1 onderdeel" : leave.things() + " onderdelen")
                        + " van uw werk is er niemand anders die het mag zien. Vraag de ouder of een andere organisatie"
                        + " verder mag helpen, en leg dat vast. Zegt de ouder nee? Sluit het traject dan samen af.");
    }

    /** Who keeps table, map and agreements hears it: nobody there can be asked any more. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void houseEmptied(LeaveEvents.HouseEmptied house) {
        String text = "Bij " + people.organisation(house.organisation()).name() + " in "
                + people.placeName(house.municipality())
                + " kan niemand meer inloggen. Pas de sociale kaart aan, en kijk in welke afspraken deze organisatie"
                + " staat.";
        Stream.of(Role.coordinators, Role.leads)
                .filter(role -> !people.peopleWithRole(role.name(), house.municipality())
                        .isEmpty())
                .forEach(role -> notices.tell(Notices.role(role.name(), house.municipality()), null, null, text));
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void takenBack(LeaveEvents.TakenBack leave) {
        tell(
                leave.person(),
                "Uw vertrek in " + people.placeName(leave.municipality())
                        + " gaat niet door. Wat een collega al overnam, blijft bij die collega.");
    }

    /** A number for functional administration of the organisation, or of the municipality where it has none. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void choseAlone(LeaveEvents.ChoseAlone one) {
        String text = "Bij 1 overdracht in " + people.placeName(one.municipality())
                + " koos en kreeg dezelfde persoon het werk: er is geen tweede met die rol. Zorg voor een tweede.";
        List<PersonCard> own = people.person(one.person()).stream()
                .flatMap(leaver -> people.peopleOf(leaver.organisation()).stream())
                .filter(other -> other.roles().contains(Role.administrators.name()))
                .toList();
        own.forEach(other -> notices.tellQuietly(other.organisation(), other.login(), text));
        if (own.isEmpty()) {
            notices.tellQuietly(Notices.role(Role.administrators.name(), one.municipality()), null, text);
        }
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void saidInVain(LeaveEvents.SaidInVain one) {
        tell(
                one.by(),
                "Vertrek van " + name(one.person()) + ": “" + one.what()
                        + "” was intussen klaar of al van een ander. Daar veranderde niets aan.");
    }

    private void tell(String login, String text) {
        people.person(login).ifPresent(one -> notices.tell(one.organisation(), login, null, text));
    }

    private String name(String login) {
        return people.person(login).map(PersonCard::name).orElse(login);
    }
}
