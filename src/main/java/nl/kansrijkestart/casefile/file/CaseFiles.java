package nl.kansrijkestart.casefile.file;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.casefile.family.FamilyPerson.Reach;
import nl.kansrijkestart.casefile.family.FamilyService;
import nl.kansrijkestart.keys.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families' files, for the other features. Refuses an unknown case with IllegalArgumentException. */
@Component
@Transactional
public class CaseFiles {

    /** What a professional sends. No name, address or telephone: these are asked after consent. */
    public record NewSignal(
            String municipality,
            String signaller,
            String signallerGroup,
            String ownFileNumber,
            String phase,
            LocalDate dueDate,
            LocalDate birthDate,
            String kind,
            String instrument,
            String instrumentOutcome,
            boolean urgent,
            String note,
            Set<String> themes,
            Set<String> strengths) {}

    /** What the second person of a line is; the constant is the code of {@code beside.*}. */
    public enum BesideAs {
        /** They did it in that person's place. */
        standsIn,
        /** They have it from that person. */
        from
    }

    /**
     * @param actor login, or null when the program did it @param beside login; null for most
     * @param goesTo login of who has it from then on, where the actor gave it to somebody else; null for most
     */
    public record TimeLine(Instant at, String actor, BesideAs besideAs, String beside, String goesTo, String text) {}

    /** Who keeps an eye on a family, without its file: nothing of it is sealed. */
    public record Keepers(
            String id,
            String mark,
            boolean urgent,
            boolean shared,
            String phase,
            String signaller,
            String signallerGroup,
            String contactGroup) {

        /** Whether those who coordinate in the municipality may hear that something of this family waits. */
        public boolean toCoordinators() {
            return shared && !quiet();
        }

        /** After the end of a pregnancy nothing that is told says what it is about. */
        public boolean quiet() {
            return Birth.ENDED.equals(phase);
        }
    }

    // letters and digits that are not mistaken for each other on the telephone
    private final CaseFileRows files;
    private final FamilyService family;
    private final TimeLines timeLines;
    private final MunicipalityScope scope;
    private final PartService parts;
    private final BlindIndex alike;
    private final Clock clock;

    CaseFiles(
            CaseFileRows files,
            FamilyService family,
            TimeLines timeLines,
            BlindIndex alike,
            MunicipalityScope scope,
            PartService parts,
            Clock clock) {
        this.files = files;
        this.family = family;
        this.timeLines = timeLines;
        this.alike = alike;
        this.scope = scope;
        this.parts = parts;
        this.clock = clock;
    }

    /** Opens a file for a signal and returns its opaque id; who sent it takes part, and is the family's contact. */
    public String open(NewSignal signal) {
        scope.include(
                signal.municipality()); // a family may live where the signaller's organisation was never asked before
        String caseId = files.save(new CaseFile(
                        signal, newMark(), ownNumber(signal.signallerGroup(), signal.ownFileNumber()), clock.instant()))
                .id();
        parts.begin(caseId, signal.signaller(), signal.signallerGroup(), PartKind.signaller);
        parts.begin(caseId, signal.signaller(), signal.signallerGroup(), PartKind.contact);
        return caseId;
    }

    /** False for work that is about no family, such as a coalition's. Who asks reads the file too, mostly: once. */
    public boolean exists(String caseId) {
        return files.findById(caseId).isPresent();
    }

    /** The same in one look: empty for work that is about no family. */
    public Optional<CaseCard> find(String caseId) {
        return files.findById(caseId).map(CaseFile::card);
    }

    /** By what people call it, "Gezin 4F2", within these municipalities. */
    public Optional<CaseCard> byMark(String mark, Collection<String> municipalities) {
        return files.findByMarkIgnoreCaseAndMunicipalityIn(mark, municipalities).map(CaseFile::card);
    }

    /** How people call those of these that are there, by id. */
    public Map<String, String> marks(Collection<String> caseIds) {
        return files.marks(caseIds).stream()
                .collect(Collectors.toMap(CaseFileRows.Marked::id, CaseFileRows.Marked::mark));
    }

    /** Of those of these ids that are a family's, by id. */
    public Map<String, Keepers> keepers(Collection<String> caseIds) {
        return files.keepers(caseIds).stream().collect(Collectors.toMap(Keepers::id, one -> one));
    }

