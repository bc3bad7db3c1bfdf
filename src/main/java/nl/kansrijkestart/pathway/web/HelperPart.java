package nl.kansrijkestart.pathway.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.consent.ConsentGate;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.consent.FamilySlice.Profile;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import nl.kansrijkestart.referral.ReferralService;
import nl.kansrijkestart.referral.ReferralService.ReferralCard;
import nl.kansrijkestart.support.PlanCards;
import nl.kansrijkestart.support.PlanCards.PlanCard;
import nl.kansrijkestart.support.running.RunningHelpService.HelpCard;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * What somebody who helps reads of a family: what is asked of the own organisation and why, who directs with a number,
 * and what became of it. Nothing else, and of that no more than the family agreed to.
 */
@Component
@Transactional
class HelperPart {

    /**
     * @param when null without a day @param help id of help of which one may say now how it goes; null else
     * @param task id of the open task that asks it; null without one that the reader can open
     */
    record Asked(String what, String when, String state, String help, String task) {}

    /**
     * @param number in the reader's own file, null without one
     * @param goals what the family wants to reach with the plan; null where the reader may not know the plan
     * @param question what the family asks in its own words; null where it did not agree
     * @param reach how the parent is reached, for who said yes to help that is not over; null where the family did not
     * agree
     * @param over the reader's own help is over, and the page says no more than that
     */
    record HelperPage(
            String caseId,
            String mark,
            String number,
            List<Asked> asked,
            String goals,
            String question,
            String reach,
            boolean directed,
            String who,
            boolean closed,
            boolean over) {}

    private static final int MOST_TASKS = 50;

    private final ReferralService referrals;
    private final PlanCards plans;
    private final FamilySlice slice;
    private final CaseOverview picture;
    private final HelpOverview helps;
    private final TaskRows tasks;

    HelperPart(
            ReferralService referrals,
            PlanCards plans,
            FamilySlice slice,
            CaseOverview picture,
            HelpOverview helps,
            TaskRows tasks) {
        this.tasks = tasks;
        this.helps = helps;
        this.referrals = referrals;
        this.plans = plans;
        this.slice = slice;
        this.picture = picture;
    }

    HelperPage page(CaseCard file, String number, PersonCard reader) {
        String own = reader.organisation();
        List<ReferralCard> asked = asked(file, reader);
        Optional<PlanCard> plan = plans.newest(file.id(), reader.login());
        List<Asked> lines = new ArrayList<>();
        Map<String, HelpCard> known = helps.of(file.id());
        List<TaskRow> open = tasks.ofCases(reader.login(), List.of(file.id()), false, 0, MOST_TASKS)
                .rows();
        asked.forEach(one -> lines.add(asked(one, known.get(one.id()), open)));
        plan.ifPresent(one -> one.actions().stream()
                .filter(action -> own.equals(action.owner()))
                .forEach(action -> lines.add(new Asked(
                        action.what(),
                        Dutch.wholeDay(action.due()),
                        Words.of("actionState", action.state()),
                        null,
                        task(open, "actionId", action.id())))));
        open.stream()
                .filter(row -> tasks.isTheirs(row, reader.login())
                        && lines.stream().noneMatch(line -> row.taskId().equals(line.task())))
                .forEach(row -> lines.add(new Asked(
                        "Taak: " + row.name(),
                        row.due() == null ? null : Dutch.wholeDay(row.due()),
                        "Deze taak hebt u nu.",
                        null,
                        row.taskId())));
        boolean shielded = !asked.isEmpty() && asked.stream().allMatch(one -> Words.shielded(one.need()));
        boolean directed = file.caseDirector() != null && !shielded;
        return new HelperPage(
                file.id(),
                file.mark(),
                number,
                lines,
                plan.map(PlanCard::goals).orElse(null),
                asked.stream().anyMatch(one -> mayRead(file, one)) ? file.wishes() : null,
                reach(file, asked, known),
                directed,
                directed ? picture.director(file) : picture.contact(file),
                file.closed() != null,
                false);
    }

    /** How it ended, and whom to ask; not there for whose help was not begun or is not over. */
    HelperPage over(CaseCard file, String number, PersonCard reader) {
        Map<String, HelpCard> known = helps.of(file.id());
        List<Asked> lines = asked(file, reader).stream()
                .filter(one ->
                        known.containsKey(one.id()) && !known.get(one.id()).runs())
                .map(one -> asked(one, known.get(one.id()), List.of()))
                .toList();
        if (lines.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new HelperPage(
                file.id(),
                file.mark(),
                number,
                lines,
                null,
                null,
                null,
                false,
                picture.contact(file),
                file.closed() != null,
                true);
    }

    private List<ReferralCard> asked(CaseCard file, PersonCard reader) {
        return referrals.of(file.id()).stream()
                .filter(one -> reader.organisation().equals(one.receiver()) && !one.proposed() && !one.agreed())
                .toList();
    }

    /** As in the letter with the request: who helps must be able to call, also when that form is done. */
    private String reach(CaseCard file, List<ReferralCard> asked, Map<String, HelpCard> known) {
        return asked.stream()
                .filter(one -> known.containsKey(one.id()) ? known.get(one.id()).runs() : !one.closed() && one.helps())
                .map(one -> slice.contact(file.id(), ConsentGate.purposeOf(one.need()), one.receiver()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private boolean mayRead(CaseCard file, ReferralCard asked) {
        return slice.part(file.id(), ConsentGate.purposeOf(asked.need()), asked.receiver(), "question")
                != Profile.Part.nothing;
    }

    /** To say how help goes before it is asked; a help that is not the reader's own is not there. */
    void askNow(CaseCard file, String help, PersonCard reader) {
        boolean theirs = referrals.of(file.id()).stream()
                .anyMatch(one -> one.id().equals(help) && reader.organisation().equals(one.receiver()));
        if (!theirs || !helps.of(file.id()).containsKey(help)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        helps.askNow(help);
    }

    /** @param help null where nobody is asked after it */
    private static Asked asked(ReferralCard one, HelpCard help, List<TaskRow> open) {
        String what = "Verzoek: " + Words.need(one.need());
        String task = task(open, help != null && help.asked() ? "helpId" : "referralId", one.id());
        if (help == null) {
            return new Asked(what, null, state(one), null, task);
        }
        String said = !help.runs()
                ? HelpOverview.said(help)
                : "Uw hulp loopt sinds " + Dutch.wholeDay(help.began()) + ". "
                        + (help.asked()
                                ? "In uw Takenlijst staat de taak “Lopende steun nagaan”."
                                : HelpOverview.said(help));
        return new Asked(what, null, said, help.runs() && !help.asked() ? help.id() : null, task);
    }

    private static String task(List<TaskRow> open, String name, String id) {
        return open.stream()
                .filter(row -> id.equals(row.ids().get(name)))
                .map(TaskRow::taskId)
                .findFirst()
                .orElse(null);
    }

    /** What ended it is not for who helps. */
    private static String state(ReferralCard one) {
        return !one.closed()
                ? CaseOverview.openState(one)
                : CaseOverview.STOPPED.contains(one.outcome()) ? "Gestopt" : Words.of("outcome", one.outcome());
    }
}
