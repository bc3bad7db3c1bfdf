package nl.kansrijkestart.monitoring;

import java.util.Map;
import java.util.Set;
import nl.kansrijkestart.casefile.CaseFiles;
import nl.kansrijkestart.casefile.NewSignal;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.StoryTime;
import org.springframework.stereotype.Component;

/** Many referrals in a municipality where no other test is at home, each from the same Monday on. */
@Component
class Played {

    static final String DEBT_HELP = "schuldhulpparkstad";

    private final Stories stories;
    private final CaseFiles files;

    Played(Stories stories, CaseFiles files) {
        this.stories = stories;
        this.files = files;
    }

    Journey sent(String municipality, String need) {
        StoryTime.set("2027-01-11T09:00");
        String caseId = files.open(new NewSignal(municipality, "verloskundige", "verloskundigenkerkrade", null, "pregnant", stories.today().plusWeeks(20), null,
                "professionalJudgement", null, null, false, null, Set.of("debts"), Set.of("network")));
        return stories.started("referral", caseId, Map.of("referralId", stories.anAgreedReferral(caseId, need)));
    }

    /** @param days working days until the answer, 0 to 4 */
    Journey accepted(String municipality, int days) {
        return after(sent(municipality, "debts"), days).answers("schuldhulp", "answerReferral", "answer", "accept");
    }

    Journey reached(String municipality, int days, int more) {
        return after(accepted(municipality, days), more).answers("schuldhulp", "contactFamily", "date", stories.today().toString(), "way", "phone", "result", "reached")
                .answers("schuldhulp", "recordOutcome", "outcome", "supportStarted").endsAt("supportStarted");
    }

    Journey declined(String municipality, int days, String reason) {
        return after(sent(municipality, "debts"), days).answers("schuldhulp", "answerReferral", "answer", "decline", "reason", reason);
    }

    /** A question within the term, and a yes after the reply. */
    Journey asked(String municipality) {
        return after(sent(municipality, "debts"), 1).answers("schuldhulp", "answerReferral", "answer", "needMore", "remark", "Is er al een regeling?")
                .answers("verloskundige", "answerQuestion", "reply", "Nee, nog niet.").answers("schuldhulp", "answerReferral", "answer", "accept");
    }

    Journey silent(String municipality) {
        return sent(municipality, "debts").afterWorkingDays(5).passed("answerOverdue");
    }

    private static Journey after(Journey journey, int days) {
        return days == 0 ? journey : journey.afterWorkingDays(days);
    }
}