    /** Of these ids the ones that are a family's. */
    public List<CaseCard> all(Collection<String> caseIds) {
        return files.findAllById(caseIds).stream().map(CaseFile::card).toList();
    }

    /**
     * A family that somebody looked for. @param byMark found by what people call it or by the own number; else by who
     * the family are, and only for who may know that
     */
    public record Found(String caseId, boolean byMark) {}

    /**
     * Families in which this person has a part for the organisation, by mark, own number, or a parent's whole name or
     * telephone number: fifty at most, closed ones too. What is foreign is found no more than what is not there.
     *
     * @param logins of the person, and of those for whom they act
     * @param places municipalities in which somebody may be called so
     */
    public List<Found> search(String typed, Collection<String> logins, String organisation, Collection<String> places) {
        String[] marks = places.stream()
                .flatMap(place -> family.marks(place, typed).stream())
                .toArray(String[]::new);
        return files
                .search(mark(typed), logins.toArray(String[]::new), organisation, ownNumber(organisation, typed), marks)
                .stream()
                .map(hit -> new Found(hit.getCaseId(), hit.getByMark()))
                .toList();
    }

    /** Families with this mark, whoever may know them. */
    public List<String> marked(String typed) {
        return files.marked(mark(typed));
    }

    private static String mark(String typed) {
        return "Gezin " + typed.replaceFirst("(?i)^gezin\\s+", "").toUpperCase(Locale.ROOT);
    }

    /** The newest 100 of them. */
    public List<CaseCard> newest(Collection<String> caseIds) {
        return files.findTop100ByIdInOrderByCourseOpenedDesc(caseIds).stream()
                .map(CaseFile::card)
                .toList();
    }

    /** @throws IllegalArgumentException for an id that is no family's */
    public CaseCard card(String caseId) {
        return file(caseId).card();
    }

    /** Of all municipalities within reach. */
    public List<CaseCard> running() {
        return files.findAll().stream()
                .map(CaseFile::card)
                .filter(card -> card.closed() == null)
                .toList();
    }

    /** The same organisation has a running signal with this own file number. */
    public boolean numberInUse(String signallerGroup, String ownFileNumber) {
        return files.existsBySignalSignallerGroupAndSignalOwnNumberMarkAndCourseClosedIsNull(
                signallerGroup, ownNumber(signallerGroup, ownFileNumber));
    }

    /**
     * @param themes codes of {@code theme.*}; with the strengths they take the place of those of the signal
     * @param wishes in the parent's own words; null when she gave none
     */
    public void talkedOver(String caseId, Set<String> themes, Set<String> strengths, String wishes) {
        file(caseId).situation().talkedOver(themes, strengths, wishes);
    }

    /** The family agreed that a pathway is kept, or no longer does: coordinators see it in Cockpit or no longer do. */
    public void share(String caseId, boolean agreed) {
        told(caseId, file -> file.share(agreed));
    }

    /** @param due looked at before: any day is taken here */
    public void due(String caseId, LocalDate due) {
        file(caseId).birth().due(due);
    }

    /**
     * The file of a child from now on; who was expected stands in it with the birth date. @param children how many were
     * born
     */
    public void born(String caseId, LocalDate born, int children) {
        CaseFile file = file(caseId);
        file.birth().born(born);
        family.born(caseId, born, children, file.card().municipality());
    }

    /** @param until the last moment of the pause: it ends then by itself */
    public void pause(String caseId, Instant until) {
        file(caseId).course().pause(clock.instant(), until);
    }

    public void resume(String caseId) {
        file(caseId).course().resume();
    }

    public void pregnancyEnded(String caseId) {
        file(caseId).pregnancyEnded();
    }

    /** Coordinators no longer see it in Cockpit, although the family agreed: what happens now is not for them. */
    public void shield(String caseId) {
        told(caseId, CaseFile::shield);
    }

    /**
     * Somebody else is the family's contact. Who was it for the same organisation keeps knowing the family; for another
     * one no longer.
     */
    public void contact(String caseId, String login, String group) {
        file(caseId).contact(login, group);
        parts.replace(caseId, PartKind.contact, one -> !one.organisation().equals(group));
        parts.begin(caseId, login, group, PartKind.contact);
    }

