package nl.kansrijkestart.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.FamilyConsent;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one gate between parties: may this organisation come in, for this purpose. Every way in asks here and nothing
 * else decides (docs/adr/0023). The organisation that sent the signal stands before the gate: with it the parent
 * talked, nothing crosses to it.
 */
@Component
@Transactional
public class ConsentGate implements FamilyConsent {

    public static final String KEEP = "keepPathway";
    public static final String PLAN = "sharePlan";
    public static final String HUB = "discussInHub";

    private final Consents consents;
    private final ConsentRows rows;
    private final CaseFiles files;
    private final People people;
    private final Clock clock;

    ConsentGate(Consents consents, ConsentRows rows, CaseFiles files, People people, Clock clock) {
        this.consents = consents;
        this.rows = rows;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** @param need a route, or the theme of a care path */
    public static String purposeOf(String need) {
        return switch (need) {
            case "prenatalHomeVisit" -> "registerHomeVisit";
            case "hubMeeting" -> "discussInHub";
            case "vulnerablePregnancyConsultation" -> "discussPregnancy";
            case "voorZorg", "stevigOuderschap" -> "registerProgramme";
            default -> "referToParty";
        };
    }

    /**
     * Whoever asks holds the family's consent until the end of the transaction, as in {@link Consents}.
     *
     * @param purpose a code of {@code purpose.*} in words.properties; a plan is shared and a Knooppunt held only as
     *     long as the yes to the whole of it holds too
     * @param organisation who comes in; null for what has no receiver, such as keeping the pathway or the Knooppunt
     *     itself
     */
    public boolean open(String caseId, String purpose, String organisation) {
        return switch (purpose) {
            case PLAN ->
                consents.covers(caseId, KEEP, null) && (organisation == null || comesIn(caseId, PLAN, organisation));
            case HUB -> consents.coversAll(caseId, HUB) && (organisation == null || comesIn(caseId, HUB, organisation));
            default -> consents.covers(caseId, purpose, organisation);
        };
    }

    private boolean comesIn(String caseId, String purpose, String organisation) {
        return sentTheSignal(caseId, organisation) || consents.covers(caseId, purpose, organisation);
    }

    /**
     * For who chooses a party with the parent. @throws Refusal in Dutch, with what to ask the parent, when the gate
     * is shut
     */
    public void pass(String caseId, String purpose, String organisation) {
        if (open(caseId, purpose, organisation)) {
            return;
        }
        String who =
                organisation == null ? "" : people.organisation(organisation).name();
        throw new Refusal(
                switch (purpose) {
                    case PLAN ->
                        !open(caseId, PLAN, null)
                                ? "Nu kan dit nog niet: de ouder gaf geen toestemming om bij te houden wie er helpt. "
                                        + "Spreek dat eerst met de ouder af. Daarna kunt u samen een steunplan maken."
                                : who
                                        + " mag het steunplan van dit gezin nog niet kennen. Vraag het de ouder. "
                                        + "Zegt de ouder ja? "
                                        + "Zet dan in dit formulier het vinkje bij " + who
                                        + ". Zegt de ouder nee? Kies iemand anders.";
                    case HUB ->
                        organisation == null || !open(caseId, HUB, null)
                                ? "De ouder gaf geen toestemming voor het Knooppunt. Vraag die eerst, of kies met de "
                                        + "ouder een ander vervolg."
                                : who
                                        + " mag nog niet meedoen aan dit Knooppunt. Vraag het de ouder. Zegt de "
                                        + "ouder ja? Zet dan het vinkje bij "
                                        + who + ".";
                    default -> "De ouder gaf hiervoor geen toestemming. Vraag die eerst.";
                });
    }

    /**
     * For who was let in and now answers. @throws Refusal in Dutch when the gate was shut since then, without a
     * reason
     */
    public void passBack(String caseId, String purpose, String organisation) {
        if (!open(caseId, purpose, organisation)) {
            throw new Refusal(
                    "De ouder vindt dit nu niet goed. Doe niets meer en gebruik de gegevens niet verder. Overleg zo "
                            + "nodig met wie u om hulp vroeg.");
        }
    }

    /**
     * @return somebody of this organisation may carry the plan: who directs it, or the family's contact as long as
     * nobody does
     */
    public boolean mayLead(String caseId, String organisation) {
        boolean contact = files.find(caseId)
                .filter(file -> file.caseDirector() == null && organisation.equals(file.contactGroup()))
                .isPresent();
        return open(caseId, PLAN, organisation) || contact && open(caseId, PLAN, null) && knows(caseId, organisation);
    }

    /** For who carries the plan and now answers. @throws Refusal as {@link #passBack} */
    public void passLeader(String caseId, String organisation) {
        if (!mayLead(caseId, organisation)) {
            passBack(caseId, PLAN, organisation);
        }
    }

    /**
     * For an answer that came too late: it is kept as information only as long as the yes lasts that it came in by.
     *
     * @param login who answers
     * @throws Refusal in Dutch when it is not kept
     */
    public void passLate(String caseId, String purpose, String login) {
        String organisation = people.person(login).map(PersonCard::organisation).orElse("");
        boolean lasts = rows.findByCaseIdOrderByIdDesc(caseId).stream()
                .filter(this::lasts)
                .anyMatch(one -> purpose.equals(one.question().purpose())
                                && one.question().names(organisation)
                        || KEEP.equals(one.question().purpose()) && coordinates(caseId, organisation));
        if (!lasts && !sentTheSignal(caseId, organisation)) {
            throw new Refusal(NOT_KEPT);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean knows(String caseId, String organisation) {
        return sentTheSignal(caseId, organisation)
                || rows.findByCaseIdOrderByIdDesc(caseId).stream()
                        .filter(this::lasts)
                        .anyMatch(one -> letsKnow(one, organisation));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> known(Collection<CaseCard> families, String organisation) {
        return among(families, organisation, one -> letsKnow(one, organisation));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> readBack(Collection<CaseCard> families, String organisation) {
        return among(families, organisation, one -> readsBack(one) && letsKnow(one, organisation));
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> keptBack(Collection<CaseCard> families) {
        return kept(families.stream().map(CaseCard::id).toList())
                .filter(this::readsBack)
                .map(Consent::caseId)
                .collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Instant> keepEnded(Collection<String> caseIds) {
        return kept(caseIds)
                .filter(one -> !one.lasts(clock.instant()))
                .map(one -> Map.entry(one.caseId(), one.card(clock.instant())))
                .filter(one -> one.getValue().withdrawn() || one.getValue().expired())
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue().ended(),
                        (one, other) -> one.isAfter(other) ? one : other));
    }

    private Stream<Consent> kept(Collection<String> caseIds) {
        return caseIds.isEmpty()
                ? Stream.of()
                : rows.findByCaseIdInOrderByIdDesc(caseIds).stream()
                        .filter(one -> KEEP.equals(one.question().purpose()) && !Consents.partner(one));
    }

    private boolean letsKnow(Consent one, String organisation) {
        return one.question().names(organisation)
                || KEEP.equals(one.question().purpose()) && coordinates(one.caseId(), organisation);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> directed(Collection<CaseCard> families, String organisation) {
        return among(
                families,
                organisation,
                one -> PLAN.equals(one.question().purpose()) && one.question().names(organisation));
    }

    /** @param lets which of what the family said and still lasts; who sent the signal needs none of it */
    private Set<String> among(Collection<CaseCard> families, String organisation, Predicate<Consent> lets) {
        List<String> others = families.stream()
                .filter(file -> !file.signallerGroup().equals(organisation))
                .map(CaseCard::id)
                .toList();
        Map<String, List<Consent>> said = others.isEmpty()
                ? Map.of()
                : rows.findByCaseIdInOrderByIdDesc(others).stream()
                        .filter(this::lasts)
                        .collect(Collectors.groupingBy(Consent::caseId));
        return families.stream()
                .filter(file -> file.signallerGroup().equals(organisation)
                        || said.getOrDefault(file.id(), List.of()).stream().anyMatch(lets))
                .map(CaseCard::id)
                .collect(Collectors.toSet());
    }

    /** The coordinators of the family's municipality come in by the yes to keeping the pathway. */
    private boolean coordinates(String caseId, String organisation) {
        return people.peopleWithRole("hubCoordinators", files.card(caseId).municipality()).stream()
                .anyMatch(one -> one.organisation().equals(organisation));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayDirect(String caseId, String organisation) {
        return sentTheSignal(caseId, organisation)
                || rows.findByCaseIdAndQuestionPurposeOrderByIdDesc(caseId, PLAN).stream()
                        .anyMatch(one -> one.question().names(organisation) && lasts(one));
    }

    /** No longer than the parent was told, the case closed or not: who did not lead the help reads back until then. */
    private boolean readsBack(Consent one) {
        Instant now = clock.instant();
        return one.lasts(now) && (one.until() == null || now.isBefore(one.until()));
    }

    private boolean lasts(Consent one) {
        return !Consents.partner(one) && one.lasts(clock.instant());
    }

    private boolean sentTheSignal(String caseId, String organisation) {
        return files.find(caseId)
                .filter(file -> file.signallerGroup().equals(organisation))
                .isPresent();
    }
}
