package nl.kansrijkestart.pathway.keeping.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Reason;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Turns;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.pathway.asking.OpenWork;
import nl.kansrijkestart.pathway.loops.LoopCures;
import nl.kansrijkestart.pathway.loops.LoopCures.Asked;
import nl.kansrijkestart.referral.ReceiverChoice;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What who coordinates a family can do with a part of it: ask another receiver, or the same once more; end it; cure
 * what came loose. What is shielded is for the contact, and is not here.
 */
@Component
@Transactional
class CaseTools {

    private static final String WHY = "Schrijf in een paar woorden waarom.";
    private static final String GONE = "Dit kan nu niet meer. Er is niets veranderd. Sluit dit venster.";

    private final CaseAccess access;
    private final CaseFiles files;
    private final ReferralService referrals;
    private final ReceiverChoice receivers;
    private final OpenWork work;
    private final LoopCures cures;
    private final Turns turns;

    CaseTools(
            CaseAccess access,
            CaseFiles files,
            ReferralService referrals,
            ReceiverChoice receivers,
            OpenWork work,
            LoopCures cures,
            Turns turns) {
        this.access = access;
        this.files = files;
        this.referrals = referrals;
        this.receivers = receivers;
        this.work = work;
        this.cures = cures;
        this.turns = turns;
    }

    /** Empty when this person does not coordinate it; the look is written down. */
    Optional<CaseView> of(String caseId, PersonCard person) {
        return access.look(caseId, person.login()).filter(CaseView::coordinator).filter(CaseView::givesTasks);
    }

    /** What can be asked: choice → Dutch. */
    Map<String, String> receivers(CaseView view) {
        Map<String, String> found = new LinkedHashMap<>();
        parts(view)
                .values()
                .forEach(part -> receivers
                        .instead(part.id())
                        .forEach((code, name) ->
                                found.put(part.id() + "@" + code, Words.onCard(part.need()) + ": " + name)));
        return found;
    }

    /** What can be ended: choice → Dutch. */
    Map<String, String> endable(CaseView view) {
        Map<String, String> found = new LinkedHashMap<>();
        parts(view).forEach((id, part) -> found.put(id, named(part)));
        return found;
    }

    private static String named(ReferralCard part) {
        return Words.onCard(part.need()) + " bij " + part.receiverName();
    }

    private Map<String, ReferralCard> parts(CaseView view) {
        Map<String, ReferralCard> found = new LinkedHashMap<>();
        referrals.of(view.card().id()).stream()
                .filter(one -> !Words.shielded(one.need()))
                .filter(one -> !one.proposed() && (!one.closed() || one.helping()))
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** What came loose, with each cure: choice → Dutch. */
    Map<String, String> loose(CaseView view, PersonCard person) {
        Map<String, String> found = new LinkedHashMap<>();
        cures.of(person).families().stream()
                .filter(family -> family.caseId().equals(view.card().id()))
                .flatMap(family -> family.lines().stream())
                .forEach(line -> line.cures().forEach(cure -> {
                    String choice = String.join("|", line.problem(), line.subject(), cure.code());
                    if (cure.code().equals("giveOwner")) {
                        line.owners()
                                .forEach(who -> found.put(
                                        choice + "|" + who.code(),
                                        line.what() + " " + cure.name() + ": " + who.name()));
                    } else {
                        found.put(choice + "|", line.what() + " " + cure.name());
                    }
                }));
        return found;
    }

    /** @throws Refusal in Dutch when it cannot be any more, or nobody says why */
    String ask(CaseView view, String choice, String reason, PersonCard person) {
        turns.await(view.card().id());
        String said = receivers(view).get(choice);
        if (said == null) {
            throw new Refusal(choice.isEmpty() ? "Kies eerst wie er gevraagd wordt." : GONE);
        }
        String why = Reason.of(reason, WHY);
        String[] parts = choice.split("@", 2);
        receivers.ask(parts[0], parts[1]);
        keep(view, person, "Verwijzing " + said + ". Reden: " + why, "askedInstead");
        return said + ". Is de ouder het daar nog niet mee eens? Dan staat er eerst een taak klaar om dat te vragen.";
    }

    /** @throws Refusal in Dutch when it cannot be any more, or nobody says why */
    String end(CaseView view, String choice, String reason, PersonCard person) {
        turns.await(view.card().id());
        ReferralCard part = parts(view).get(choice);
        if (part == null) {
            throw new Refusal(choice.isEmpty() ? "Kies eerst wat u beëindigt." : GONE);
        }
        String why = Reason.of(reason, WHY);
        work.endPart(part.id());
        keep(view, person, "Beëindigd: " + named(part) + ". Reden: " + why, "endedPart");
        return named(part) + " is beëindigd. Wie hielp, leest dat bij Berichten.";
    }

    /** @throws Refusal in Dutch when something is missing, the family did not agree, or it does not help */
    String cure(CaseView view, String choice, String reason, PersonCard person) {
        String[] asked = choice.split("\\|", 4);
        if (asked.length < 4) {
            throw new Refusal("Kies eerst wat u wilt doen.");
        }
        return cures.cure(
                        view.card().id(),
                        new Asked(asked[0], asked[1], asked[2], asked[3].isEmpty() ? null : asked[3], reason),
                        person)
                .orElseThrow(() -> new Refusal(GONE));
    }

    private void keep(CaseView view, PersonCard person, String line, String what) {
        files.tell(view.card().id(), person.login(), line);
        access.looked(view.card(), person.login(), what, null, "agreed", false);
    }
}
