package nl.kansrijkestart.coalition.cycle;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A line of the plan that nobody has to finish: a project that runs, where money comes from, or a chosen intervention.
 */
@Entity
@Table(name = "coalition_plan_line")
public class PlanLine {

    public enum Kind {
        project,
        money,
        intervention
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String cycleId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String what;
    private String source;
    private Integer amount;
    private Integer firstYear;
    private Integer lastYear;
    private String afterwards;
    private String reason;
    private String insured;
    private String menuId;
    private String provider;

    protected PlanLine() {}

    private PlanLine(String cycleId, Kind kind, String what) {
        this.cycleId = cycleId;
        this.kind = kind;
        this.what = what;
    }

    /** @param code a route or another project code */
    static PlanLine project(String cycleId, String code) {
        return new PlanLine(cycleId, Kind.project, code);
    }

    /** @param amount euro a year */
    static PlanLine money(String cycleId, String what, String source, int amount) {
        PlanLine line = new PlanLine(cycleId, Kind.money, what);
        line.source = source;
        line.amount = amount;
        return line;
    }

    /** @param lastYear with it, so that both are the same for one year @param what what comes then, or null */
    PlanLine during(int firstYear, int lastYear, String what) {
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.afterwards = what;
        return this;
    }

    /**
     * @param menuId null for what is not on the menukaart @param insured notKnown, lookedInto, yes or no @param amount
     * euro of co-funding a year, or null
     */
    static PlanLine intervention(
            String cycleId,
            String menuId,
            String what,
            String provider,
            String reason,
            String insured,
            Integer amount) {
        PlanLine line = new PlanLine(cycleId, Kind.intervention, what);
        line.menuId = menuId;
        line.provider = provider;
        line.reason = reason;
        line.insured = insured;
        line.amount = amount;
        return line;
    }

    Kind kind() {
        return kind;
    }

    public String what() {
        return what;
    }

    public String source() {
        return source;
    }

    public Integer amount() {
        return amount;
    }

    /** Null for a line of before periods were asked. */
    public Integer firstYear() {
        return firstYear;
    }

    /** Null for a line of before periods were asked. */
    public Integer lastYear() {
        return lastYear;
    }

    /** What comes after the last year; null when nobody said it. */
    public String afterwards() {
        return afterwards;
    }

    public String reason() {
        return reason;
    }

    public String insured() {
        return insured;
    }

    public String menuId() {
        return menuId;
    }

    public String provider() {
        return provider;
    }
}
