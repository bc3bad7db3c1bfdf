package nl.kansrijkestart.casefile.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.stream.Stream;
import nl.kansrijkestart.engine.tasks.TaskCards;

/** A case as other features read it. */
public record CaseCard(
        String id,
        String mark,
        String municipality,
        String signaller,
        String signallerGroup,
        String contact,
        String contactGroup,
        String caseDirector,
        String caseDirectorGroup,
        String phase,
        LocalDate dueDate,
        LocalDate birthDate,
        String kind,
        String instrument,
        String instrumentOutcome,
        boolean urgent,
        String note,
        Set<String> themes,
        Set<String> strengths,
        String wishes,
        boolean talked,
        boolean shared,
        String ownFileNumber,
        Instant opened,
        Instant closed,
        String closingOutcome,
        Instant pausedSince,
        Instant pausedUntil) {

    static CaseCard of(
            String id,
            String mark,
            String municipality,
            FirstSignal signal,
            Lead lead,
            Birth birth,
            Situation situation,
            boolean shared,
            Course course) {
        return new CaseCard(
                id,
                mark,
                municipality,
                signal.signaller(),
                signal.signallerGroup(),
                lead.contact(),
                lead.contactGroup(),
                lead.caseDirector(),
                lead.caseDirectorGroup(),
                birth.phase(),
                birth.dueDate(),
                birth.birthDate(),
                signal.kind(),
                signal.instrument(),
                signal.instrumentOutcome(),
                signal.urgent(),
                signal.note(),
                situation.themes(),
                situation.strengths(),
                situation.wishes(),
                situation.talked(),
                shared,
                signal.ownFileNumber(),
                course.opened(),
                course.closed(),
                course.closingOutcome(),
                course.pausedSince(),
                course.pausedUntil());
    }

    /** The mark for who coordinates; {@link TaskCards#NAMELESS} where the family does not, or no longer, want that. */
    public String markFor(String organisation) {
        return shared || has(organisation) ? mark : TaskCards.NAMELESS;
    }

    public boolean pregnant() {
        return Birth.PREGNANT.equals(phase);
    }

    public boolean pregnancyEnded() {
        return Birth.ENDED.equals(phase);
    }

    public boolean paused() {
        return pausedSince != null;
    }

    /**
     * How much longer terms stand still, at most; zero when there is no pause. A term that is agreed in a pause begins
     * when it ends.
     */
    public Duration held(Instant now) {
        return !paused() || pausedUntil.isBefore(now) ? Duration.ZERO : Duration.between(now, pausedUntil);
    }

    /** Full weeks of pregnancy on a day, counted back from the due date at 40 weeks; null after birth. */
    public Integer weeks(LocalDate today) {
        return !pregnant() || dueDate == null
                ? null
                : 40 - (int) Math.ceil(ChronoUnit.DAYS.between(today, dueDate) / 7.0);
    }

    /** Full months since birth; null before birth. */
    public Integer ageMonths(LocalDate today) {
        return birthDate == null ? null : (int) ChronoUnit.MONTHS.between(birthDate, today);
    }

    /** Who leads the help: the director, or the contact as long as there is none. */
    public String leader() {
        return caseDirector == null ? contact : caseDirector;
    }

    /** The organisation for which that is. */
    public String leaderGroup() {
        return caseDirector == null ? contactGroup : caseDirectorGroup;
    }

    /** Whether this organisation signalled, has the contact, or directs. */
    public boolean has(String organisation) {
        return Stream.of(signallerGroup, contactGroup, caseDirectorGroup).anyMatch(organisation::equals);
    }

    /** Who the parent arranged it with: the contact, also where somebody else directs. */
    public String arranger(boolean shielded) {
        return shielded ? contact : leader();
    }

    /** For whom the tasks of a referral are at the family's side; who directs knows nothing of a shielded one. */
    public String arrangingGroup(boolean shielded) {
        return shielded ? contactGroup : directorGroup();
    }

    /** For whom the leader's tasks are: a director is one person, in that role for that organisation. */
    public String directorGroup() {
        return caseDirector == null ? contactGroup : "caseDirectors@" + caseDirectorGroup + "/" + caseDirector;
    }
}
