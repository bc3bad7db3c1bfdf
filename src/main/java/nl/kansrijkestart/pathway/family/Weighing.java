package nl.kansrijkestart.pathway.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Sources;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.CaseDecisions;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.Decisions;
import org.springframework.stereotype.Component;

/** Asks the two decision tables with facts of the case file. Both propose; professional and parent decide. */
@Component
public class Weighing {

    private final CaseFiles files;
    private final CaseDecisions decisions;
    private final Decisions tables;
    private final Pathways pathways;
    private final Programmes programmes;
    private final Agreements agreements;
    private final Clock clock;

    Weighing(
            CaseFiles files,
            CaseDecisions decisions,
            Decisions tables,
            Pathways pathways,
            Programmes programmes,
            Agreements agreements,
            Clock clock) {
        this.files = files;
        this.decisions = decisions;
        this.tables = tables;
        this.pathways = pathways;
        this.programmes = programmes;
        this.agreements = agreements;
        this.clock = clock;
    }

    /** What a family says of itself, of which the tables make their facts. */
    public record Said(String balance, String selfReliance, String wish) {}

    /** @param routes lightest first @param why in Dutch, a line for each row that fired */
    public record Proposed(String grade, List<String> routes, List<String> why) {}

    /** Asks a table; what it said is kept with the file of a family, and with nothing where nobody is asked about. */
    private interface Table {

        List<Decisions.Row> ask(String decisionId, Map<String, Object> facts);
    }

    /** By vulnerabilityGrade; where it has no row for these facts, what was proposed before stays. */
    public void proposeGrade(String caseId) {
        Pathway pathway = pathways.of(caseId);
        grade(files.card(caseId), said(pathway), of(caseId))
                .ifPresent(row -> pathway.proposeGrade(row.text("grade"), row.text("why")));
    }

    /** By supportRoute, each route with why in Dutch; takes the place of what was proposed before. */
    public void proposeRoutes(String caseId) {
        Pathway pathway = pathways.of(caseId);
        Proposed proposed = routes(files.card(caseId), said(pathway), pathway.grade(), of(caseId));
        pathway.proposeRoutes(proposed.routes(), proposed.why());
    }

    /** What both tables would propose to a family that is not in the file; nothing is kept. */
    public Proposed foresee(CaseCard file, Said said) {
        String grade = grade(file, said, tables::evaluate)
                .map(row -> row.text("grade"))
                .orElse(null);
        return routes(file, said, grade, tables::evaluate);
    }

    private static Said said(Pathway pathway) {
        return new Said(pathway.balance(), pathway.selfReliance(), pathway.wish());
    }

    private Table of(String caseId) {
        return (decisionId, facts) -> decisions.decide(caseId, decisionId, facts);
    }

    private static Optional<Decisions.Row> grade(CaseCard file, Said said, Table table) {
        Map<String, Object> facts = new HashMap<>();
        boolean unclear = !file.talked() || file.themes().equals(Set.of("unclear"));
        facts.put("domains", unclear ? -1 : Words.domains(file.themes()));
        facts.put("balance", said.balance());
        facts.put("selfReliance", said.selfReliance());
        return table.ask("vulnerabilityGrade", facts).stream().findFirst();
    }

    private Proposed routes(CaseCard file, Said said, String grade, Table table) {
        LocalDate today = Deadlines.day(clock.instant());
        Set<String> clear =
                file.themes().stream().filter(theme -> !"unclear".equals(theme)).collect(Collectors.toSet());
        Map<String, Object> facts = new HashMap<>();
        facts.put("phase", file.phase());
        facts.put("weeks", file.weeks(today));
        facts.put("grade", grade);
        facts.put("wish", said.wish());
        facts.put("clear", !clear.isEmpty() && clear.size() == file.themes().size());
        facts.put("themeCount", clear.size());
        facts.put("parties", (int) clear.stream()
                .map(theme -> agreements.receivers(theme, file.municipality()).stream()
                        .findFirst()
                        .orElse(""))
                .distinct()
                .count());
        facts.put("themes", List.copyOf(file.themes()));
        facts.put(
                "fiveOrMore",
                Set.of("r4u", "mind2care").contains(String.valueOf(file.instrument()))
                        && "fiveOrMore".equals(file.instrumentOutcome()));
        facts.put("offers", programmes.of(file.municipality(), file.phase()));
        facts.put("limitVisitWeek", agreements.limit("limit.homeVisit.week", file.municipality()));
        facts.put("limitVoorZorgWeek", agreements.limit("limit.voorzorg.week", file.municipality()));
        facts.put("ageMonths", file.ageMonths(today));
        facts.put(
                "limitStevigOuderschapMonths", agreements.limit("limit.stevigOuderschap.months", file.municipality()));
        // tables of before this limit ask for the end of the pathway
        facts.put("ageUpperMonths", agreements.limit("age.upper.months", file.municipality()));
        List<Decisions.Row> rows = table.ask("supportRoute", facts);
        return new Proposed(
                grade,
                rows.stream().map(row -> row.text("route")).distinct().toList(),
                rows.stream()
                        .map(row -> Words.of("route", row.text("route")) + ": "
                                + Stream.of(
                                                row.text("why"),
                                                row.text("toCheck"),
                                                programme(table, row.text("route"), file, today),
                                                Sources.inWords(row.text("source")))
                                        .filter(text -> text != null && !text.isBlank())
                                        .collect(Collectors.joining(" ")))
                        .distinct()
                        .toList());
    }

    /** For a programme: its conditions and how long registering is possible. Shown, never used to leave it out. */
    private String programme(Table table, String route, CaseCard file, LocalDate today) {
        if (!Set.of("voorZorg", "stevigOuderschap").contains(route)) {
            return "";
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("programme", route);
        facts.put("phase", file.phase());
        facts.put("weeks", file.weeks(today));
        facts.put("limitWeek", agreements.limit("limit.voorzorg.week", file.municipality()));
        facts.put("warnWeek", agreements.limit("notice.voorzorg.week", file.municipality()));
        facts.put("firstChild", "unknown");
        return table.ask("programmeEligibility", facts).stream()
                .findFirst()
                .map(row -> row.text("shown"))
                .orElse("");
    }
}
