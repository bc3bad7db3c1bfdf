package nl.kansrijkestart.socialmap.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.engine.Journeys;
import nl.kansrijkestart.socialmap.entry.EvidenceLine.Kind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What real referrals tell about an entry. As often in a row as {@code limit.socialMap.doubts} says without an answer
 * or without a place turns it amber and brings its one check task; an answer in between starts the count again. No
 * desk: models do not call it.
 */
@Component
@Transactional
public class Evidence {

    static final String DOUBTED = "entryDoubted";
    private static final Set<String> NO_PLACE = Set.of("noCapacity", "waitTooLong");

    private final Entries entries;
    private final EvidenceLines lines;
    private final Agreements agreements;
    private final Journeys journeys;
    private final Clock clock;

    Evidence(Entries entries, EvidenceLines lines, Agreements agreements, Journeys journeys, Clock clock) {
        this.entries = entries;
        this.lines = lines;
        this.agreements = agreements;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** The organisation took a referral, so many working days after it arrived. */
    public void answered(String organisation, String need, String municipality, int workingDays) {
        tell(organisation, need, municipality, Kind.answered, workingDays, null);
    }

    /** It did not take one. No place or a long wait is a doubt; any other reason shows that somebody is there. */
    public void declined(String organisation, String need, String municipality, String reason, int workingDays) {
        tell(
                organisation,
                need,
                municipality,
                NO_PLACE.contains(reason) ? Kind.declined : Kind.answered,
                workingDays,
                null);
    }

    /** It let the term of an answer pass. */
    public void silent(String organisation, String need, String municipality) {
        tell(organisation, need, municipality, Kind.silent, null, null);
    }

    /**
     * Somebody who works with it says that the way to reach it is wrong: once is enough.
     *
     * @param said what is wrong with it
     * @return false when the social map has nothing of this organisation there
     * @throws nl.kansrijkestart.base.Refusal when nothing is said, too much, or in more than one line
     */
    public boolean contactWrong(String organisation, String need, String municipality, String said) {
        return tell(organisation, need, municipality, Kind.contactWrong, null, EvidenceLine.said(said));
    }

    /** The same, said about one entry on the social map. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void contactWrong(EntryEvents.ContactWrong told) {
        tell(entries.locked(told.entryId()).orElseThrow(), Kind.contactWrong, null, told.said());
    }

    /**
     * Nobody keeps an entry for it: then there is nothing to doubt. Doubts at once are counted one after the other; an
     * answer counts nothing, so those of many families at one organisation do not wait for each other.
     */
    private boolean tell(
            String organisation, String need, String municipality, Kind kind, Integer workingDays, String said) {
        Optional<Entry> entry = found(organisation, need, municipality)
                .flatMap(one -> kind == Kind.answered ? Optional.of(one) : entries.locked(one.id()));
        entry.ifPresent(one -> tell(one, kind, workingDays, said));
        return entry.isPresent();
    }

    private Optional<Entry> found(String organisation, String need, String municipality) {
        return organisation == null ? Optional.empty() : SocialMap.best(entries.of(organisation, municipality), need);
    }

    private void tell(Entry entry, Kind kind, Integer workingDays, String said) {
        // that it cannot be reached counts once until it was checked, whoever says it and however often
        if (kind != Kind.contactWrong
                || !lines.existsByEntryAndRoundAndKind(entry.id(), entry.check().round(), kind)) {
            lines.save(new EvidenceLine(entry, clock.instant(), kind, workingDays, said));
        }
        boolean enough = kind == Kind.contactWrong
                || kind != Kind.answered
                        && inARow(entry) >= agreements.limit("limit.socialMap.doubts", entry.municipality());
        if (enough && entry.doubt(kind, clock.instant())) {
            // when the check is on somebody's list already, nobody waits for this and nothing comes twice
            journeys.tellPartAfterwards(DOUBTED, "caseId", entry.dossier(), Map.of());
        }
    }

    private long inARow(Entry entry) {
        List<EvidenceLine> told =
                lines.findByEntryAndRoundOrderById(entry.id(), entry.check().round());
        int last = told.size();
        while (last > 0 && told.get(last - 1).kind() != Kind.answered) {
            last--;
        }
        return told.subList(last, told.size()).stream()
                .filter(line -> line.kind() != Kind.contactWrong)
                .count();
    }
}
