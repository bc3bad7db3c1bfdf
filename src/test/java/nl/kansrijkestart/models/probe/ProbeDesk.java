package nl.kansrijkestart.models.probe;

import java.util.Date;
import java.util.List;

/** What the probe models may call; nothing here runs. */
public class ProbeDesk {

    public String group(String caseId) {
        return caseId;
    }

    public Date due(String caseId) {
        return new Date(caseId.length());
    }

    public List<String> parts(String caseId) {
        return List.of(caseId);
    }

    public boolean agreed(String caseId) {
        return !caseId.isEmpty();
    }

    public String tell(String caseId) {
        return caseId;
    }
}
