package nl.kansrijkestart.casefile.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.Aggregate;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.keys.Household;
import nl.kansrijkestart.keys.Sealed;
import org.hibernate.annotations.Formula;

/** What is known of a family since a professional sent a signal. */
@Entity
@Table(name = "case_file")
public class CaseFile extends Aggregate {

    static final String ENDED = "ended";

    @Id
    private String id;

    @Household("id")
    @Formula(Household.KEY_OF_ID)
    private String householdKey;

    private String mark;
    private String municipality;
    private String signaller;
    private String signallerGroup;
    private String contact;
    private String contactGroup;
    private String caseDirector;

    @Column(name = "director_group")
    private String caseDirectorGroup;

    @Sealed
    private String ownFileNumber;

    private String ownNumberMark;
    private String phase;

    @Sealed
    private String dueDate;

    @Sealed
    private String birthDate;

    @Sealed
    private String kind;

    @Sealed
    private String instrument;

    @Sealed
    private String instrumentOutcome;

    private boolean urgent;

    @Sealed
    private String note;

    @Sealed
    private String themes;

    @Sealed
    private String strengths;

    @Sealed
    private String wishes;

    private boolean talked;
    private boolean shared;
    private Instant opened;
    private Instant closed;
    private Instant pausedSince;
    private Instant pausedUntil;

    @Sealed
    private String closingOutcome;

    private String mergedInto;

    protected CaseFile() {}

    /** @param ownNumberMark finds the own file number again, null without one */
    CaseFile(NewSignal signal, String mark, String ownNumberMark, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.mark = mark;
        this.municipality = signal.municipality();
        this.signaller = signal.signaller();
        this.signallerGroup = signal.signallerGroup();
        this.contact = signal.signaller();
        this.contactGroup = signal.signallerGroup();
        this.ownFileNumber = signal.ownFileNumber();
        this.ownNumberMark = ownNumberMark;
        this.phase = signal.phase();
        this.dueDate = text(signal.dueDate());
        this.birthDate = text(signal.birthDate());
        this.kind = signal.kind();
        this.instrument = signal.instrument();
        this.instrumentOutcome = signal.instrumentOutcome();
        this.urgent = signal.urgent();
        this.note = signal.note();
        this.themes = text(signal.themes());
        this.strengths = text(signal.strengths());
        this.opened = now;
        happened(new CaseFileEvents.Opened(id, municipality, card().weeks(Deadlines.day(now)), instrument != null));
    }

    /** @param wishes in the parent's own words; null when she gave none */
    void talkedOver(Set<String> themes, Set<String> strengths, String wishes) {
        refuseClosed();
        this.themes = text(themes);
        this.strengths = text(strengths);
        this.wishes = wishes;
        this.talked = true;
    }

    void due(LocalDate due) {
        refuseClosed();
        this.dueDate = text(due);
    }

    void born(LocalDate born) {
        refuseClosed();
        this.phase = "born";
        this.birthDate = text(born);
    }

    /** From here on nothing counts weeks any more. */
    void pregnancyEnded() {
        refuseClosed();
        this.phase = ENDED;
        resume();
    }

    /** @param until the latest end; a pause that lasts longer is agreed again and keeps its beginning */
    void pause(Instant now, Instant until) {
        refuseClosed();
        if (pausedSince == null) {
            pausedSince = now;
        }
        pausedUntil = until;
    }

    void resume() {
        pausedSince = null;
        pausedUntil = null;
    }

    /** The family agreed that is kept who helps and what was agreed. */
    void share() {
        refuseClosed();
        this.shared = true;
    }

    void stopSharing() {
        this.shared = false;
    }

    /** Who knows the parent; stays so beside a director. */
    void contact(String login, String group) {
        refuseClosed();
        this.contact = login;
        this.contactGroup = group;
    }

    /** Exactly one director is active: a new one takes the place of the one before. */
    void direct(String login, String group) {
        refuseClosed();
        this.caseDirector = login;
        this.caseDirectorGroup = group;
    }

    /** The contact leads again. @return false when this person was not the director */
    boolean withoutDirector(String login) {
        if (!login.equals(caseDirector)) {
            return false;
        }
        this.caseDirector = null;
        this.caseDirectorGroup = null;
        return true;
    }

    void close(String outcome, Instant now) {
        refuseClosed();
        this.closed = now;
        this.closingOutcome = outcome;
        happened(new CaseFileEvents.Closed(id, municipality, outcome, opened));
    }

    void mergeInto(CaseFile other, Instant now) {
        if (other.id.equals(id) || !other.municipality.equals(municipality)) {
            throw new IllegalArgumentException("Dit traject kan niet worden samengevoegd met " + other.mark + ".");
        }
        close("merged", now);
        this.mergedInto = other.id;
    }

    private void refuseClosed() {
        if (closed != null) {
            throw new IllegalStateException("Dit traject is al afgesloten.");
        }
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static String text(Set<String> codes) {
        return String.join(",", codes);
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split(",")).filter(code -> !code.isBlank()).collect(Collectors.toUnmodifiableSet());
    }

    public CaseCard card() {
        return new CaseCard(
                id,
                mark,
                municipality,
                signaller,
                signallerGroup,
                contact,
                contactGroup,
                caseDirector,
                caseDirectorGroup,
                phase,
                day(dueDate),
                day(birthDate),
                kind,
                instrument,
                instrumentOutcome,
                urgent,
                note,
                codes(themes),
                codes(strengths),
                wishes,
                talked,
                shared,
                ownFileNumber,
                opened,
                closed,
                closingOutcome,
                pausedSince,
                pausedUntil);
    }

    public String id() {
        return id;
    }

    public String mark() {
        return mark;
    }
}
