package nl.kansrijkestart.casefile;

import nl.kansrijkestart.casefile.file.CaseFileRows;
import nl.kansrijkestart.engine.webapps.CockpitRights.CaseSharing;
import org.springframework.stereotype.Component;

/** Says to the engine which families agreed that a pathway is kept. */
@Component
class Sharing implements CaseSharing {

    private final CaseFileRows files;

    Sharing(CaseFileRows files) {
        this.files = files;
    }

    @Override
    public boolean shared(String caseId) {
        return files.findById(caseId).map(file -> file.card().shared()).orElse(false);
    }
}
