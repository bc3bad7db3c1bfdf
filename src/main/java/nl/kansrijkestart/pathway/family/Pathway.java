package nl.kansrijkestart.pathway.family;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
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

    private Instant talkDue;

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

    private boolean askAgain;
    private boolean talkAgain;
    private boolean possibleMatch;
    private boolean sameFamily;
    private boolean moreNeeded;
    private Instant closingDue;

    @Sealed
    private String stopOutcome;

    private String stoppedBy;

    protected Pathway() {}

    Pathway(String caseId) {
        this.caseId = caseId;
    }

    /** A talk is due: kept, so that task and timer say the same. */
    public Instant talkDue(Instant otherwise) {
        if (talkDue == null) {
            talkDue = otherwise;
        }
        return talkDue;
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

    public void askAgain(boolean yes) {
        this.askAgain = yes;
        this.talkAgain = false;
    }

    /** A new talk gets its own term. */
    public void talkAgain(boolean yes) {
        this.talkAgain = yes;
        if (yes) {
            this.talkDue = null;
        }
    }

    public void possibleMatch(boolean found) {
        this.possibleMatch = found;
    }

    public void sameFamily(boolean same) {
        this.sameFamily = same;
    }

    public void moreNeeded(boolean yes) {
        this.moreNeeded = yes;
        this.closingDue = null;
        if (yes) {
            this.talkDue = null;
        }
    }

    public Instant closingDue(Instant otherwise) {
        if (closingDue == null) {
            closingDue = otherwise;
        }
        return closingDue;
    }

    /** A pause moves what is still to come. */
    public void shift(Duration by) {
        talkDue = talkDue == null ? null : talkDue.plus(by);
        closingDue = closingDue == null ? null : closingDue.plus(by);
    }

    public void stop(String outcome, String person) {
        this.stopOutcome = outcome;
        this.stoppedBy = person;
    }

    /** Something happened on the way that is written down elsewhere. */
    void tells(PathwayEvents event) {
        happened(event);
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).filter(one -> !one.isBlank()).toList();
    }

    public List<String> proposedRoutes() {
        return list(proposedRoutes);
    }

    List<String> chosenRoutes() {
        return list(chosenRoutes);
    }

    public String proposedWhy() {
        return proposedWhy;
    }

    String caseId() {
        return caseId;
    }

    String balance() {
        return balance;
    }

    String selfReliance() {
        return selfReliance;
    }

    String wish() {
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

    public boolean askAgain() {
        return askAgain;
    }

    public boolean talkAgain() {
        return talkAgain;
    }

    public boolean possibleMatch() {
        return possibleMatch;
    }

    public boolean sameFamily() {
        return sameFamily;
    }

    public boolean moreNeeded() {
        return moreNeeded;
    }

    public String stopOutcome() {
        return stopOutcome;
    }

    String stoppedBy() {
        return stoppedBy;
    }
}
