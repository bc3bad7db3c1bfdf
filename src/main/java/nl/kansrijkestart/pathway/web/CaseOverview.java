package nl.kansrijkestart.pathway.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.WhoHas;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.TimeLine;
import nl.kansrijkestart.casefile.log.AccessOverview;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;

/** A case in words, as much of it as the one who looks may read. */
@Component
class CaseOverview {

    private static final Map<String, String> STATES = Map.of(
            "proposed", "Voorgesteld; de ouder beslist nog",
            "agreed", "De ouder zei ja; wordt verstuurd",
            "sent", "Verstuurd; wacht op antwoord",
            "question", "De ontvanger heeft een vraag",
            "declined", "Niet aangenomen; het vervolg wordt bepaald",
            "accepted", "Aangenomen",
            "inContact", "Contact met het gezin");
    /** Their name alone would say why a case ended. */
    private static final Set<String> SAD_STEPS = Set.of("Nazorg bespreken met ouder");

    private static final String CLOSED = "Traject gesloten";
    /** How a referral ends that did not end by itself. */
    static final Set<String> STOPPED = Set.of("referralWithdrawn", "referralEndedByEvent", "referralHandedOver");
    /** Lines that stand only where it ended in one way. */
    private static final List<String> ENDINGS = List.of(
            "Hulp gestopt",
            "Het traject is afgesloten",
            "Het traject is hier gesloten",
            "De ouder trok de toestemming in");

    /** @param doubtful the referral whose receiver somebody may call wrongly listed; null where there is none */
    record ReferralLine(String need, String receiver, String state, String sentence, String doubtful) {}

    /** @param open the task's id, where the reader can open it; null for others */
    record TaskLine(String name, String who, String due, boolean late, String open) {}

    record Moment(String when, String who, String text) {}

    private final CaseFiles files;
    private final ReferralService referrals;
    private final CaseTasks tasks;
    private final People people;
    private final FamilySlice slice;
    private final ConsentGate gate;
    private final Clock clock;

    CaseOverview(
            CaseFiles files,
            ReferralService referrals,
            CaseTasks tasks,
            People people,
            FamilySlice slice,
            ConsentGate gate,
            Clock clock) {
        this.files = files;
        this.referrals = referrals;
        this.tasks = tasks;
        this.people = people;
        this.slice = slice;
        this.gate = gate;
        this.clock = clock;
    }

    /** No more than the family agreed that the reader's organisation knows. */
    String phase(CaseView view, String organisation) {
        return phase(view, slice.knowsDates(view.card(), view.mayTell() ? organisation : null));
    }

    /** @param known the reader's organisation may know how far the pregnancy is, or how old the child */
    String phase(CaseView view, boolean known) {
        CaseCard file = view.card();
        if (!known) {
            return "Deelt de ouder niet met u";
        }
        if (!view.knowsEnding()) { // weeks that stop being counted would say what happened
            return file.pregnant() || file.pregnancyEnded() ? "Zwanger bij het signaal" : "Kind geboren";
        }
        if (file.pregnancyEnded() || file.pregnant() && file.closed() != null) {
            return file.pregnancyEnded() ? "Zwangerschap geëindigd" : "Zwanger bij het signaal";
        }
        LocalDate today = Deadlines.day(clock.instant());
        Integer months = file.ageMonths(today);
        if (!file.pregnant()) {
            return months == null
                    ? "Kind geboren"
                    : "Kind geboren, " + (months == 1 ? "1 maand" : months + " maanden") + " oud";
        }
        Integer weeks = file.weeks(today);
        return weeks == null
                ? "Zwanger"
                : weeks > 42 ? "Zwanger; de uitgerekende datum is voorbij" : "Zwanger, " + weeks + " weken";
    }

    /** How the case stands; who need not know how it ended reads the same for every end. */
    String state(CaseView view) {
        CaseCard file = view.card();
        if (!view.knowsEnding() && over(file)) {
            return CLOSED;
        }
        if (file.closed() == null && file.paused()) {
            return "Staat stil sinds " + Dutch.wholeDay(file.pausedSince()) + ", hoogstens tot "
                    + Dutch.wholeDay(file.pausedUntil()) + "; termijnen schuiven op";
        }
        if (file.closed() == null) {
            return "Loopt sinds " + Dutch.wholeDay(file.opened());
        }
        return "Afgesloten op " + Dutch.wholeDay(file.closed())
                + (file.closingOutcome() == null ? "" : ": " + Words.of("closing", file.closingOutcome()));
    }

