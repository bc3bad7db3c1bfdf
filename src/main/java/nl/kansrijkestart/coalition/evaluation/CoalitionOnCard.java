package nl.kansrijkestart.coalition.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.base.Term;
import nl.kansrijkestart.coalition.round.CycleService;
import nl.kansrijkestart.coalition.table.Places;
import nl.kansrijkestart.engine.tasks.FormMoment;
import nl.kansrijkestart.engine.tasks.TaskCards;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Why a step of the coalition is mine, and why by then. */
@Component
@Order(3)
class CoalitionOnCard implements TaskCards {

    private static final String LEAD = "u trekt de coalitie";
    private static final String LEAD_OR_COORDINATOR = "u trekt of coördineert de coalitie";
    private static final String BOARD = "u bent bestuurder in deze gemeente";
    private static final String MEMBER = "u spreekt in de coalitie voor uw organisatie";
    private static final String ANY_MEMBER = "een van de leden legt dit vast voor allemaal";
    private static final Map<String, String> WHY_ME = Map.ofEntries(
            Map.entry("appointLead", BOARD),
            Map.entry("describeLocalTask", LEAD),
            Map.entry("reviewComposition", LEAD),
            Map.entry("invitePartner", LEAD),
            Map.entry("answerInvitation", MEMBER),
            Map.entry("fillSelfScan", MEMBER),
            Map.entry("discussSelfScan", LEAD),
            Map.entry("agreeAmbition", LEAD),
            Map.entry("writePlan", LEAD),
            Map.entry("chooseInterventions", LEAD),
            Map.entry("decideOnPlan", BOARD),
            Map.entry("secureApproach", BOARD),
            Map.entry("appointNewLead", BOARD),
            Map.entry("confirmStop", BOARD),
            Map.entry("chooseEvaluationMoment", ANY_MEMBER),
            Map.entry("planCoalitionMeeting", LEAD_OR_COORDINATOR),
            Map.entry("recordCoalitionMeeting", LEAD_OR_COORDINATOR),
            Map.entry("followActions", "u volgt de acties van de coalitie"),
            Map.entry("holdReflection", LEAD),
            Map.entry("addMeaning", MEMBER),
            Map.entry("askSilentPartner", LEAD),
            Map.entry("chooseImprovements", ANY_MEMBER));

    private static final Set<String> ON_THE_DAY = Set.of("recordCoalitionMeeting", "followActions");

    private final CycleService rounds;
    private final Places places;

    private final EvaluationService evaluation;

    CoalitionOnCard(CycleService rounds, Places places, EvaluationService evaluation) {
        this.rounds = rounds;
        this.places = places;
        this.evaluation = evaluation;
    }

    @Override
    public List<Map<String, String>> facts(List<FormMoment> page) {
        Function<String, String> names = TaskCards.once(rounds::name);
        Function<Step, Term> terms = TaskCards.once(step -> rounds.term(step.form(), step.municipality()));
        return page.stream().map(moment -> facts(moment, names, terms)).toList();
    }

    private record Step(String form, String municipality) {}

    private Map<String, String> facts(FormMoment moment, Function<String, String> names, Function<Step, Term> terms) {
        if (!WHY_ME.containsKey(moment.formId())) {
            return Map.of();
        }
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(ABOUT, names.apply(moment.municipality()) + which(moment));
        Term term = terms.apply(new Step(moment.formId(), moment.municipality()));
        facts.put("Waarom bij u", WHY_ME.get(moment.formId()));
        facts.put(
                "Waarom dan",
                ON_THE_DAY.contains(moment.formId()) ? "op deze dag is het overleg" : "binnen " + term.inWords());
        facts.put("Afspraak", term.source());
        return facts;
    }

    /** Where one step goes to several partners, their cards are told apart by who they are about. */
    private String which(FormMoment moment) {
        if (moment.id("invitationId") != null) {
            return " – " + places.seatOf(moment.id("invitationId")).label();
        }
        if (!Set.of("addMeaning", "askSilentPartner").contains(moment.formId())) {
            return "";
        }
        Hearing hearing = evaluation.hearing(moment.id("partnerId"));
        return " – " + (rounds.organisation(hearing.organisation()) + " " + hearing.partInWords()).strip();
    }
}
