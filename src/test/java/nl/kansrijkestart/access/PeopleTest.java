package nl.kansrijkestart.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.kansrijkestart.access.People.Key;
import nl.kansrijkestart.access.People.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;

class PeopleTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEERLEN = "gm0917";
    private static final Set<String> PARKSTAD =
            Set.of("gm1954", "gm0899", HEERLEN, KERKRADE, "gm0882", "gm0965", "gm0986");

    private final People people = SeededDatabase.bean(People.class);

    @Test
    void sixteenMunicipalitiesByName() {
        assertThat(people.municipalities())
                .hasSize(16)
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
                .contains(new MunicipalityCard(KERKRADE, "Kerkrade", "Parkstad"));
        assertThat(people.municipalities())
                .filteredOn(m -> m.subregion().equals("Parkstad"))
                .extracting(MunicipalityCard::code)
                .containsExactlyInAnyOrderElementsOf(PARKSTAD);
    }

    /** The table of practice logins: login, organisation, number of municipalities, roles. */
    static Stream<Arguments> logins() {
        return Stream.of(
                arguments("verloskundige", "verloskundigenkerkrade", 3, "coalitionMembers signallers"),
                arguments("klinischverloskundige", "ziekenhuisparkstad", 7, "signallers"),
                arguments("kraamzorg", "kraamzorgzuid", 16, "coalitionMembers signallers"),
                arguments(
                        "jeugdverpleegkundige",
                        "jgzzuidlimburg",
                        16,
                        "caseDirectors coalitionMembers signallers youthNurses"),
                arguments("huisarts", "huisartsenkerkrade", 1, "signallers"),
                arguments("ggz", "ggzparkstad", 7, "signallers"),
                arguments("kinderopvang", "kinderopvangkerkrade", 1, "signallers"),
                arguments("sociaalteam", "sociaalteamkerkrade", 1, "caseDirectors coalitionMembers signallers"),
                arguments("schuldhulp", "schuldhulpparkstad", 7, "signallers"),
                arguments("vrijwilliger", "buurtsteunkerkrade", 1, "coalitionMembers helpers"),
                arguments("casusregisseur", "welzijnkerkrade", 1, "caseDirectors signallers"),
                arguments("knooppunt", "gemeentekerkrade", 1, "hubCoordinators processDirectors"),
                arguments("trekker", "gemeentekerkrade", 1, "coalitionMembers leads"),
                arguments("coordinator", "gemeentekerkrade", 1, "coordinators"),
                arguments("wethouder", "gemeentekerkrade", 1, "boardMembers"),
                arguments("ervaringsdeskundige", "oudersparkstad", 7, "coalitionMembers experts"),
                arguments("aandachtsfunctionaris", "verloskundigenkerkrade", 1, "safeguardingOfficers"),
                arguments("privacyfunctionaris", "gemeentekerkrade", 1, "privacyOfficers"),
                arguments("modelleur", "programmabureau", 16, "modellers"),
                arguments("beheerder", "programmabureau", 16, "administrators"),
                arguments("verloskundigeheerlen", "verloskundigenheerlen", 1, "signallers"),
                arguments("sociaalteamheerlen", "sociaalteamheerlen", 1, "caseDirectors signallers"),
                arguments("knooppuntheerlen", "gemeenteheerlen", 1, "hubCoordinators processDirectors"),
                arguments("projectleider", "programmabureau", 7, "projectLeaders"));
    }

    @ParameterizedTest
    @MethodSource("logins")
    void practiceLoginHasItsPlaceAndRoles(String login, String organisation, int places, String roles) {
        PersonCard card = people.person(login).orElseThrow();
        assertThat(card.organisation()).isEqualTo(organisation);
        assertThat(card.municipalities()).hasSize(places);
        assertThat(String.join(" ", card.roles())).isEqualTo(roles);
        boolean care = card.roles().stream().map(Role::valueOf).anyMatch(Role::care);
        assertThat(people.keysOf(login)).hasSize(1 + places * card.roles().size() + (care ? places : 0));
        assertThat(card.municipalities()).allMatch(place -> people.worksIn(organisation, place));
    }

    @Test
    void practicePageOffersEveryLoginAndEveryRoleIsHeld() {
        List<Login> offered = people.practiceLogins();
        assertThat(offered)
                .hasSize((int) logins().count())
                .contains(new Login("huisarts", "Hugo Oefenhuis", "Huisartsen Kerkrade (oefen)", "Huisarts", "gm0928"));
        assertThat(offered.stream()
                        .flatMap(l -> people.person(l.login()).orElseThrow().roles().stream())
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(people.roleCodes());
    }

    @Test
    void everyMunicipalityHasACoordinatorWhoCanLogInAndIsNotOfferedTwice() {
        people.municipalities()
                .forEach(place -> assertThat(people.peopleWithRole("hubCoordinators", place.code()))
                        .as(place.name())
                        .isNotEmpty());
        assertThat(people.everybody())
                .hasSize(people.practiceLogins().size() + 14 + 6)
                .containsAll(people.practiceLogins())
                .extracting(Login::login)
                .contains("knooppuntvaals", "knooppuntsittardgeleen");
        assertThat(people.practiceLogins()).extracting(Login::login).doesNotContain("knooppuntvaals");
        assertThat(people.seat("knooppuntvaals")).contains("gm0981");
    }

    @Test
    void aRegionIsNoMunicipality() {
        assertThat(people.regions()).extracting(MunicipalityCard::code).containsExactly("zuidlimburg");
        assertThat(people.municipalities()).extracting(MunicipalityCard::code).doesNotContain("zuidlimburg");
        assertThat(people.peopleWithRole("leads", "zuidlimburg"))
                .extracting(PersonCard::login)
                .containsExactly("regiocoordinator");
    }

    @Test
    void keysStartWithTheOwnOrganisation() {
        assertThat(people.keysOf("knooppunt"))
                .containsExactly(
                        new Key("gemeentekerkrade", null, "gemeentekerkrade"),
                        new Key("hubCoordinators", KERKRADE, "gemeentekerkrade"),
                        new Key("processDirectors", KERKRADE, "gemeentekerkrade"));
    }

    /** Who guards, leads or governs there has the organisation's key, and not the one of who works with families. */
    @Test
    void whoWorksWithFamiliesHasTheKeyForThat() {
        assertThat(people.keysOf("vrijwilliger"))
                .containsExactly(
                        new Key("buurtsteunkerkrade", null, "buurtsteunkerkrade"),
                        new Key("buurtsteunkerkrade", KERKRADE, "buurtsteunkerkrade"),
                        new Key("coalitionMembers", KERKRADE, "buurtsteunkerkrade"),
                        new Key("helpers", KERKRADE, "buurtsteunkerkrade"));
        assertThat(people.keysOf("aandachtsfunctionaris"))
                .containsExactly(
                        new Key("verloskundigenkerkrade", null, "verloskundigenkerkrade"),
                        new Key("safeguardingOfficers", KERKRADE, "verloskundigenkerkrade"));
    }

    /** Program and database mean the same by working with families. */
    @Test
    void theDatabaseKnowsTheSameCareRoles() {
        JdbcTemplate sql = new JdbcTemplate(SeededDatabase.bean(DataSource.class));
        for (Role role : Role.values()) {
            assertThat(sql.queryForObject("select does_care(?)", Boolean.class, role.name()))
                    .as(role.name())
                    .isEqualTo(role.care());
        }
    }

    /** An organisation can answer about a family where somebody of it works with families, not where others do. */
    @Test
    void anOrganisationAnswersThroughWhoWorksWithFamilies() {
        assertThat(people.canAnswer("verloskundigenkerkrade", KERKRADE)).isTrue();
        assertThat(people.canAnswer("buurtsteunkerkrade", KERKRADE)).isTrue();
        assertThat(people.canAnswer("verloskundigenkerkrade", HEERLEN)).isFalse();
        assertThat(people.canAnswer("gemeentekerkrade", KERKRADE))
                .as("who coordinates, leads, governs and guards is there")
                .isFalse();
        assertThat(people.canAnswer("hubCoordinators", KERKRADE)).isTrue();
    }

    @Test
    void unknownLoginIsNobody() {
        assertThat(people.person("niemand")).isEmpty();
        assertThat(people.keysOf("niemand")).isEmpty();
    }

    @Test
    void organisationsOfAKindWorkInTheMunicipality() {
        assertThat(people.ofKind("socialTeam", KERKRADE))
                .singleElement()
                .isEqualTo(new OrganisationCard(
                        "sociaalteamkerkrade",
                        "Sociaal team Kerkrade (oefen)",
                        "socialTeam",
                        "0800-000 0010",
                        Set.of(KERKRADE)));
        assertThat(people.ofKind("debtHelp", "gm0981")).isEmpty();
        assertThat(people.worksIn("schuldhulpparkstad", "gm0882")).isTrue();
        assertThat(people.worksIn("schuldhulpparkstad", "gm0981")).isFalse();
    }

    @Test
    void peopleAreFoundByRoleAndByOrganisation() {
        assertThat(people.peopleWithRole("hubCoordinators", HEERLEN))
                .extracting(PersonCard::login)
                .containsExactly("knooppuntheerlen");
        assertThat(people.peopleWithRole("caseDirectors", KERKRADE))
                .extracting(PersonCard::login)
                .containsExactly("casusregisseur", "sociaalteam", "jeugdverpleegkundige");
        assertThat(people.peopleOf("verloskundigenkerkrade"))
                .extracting(PersonCard::login)
                .containsExactly("verloskundige", "aandachtsfunctionaris", "collegaverloskundige");
    }

    @Test
    void unknownCodesAreRefused() {
        assertThatThrownBy(() -> people.organisation("nergens"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Deze organisatie is niet bekend: nergens");
        assertThatThrownBy(() -> people.peopleWithRole("bosses", KERKRADE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