    /** This line stands only where it ended in one way, or its name alone would say why. */
    static boolean tellsEnding(String line) {
        return SAD_STEPS.contains(line) || ENDINGS.stream().anyMatch(line::startsWith);
    }

    private static boolean over(CaseCard file) {
        return file.closed() != null || file.pregnancyEnded();
    }

    /** As many as the reader's organisation may know; empty when it may know none. */
    Optional<List<String>> themes(CaseCard file, String organisation) {
        return Optional.of(words("theme", slice.themes(file, organisation)))
                .filter(themes -> !themes.isEmpty() || organisation.equals(file.signallerGroup()));
    }

    List<String> strengths(CaseCard file, String organisation) {
        return words("strength", slice.strengths(file, organisation));
    }

    /**
     * What is only proposed to the parent is for who leads the help. A shielded need is in no list, for nobody; who
     * helps with it is for the contact.
     */
    List<ReferralLine> referrals(CaseView view) {
        return referrals.of(view.card().id()).stream()
                .filter(one -> view.knowsNeeds() || !one.proposed())
                .map(one -> {
                    boolean named = view.knowsReceivers() || !Words.shielded(one.need());
                    return new ReferralLine(
                            Words.onCard(one.need()),
                            named ? one.receiverName() : Words.PERSONAL,
                            state(one, view),
                            named && view.hearsReceiver()
                                    ? referrals.sentence(one.id()).orElse(null)
                                    : null,
                            !named || one.receiver() == null || one.proposed() ? null : one.id());
                })
                .toList();
    }

    /** Organisations that this person reads no name of. */
    Set<String> unnamed(CaseView view) {
        return view.knowsReceivers()
                ? Set.of()
                : referrals.shieldedReceivers(view.card().id());
    }

    /** Who looked, without who would give a shielded need away. */
    List<AccessOverview.Look> looks(CaseView view, List<AccessOverview.Look> looks) {
        Set<String> names = unnamed(view).stream()
                .map(code -> people.organisation(code).name())
                .collect(Collectors.toSet());
        return looks.stream()
                .map(look -> names.contains(look.organisation())
                        ? new AccessOverview.Look(look.day(), Words.PERSONAL, look.function(), look.why())
                        : look)
                .distinct()
                .toList();
    }

    boolean contactWrong(String referralId, String said) {
        return referrals.contactWrong(referralId, said);
    }

    List<TaskLine> tasks(CaseView view, String reader) {
        WhoHas who = new WhoHas(people, reader, Map.of());
        Function<CaseTasks.OpenTask, Set<String>> unnamed = unnamedAt(view);
        List<CaseTasks.OpenTask> open = tasks.open(view.card().id());
        Set<String> own = tasks.within(open.stream().map(CaseTasks.OpenTask::id).toList(), reader);
        return open.stream()
                .filter(task -> AccessOverview.tells(task.key()))
                .filter(task -> view.knowsEnding() || !SAD_STEPS.contains(task.name()))
                .map(task -> new TaskLine(
                        task.name(),
                        who.of(task.one(), task.group(), view.card().municipality(), unnamed.apply(task)),
                        task.due() == null ? "geen vaste datum" : Dutch.wholeDayAndTime(task.due()),
                        task.due() != null && task.due().isBefore(clock.instant()),
                        own.contains(task.id()) ? task.id() : null))
                .toList();
    }

    /** Organisations that this person reads no name of where it is said who has a step. */
    Function<CaseTasks.OpenTask, Set<String>> unnamedAt(CaseView view) {
        Map<String, String> needs =
                referrals.of(view.card().id()).stream().collect(Collectors.toMap(ReferralCard::id, ReferralCard::need));
        Set<String> unnamed = unnamed(view);
        Set<String> shielded = shielded(view);
        return task -> unnamed(needs.get(part(task)), unnamed, shielded);
    }

    /** The referral that it is about, or that the help came from. */
    private static String part(CaseTasks.OpenTask task) {
        return task.ids().getOrDefault("referralId", task.ids().get("helpId"));
    }

    /** A step of another need names who helps with that; one of no need cannot be told apart. */
    private static Set<String> unnamed(String need, Set<String> unnamed, Set<String> shielded) {
        return need == null ? unnamed : Words.shielded(need) ? shielded : Set.of();
    }

    private Set<String> shielded(CaseView view) {
        return view.knowsReceivers()
                ? Set.of()
                : referrals.everyShieldedReceiver(view.card().id());
    }

    /** Who did a step, or has it: without whom this person may not know. */
    Function<CaseTasks.OpenTask, String> did(CaseView view) {
        WhoHas who = new WhoHas(people, null, Map.of());
        Set<String> shielded = shielded(view);
        return step -> who.of(step.one(), step.group(), view.card().municipality(), shielded);
    }

