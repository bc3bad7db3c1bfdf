package nl.kansrijkestart.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who can take part in a family's plan, and what the parent is asked in the form in which somebody new is chosen. */
@Component
@Transactional
public class PlanParties {

    /** Without the yes to keeping the pathway there is nobody to choose: the task is finished as it is. */
    private static final Map<String, String> NOTHING_TO_ASK = Stream.concat(
                    Stream.of("director"), AskedHere.KEYS.stream())
            .collect(Collectors.toMap(key -> key, key -> ""));

    private final ReferralService referrals;
    private final CaseFiles files;
    private final People people;
    private final ConsentGate gate;
    private final AskedHere asked;
    private final CaseAccess access;

    PlanParties(
            ReferralService referrals,
            CaseFiles files,
            People people,
            ConsentGate gate,
            AskedHere asked,
            CaseAccess access) {
        this.referrals = referrals;
        this.files = files;
        this.people = people;
        this.gate = gate;
        this.asked = asked;
        this.access = access;
    }

    /**
     * @return organisations with a part in this family: who signalled, who is the contact, and who the family agreed to
     * and still helps or is asked
     */
    public List<String> all(String caseId) {
        CaseCard file = files.card(caseId);
        Stream<String> helping = referrals.of(caseId).stream()
                .filter(ReferralCard::helpsOrIsAsked)
                .map(ReferralCard::receiver);
        return Stream.concat(Stream.of(file.signallerGroup(), file.contactGroup(), file.caseDirectorGroup()), helping)
                .filter(code -> code != null)
                .distinct()
                .toList();
    }

    /**
     * The same as the Knooppunt coordinator may read them: without who helps with a shielded need only. The contact
     * brings them along.
     */
    public List<String> forHub(String caseId) {
        Set<String> unnamed = referrals.onlyShielded(caseId);
        return all(caseId).stream().filter(code -> !unnamed.contains(code)).toList();
    }

    /** The same as this person may read them. */
    private List<String> knownTo(String caseId, String login) {
        Set<String> unnamed = unnamed(caseId, login);
        return all(caseId).stream().filter(code -> !unnamed.contains(code)).toList();
    }

    /**
     * Organisations that help with a shielded need only and that this person reads no name of in a plan. Once the
     * parent said yes to sharing the plan with one of them, who directs knows that it takes part.
     */
    public Set<String> unnamed(String caseId, String login) {
        if (access.knowsReceivers(caseId, login)) {
            return Set.of();
        }
        Set<String> unnamed = referrals.onlyShielded(caseId);
        if (login.equals(files.card(caseId).caseDirector()) && mayLead(caseId, login)) {
            unnamed.removeIf(code -> gate.open(caseId, ConsentGate.PLAN, code));
        }
        return unnamed;
    }

    /**
     * @return who can take an action: the family itself, somebody near it, and the organisations with a part, those
     * without a yes marked
     */
    public List<Option> owners(String caseId, String login) {
        return owners(caseId, knownTo(caseId, login));
    }

    private List<Option> owners(String caseId, List<String> organisations) {
        List<Option> owners = new ArrayList<>(List.of(
                new Option(SupportPlans.PARENT, "Gezin zelf"),
                new Option(SupportPlans.INFORMAL, "Iemand uit de eigen kring")));
        organisations.forEach(code -> owners.add(
                marked(caseId, code, new Option(code, people.organisation(code).name()))));
        return owners;
    }

    /**
     * @return case directors of the municipality, those of whom this person reads that they help first; the parent
     * chooses. Value: login; who has no yes is marked
     */
    private List<Option> directors(String caseId, String login) {
        return possible(caseId, login).stream()
                .map(one -> marked(
                        caseId,
                        one.organisation(),
                        new Option(
                                one.login(),
                                one.name() + " (" + one.organisationName() + ")" + people.away(one.login()))))
                .toList();
    }

    private List<PersonCard> possible(String caseId, String login) {
        Set<String> helping = new LinkedHashSet<>(knownTo(caseId, login));
        return people.choices("caseDirectors", files.card(caseId).municipality()).stream()
                .sorted(Comparator.comparing((PersonCard one) -> !helping.contains(one.organisation())))
                .toList();
    }

