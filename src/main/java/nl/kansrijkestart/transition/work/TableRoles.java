package nl.kansrijkestart.transition.work;

import java.util.List;
import java.util.stream.Stream;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Coalition;
import nl.kansrijkestart.coalition.table.Membership;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.tasks.TaskRows;
import nl.kansrijkestart.engine.tasks.TaskRows.TaskRow;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who signs clauses for an organisation, and who leads the coalition that keeps them. */
@Component
@Order(4)
class TableRoles implements WorkOfOne {

    private static final String LEAD = "lead";
    private static final String SIGN = "signClauses";

    private final Coalition coalition;
    private final CycleService rounds;
    private final People people;
    private final TaskRows rows;
    private final CaseTasks tasks;

    TableRoles(Coalition coalition, CycleService rounds, People people, TaskRows rows, CaseTasks tasks) {
        this.coalition = coalition;
        this.rounds = rounds;
        this.people = people;
        this.rows = rows;
        this.tasks = tasks;
    }

    @Override
    public List<Listed> of(String login, String municipality) {
        Stream<String> leads = rounds.running(municipality).stream()
                .filter(cycle -> login.equals(cycle.lead()))
                .map(cycle -> LEAD);
        return Stream.concat(coalition.mandatesOf(login, municipality).stream(), leads)
                .map(ref -> new Listed(new Found(Kind.clause, ref, null, municipality), COALITION))
                .toList();
    }

    @Override
    public boolean has(Found item) {
        return item.kind() == Kind.clause;
    }

    @Override
    public String says(Found item) {
        return LEAD.equals(item.ref())
                ? "Afspraken: trekker van de coalitie"
                : "Afspraken: tekenen namens "
                        + people.organisation(place(item).organisation()).name();
    }

    private Membership place(Found item) {
        return coalition.membership(item.ref());
    }

    @Override
    public List<PersonCard> could(Found item, String from) {
        return LEAD.equals(item.ref())
                ? people.peopleWithRole(CycleService.LEADS, item.municipality())
                : coalition.choices(place(item).organisation(), item.municipality());
    }

    /** What waits for this signature is the lead's, who asks for it on paper. A coalition is led by somebody. */
    @Override
    public boolean ends(Found item, String from, String by) {
        if (LEAD.equals(item.ref())) {
            return false;
        }
        coalition.dropMandate(item.ref());
        waiting(item, from).forEach(row -> tasks.passOn(row.caseId(), from, CycleService.LEADS));
        return true;
    }

    private Stream<TaskRow> waiting(Found item, String from) {
        return rows.heldBy(from, item.municipality()).stream().filter(row -> SIGN.equals(row.taskKey()));
    }

    /** A clause that waits for this signature waits for the other one. */
    @Override
    public void move(Found item, String from, String to, String by) {
        if (LEAD.equals(item.ref())) {
            coalition.passLead(item.municipality(), from, to);
            return;
        }
        if (coalition.mandatesOf(from, item.municipality()).contains(item.ref())) {
            coalition.passMandate(item.ref(), to);
            waiting(item, from).forEach(row -> tasks.handTo(row.taskId(), from, to));
        }
    }
}