    /** Which agreement a referral runs under; null where the need is not named. */
    String agreement(String referralId, CaseView view) {
        return referrals.of(view.card().id()).stream()
                .filter(one -> one.id().equals(referralId) && !Words.shielded(one.need()))
                .map(one -> referrals.agreement(one.id()))
                .findFirst()
                .orElse(null);
    }

    private boolean worksFor(String login, Set<String> organisations) {
        return people.person(login)
                .filter(one -> organisations.contains(one.organisation()))
                .isPresent();
    }

    /** The newest first. */
    List<Moment> timeLine(CaseView view) {
        Set<String> unnamed = unnamed(view);
        Set<String> shielded = shielded(view);
        List<String> ordinary = referrals.of(view.card().id()).stream()
                .map(ReferralCard::need)
                .filter(need -> !Words.shielded(need))
                .flatMap(need -> Stream.of("Verwijzing ", "Aanmelding ").map(word -> word + Words.onCard(need)))
                .toList();
        List<Moment> moments = new ArrayList<>();
        for (TimeLine line : files.timeLine(view.card().id())) {
            if (!view.knowsEnding() && tellsEnding(line.text())) {
                continue;
            }
            Set<String> hidden = line.text().contains(Words.PERSONAL)
                    ? shielded
                    : ordinary.stream().anyMatch(line.text()::startsWith) ? Set.of() : unnamed;
            moments.add(new Moment(
                    Dutch.wholeDayAndTime(line.at()),
                    line.actor() == null || worksFor(line.actor(), hidden) ? null : who(line, hidden),
                    hidden.stream()
                            .map(code -> people.organisation(code).name())
                            .reduce(line.text(), (text, name) -> text.replace(name, "de ontvanger"))));
        }
        Collections.reverse(moments);
        return moments;
    }

    /** Who wrote the line, to whom something went, and beside whom: each of them only where this reader knows them. */
    private String who(TimeLine line, Set<String> hidden) {
        return person(line.actor())
                + beside("nu van", line.goesTo(), hidden)
                + (line.beside() == null
                        ? ""
                        : beside(Words.of("beside", line.besideAs().name()), line.beside(), hidden));
    }

    private String beside(String as, String login, Set<String> hidden) {
        return login == null || worksFor(login, hidden)
                ? ""
                : ", " + as + " " + people.person(login).map(PersonCard::name).orElse("een collega");
    }

    String person(String login) {
        return people.person(login).map(CaseOverview::name).orElse("onbekend");
    }

    /** With the number of the organisation for which that is. */
    String contact(CaseCard file) {
        return reachable(file.contact(), file.contactGroup());
    }

    /** The same; null while there is none. */
    String director(CaseCard file) {
        return file.caseDirector() == null ? null : reachable(file.caseDirector(), file.caseDirectorGroup());
    }

    private String reachable(String login, String organisation) {
        String telephone = people.organisation(organisation).telephone();
        return person(login)
                + people.away(login)
                + (telephone == null || telephone.isBlank() ? "" : ", telefoon " + telephone);
    }

    /** Who live there, without names; empty where the reader may not know it. */
    String household(CaseView view, String organisation) {
        return view.mayTell() ? slice.household(view.card(), organisation) : "";
    }

    private static String name(PersonCard person) {
        return person.name() + ", " + person.organisationName();
    }

    /** How a referral stands that is not over. */
    static String openState(ReferralCard one) {
        return one.stalled()
                ? "Vastgelopen; de Knooppuntcoördinator zoekt een oplossing"
                : STATES.getOrDefault(one.state(), one.state());
    }

    /** After a withdrawal others read only that it is closed, not that the parent took a yes back. */
    private String state(ReferralCard one, CaseView view) {
        CaseCard file = view.card();
        if (!one.closed()) {
            return openState(one);
        }
        boolean stopped = one.started()
                && !over(file)
                && !gate.open(file.id(), ConsentGate.purposeOf(one.need()), one.receiver());
        if (!view.knowsEnding() && (stopped || STOPPED.contains(one.outcome()))) {
            return "Gestopt";
        }
        if ("referralWithdrawn".equals(one.outcome()) && !file.shared()) {
            return "Gesloten";
        }
        return stopped ? "Gestopt: de ouder vindt dit nu niet goed" : Words.of("outcome", one.outcome());
    }

    private static List<String> words(String kind, Set<String> codes) {
        return codes.stream()
                .map(code -> Words.of(kind, code))
                .sorted(Dutch.ORDER)
                .toList();
    }
}
