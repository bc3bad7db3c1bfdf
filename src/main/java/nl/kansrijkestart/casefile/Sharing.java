package nl.kansrijkestart.casefile;

import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.webapps.CockpitRights.CaseSharing;
import org.springframework.stereotype.Component;

/** Says to the engine which families agreed that a pathway is kept. */
@Component
class Sharing implements CaseSharing {

    private final CaseFiles files;

    Sharing(CaseFiles files) {
        this.files = files;
    }

    @Override
    public boolean shared(String caseId) {
        return files.find(caseId).map(CaseCard::shared).orElse(false);
    }
}
