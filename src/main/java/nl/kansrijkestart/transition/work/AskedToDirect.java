package nl.kansrijkestart.transition.work;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.support.SupportPlans;
import org.springframework.stereotype.Component;

/** Who was asked to direct and did not answer has nothing to hand over: another one is asked. */
@Component
class AskedToDirect implements WorkOfOne {

    private static final Set<String> ASKED = Set.of("acceptCaseDirectorRole", "takeOverDirection");

    private final TaskRows rows;
    private final SupportPlans plans;

    AskedToDirect(TaskRows rows, SupportPlans plans) {
        this.rows = rows;
        this.plans = plans;
    }

    @Override
    public void prepare(String login, String municipality) {
        rows.heldBy(login, municipality).stream()
                .filter(row -> ASKED.contains(row.taskKey()))
                .forEach(row -> plans.takeProposalBack(row.caseId(), login));
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        return List.of();
    }

    @Override
    public boolean has(Found thing) {
        return false;
    }

    @Override
    public String says(Found thing) {
        return "";
    }

    @Override
    public List<PersonCard> could(Found thing, String from) {
        return List.of();
    }

    @Override
    public void move(Found thing, String from, String to, String by) {}
}
