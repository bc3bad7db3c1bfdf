package nl.kansrijkestart.pathway.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.base.Dutch;
import nl.kansrijkestart.casefile.CaseAccess;
import nl.kansrijkestart.casefile.CaseView;
import nl.kansrijkestart.casefile.WhoHas;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.casefile.file.CaseFiles.TimeLine;
import nl.kansrijkestart.consent.FamilySlice;
import nl.kansrijkestart.engine.tasks.CaseTasks.OpenTask;
import nl.kansrijkestart.pathway.families.FamilyList;
import nl.kansrijkestart.pathway.families.FamilyList.Entry;
import nl.kansrijkestart.pathway.families.FamilyList.Group;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lines of "Mijn gezinnen", as much of each family as the reader may know: never a name or a number to call.
 * All lines of a page are asked about together.
 */
@Component
@Transactional
class FamilyLines {

    /**
     * @param number in the reader's own file, null without one @param phase null for who only helps @param step null
     * where nothing is open @param last what happened last; null for who only helps
     */
    record Line(
            String caseId,
            String mark,
            String number,
            String phase,
            String step,
            String who,
            String due,
            boolean late,
            String last) {}

    /** What is known of all families of a page. */
    private record Known(
            Map<String, String> numbers,
            Set<String> dates,
            Set<String> shielded,
            Map<String, TimeLine> last,
            WhoHas who) {}

    private final FamilyList families;
    private final CaseAccess access;
    private final CaseOverview picture;
    private final CaseFiles files;
    private final FamilySlice slice;
    private final ReferralService referrals;
    private final People people;

    FamilyLines(
            FamilyList families,
            CaseAccess access,
            CaseOverview picture,
            CaseFiles files,
            FamilySlice slice,
            ReferralService referrals,
            People people) {
        this.families = families;
        this.access = access;
        this.picture = picture;
        this.files = files;
        this.slice = slice;
        this.referrals = referrals;
        this.people = people;
    }

    /** A page of them with its lines. */
    record Page(FamilyList.Page page, List<Line> lines) {}

    /** As {@link FamilyList#page}. */
    Page page(PersonCard reader, Optional<Group> asked, Optional<String> after) {
        FamilyList.Page page = families.page(reader, asked, after);
        return new Page(page, of(page.entries(), reader));
    }

    /** As {@link FamilyList#counts}. */
    Map<Group, Long> counts(PersonCard reader) {
        return families.counts(reader);
    }

    /** As {@link FamilyList#search}. */
    List<Line> search(PersonCard reader, String term) {
        return of(families.search(reader, term), reader);
    }

    /** In the same order; who lost a part meanwhile reads no line. */
    private List<Line> of(List<Entry> entries, PersonCard reader) {
        return List.copyOf(
                of(entries, ids -> access.held(ids, reader.login()), reader).values());
    }

    /** The same of families that the reader coordinates; what is not theirs, or not any more, has no line. */
    Map<Entry, Line> kept(List<Entry> entries, PersonCard reader) {
        return of(
                entries,
                ids -> access.views(ids, reader.login()).stream()
                        .filter(CaseView::coordinator)
                        .filter(CaseView::givesTasks)
                        .toList(),
                reader);
    }

    private Map<Entry, Line> of(List<Entry> entries, Function<List<String>, List<CaseView>> seen, PersonCard reader) {
        List<String> ids = entries.stream().map(Entry::caseId).distinct().toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, CaseView> views = seen.apply(ids).stream()
                .collect(Collectors.toMap(view -> view.card().id(), Function.identity()));
        Collection<CaseCard> cards = views.values().stream().map(CaseView::card).toList();
        Known known = new Known(
                access.ownNumbers(cards, reader.login()),
                slice.knowDates(cards, reader.organisation()),
                referrals.withShielded(views.keySet()),
                files.lastLines(views.keySet()),
                whoHas(entries, reader));
        Map<Entry, Line> lines = new LinkedHashMap<>();
        entries.forEach(entry -> {
            if (views.containsKey(entry.caseId())) {
                lines.put(entry, line(entry, views.get(entry.caseId()), known));
            }
        });
        return lines;
    }

    private WhoHas whoHas(List<Entry> entries, PersonCard reader) {
        people.people(of(entries, OpenTask::one)); // all in one question
        return new WhoHas(people, reader.login(), people.organisationNames(of(entries, OpenTask::group)));
    }

    private static List<String> of(List<Entry> entries, Function<OpenTask, String> part) {
        return entries.stream()
                .map(Entry::step)
                .filter(Objects::nonNull)
                .map(part)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private Line line(Entry entry, CaseView view, Known known) {
        CaseCard card = view.card();
        OpenTask step = entry.step();
        return new Line(
                card.id(),
                card.mark(),
                known.numbers().get(card.id()),
                view.mayTell() ? picture.phase(view, known.dates().contains(card.id())) : null,
                step != null ? step.name() : entry.group() == Group.running ? "hulp loopt" : null,
                step == null ? null : who(step, view, known),
                step == null || step.due() == null ? null : Dutch.wholeDay(step.due()),
                entry.group() == Group.late,
                view.mayTell() ? last(known.last().get(card.id()), view, known) : null);
    }

    /** Only where help for a shielded need was asked is it looked up who is not named. */
    private String who(OpenTask step, CaseView view, Known known) {
        return known.who()
                .of(
                        step.one(),
                        step.group(),
                        view.card().municipality(),
                        hides(view, known) ? picture.unnamedAt(view).apply(step) : Set.of());
    }

    private static boolean hides(CaseView view, Known known) {
        return !view.knowsReceivers() && known.shielded().contains(view.card().id());
    }

    private static String last(TimeLine line, CaseView view, Known known) {
        if (line == null) {
            return null;
        }
        String what = !view.knowsEnding() && CaseOverview.tellsEnding(line.text())
                ? "Traject gesloten"
                : hides(view, known) ? "Er is iets veranderd" : line.text();
        return Dutch.wholeDay(line.at()) + ": " + what;
    }
}
