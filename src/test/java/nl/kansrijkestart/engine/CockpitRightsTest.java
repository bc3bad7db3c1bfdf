package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.casefile.file.CaseFiles;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProcessTest
class CockpitRightsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private AuthorizationService rights;

    @Test
    void coordinatorsSeeAnInstanceFromTheAgreementUntilTheEnd() {
        long before = instances();
        Journey story = stories.aReferral("debts");
        assertThat(instances()).isEqualTo(before);
        files.share(story.caseId(), true);
        assertThat(instances()).isEqualTo(before + 1);
        files.share(story.caseId(), false);
        assertThat(instances()).isEqualTo(before);
        files.share(story.caseId(), true);
        story.answers("schuldhulp", "answerReferral", "answer", "decline", "reason", "alreadyInvolved")
                .endsAt("supportStarted");
        assertThat(instances()).isEqualTo(before);
    }

    @Test
    void nobodyHasAStandingRightOnTasksAndNobodyIsAdministrator() {
        assertThat(rights.createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .count())
                .isZero();
        assertThat(rights.createAuthorizationQuery().list())
                .extracting(Authorization::getGroupId)
                .doesNotContain("camunda-admin");
        assertThat(rights.createAuthorizationQuery()
                        .resourceType(Resources.PROCESS_INSTANCE)
                        .list())
                .allMatch(right ->
                        right.getGroupId().startsWith("hubCoordinatorsgm") && !"*".equals(right.getResourceId()));
    }

    private long instances() {
        return rights.createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .count();
    }
}
