package nl.kansrijkestart.pathway.family;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** What professional and parent weighed together and chose; proposals stand beside it, they decide nothing. */
@Entity
public class Pathway extends Aggregate {

    @Id
    private String caseId;

    @Household("caseId")
    @Formula(Household.KEY_OF_CASE)
    private String householdKey;

    @Embedded
    private NextSteps next = new NextSteps();

    @Sealed
    private String balance;

    @Sealed
    private String selfReliance;

    @Sealed
    private String wish;

    @Sealed
    private String proposedGrade;

    @Sealed
    private String proposalWhy;

    @Sealed
    private String grade;

    @Sealed
    private String gradeReason;

    @Sealed
    private String proposedRoutes = "";

    @Sealed
    private String proposedWhy = "";

    @Sealed
    private String chosenRoutes = "";

    @Sealed
    private String routeReason;

    @Sealed
    private String stopOutcome;

    private String stoppedBy;

    protected Pathway() {}

    Pathway(String caseId) {
        this.caseId = caseId;
    }

    /** @param selfReliance low, some or good; null when nobody said */
    public void talked(String balance, String selfReliance, String wish) {
        this.balance = balance;
        this.selfReliance = selfReliance;
        this.wish = wish;
    }

    void proposeGrade(String grade, String why) {
        this.proposedGrade = grade;
        this.proposalWhy = why;
        this.grade = grade;
    }

    /** The professional and the parent see it differently: with a reason. */
    public void deviate(String grade, String reason) {
        this.grade = grade;
        this.gradeReason = reason;
    }

    void proposeRoutes(List<String> routes, List<String> why) {
        this.proposedRoutes = String.join(",", routes);
        this.proposedWhy = String.join("\n", why);
    }

    public void choose(List<String> routes, String reason) {
        this.chosenRoutes = String.join(",", routes);
        this.routeReason = reason;
    }

    public void stop(String outcome, String person) {
        this.stopOutcome = outcome;
        this.stoppedBy = person;
    }

    /** Something happened on the way that is written down elsewhere. */
    void tells(PathwayEvents event) {
        happened(event);
    }

    public NextSteps next() {
        return next;
    }

    public List<String> proposedRoutes() {
        String text = proposedRoutes;
        return Arrays.stream(text.split(",")).filter(one -> !one.isBlank()).toList();
    }

    public String proposedWhy() {
        return proposedWhy;
    }

    String balance() {
        return balance;
    }

    String selfReliance() {
        return selfReliance;
    }

    public String wish() {
        return wish;
    }

    String grade() {
        return grade;
    }

    public String proposedGrade() {
        return proposedGrade;
    }

    public String proposalWhy() {
        return proposalWhy;
    }

    public String stopOutcome() {
        return stopOutcome == null ? "parentStops" : stopOutcome;
    }
}
