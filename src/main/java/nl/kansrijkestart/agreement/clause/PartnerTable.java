package nl.kansrijkestart.agreement.clause;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.tasks.TaskAccess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who sits at the coalition's table; until a coalition says so, everybody who works in the municipality. */
@Component
public class PartnerTable {

    /**
     * Who sits at the coalition's table; implemented by {@code coalition}. Without an implementation everybody does who
     * works in the municipality.
     */
    public interface Partners {

        /** @param organisation organisation code @param municipality CBS code in lower case */
        boolean memberOrGuest(String organisation, String municipality);

        /** The login of the named lead (trekker); empty while there is none: then no clause takes effect. */
        Optional<String> lead(String municipality);

        /** Codes of the member organisations. */
        List<String> members(String municipality);

        /** The login that may sign for this organisation; empty when nobody may, or only on paper. */
        Optional<String> mandated(String organisation, String municipality);
    }

    public static final String LEADS = "leads";
    public static final String MEMBERS = "coalitionMembers";
    public static final String BOARD = "boardMembers";

    private final ObjectProvider<Partners> partners;
    private final People people;

    PartnerTable(ObjectProvider<Partners> partners, People people) {
        this.partners = partners;
        this.people = people;
    }

    public boolean memberOrGuest(String organisation, String municipality) {
        Partners known = partners.getIfAvailable();
        return known == null
                ? people.worksIn(organisation, municipality)
                : known.memberOrGuest(organisation, municipality);
    }

    /** Organisations that a clause may name, by name. */
    List<OrganisationCard> partners(String municipality) {
        return people.workingIn(municipality).stream()
                .filter(one -> memberOrGuest(one.code(), municipality))
                .toList();
    }

    /** Those of the partners that sign: a guest signs nothing. */
    public boolean signs(String organisation, String municipality) {
        Partners known = partners.getIfAvailable();
        return known == null || known.members(municipality).contains(organisation);
    }

    /** Nothing can be agreed before there is a member. */
    public boolean anybodySigns(String municipality) {
        Partners known = partners.getIfAvailable();
        return known == null || !known.members(municipality).isEmpty();
    }

    public Optional<String> lead(String municipality) {
        Partners known = partners.getIfAvailable();
        return known == null
                ? people.peopleWithRole(LEADS, municipality).stream()
                        .map(PersonCard::login)
                        .findFirst()
                : known.lead(municipality);
    }

    /** The one who may sign for the partner and can log in here; nobody means: on paper. */
    public Optional<String> mandated(String organisation, String municipality) {
        Partners known = partners.getIfAvailable();
        return known == null
                ? people.peopleWithRole(MEMBERS, municipality).stream()
                        .filter(one -> one.organisation().equals(organisation))
                        .map(PersonCard::login)
                        .findFirst()
                : known.mandated(organisation, municipality);
    }

    /** Somebody can log in who answers for this partner; otherwise its answers come on paper. */
    public boolean hasAccount(String organisation, String municipality) {
        return answering(organisation, municipality).findAny().isPresent();
    }

    /** Who can answer for this partner and sign for it. */
    public List<PersonCard> signers(String organisation, String municipality) {
        return answering(organisation, municipality).toList();
    }

    /**
     * Who speaks for it here, by last name; where nobody there has that role anywhere, all of its people who can log
     * in.
     */
    private Stream<PersonCard> answering(String organisation, String municipality) {
        List<PersonCard> all = people.peopleOf(organisation);
        if (anySpeaks(all)) {
            return people.peopleWithRole(MEMBERS, municipality).stream()
                    .filter(one -> one.organisation().equals(organisation));
        }
        return people.worksIn(organisation, municipality)
                ? all.stream().filter(one -> !people.keysOf(one.login()).isEmpty())
                : Stream.empty();
    }

    /** Somebody there speaks for it in a coalition: then they answer, and not all who work there. */
    private boolean hasSpeakers(String organisation) {
        return anySpeaks(people.peopleOf(organisation));
    }

    private static boolean anySpeaks(List<PersonCard> all) {
        return all.stream().anyMatch(one -> one.roles().contains(MEMBERS));
    }

    /** The candidate group that answers for this partner. */
    public String group(String organisation) {
        return hasSpeakers(organisation) ? MEMBERS + "@" + organisation : TaskAccess.everybodyOf(organisation);
    }

    /** The candidate group of the one person who signs for it; the coalition named them, whatever their role. */
    public String signer(String organisation, String login) {
        return (hasSpeakers(organisation) ? MEMBERS : TaskAccess.everybodyOf(organisation)) + "/" + login;
    }

    /** Logins of who governs here and can come in. */
    public List<String> board(String municipality) {
        return people.peopleWithRole(BOARD, municipality).stream()
                .map(PersonCard::login)
                .filter(one -> !people.keysOf(one).isEmpty())
                .toList();
    }

    /** The person's name, or the login of somebody who is not known any more. */
    public String person(String login) {
        return people.person(login).map(PersonCard::name).orElse(login);
    }

    public String nameOf(String organisation) {
        return people.organisation(organisation).name();
    }
}