    private Option marked(String caseId, String organisation, Option one) {
        return asked.marked(caseId, ConsentGate.PLAN, organisation, one);
    }

    /** A form in which an owner of an action is chosen asks about those who have no yes yet. */
    public FormContents.Page askOwners(FormContents.Page page) {
        return askOwners(page, moment -> knownTo(moment.caseId(), moment.person()));
    }

    /** The same for a form of the Knooppunt coordinator. */
    public FormContents.Page askOwnersAtHub(FormContents.Page page) {
        return askOwners(page, moment -> forHub(moment.caseId()));
    }

    private FormContents.Page askOwners(FormContents.Page page, Function<FormMoment, List<String>> organisations) {
        return page.options("owners", moment -> owners(moment.caseId(), organisations.apply(moment)))
                .options(
                        AskedHere.BOXES,
                        moment -> asked.toAsk(moment.caseId(), ConsentGate.PLAN, organisations.apply(moment)))
                .labels(moment -> planAgreed(moment.caseId())
                        ? asked.unlessNobody(moment.caseId(), ConsentGate.PLAN, organisations.apply(moment))
                        : NOTHING_TO_ASK);
    }

    /** The same for a form in which a director is chosen. */
    public FormContents.Page askDirectors(FormContents.Page page) {
        return page.options("directors", moment -> directors(moment.caseId(), moment.person()))
                .options(
                        AskedHere.BOXES,
                        moment -> asked.toAsk(
                                moment.caseId(), ConsentGate.PLAN, ofDirectors(moment.caseId(), moment.person())))
                .labels(moment -> planAgreed(moment.caseId())
                        ? asked.unlessNobody(
                                moment.caseId(), ConsentGate.PLAN, ofDirectors(moment.caseId(), moment.person()))
                        : NOTHING_TO_ASK);
    }

    /** @return organisations with a part that may not know the plan yet */
    public List<Option> ownersToAsk(String caseId, String login) {
        return asked.toAsk(caseId, ConsentGate.PLAN, knownTo(caseId, login));
    }

    private List<String> ofDirectors(String caseId, String login) {
        return possible(caseId, login).stream().map(PersonCard::organisation).toList();
    }

    /**
     * Writes down each yes of this form to sharing the plan; refusals as in {@link AskedHere#keep}, and an organisation
     * that cannot take part.
     */
    public void keep(FormMoment moment, Answers answers) {
        Set<String> possible = new LinkedHashSet<>(knownTo(moment.caseId(), moment.person()));
        possible.addAll(ofDirectors(moment.caseId(), moment.person()));
        if (!possible.containsAll(answers.choices(AskedHere.BOXES))) {
            throw new Refusal("Deze organisatie kan nog niet meedoen aan het plan. Kies een organisatie die al helpt.");
        }
        asked.keep(moment, answers, ConsentGate.PLAN);
    }

    boolean mayKnow(String caseId, String organisation) {
        return gate.open(caseId, ConsentGate.PLAN, organisation);
    }

    /**
     * @throws nl.kansrijkestart.base.Refusal without a yes of the parent to share the plan with this
     * organisation; null for the plan itself
     */
    void pass(String caseId, String organisation) {
        gate.pass(caseId, ConsentGate.PLAN, organisation);
    }

    /** @return this person may read the whole plan: who may know it, or carries it */
    boolean mayRead(String caseId, String login) {
        return mayKnow(caseId, organisationOf(login)) || mayLead(caseId, login);
    }

    /** @return this person may read and carry the plan */
    boolean mayLead(String caseId, String login) {
        return gate.mayLead(caseId, organisationOf(login));
    }

    /** @throws nl.kansrijkestart.base.Refusal when this person may not carry the plan any more */
    void passLeader(String caseId, String login) {
        gate.passLeader(caseId, organisationOf(login));
    }

    /** @return the family agreed that a plan is kept and shared at all */
    boolean planAgreed(String caseId) {
        return gate.open(caseId, ConsentGate.PLAN, null);
    }

    /**
     * @throws nl.kansrijkestart.base.Refusal when the organisation of this person, asked before, has no yes any
     * more
     */
    void passBack(String caseId, String login) {
        gate.passBack(caseId, ConsentGate.PLAN, organisationOf(login));
    }

    String organisationOf(String login) {
        return people.person(login).orElseThrow().organisation();
    }
}
