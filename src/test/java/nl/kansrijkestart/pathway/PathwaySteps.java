package nl.kansrijkestart.pathway;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** Steps that the main process takes, for stories that ask one alone. */
public final class PathwaySteps {

    private final PathwayDesk desk;

    public PathwaySteps(ApplicationContext program) {
        desk = program.getBean(PathwayDesk.class);
    }

    public void endSharedWork(String caseId) {
        desk.endSharedWork(caseId);
    }

    public List<String> referralsToSend(String caseId) {
        return desk.referralsToSend(caseId);
    }
}
