package nl.kansrijkestart.pathway.hub;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kansrijkestart.access.OrganisationCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.Agreements;
import nl.kansrijkestart.base.Deadlines;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.support.PlanParties;
import org.springframework.stereotype.Component;

/**
 * Who is proposed for a Knooppunt: who has a part in the family, the core that belongs at each of them, and whom the
 * agreements name first for the family's own reasons. Who has no part hears nothing before the parent said yes to them.
 */
@Component
class HubCircle {

    private static final List<String> AROUND_BIRTH = List.of("midwifePractice", "youthHealthCare", "maternityCare");
    private static final List<String> LATER = List.of("youthHealthCare");
    private static final int JUST_BORN_WEEKS = 6;

    private final PlanParties parties;
    private final CaseFiles files;
    private final People people;
    private final Agreements agreements;
    private final Deadlines days;

    HubCircle(PlanParties parties, CaseFiles files, People people, Agreements agreements, Deadlines days) {
        this.parties = parties;
        this.files = files;
        this.people = people;
        this.agreements = agreements;
        this.days = days;
    }

    /** Codes of organisations; shielded reasons point to nobody, for the coordinator reads this. */
    List<String> proposed(String caseId) {
        CaseCard file = files.card(caseId);
        List<String> partners = parties.forHub(caseId);
        Set<String> there = partners.stream()
                .map(code -> people.organisation(code).partnerKind())
                .collect(Collectors.toSet());
        Stream<String> core = (aroundBirth(file) ? AROUND_BIRTH : LATER)
                .stream()
                        .filter(kind -> !there.contains(kind))
                        .flatMap(kind -> people.ofKind(kind, file.municipality()).stream())
                        .map(OrganisationCard::code);
        Stream<String> reasons = file.themes().stream()
                .filter(theme -> !Words.shielded(theme) && !"unclear".equals(theme))
                .sorted(Words.order("theme"))
                .flatMap(theme -> agreements.receivers(theme, file.municipality()).stream()
                        .limit(1));
        return Stream.of(partners.stream(), core, reasons)
                .flatMap(one -> one)
                .distinct()
                .toList();
    }

    private boolean aroundBirth(CaseCard file) {
        LocalDate born = file.birthDate();
        return file.pregnant()
                || born != null && !born.plusWeeks(JUST_BORN_WEEKS).isBefore(days.today());
    }
}
