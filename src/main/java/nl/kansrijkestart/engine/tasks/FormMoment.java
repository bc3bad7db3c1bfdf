package nl.kansrijkestart.engine.tasks;

import java.util.Map;

/**
 * One form before one person: which task it is, whose case and part it belongs to, and who looks.
 *
 * @param formId the form's id, which is the user task's id
 * @param taskId the engine's task id; null for a start form
 * @param caseId the case; null for a start form
 * @param municipality the tenant of the case; null for a start form
 * @param ids the ids the engine holds for this part: referralId, planId, actionId …
 * @param person the login of the one who looks
 * @param actsFor the login of who has the task and is away, when the other one answers in their place; null otherwise
 */
public record FormMoment(
        String formId,
        String taskId,
        String caseId,
        String municipality,
        Map<String, String> ids,
        String person,
        String actsFor) {

    public FormMoment(
            String formId, String taskId, String caseId, String municipality, Map<String, String> ids, String person) {
        this(formId, taskId, caseId, municipality, ids, person, null);
    }

    /** The same, answered for somebody else. */
    public FormMoment inPlaceOf(String absent) {
        return new FormMoment(formId, taskId, caseId, municipality, ids, person, absent);
    }

    /** Whose part in the work it is: what is accepted in somebody's place is accepted by them. */
    public String whose() {
        return actsFor == null ? person : actsFor;
    }

    /** @return null when the part has no id of this name */
    public String id(String name) {
        return ids.get(name);
    }
}
