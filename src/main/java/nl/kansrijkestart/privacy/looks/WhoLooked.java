package nl.kansrijkestart.privacy.looks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.PersonCard;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Refusal;
import nl.kansrijkestart.casefile.log.AccessLog;
import nl.kansrijkestart.casefile.log.AccessLog.AccessLine;
import nl.kansrijkestart.privacy.emergency.EmergencyAccess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The looks in one municipality that nobody went through yet, and the sign-off: the oldest block is signed, and every
 * unusual look that waits behind it is shown already, so that no number of ordinary looks hides one. Looking here is
 * written down too.
 */
@Component
@Transactional
public class WhoLooked {

    /** More at a time is no review. */
    static final int MOST = 500;
    /** Among so many looks that wait the unusual ones are sought; the page says so when more wait. */
    static final int SOUGHT = 20_000;
    /**
     * So many unusual looks from behind the block are shown, besides emergencies; the page says so when there are more.
     */
    static final int MOST_BEHIND = 1000;

    private static final LocalTime EARLY = LocalTime.of(7, 0);
    private static final LocalTime LATE = LocalTime.of(20, 0);
    private static final Comparator<Look> FIRST = Comparator.comparing((Look look) -> !look.isEmergency())
            .thenComparingInt(look -> -look.signs().size())
            .thenComparing(look -> look.line().at(), Comparator.reverseOrder());

    /** @param signs Dutch, why it is unusual; empty when it is not */
    public record Look(AccessLine line, List<String> signs) {

        boolean isUnusual() {
            return !signs.isEmpty();
        }

        boolean isEmergency() {
            return EmergencyAccess.REASON.equals(line.reason());
        }
    }

    /**
     * @param brokenAt the number from which the chain does not hold, null when it holds
     * @param before the sign-off before, null when there is none
     * @param looks the block, and unusual looks from behind it
     * @param lastLine the number of the last look of the block: what is signed
     * @param waiting how many looks wait in all
     * @param sought among how many of them the unusual ones were sought, besides emergencies
     * @param unusual how many of those are unusual, shown or not
     */
    public record Open(
            List<Look> looks, Long brokenAt, Instant before, long lastLine, int waiting, int sought, long unusual) {

        public boolean isBehind(Look look) {
            return look.line().number() > lastLine;
        }

        /** How many looks from behind the block are shown. */
        public long behind() {
            return looks.stream().filter(this::isBehind).count();
        }

        public long notShown() {
            return unusual - looks.stream().filter(Look::isUnusual).count();
        }
    }

    private final AccessLog log;
    private final LogChain chain;
    private final AccessReviews reviews;
    private final EmergencyAccess emergency;
    private final Agreements agreements;
    private final Deadlines days;

    WhoLooked(
            AccessLog log,
            LogChain chain,
            AccessReviews reviews,
            EmergencyAccess emergency,
            Agreements agreements,
            Deadlines days) {
        this.log = log;
        this.chain = chain;
        this.reviews = reviews;
        this.emergency = emergency;
        this.agreements = agreements;
        this.days = days;
    }

    /** What waits for a sign-off, up to this moment; that the officer reads it is written down too. */
    public Open open(String municipality, PersonCard officer) {
        chain.fold(); // what happened until now is on the page
        log.write(new AccessLine(
                null,
                days.now(),
                "readLog",
                officer.login(),
                officer.organisation(),
                "privacyOfficers",
                municipality,
                null,
                "accessLog",
                null,
                "review",
                false));
        return since(municipality);
    }

    /**
     * @param lastLine the number of the last look of the block that was on the page: what comes behind it is for the
     * next time
     */
    public void sign(String municipality, PersonCard officer, long lastLine, String remark) {
        Open open = since(municipality);
        long upTo = Math.min(lastLine, open.lastLine());
        List<Look> seen = open.looks().stream()
                .filter(look -> look.line().number() <= upTo)
                .toList();
        if (seen.isEmpty()) {
            throw new Refusal("Er is niets om af te tekenen. Misschien deed een collega dat al.");
        }
        long unusual = seen.stream().filter(Look::isUnusual).count();
        if (unusual > 0 && (remark == null || remark.isBlank())) {
            throw new Refusal("Er was ongewone inzage. Schrijf op wat u daarover weet of gaat doen.");
        }
        reviews.save(new AccessReview(
                municipality,
                officer.login(),
                days.now(),
                upTo,
                seen.size(),
                (int) unusual,
                open.brokenAt() == null,
                remark));
    }

    private Open since(String municipality) {
        Optional<AccessReview> before = reviews.findFirstByMunicipalityOrderByIdDesc(municipality);
        long after = before.map(AccessReview::lastLine).orElse(0L);
        List<AccessLine> lines = log.after(after, municipality, SOUGHT);
        Map<String, Long> families = lines.stream()
                .collect(Collectors.groupingBy(
                        WhoLooked::personAndDay,
                        Collectors.collectingAndThen(
                                Collectors.mapping(AccessLine::caseId, Collectors.toSet()), set -> (long) set.size())));
        int many = agreements.limit("limit.access.families", municipality);
        // an emergency does not wait until everything before it was gone through
        long sought = lines.isEmpty() ? after : lines.get(lines.size() - 1).number();
        List<AccessLine> later = log.withReason(EmergencyAccess.REASON, sought, municipality);
        Map<String, String> reasons = emergency.reasons(Stream.concat(lines.stream(), later.stream())
                .filter(line -> EmergencyAccess.REASON.equals(line.reason()))
                .map(AccessLine::object)
                .collect(Collectors.toSet()));
        List<Look> all = new ArrayList<>();
        lines.forEach(line -> all.add(new Look(line, signs(line, families.get(personAndDay(line)), many, reasons))));
        int block = Math.min(MOST, lines.size());
        long last = block == 0 ? after : lines.get(block - 1).number();
        later.forEach(line -> all.add(new Look(line, signs(line, 1, many, reasons))));
        List<Look> behind = all.subList(block, all.size()).stream()
                .filter(Look::isUnusual)
                .sorted(FIRST)
                .toList();
        List<Look> looks = new ArrayList<>(all.subList(0, block));
        behind.stream().filter(Look::isEmergency).forEach(looks::add);
        behind.stream().filter(look -> !look.isEmergency()).limit(MOST_BEHIND).forEach(looks::add);
        looks.sort(FIRST);
        return new Open(
                looks,
                chain.brokenAt(municipality, after, last).orElse(null),
                before.map(AccessReview::at).orElse(null),
                last,
                lines.size() < SOUGHT ? lines.size() : log.howManyAfter(after, municipality),
                lines.size(),
                all.stream().filter(Look::isUnusual).count());
    }

    private List<String> signs(AccessLine line, long families, int many, Map<String, String> reasons) {
        List<String> signs = new ArrayList<>();
        if (EmergencyAccess.REASON.equals(line.reason())) {
            String why = reasons.get(line.object());
            signs.add("noodinzage" + (why == null ? "" : ": " + why));
        }
        ZonedDateTime moment = line.at().atZone(Deadlines.ZONE);
        LocalTime time = moment.toLocalTime();
        if (!days.isWorkingDay(moment.toLocalDate()) || time.isBefore(EARLY) || time.isAfter(LATE)) {
            signs.add("buiten werktijd");
        }
        if (families > many) {
            signs.add(families + " gezinnen op één dag");
        }
        if (!line.withTask()) {
            signs.add("geen taak bij dit gezin");
        }
        return signs;
    }

    private static String personAndDay(AccessLine line) {
        LocalDate day = Deadlines.day(line.at());
        return line.person() + "|" + day;
    }
}
