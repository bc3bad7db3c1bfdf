package nl.kansrijkestart.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.AskedHere;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormBook;
import nl.kansrijkestart.engine.forms.Option;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.referral.ReferralCard;
import nl.kansrijkestart.referral.ReferralLoop;
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

    private final ReferralLoop referrals;
    private final CaseFiles files;
    private final People people;
    private final ConsentGate gate;
    private final AskedHere asked;

    PlanParties(ReferralLoop referrals, CaseFiles files, People people, ConsentGate gate, AskedHere asked) {
        this.referrals = referrals;
        this.files = files;
        this.people = people;
        this.gate = gate;
        this.asked = asked;
    }

    /**
     * @return organisations with a part in this family: who signalled, who is the contact, and who the family agreed to
     * and still helps or is asked
     */
    public List<String> all(String caseId) {
        CaseCard file = files.card(caseId);
        Stream<String> helping = referrals.of(caseId).stream()
                .filter(PlanParties::helpsOrIsAsked)
                .map(ReferralCard::receiver);
        return Stream.concat(Stream.of(file.signallerGroup(), file.contactGroup(), file.caseDirectorGroup()), helping)
                .filter(code -> code != null)
                .distinct()
                .toList();
    }

    /**
     * The same as the Knooppunt coordinator may read them: without who helps with a shielded need only. The contact or
     * the director brings them along.
     */
    public List<String> forHub(String caseId) {
        Set<String> unnamed = referrals.shieldedReceivers(caseId);
        Set<String> ordinary = referrals.of(caseId).stream()
                .filter(one -> !Words.shielded(one.need()) && helpsOrIsAsked(one))
                .map(ReferralCard::receiver)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return all(caseId).stream()
                .filter(code -> !unnamed.contains(code) || ordinary.contains(code))
                .toList();
    }

    private static boolean helpsOrIsAsked(ReferralCard referral) {
        return !referral.proposed() && (referral.outcome() == null || referral.started());
    }

    /**
     * @return who can take an action: the family itself, somebody near it, and the organisations with a part, those
     * without a yes marked
     */
    public List<Option> owners(String caseId) {
        return owners(caseId, all(caseId));
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
     * @return case directors of the municipality, those who already help first; the parent chooses. Value: login; who
     * has no yes is marked
     */
    public List<Option> directors(String caseId) {
        return possible(caseId).stream()
                .map(one -> marked(
                        caseId,
                        one.organisation(),
                        new Option(one.login(), one.name() + " (" + one.organisationName() + ")")))
                .toList();
    }

    private List<PersonCard> possible(String caseId) {
        Set<String> helping = new LinkedHashSet<>(all(caseId));
        return people.peopleWithRole("caseDirectors", files.card(caseId).municipality()).stream()
                .sorted(Comparator.comparing((PersonCard one) -> !helping.contains(one.organisation())))
                .toList();
    }

    private Option marked(String caseId, String organisation, Option one) {
        return asked.marked(caseId, ConsentGate.PLAN, organisation, one);
    }

    /** A form in which an owner of an action is chosen asks about those who have no yes yet. */
    public FormBook.Page askOwners(FormBook.Page page) {
        return askOwners(page, this::all);
    }

    /** The same for a form of the Knooppunt coordinator. */
    public FormBook.Page askOwnersAtHub(FormBook.Page page) {
        return askOwners(page, this::forHub);
    }

    private FormBook.Page askOwners(FormBook.Page page, Function<String, List<String>> organisations) {
        return page.options("owners", moment -> owners(moment.caseId(), organisations.apply(moment.caseId())))
                .options(
                        AskedHere.BOXES,
                        moment -> asked.toAsk(moment.caseId(), ConsentGate.PLAN, organisations.apply(moment.caseId())))
                .labels(moment -> planAgreed(moment.caseId())
                        ? asked.unlessNobody(moment.caseId(), ConsentGate.PLAN, organisations.apply(moment.caseId()))
                        : NOTHING_TO_ASK);
    }

    /** The same for a form in which a director is chosen. */
    public FormBook.Page askDirectors(FormBook.Page page) {
        return page.options("directors", moment -> directors(moment.caseId()))
                .options(
                        AskedHere.BOXES,
                        moment -> asked.toAsk(moment.caseId(), ConsentGate.PLAN, ofDirectors(moment.caseId())))
                .labels(moment -> planAgreed(moment.caseId())
                        ? asked.unlessNobody(moment.caseId(), ConsentGate.PLAN, ofDirectors(moment.caseId()))
                        : NOTHING_TO_ASK);
    }

    /** @return organisations with a part that may not know the plan yet */
    public List<Option> ownersToAsk(String caseId) {
        return asked.toAsk(caseId, ConsentGate.PLAN, all(caseId));
    }

    private List<String> ofDirectors(String caseId) {
        return possible(caseId).stream().map(PersonCard::organisation).toList();
    }

    /**
     * Writes down each yes of this form to sharing the plan; refusals as in {@link AskedHere#keep}, and an organisation
     * that cannot take part.
     */
    public void keep(FormMoment moment, Answers answers) {
        Set<String> possible = new LinkedHashSet<>(all(moment.caseId()));
        possible.addAll(ofDirectors(moment.caseId()));
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
