package nl.kansrijkestart.coalition.cycle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.coalition.round.Cycle;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.engine.forms.Answers;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.socialmap.menu.Menu;
import org.springframework.stereotype.Component;

/** What a coalition chose from the menukaart and why; what is not on it is written by hand. */
@Component
class InterventionService {

    private static final String OTHER = "other";

    private final PlanLines lines;
    private final CycleService rounds;
    private final Menu menu;

    InterventionService(PlanLines lines, CycleService rounds, Menu menu) {
        this.lines = lines;
        this.rounds = rounds;
        this.menu = menu;
    }

    /** What can be chosen, with who offers it, how well it is recognised and until when. */
    List<Option> options() {
        return Stream.concat(
                        menu.all().stream()
                                .map(one ->
                                        new Option(one.id(), one.name() + recognition(one) + " – " + one.provider())),
                        Stream.of(new Option(OTHER, "Staat niet op de menukaart")))
                .toList();
    }

    List<PlanLine> of(Cycle cycle) {
        return lines.findByCycleIdAndKindOrderById(cycle.id(), PlanLine.Kind.intervention);
    }

    /** What stands in the plan now, else what the round before had chosen: the slots of the form. */
    Map<String, Object> chosen(Cycle cycle) {
        List<PlanLine> now = of(cycle);
        List<PlanLine> shown =
                now.isEmpty() ? rounds.before(cycle).map(this::of).orElse(List.of()) : now;
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int number = 1; number <= shown.size(); number++) {
            PlanLine line = shown.get(number - 1);
            boolean onMenu = menu.find(line.menuId()).isPresent();
            fields.put("intervention_" + number, onMenu ? line.menuId() : OTHER);
            if (!onMenu) {
                fields.put("otherName_" + number, line.what());
            }
            fields.put("reason_" + number, line.reason());
            fields.put("insured_" + number, line.insured());
            if (line.amount() != null) {
                fields.put("coFunding_" + number, line.amount());
            }
        }
        return fields;
    }

    /**
     * The filled slots intervention_n, otherName_n, reason_n, insured_n, coFunding_n, instead of what was chosen
     * before.
     */
    void choose(Cycle cycle, Answers answers) {
        lines.deleteAll(of(cycle));
        answers.slots("intervention")
                .values()
                .forEach(slot -> lines.save(line(cycle, slot.required("intervention"), slot)));
    }

    private PlanLine line(Cycle cycle, String id, Answers slot) {
        String reason = slot.required("reason");
        String insured = slot.required("insured");
        Integer coFunding = slot.number("coFunding").orElse(null);
        if (OTHER.equals(id)) {
            return PlanLine.intervention(
                    cycle.id(), null, slot.required("otherName"), null, reason, insured, coFunding);
        }
        Menu.Card card = menu.find(id)
                .orElseThrow(
                        () -> new Refusal("Deze interventie staat niet (meer) op de menukaart. Open de taak opnieuw."));
        return PlanLine.intervention(
                cycle.id(), card.id(), card.name() + recognition(card), card.provider(), reason, insured, coFunding);
    }

    private String recognition(Menu.Card one) {
        String until = one.recognisedUntil() == null
                ? ""
                : (one.expired(rounds.today()) ? ", verlopen op " : ", tot ") + CycleService.day(one.recognisedUntil());
        return " (" + Words.of("recognition", one.level()) + until + ")";
    }
}
