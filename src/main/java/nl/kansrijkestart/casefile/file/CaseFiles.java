package nl.kansrijkestart.casefile.file;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.kansrijkestart.base.MunicipalityScope;
import nl.kansrijkestart.casefile.family.FamilyMember;
import nl.kansrijkestart.casefile.family.FamilyMembers;
import nl.kansrijkestart.casefile.family.FamilyPerson;
import nl.kansrijkestart.engine.Decisions;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.engine.webapps.CockpitRights;
import nl.kansrijkestart.keys.BlindIndex;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The families' files, for the other features. Refuses an unknown case with IllegalArgumentException. */
@Component
@Transactional
public class CaseFiles {

    // letters and digits that are not mistaken for each other on the telephone
    private static final String MARK = "ACDEFHJKLMNPRTUVWXY3479";

    private final CaseFileRows files;
    private final FamilyMembers members;
    private final TimeLines timeLines;
    private final DecisionRecords decisions;
    private final Decisions tables;
    private final CockpitRights cockpit;
    private final MunicipalityScope reach;
    private final PartService parts;
    private final CaseTasks tasks;
    private final BlindIndex alike;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CaseFiles(
            CaseFileRows files,
            FamilyMembers members,
            TimeLines timeLines,
            DecisionRecords decisions,
            Decisions tables,
            CockpitRights cockpit,
            BlindIndex alike,
            MunicipalityScope reach,
            PartService parts,
            CaseTasks tasks,
            Clock clock) {
        this.files = files;
        this.members = members;
        this.timeLines = timeLines;
        this.decisions = decisions;
        this.tables = tables;
        this.cockpit = cockpit;
        this.alike = alike;
        this.reach = reach;
        this.parts = parts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens a file for a signal and returns its opaque id; who sent it takes part, and is the family's contact. */
    public String open(NewSignal signal) {
        reach.include(
                signal.municipality()); // a family may live where the signaller's organisation was never asked before
        String caseId = files.save(new CaseFile(
                        signal, newMark(), ownNumber(signal.signallerGroup(), signal.ownFileNumber()), clock.instant()))
                .id();
        parts.begin(caseId, signal.signaller(), signal.signallerGroup(), PartKind.signaller);
        parts.begin(caseId, signal.signaller(), signal.signallerGroup(), PartKind.contact);
        return caseId;
    }

    /** False for work that is about no family, such as a coalition's. */
    public boolean exists(String caseId) {
        return files.existsById(caseId);
    }

    /** The same in one look: empty for work that is about no family. */
    public Optional<CaseCard> find(String caseId) {
        return files.findById(caseId).map(CaseFile::card);
    }

    /** By what people call it, "Gezin 4F2", within these municipalities. */
    public Optional<CaseCard> byMark(String mark, Collection<String> municipalities) {
        return files.findByMarkIgnoreCaseAndMunicipalityIn(mark, municipalities).map(CaseFile::card);
    }

    public CaseCard card(String caseId) {
        return file(caseId).card();
    }

    public List<CaseCard> running() {
        return files.findAll().stream()
                .map(CaseFile::card)
                .filter(card -> card.closed() == null)
                .toList();
    }

    /** Files of a municipality that are closed, for those who guard how long they are kept. */
    public List<CaseCard> closedIn(String municipality) {
        return files.findByMunicipalityAndClosedIsNotNull(municipality).stream()
                .map(CaseFile::card)
                .toList();
    }

    /** The same organisation has a running signal with this own file number. */
    public boolean numberInUse(String signallerGroup, String ownFileNumber) {
        return files.existsBySignallerGroupAndOwnNumberMarkAndClosedIsNull(
                signallerGroup, ownNumber(signallerGroup, ownFileNumber));
    }

    public void talkedOver(String caseId, Set<String> themes, Set<String> strengths, String wishes) {
        file(caseId).talkedOver(themes, strengths, wishes);
    }

    /** The family agreed that a pathway is kept, or no longer does: coordinators see it in Cockpit or no longer do. */
    public void share(String caseId, boolean agreed) {
        cockpit.changed(caseId, card(caseId).municipality(), agreed);
        if (agreed) {
            file(caseId).share();
        } else {
            file(caseId).stopSharing();
        }
    }

    public void due(String caseId, LocalDate due) {
        file(caseId).due(due);
    }

    /**
     * The file of a child from now on; who was expected stands in it with the birth date. @param children how many were
     * born
     */
    public void born(String caseId, LocalDate born, int children) {
        file(caseId).born(born);
        List<FamilyMember> expected = members.findByCaseIdOrderById(caseId).stream()
                .filter(one -> "unbornChild".equals(one.card().part()))
                .toList();
        members.deleteAll(expected);
        for (int number = 0; number < children && !expected.isEmpty(); number++) {
            add(new FamilyPerson(caseId, "child", null, null, null, born));
        }
    }

    public void pause(String caseId, Instant until) {
        file(caseId).pause(clock.instant(), until);
    }

    public void resume(String caseId) {
        file(caseId).resume();
    }

    public void pregnancyEnded(String caseId) {
        file(caseId).pregnancyEnded();
    }

    /** Coordinators no longer see it in Cockpit, although the family agreed: what happens now is not for them. */
    public void shield(String caseId) {
        cockpit.changed(caseId, card(caseId).municipality(), false);
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
        String before = card(caseId).caseDirector();
        file(caseId).direct(login, group);
        parts.replace(
                caseId,
                PartKind.director,
                one -> !one.person().equals(login) || !one.organisation().equals(group));
        parts.begin(caseId, login, group, PartKind.director);
        if (before != null && !before.equals(login)) {
            tasks.passOn(caseId, before, card(caseId).directorGroup());
        }
    }

    public void add(FamilyPerson person) {
        String municipality = card(person.caseId()).municipality();
        members.save(new FamilyMember(person, (kind, value) -> alike.of(municipality, kind, value)));
    }

    /** Who the family are is recorded anew: the last record counts. */
    public void forgetFamily(String caseId) {
        members.deleteAll(members.findByCaseIdOrderById(caseId));
    }

    /** What is null stays as it is; so do the other persons. Nothing happens before a parent was recorded. */
    public void correctParent(String caseId, String name, String telephone, String address) {
        List<FamilyPerson> family = family(caseId);
        forgetFamily(caseId);
        family.forEach(one -> add("parent".equals(one.part()) ? one.corrected(name, telephone, address) : one));
    }

    public List<FamilyPerson> family(String caseId) {
        return members.findByCaseIdOrderById(caseId).stream()
                .map(FamilyMember::card)
                .toList();
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
        List<FamilyPerson> own = family(caseId);
        List<FamilyPerson> theirs = family(otherCaseId);
        Map<String, Function<FamilyPerson, Object>> marks = new LinkedHashMap<>();
        marks.put(
                "zelfde naam",
                one -> one.name() == null ? null : one.name().strip().toLowerCase(Locale.ROOT));
        marks.put("zelfde telefoonnummer", FamilyPerson::telephone);
        marks.put("zelfde geboortedatum", FamilyPerson::dateOfBirth);
        return marks.entrySet().stream()
                .filter(mark -> own.stream()
                        .map(mark.getValue())
                        .filter(Objects::nonNull)
                        .anyMatch(value -> theirs.stream().map(mark.getValue()).anyMatch(value::equals)))
                .map(Map.Entry::getKey)
                .toList();
    }

    public void merge(String caseId, String runningCaseId) {
        CaseFile file = file(caseId);
        file.mergeInto(file(runningCaseId), clock.instant());
        files.save(file);
        tell(runningCaseId, null, "Een nieuw signaal over dit gezin is hierbij gevoegd");
    }

    public void close(String caseId, String outcome) {
        CaseFile file = file(caseId);
        file.close(outcome, clock.instant());
        files.save(file);
    }

    /** Asks a decision table about this family and keeps what was asked and which rows fired. */
    public List<Decisions.Row> decide(String caseId, String decisionId, Map<String, Object> facts) {
        List<Decisions.Row> rows = tables.evaluate(decisionId, facts);
        decisions.save(new DecisionRecord(caseId, decisionId, facts.toString(), rows.toString(), clock.instant()));
        return rows;
    }

    /** A line on the time line. @param actor login, or null when the program did it */
    public void tell(String caseId, String actor, String text) {
        timeLines.save(new TimeLineEntry(caseId, clock.instant(), actor, text));
    }

    public List<TimeLine> timeLine(String caseId) {
        return timeLines.findByCaseIdOrderById(caseId).stream()
                .map(TimeLineEntry::line)
                .toList();
    }

    private String ownNumber(String signallerGroup, String ownFileNumber) {
        return alike.of(signallerGroup, "ownFileNumber", ownFileNumber);
    }

    private CaseFile file(String caseId) {
        return files.findById(caseId).orElseThrow(() -> new IllegalArgumentException("Dit traject is niet bekend."));
    }

    private String newMark() {
        String mark;
        do {
            StringBuilder letters = new StringBuilder("Gezin ");
            for (int n = 0; n < 3; n++) {
                letters.append(MARK.charAt(random.nextInt(MARK.length())));
            }
            mark = letters.toString();
        } while (files.marksLike(mark) > 0);
        return mark;
    }
}
