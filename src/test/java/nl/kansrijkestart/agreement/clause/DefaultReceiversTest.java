package nl.kansrijkestart.agreement.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.kansrijkestart.access.SeededDatabase;
import nl.kansrijkestart.base.Words;
import org.junit.jupiter.api.Test;

/**
 * Whom the program asks for help as long as no clause says otherwise: one line per need, the kinds of partner in the
 * order of asking. What has no source is a start value of this program.
 */
class DefaultReceiversTest {

    /** need: kinds, in the order of asking; empty for the Knooppunt coordinator. */
    private static final String RIGHT = """
            prenatalHomeVisit: youthHealthCare               # TB-PHB
            jgzContact: youthHealthCare
            voorZorg: youthHealthCare                        # TB-VZ
            stevigOuderschap: youthHealthCare                # LGL-SO
            hubMeeting:                                      # TB-KKS
            informalSupport: informal socialWork
            debts: debtHelp socialTeam
            incomeWork: workIncome socialTeam
            mentalHealth: adultMentalHealth generalPractice
            trauma: adultMentalHealth generalPractice
            alcoholDrugs: adultMentalHealth generalPractice
            smoking: midwifePractice generalPractice
            foodWeight: midwifePractice generalPractice
            medicalPregnancy: midwifePractice generalPractice
            lateCare: midwifePractice generalPractice
            parenting: youthHealthCare socialTeam
            bonding: youthHealthCare socialTeam
            childHealth: youthHealthCare socialTeam
            unplannedPregnancy: generalPractice midwifePractice   # FIOM: the general practice first; Fiom stands on the map
            earlierPregnancy: midwifePractice hospital            # TB-KKS: loss and birth are talked over in birth care
            vulnerablePregnancyConsultation: hospital midwifePractice   # TB-KKS, TB-VZ: a consultation of hospital and birth care
            unclear: socialTeam socialWork
            insuranceCareCosts: socialTeam socialWork
            housing: socialTeam socialWork
            smallNetwork: socialTeam socialWork
            relationship: socialTeam socialWork
            violence: socialTeam socialWork
            youngParent: socialTeam socialWork
            earlierPlacement: socialTeam socialWork
            readingWriting: socialTeam socialWork
            language: socialTeam socialWork
            learningDisability: socialTeam socialWork
            residenceStatus: socialTeam socialWork
            stress: socialTeam socialWork
            """;

    private final BaseClauses base = SeededDatabase.bean(BaseClauses.class);

    @Test
    void eachNeedGoesToTheKindsOfPartnerThatTheFieldNames() {
        Map<String, List<String>> stored = base.needs().stream().collect(Collectors.toMap(need -> need, base::kinds));
        assertThat(stored).containsExactlyInAnyOrderEntriesOf(right());
    }

    @Test
    void everyThemeHasALine() {
        assertThat(right().keySet()).containsAll(Words.codes("theme"));
    }

    private static Map<String, List<String>> right() {
        Map<String, List<String>> right = new LinkedHashMap<>();
        RIGHT.lines()
                .map(line -> line.replaceFirst("#.*", "").split(":", 2))
                .forEach(line -> right.put(
                        line[0].strip(),
                        Arrays.stream(line[1].strip().split(" "))
                                .filter(one -> !one.isEmpty())
                                .toList()));
        return right;
    }
}
