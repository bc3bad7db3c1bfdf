package nl.kansrijkestart.pathway.hub;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the Knooppunt is mine, and why by then. */
@Component
@Order(3)
class HubMeetingOnCard implements TaskCards {

    private static final Map<String, String> WHY_ME = Map.of(
            "checkHubRegistration", "u bent de Knooppuntcoördinator van deze gemeente",
            "planHubMeeting", "u bent de Knooppuntcoördinator van deze gemeente",
            "inviteParticipants", "u bent de Knooppuntcoördinator van deze gemeente",
            "answerHubInvitation", "uw organisatie helpt dit gezin en is uitgenodigd",
            "prepareWithParent", "u bent de vaste contactpersoon van de ouder",
            "recordHubAgreements", "u bent de Knooppuntcoördinator van deze gemeente",
            "appointCaseDirector", "u bent de Knooppuntcoördinator van deze gemeente");

    private final HubMeetingService meetings;
    private final HubMeetingTerms terms;

    HubMeetingOnCard(HubMeetingService meetings, HubMeetingTerms terms) {
        this.meetings = meetings;
        this.terms = terms;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        meetings.all(TaskCards.ids(page, one -> WHY_ME.containsKey(one.formId()) ? one.id("referralId") : null));
        return page.stream().map(this::facts).toList();
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (!WHY_ME.containsKey(moment.formId())) {
            return Map.of();
        }
        HubMeeting meeting = meetings.of(moment.id("referralId"));
        CaseCard file = meetings.file(meeting);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Waarom bij u", WHY_ME.get(moment.formId()));
        facts.put(
                "Waarom dan",
                switch (moment.formId()) {
                            case "checkHubRegistration" ->
                                "controleren binnen "
                                        + terms.term(HubMeetingTerms.CHECK, file)
                                                .inWords() + " na de aanmelding";
                            case "planHubMeeting" ->
                                "Knooppunt binnen "
                                        + terms.term(HubMeetingTerms.MEETING, file)
                                                .inWords()
                                        + (meeting.round().number() == 0 ? " na de aanmelding" : "");
                            case "inviteParticipants" ->
                                "uitnodigen ten minste "
                                        + terms.term(HubMeetingTerms.INVITATION, file)
                                                .inWords() + " voor het Knooppunt";
                            case "recordHubAgreements" -> "dan is het Knooppunt";
                            case "appointCaseDirector" ->
                                "binnen "
                                        + terms.term(HubMeetingTerms.REPORT, file)
                                                .inWords() + " na het Knooppunt";
                            default ->
                                "voor het Knooppunt op " + meeting.round().moment();
                        }
                        + (file.urgent() ? ", spoed" : ""));
        return facts;
    }
}
