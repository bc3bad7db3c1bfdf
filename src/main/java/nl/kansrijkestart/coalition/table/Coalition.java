package nl.kansrijkestart.coalition.table;

import java.util.List;
import java.util.Optional;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import nl.kansrijkestart.agreement.clause.PartnerTable.Partners;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who sits at the table of a municipality, for the other features. */
@Component
@Transactional
public class Coalition implements Partners {

    static final String LEADS = "leads";
    public static final String MEMBERS = "coalitionMembers";

    private final Memberships memberships;
    private final CycleService rounds;
    private final PartnerTable partners;
    private final People people;

    Coalition(Memberships memberships, CycleService rounds, PartnerTable partners, People people) {
        this.memberships = memberships;
        this.rounds = rounds;
        this.partners = partners;
        this.people = people;
    }

    @Override
    public boolean memberOrGuest(String organisation, String municipality) {
        return membership(organisation, municipality).isPresent();
    }

    /**
     * The login of the lead of the running round; empty when there is none, or when that person no longer has the role
     * here.
     */
    @Override
    public Optional<String> lead(String municipality) {
        return rounds.running(municipality)
                .map(Cycle::lead)
                .filter(login -> people.peopleWithRole(LEADS, municipality).stream()
                        .anyMatch(one -> one.login().equals(login)));
    }

    /** Codes of the organisations that are a member, not those that are a guest; who came first stands first. */
    @Override
    public List<String> members(String municipality) {
        return table(municipality).stream()
                .filter(Membership::isMember)
                .map(Membership::organisation)
                .toList();
    }

    /**
     * The login of who may sign for a member; empty for a guest, and when that person no longer speaks for the
     * organisation here.
     */
    @Override
    public Optional<String> mandated(String organisation, String municipality) {
        return membership(organisation, municipality)
                .filter(Membership::isMember)
                .map(Membership::mandate)
                .filter(login -> partners.signers(organisation, municipality).stream()
                        .anyMatch(one -> one.login().equals(login)));
    }

    /**
     * Gives an organisation a place at the table, or changes the place it has.
     *
     * @param role    member or guest
     * @param mandate login of who may sign, or null
     */
    public void admit(String organisation, String municipality, String role, String mandate) {
        admit(organisation, municipality, Membership.Role.valueOf(role), mandate, null);
    }

    void admit(String organisation, String municipality, Membership.Role role, String mandate, String signer) {
        OrganisationCard known = people.organisation(organisation);
        if (mandate != null) {
            people.refuseLeaving(mandate, municipality);
        }
        membership(organisation, municipality)
                .ifPresentOrElse(
                        sits -> sits.change(role, mandate, signer),
                        () -> memberships.save(
                                new Membership(municipality, known.code(), role, mandate, signer, rounds.now())));
    }

    /**
     * Ends a place at the table.
     *
     * @param dossier business key of the process in which it was reported
     * @return the kind of partner that left; empty when the organisation did not sit there
     */
    Optional<String> leave(String organisation, String municipality, String reason, String dossier) {
        Optional<Membership> sits = membership(organisation, municipality);
        sits.ifPresent(one -> {
            one.end(reason, dossier, rounds.now());
            memberships.save(one);
        });
        return sits.map(one -> people.organisation(organisation).partnerKind());
    }

    /**
     * Appoints the lead of a round. Their organisation sits at the table from then on; when nobody signs for it yet,
     * the lead does if they speak for it.
     *
     * @param by login of the board member @param dossier business key of the process in which it was decided
     */
    public void appoint(Cycle cycle, String lead, String by, String dossier) {
        String municipality = cycle.municipality();
        people.refuseLeaving(lead, municipality);
        cycle.appoint(lead, by, dossier);
        rounds.save(cycle);
        String organisation = people.person(lead).orElseThrow().organisation();
        if (!memberOrGuest(organisation, municipality)) {
            boolean speaks = speakers(organisation, municipality).stream()
                    .anyMatch(one -> one.login().equals(lead));
            admit(organisation, municipality, Membership.Role.member, speaks ? lead : null, null);
        }
    }

    /** Ids of the places at the table here for which this person may sign. */
    public List<String> mandatesOf(String login, String municipality) {
        return table(municipality).stream()
                .filter(one -> login.equals(one.mandate()))
                .map(Membership::id)
                .toList();
    }

    /**
     * Somebody else signs for the organisation from now on; what was signed keeps its name.
     *
     * @throws Refusal in Dutch for who could not sign for it here
     */
    public void passMandate(String membership, String login) {
        Membership place = membership(membership);
        if (choices(place.organisation(), place.municipality()).stream()
                .noneMatch(one -> one.login().equals(login))) {
            throw new Refusal("Deze collega spreekt hier niet voor de organisatie. Kies iemand die dat wel doet.");
        }
        place.change(place.role(), login, place.signer());
    }

    /** Nobody of the organisation signs here any more: what it signs from now on is on paper. */
    public void dropMandate(String membership) {
        Membership place = membership(membership);
        place.change(place.role(), null, place.signer());
    }

    /** Who leads the running round passes it on; the board that chose stays as it was */
    public void passLead(String municipality, String from, String to) {
        rounds.running(municipality).filter(cycle -> from.equals(cycle.lead())).ifPresent(cycle -> {
            cycle.passLead(to);
            rounds.save(cycle);
        });
    }

    /** Those of {@link PartnerTable#signers} to whom the mandate can be given. */
    public List<PersonCard> choices(String organisation, String municipality) {
        return people.staying(partners.signers(organisation, municipality), municipality);
    }

    /** People who speak for the organisation in the coalition of this municipality, by last name. */
    public List<PersonCard> speakers(String organisation, String municipality) {
        return people.peopleWithRole(MEMBERS, municipality).stream()
                .filter(one -> one.organisation().equals(organisation))
                .toList();
    }

    public Optional<Membership> membership(String organisation, String municipality) {
        return memberships.findByMunicipalityAndOrganisationAndEndedIsNull(municipality, organisation);
    }

    /** Refuses an unknown id with IllegalArgumentException. */
    public Membership membership(String id) {
        return memberships
                .findById(id)
                .orElseThrow(() -> new IllegalArgumentException("Dit lidmaatschap is niet bekend."));
    }

    /** Members and guests, who came first stands first. */
    public List<Membership> table(String municipality) {
        return memberships.findByMunicipalityAndEndedIsNullOrderBySinceAscOrganisationAsc(municipality);
    }

    /** The kinds of partner that sit there. */
    List<String> kinds(String municipality) {
        return table(municipality).stream()
                .map(one -> people.organisation(one.organisation()).partnerKind())
                .distinct()
                .sorted()
                .toList();
    }
}
