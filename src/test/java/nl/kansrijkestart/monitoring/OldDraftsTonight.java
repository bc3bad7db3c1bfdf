package nl.kansrijkestart.monitoring;

import org.springframework.stereotype.Component;

/** The night's work on drafts, when a story asks for it. */
@Component
public class OldDraftsTonight {

    private final OldDrafts drafts;

    OldDraftsTonight(OldDrafts drafts) {
        this.drafts = drafts;
    }

    public void forget() {
        drafts.forget();
    }
}
