package nl.kansrijkestart.agreement.regional;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.MunicipalityCard;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.ClauseWords;
import nl.kansrijkestart.base.Dutch;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each municipality did with each change of the region, for who leads the region. No desk: models do not call it.
 */
@Component
@Transactional(readOnly = true)
public class RegionalAnswers {

    private static final Map<Adoption.Answer, String> WORDS = Map.of(
            Adoption.Answer.adopted,
            "overgenomen",
            Adoption.Answer.adapted,
            "aangepast",
            Adoption.Answer.notApplicable,
            "niet van toepassing");

    /** @param answer Dutch, also when there is none yet @param reason empty where none was given */
    public record Answer(String municipality, String answer, String reason, boolean waits) {}

    /** @param state Dutch @param from such as "1 maart 2027" */
    public record Change(String title, String state, String from, String terms, String text, List<Answer> answers) {

        public long waiting() {
            return answers.stream().filter(Answer::waits).count();
        }
    }

    private final ClauseVersions versions;
    private final AdoptionService adoptions;
    private final People people;

    RegionalAnswers(ClauseVersions versions, AdoptionService adoptions, People people) {
        this.versions = versions;
        this.adoptions = adoptions;
        this.people = people;
    }

    /** By topic, the newest version first. The start values are no change. */
    public List<Change> changes() {
        Map<String, String> names = people.municipalities().stream()
                .collect(Collectors.toMap(MunicipalityCard::code, MunicipalityCard::name));
        return versions.findByMunicipalityIsNullOrderByNeedAscVersionDesc().stream()
                .sorted(ClauseWords.BY_NEED)
                .map(one -> new Change(
                        ClauseWords.title(one),
                        ClauseWords.state(one.state().name()),
                        ClauseWords.day(one.validFrom()),
                        one.terms().inWords(),
                        one.agreedText(),
                        adoptions.answersTo(one.id()).stream()
                                .map(answer -> answer(answer, names))
                                .sorted(Comparator.comparing(Answer::municipality, Dutch.ORDER))
                                .toList()))
                .toList();
    }

    private static Answer answer(Adoption one, Map<String, String> names) {
        String place = names.getOrDefault(one.municipality(), one.municipality());
        return one.answer() == null
                ? new Answer(place, "nog geen antwoord, gevraagd vóór " + Dutch.wholeDay(one.due()), "", true)
                : new Answer(place, WORDS.get(one.answer()), one.reason() == null ? "" : one.reason(), false);
    }
}
