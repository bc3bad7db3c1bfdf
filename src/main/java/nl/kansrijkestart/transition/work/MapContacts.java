package nl.kansrijkestart.transition.work;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.access.Leaving;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.socialmap.entry.EntryFacts.Reach;
import nl.kansrijkestart.socialmap.entry.EntryService;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Entries of the social map in which this person is who to ask for. */
@Component
@Order(5)
class MapContacts implements WorkOfOne {

    private final SocialMap map;
    private final EntryService entries;
    private final People people;
    private final Leaving leaving;

    MapContacts(SocialMap map, EntryService entries, People people, Leaving leaving) {
        this.map = map;
        this.entries = entries;
        this.people = people;
        this.leaving = leaving;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        String name = people.person(login).map(PersonCard::name).orElse("");
        String mail = leaving.mail(login);
        return map.keptBy(municipality).stream()
                .filter(one -> names(one.facts().reach(), name, mail))
                .map(one -> new Listed(new Found(Kind.entry, one.facts().id(), null, municipality), COALITION))
                .toList();
    }

    private static boolean names(Reach reach, String name, String mail) {
        return reach.contact().contains(name) || !mail.isBlank() && mail.equalsIgnoreCase(reach.email());
    }

    @Override
    public boolean has(Found item) {
        return item.kind() == Kind.entry;
    }

    @Override
    public String says(Found item) {
        return "Vermelding: "
                + map.entry(item.ref()).map(one -> one.facts().name()).orElse("bestaat niet meer");
    }

    @Override
    public List<PersonCard> could(Found item, String from) {
        String organisation = people.person(from).map(PersonCard::organisation).orElse("");
        return Stream.concat(
                        people.peopleOf(organisation).stream(),
                        people.peopleWithRole(COALITION, item.municipality()).stream())
                .distinct()
                .toList();
    }

    @Override
    public void move(Found item, String from, String to, String by) {
        String name = people.person(from).orElseThrow().name();
        String next = people.person(to).orElseThrow().name();
        String mail = leaving.mail(from);
        map.entry(item.ref()).map(one -> one.facts().reach()).ifPresent(reach -> {
            boolean own = mail.equalsIgnoreCase(reach.email());
            entries.passContact(
                    item.ref(),
                    new Reach(
                            reach.contact().contains(name) ? reach.contact().replace(name, next) : next,
                            reach.telephone(),
                            own ? leaving.mail(to) : reach.email(),
                            reach.website()));
        });
    }
}
