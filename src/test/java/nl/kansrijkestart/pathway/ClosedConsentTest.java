package nl.kansrijkestart.pathway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.consent.Consents;
import nl.kansrijkestart.engine.Journey;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.notify.Messages;
import nl.kansrijkestart.notify.Notices;
import nl.kansrijkestart.pathway.families.KeptFamilies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A yes is not for ever: after closing it is taken back as before, and lets nobody read longer than was told. */
@ProcessTest
class ClosedConsentTest {

    private static final String MIDWIFE = "verloskundige";
    private static final String DEBT = "schuldhulp";
    private static final String DEBT_HELP = "schuldhulpparkstad";
    private static final String HUB = "knooppunt";
    private static final String NURSE = "jeugdverpleegkundige";
    private static final String NURSES = "jgzzuidlimburg";

    @Autowired
    private PathwayStories told;

    @Autowired
    private Stories stories;

    @Autowired
    private EndingService endings;

    @Autowired
    private CaseAccess access;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Consents consents;

    @Autowired
    private KeptFamilies families;

    @Autowired
    private Messages messages;

    @Autowired
    private Notices notices;

    @Autowired
    private People people;

    @Autowired
    private JdbcTemplate sql;

    @Test
    void whatIsClosedIsTakenBackAndIsNowhereAtOnce() {
        Journey story = closed();
        assertThat(reads(story, HUB)).isTrue();
        assertThat(helped(story)).isTrue();
        assertThat(listed(story)).isTrue();
        notices.tell(Notices.role("hubCoordinators", "gm0928"), null, story.caseId(), "Iets van dit gezin");
        assertThat(toCoordinator(story)).isNotEmpty();
        story.afterWorkingDays(1);

        endings.withdrawConsent(story.caseId(), MIDWIFE);

        assertThat(reads(story, HUB)).isFalse();
        assertThat(helped(story)).isFalse();
        assertThat(listed(story)).isFalse();
        assertThat(access.views(List.of(story.caseId()), HUB)).isEmpty();
        assertThat(access.named(List.of(story.caseId()), DEBT)).isEmpty();
        assertThat(toCoordinator(story)).as("what was told before").isEmpty();
        assertThat(reads(story, MIDWIFE)).as("who sent the signal").isTrue();
        assertThat(consents.of(story.caseId())).noneMatch(one -> one.expired());
        story.onTimeLine("Toestemming ingetrokken");
        assertThatThrownBy(() -> endings.withdrawConsent(story.caseId(), MIDWIFE))
                .hasMessageContaining("al ingetrokken");
    }

    @Test
    void aPartOfWhatIsClosedIsTakenBackAndTheRestStays() {
        Journey story = closed();
        endings.withdrawPart(story.caseId(), yesTo(story, DEBT_HELP), MIDWIFE);
        assertThat(helped(story)).isFalse();
        assertThat(reads(story, HUB)).isTrue();
        assertThat(listed(story)).isTrue();
    }

    @Test
    void afterTheLastDayThatWasToldNobodyReadsBack() {
        Journey story = closed();
        sql.update(
                "update consent set until = ? where case_id = ?",
                Timestamp.valueOf(stories.today().minusDays(1).atStartOfDay()),
                story.caseId());
        assertThat(reads(story, HUB)).isFalse();
        assertThat(helped(story)).isFalse();
        assertThat(listed(story)).isFalse();
        assertThat(reads(story, MIDWIFE)).isTrue();
        endings.withdrawConsent(story.caseId(), MIDWIFE);
    }

    /** Who led the help answers for the file after it, and no longer than the family wants. */
    @Test
    void theContactOfAnotherOrganisationGoesToo() {
        Journey story = told.agreed("prenatalHomeVisit");
        files.contact(story.caseId(), NURSE, NURSES);
        endings.closeNow(story.caseId(), "parentStops", NURSE);
        assertThat(reads(story, NURSE)).isTrue();
        endings.withdrawConsent(story.caseId(), NURSE);
        assertThat(reads(story, NURSE)).isFalse();
        assertThat(files.card(story.caseId()).contact())
                .as("what the parent may still ask is answered by who may read it")
                .isEqualTo(MIDWIFE);
    }

    @Test
    void whoNeverAgreedHasNothingToTakeBack() {
        Journey story = told.signalled("debts");
        endings.closeNow(story.caseId(), "noConsent", MIDWIFE);
        assertThatThrownBy(() -> endings.withdrawConsent(story.caseId(), MIDWIFE))
                .hasMessageContaining("geen toestemming om in te trekken");
    }

    /** Debt help helped, said that it is done, and the midwife closed with the family. */
    private Journey closed() {
        Journey story = told.started(told.agreed("carePath:debts"), DEBT);
        told.reported(story, DEBT, "finished");
        return story.answers(MIDWIFE, "closePathway", "outcome", "goalsMet");
    }

    private List<Messages.Line> toCoordinator(Journey story) {
        PersonCard coordinator = people.person(HUB).orElseThrow();
        return messages.heard(messages.about(coordinator, List.of(story.caseId())), coordinator);
    }

    private Set<Long> yesTo(Journey story, String receiver) {
        return Set.copyOf(sql.queryForList(
                "select id from consent where case_id = ? and receiver = ?", Long.class, story.caseId(), receiver));
    }

    private boolean reads(Journey story, String login) {
        return access.look(story.caseId(), login).isPresent();
    }

    private boolean helped(Journey story) {
        return access.helped(story.caseId(), DEBT).isPresent();
    }

    private boolean listed(Journey story) {
        String after = null;
        do {
            KeptFamilies.OverPage page = families.over(people.person(HUB).orElseThrow(), after);
            if (page.families().stream().anyMatch(one -> one.caseId().equals(story.caseId()))) {
                return true;
            }
            after = page.next();
        } while (after != null);
        return false;
    }
}