    /** The director takes the lead; the contact stays the contact. Open tasks of a director before go along. */
    public void direct(String caseId, String login, String group) {
        CaseFile file = file(caseId);
        parts.replace(
                caseId,
                PartKind.director,
                one -> !one.person().equals(login) || !one.organisation().equals(group));
        parts.begin(caseId, login, group, PartKind.director);
        file.direct(login, group);
        files.save(file);
    }

    public List<FamilyPerson> family(String caseId) {
        return family.of(caseId);
    }

    /** Beside who was recorded before. */
    public void add(FamilyPerson person) {
        family.add(person, card(person.caseId()).municipality());
    }

    /** Who the family are is recorded anew: the last record counts. */
    public void forgetFamily(String caseId) {
        family.forget(caseId);
    }

    /** What is null stays as it is; so do the other persons. Nothing happens before a parent was recorded. */
    public void correctParent(String caseId, String name, String telephone, String address, Reach reach) {
        family.correctParent(
                caseId, name, telephone, address, reach, card(caseId).municipality());
    }

    public List<CaseCard> possiblySame(String caseId) {
        CaseCard own = card(caseId);
        return files.possiblySame(caseId, own.municipality(), own.signallerGroup()).stream()
                .map(CaseFile::card)
                .toList();
    }

    /**
     * In what two families are alike, Dutch, without saying it: "zelfde telefoonnummer". Empty when in nothing that was
     * recorded.
     */
    public List<String> alikeIn(String caseId, String otherCaseId) {
        return FamilyPerson.alikeIn(family(caseId), family(otherCaseId));
    }

    /**
     * This file closes; the other one goes on and its time line says so.
     *
     * @param runningCaseId of the same family, still open
     */
    public void merge(String caseId, String runningCaseId) {
        told(caseId, file -> file.mergeInto(file(runningCaseId), clock.instant()));
        tell(runningCaseId, null, "Een nieuw signaal over dit gezin is hierbij gevoegd");
    }

    /** @param outcome a code of {@code closing.*} */
    public void close(String caseId, String outcome) {
        told(caseId, file -> file.close(outcome, clock.instant()));
    }

    private void told(String caseId, Consumer<CaseFile> verb) {
        CaseFile file = file(caseId);
        verb.accept(file);
        files.save(file);
    }

    /** A line on the time line; in whose place, when it was. @param actor login, or null when the program did it */
    public void tell(String caseId, String actor, String text) {
        String absent = actor == null ? null : parts.inPlaceOf(caseId, actor).orElse(null);
        tell(caseId, actor, absent == null ? null : BesideAs.standsIn, absent, text);
    }

    /** The same with a second person. */
    public void tell(String caseId, String actor, BesideAs as, String beside, String text) {
        timeLines.save(new TimeLineEntry(caseId, clock.instant(), actor, as, beside, text));
    }

    /** Something of the family went to somebody. @param actor who decided it @param from login; null for nobody */
    public void tellMoved(String caseId, String actor, String from, String to, String text) {
        timeLines.save(
                new TimeLineEntry(caseId, clock.instant(), actor, from == null ? null : BesideAs.from, from, text)
                        .goesTo(to.equals(actor) ? null : to));
    }

    /** The oldest first. */
    public List<TimeLine> timeLine(String caseId) {
        return timeLines.findByCaseIdOrderById(caseId).stream()
                .map(TimeLineEntry::line)
                .toList();
    }

    /** The newest line of each of these families. */
    public Map<String, TimeLine> lastLines(Collection<String> caseIds) {
        return timeLines.findAllById(timeLines.newest(caseIds.toArray(String[]::new))).stream()
                .collect(Collectors.toMap(TimeLineEntry::caseId, TimeLineEntry::line));
    }

    private String ownNumber(String signallerGroup, String ownFileNumber) {
        return alike.of(signallerGroup, "ownFileNumber", ownFileNumber);
    }

    private CaseFile file(String caseId) {
        return files.findById(caseId).orElseThrow(() -> new IllegalArgumentException("Dit traject is niet bekend."));
    }

    private String newMark() {
        return Words.newMark("Gezin", mark -> files.marksLike(mark) > 0);
    }
}
