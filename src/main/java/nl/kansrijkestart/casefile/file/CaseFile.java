package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.keys.Household;
import org.hibernate.annotations.Formula;

/** What is known of a family since a professional sent a signal. */
@Entity
@Table(name = "case_file")
class CaseFile extends Aggregate {

    @Id
    private String id;

    @Household("id")
    @Formula(Household.KEY_OF_ID)
    private String householdKey;

    private String mark;
    private String municipality;
    private FirstSignal signal;
    private Lead lead;
    private Birth birth;
    private Situation situation;
    private Course course;
    private boolean shared;

    protected CaseFile() {}

    /** Who signalled is the contact. @param ownNumberMark finds the own file number again, null without one */
    CaseFile(CaseFiles.NewSignal signal, String mark, String ownNumberMark, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = signal.municipality();
        this.signal = new FirstSignal(signal, ownNumberMark);
        this.lead = new Lead(signal.signaller(), signal.signallerGroup());
        this.birth = new Birth(signal.phase(), signal.dueDate(), signal.birthDate());
        this.situation = new Situation(signal.themes(), signal.strengths());
        this.course = new Course(now);
        Integer weeks = card().weeks(Deadlines.day(now));
        happened(new CaseFileEvents.Opened(id, municipality, weeks, signal.instrument() != null));
    }

    /** To change. Refuses a closed file with IllegalStateException, as all that changes it does. */
    Birth birth() {
        course.refuseClosed();
        return birth;
    }

    Situation situation() {
        course.refuseClosed();
        return situation;
    }

    /** To pause and to resume. */
    Course course() {
        return course;
    }

    /** From here on nothing counts weeks any more. */
    void pregnancyEnded() {
        birth().ended();
        course.resume();
    }

    /** The family agreed that is kept who helps and what was agreed, or no longer does. */
    void share(boolean agreed) {
        if (agreed) {
            course.refuseClosed();
        }
        shared = agreed;
        happened(new CaseFileEvents.Shown(id, municipality, agreed));
    }

    /** Those who coordinate see it no longer, although the family agreed: what happens now is not for them. */
    void shield() {
        happened(new CaseFileEvents.Shown(id, municipality, false));
    }

    /** Who knows the parent; stays so beside a director. */
    void contact(String login, String group) {
        course.refuseClosed();
        lead.contact(login, group);
    }

    void direct(String login, String group) {
        course.refuseClosed();
        String before = lead.caseDirector();
        lead.direct(login, group);
        if (before != null && !before.equals(login)) {
            happened(new CaseFileEvents.DirectorReplaced(id, before, card().directorGroup()));
        }
    }

    /** The director works elsewhere: the contact leads again. Nothing for who is not the director. */
    void withoutDirector(String login) {
        if (login.equals(lead.caseDirector())) {
            lead.direct(null, null);
            leaderLeft(login, PartKind.director);
        }
    }

    /**
     * The contact works elsewhere. Nothing for who is not the contact. @param next who knows the family too and becomes
     * it; null when nobody is left
     */
    void withoutContact(String login, String next, String nextGroup) {
        if (!login.equals(lead.contact())) {
            return;
        }
        if (next != null) {
            lead.contact(next, nextGroup);
        }
        leaderLeft(login, PartKind.contact);
    }

    private void leaderLeft(String login, PartKind kind) {
        if (course.closed() == null) {
            happened(new CaseFileEvents.LeaderLeft(id, login, kind));
        }
    }

    void close(String outcome, Instant now) {
        course.close(outcome, now);
        happened(new CaseFileEvents.Closed(id, municipality, outcome, course.opened()));
    }

    void mergeInto(CaseFile other, Instant now) {
        if (other.id.equals(id) || !other.municipality.equals(municipality)) {
            throw new IllegalArgumentException("Dit traject kan niet worden samengevoegd met " + other.mark + ".");
        }
        close("merged", now);
        course.mergedInto(other.id);
    }

    CaseCard card() {
        return CaseCard.of(id, mark, municipality, signal, lead, birth, situation, shared, course);
    }

    String id() {
        return id;
    }
}
