package nl.kansrijkestart.engine;

import static org.assertj.core.api.Assertions.assertThat;

import nl.kansrijkestart.casefile.file.CaseFiles;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ProcessTest
class CockpitRightsTest {

    @Autowired
    private Stories stories;

    @Autowired
    private CaseFiles files;

    @Autowired
    private AuthorizationService rights;

    @Autowired
    private JdbcTemplate sql;

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
                .allMatch(right -> right.getGroupId().matches("(hubCoordinatorsgm|coalitions).+")
                        && !"*".equals(right.getResourceId()));
    }

    /** Who looks after a coalition has a right on what runs for it there, and on nothing about a family. */
    @Test
    void rightsForACoalitionAreOnItsOwnWorkOnly() {
        stories.aReferral("debts");
        assertThat(sql.queryForList("""
                        select distinct d.key_ || ' ' || (a.group_id_ = 'coalitions' || e.tenant_id_)
                        from act_ru_authorization a join act_ru_execution e on e.id_ = a.resource_id_
                        join act_re_procdef d on d.id_ = e.proc_def_id_
                        where a.resource_type_ = 8 and a.group_id_ like 'coalitions%'""", String.class))
                .allMatch(one -> one.endsWith(" true"))
                .noneMatch(one -> one.matches("(familyPathway|referral|hubMeeting|prenatalHomeVisit|familySupport|"
                        + "runningSupport|reportingCode|rightsRequest|ownerLeaves) .*"));
    }

    private long instances() {
        return rights.createAuthorizationQuery()
                .resourceType(Resources.PROCESS_INSTANCE)
                .count();
    }
}
