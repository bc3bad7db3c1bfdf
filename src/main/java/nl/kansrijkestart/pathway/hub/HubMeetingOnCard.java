package nl.kansrijkestart.pathway.hub;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the Knooppunt is mine, and why by then. */
@Component
@Order(3)
public class HubMeetingOnCard implements TaskCards {

    private static final Map<String, String> WHY_ME = Map.of(
            "checkHubRegistration", "u bent de Knooppuntcoördinator van deze gemeente",
            "planHubMeeting", "u bent de Knooppuntcoördinator van deze gemeente",
            "inviteParticipants", "u bent de Knooppuntcoördinator van deze gemeente",
            "answerHubInvitation", "uw organisatie helpt dit gezin en is uitgenodigd",
            "prepareWithParent", "u bent de contactpersoon van de ouder",
            "recordHubAgreements", "u bent de Knooppuntcoördinator van deze gemeente",
            "appointCaseDirector", "u bent de Knooppuntcoördinator van deze gemeente");

    private final HubMeetingService book;

    HubMeetingOnCard(HubMeetingService book) {
        this.book = book;
    }

    @Override
    public Map<String, String> facts(FormMoment moment) {
        if (!WHY_ME.containsKey(moment.formId())) {
            return Map.of();
        }
        HubMeeting meeting = book.of(moment.id("referralId"));
        CaseCard file = book.file(meeting);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Waarom bij u", WHY_ME.get(moment.formId()));
        facts.put(
                "Waarom dan",
                switch (moment.formId()) {
                            case "checkHubRegistration" ->
                                "nakijken binnen "
                                        + book.term("term.hub.check", file).inWords() + " na de aanmelding";
                            case "planHubMeeting" ->
                                "Knooppunt binnen "
                                        + book.term("term.hub", file).inWords()
                                        + (meeting.round() == 0 ? " na de aanmelding" : "");
                            case "inviteParticipants" ->
                                "uitnodigen ten minste "
                                        + book.term("term.hub.invitation", file).inWords() + " voor het Knooppunt";
                            case "recordHubAgreements" -> "dan is het Knooppunt";
                            case "appointCaseDirector" ->
                                "binnen " + book.term("term.hub.report", file).inWords() + " na het Knooppunt";
                            default -> "voor het Knooppunt op " + HubMeetingService.moment(meeting);
                        }
                        + (file.urgent() ? ", spoed" : ""));
        return facts;
    }
}
