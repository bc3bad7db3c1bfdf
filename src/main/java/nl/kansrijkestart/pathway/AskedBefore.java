package nl.kansrijkestart.pathway;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.consent.Consents.ConsentCard;
import nl.kansrijkestart.consent.Givers;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.pathway.asking.ConsentQuestions;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/** What the parent said no to, took back or let run out, and can say yes to now. */
@Component
class AskedBefore {

    /** Here the parent is asked anyway. */
    private static final Set<String> ASKED_THERE = Set.of(
            "talkWithParent",
            "weighSituation",
            "chooseRoute",
            "checkGiver",
            "recordConsent",
            "continueOwnCare",
            "askConsentAgain",
            "renewConsent",
            "hearBothParents");

    private static final String HOME_VISIT = "prenatalHomeVisit";
    private static final String HAND_OVER_AT_BIRTH = "handOverBirth";

    private final Consents consents;
    private final ReferralService referrals;
    private final CaseTasks tasks;
    private final People people;

    AskedBefore(Consents consents, ReferralService referrals, CaseTasks tasks, People people) {
        this.consents = consents;
        this.referrals = referrals;
        this.tasks = tasks;
        this.people = people;
    }

    /** In words, with what may be shared; without shielded needs for who may not know their receivers. */
    List<ConsentAgain.Question> questions(CaseCard file, boolean knowsReceivers) {
        return over(file, knowsReceivers).stream()
                .map(one -> new ConsentAgain.Question(one.id(), words(one, file), data(one, file)))
                .toList();
    }

    /**
     * What can be asked again, the yes to keeping the pathway first; nothing while a task asks it. What was not offered
     * to who asks cannot be answered by them either.
     */
    List<ConsentCard> over(CaseCard file, boolean knowsReceivers) {
        if (file.closed() != null
                || file.pregnancyEnded()
                || tasks.open(file.id()).stream().anyMatch(task -> ASKED_THERE.contains(task.key()))) {
            return List.of();
        }
        List<ConsentCard> all = consents.of(file.id());
        Set<String> known = new HashSet<>();
        all.stream().filter(ConsentCard::given).map(AskedBefore::question).forEach(known::add);
        List<ConsentCard> over = new ArrayList<>();
        for (ConsentCard one : all) {
            boolean offered = knowsReceivers || !Words.shielded(String.valueOf(one.about()));
            if (offered && can(one, file) && known.add(question(one))) {
                over.add(one);
            }
        }
        over.sort(Comparator.comparing(one -> !ConsentQuestions.KEEP.equals(one.purpose())));
        return over;
    }

    private static boolean can(ConsentCard one, CaseCard file) {
        boolean gone = !file.pregnant() && (HAND_OVER_AT_BIRTH.equals(one.purpose()) || HOME_VISIT.equals(one.about()));
        boolean aReferral =
                one.about() != null && ConsentGate.purposeOf(one.about()).equals(one.purpose());
        return !gone
                && !Givers.PARTNER.equals(one.giver())
                && (aReferral || one.about() == null && !"referToParty".equals(one.purpose()));
    }

    /** The same question to the parent: a need is one question, whoever is asked for it now. */
    private static String question(ConsentCard one) {
        return one.purpose() + "/" + (one.about() == null ? Objects.toString(one.receiver(), "") : one.about());
    }

    /** As it was agreed or asked before; what a partner says is asked of the partner. */
    static List<String> categories(ConsentCard one, CaseCard file) {
        List<String> asked =
                one.categories().isEmpty() ? ConsentQuestions.usual(one.purpose(), one.about()) : one.categories();
        return asked.stream()
                .filter(code -> !Givers.PARTNER_FACTS.equals(code) && !(file.pregnant() && Givers.CHILD.equals(code)))
                .toList();
    }

    private String words(ConsentCard one, CaseCard file) {
        String who = one.about() == null
                ? Stream.concat(Stream.ofNullable(one.receiver()), one.also().stream())
                        .map(code -> people.organisation(code).name())
                        .collect(Collectors.joining(", "))
                : referrals.receiverName(one.about(), file.municipality());
        return Words.of("purpose", one.purpose())
                + (one.about() == null ? "" : ": " + Words.need(one.about()))
                + (who.isEmpty() ? "" : " (" + who + ")");
    }

    private static List<Option> data(ConsentCard one, CaseCard file) {
        return categories(one, file).stream()
                .map(code -> new Option(code, Words.of("category", code)))
                .toList();
    }
}
