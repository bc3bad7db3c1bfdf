package nl.kansrijkestart;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import nl.kansrijkestart.notify.Notices;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Which way the parts may know each other, and where time comes from. Each rule has been seen to fail. */
class HouseRulesTest {

    private static final String ROOT = "nl.kansrijkestart";
    private static final String ENGINE = ROOT + ".engine..";
    private static final String BASE = ROOT + ".base..";
    private static final String DESK = ROOT + ".engine.Desk";
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private static final ArchRule ONLY_ENGINE_KNOWS_CAMUNDA = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    private static final ArchRule ENGINE_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".*..").and(not(resideInAnyPackage(ENGINE, BASE))));

    private static final ArchRule BASE_KNOWS_NOTHING_OF_OURS = noClasses()
            .that()
            .resideInAPackage(BASE)
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".*..").and(not(resideInAPackage(BASE))));

    private static final ArchRule NO_CYCLES =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    /** The classes that stand in the feature itself are a room too: they know its rooms, or its rooms know them. */
    private static final ArchRule NO_CYCLES_BETWEEN_ROOMS =
            slices().assignedFrom(rooms()).should().beFreeOfCycles();

    private static final ArchRule ENTITIES_ARE_NO_BEANS = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .should()
            .beMetaAnnotatedWith("org.springframework.stereotype.Component");

    private static final ArchRule DESKS_ARE_MARKED = classes()
            .that()
            .haveSimpleNameEndingWith("Desk")
            .and()
            .areNotAnnotations()
            .should()
            .beAnnotatedWith(DESK);

    private static final ArchRule ONLY_DESKS_ARE_MARKED = classes()
            .that()
            .areAnnotatedWith(DESK)
            .should()
            .haveSimpleNameEndingWith("Desk")
            .andShould()
            .resideOutsideOfPackage(ENGINE);

    private static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + ".engine.EngineClock")
            .should()
            .accessTargetWhere(asksTheMachine());

    /**
     * Who may see a family is asked of one place (docs/adr/0024): an organisation that signalled says nothing of
     * somebody who works there.
     */
    private static final ArchRule RIGHTS_HANG_ON_PARTS = methods()
            .that()
            .areDeclaredInClassesThat()
            .doNotHaveFullyQualifiedName(ROOT + ".casefile.CaseAccess")
            .should(notLayAPersonBesideTheOrganisationsOfAFamily());

    /** Who listens works in the same transaction, so that a step and all that follows of it is there or is not. */
    private static final ArchRule NOTHING_COMES_AFTERWARDS = noMethods()
            .should()
            .beMetaAnnotatedWith("org.springframework.scheduling.annotation.Async")
            .orShould()
            .beMetaAnnotatedWith("org.springframework.transaction.event.TransactionalEventListener");

    /** What happened is an event of the aggregate: who hears of it is not known where it happens. */
    private static final ArchRule NOBODY_CALLS_A_LISTENER =
            noClasses().that(pagesDesksOrForms()).should().dependOnClassesThat(hearOrAreTold());

    /**
     * A list is a column {@code text[]}, which the database can look into. Only a sealed one is one text: nobody looks
     * into that.
     */
    private static final ArchRule LISTS_ARE_NO_TEXTS =
            methods().that().areDeclaredInClassesThat(areWritten()).should(notMakeOneTextOfAList());

    /**
     * What lists entities although nothing in it says how many, each with what bounds it. A page shows a page: without
     * a bound a question takes a number (Top100, Pageable, Limit, or a limit in its own words).
     */
    private static final Map<String, List<String>> BOUNDED = Map.of(
            "one family",
            List.of(
                    "ConsentRows.findByCaseIdAndQuestionPurposeOrderByIdDesc",
                    "ConsentRows.findByCaseIdOrderByIdDesc",
                    "FamilyMembers.findByCaseIdOrderById",
                    "FormAnswers.findByCaseIdOrderById",
                    "HomeVisits.findByCaseId",
                    "HubMeetings.findByCaseId",
                    "NoticeRows.findByCaseIdOrderById",
                    "Parts.findByCaseIdAndEndedIsNullOrderById",
                    "Plans.findByCaseIdOrderByNumber",
                    "Referrals.findByCaseIdOrderByNeed",
                    "RightsRequests.findByLinkedCase",
                    "RunningHelps.findByCaseIdOrderByBegan",
                    "TimeLines.findByCaseIdOrderById",
                    "CaseFileRows.possiblySame"),
            "one plan, meeting or record of the reporting code",
            List.of(
                    "Actions.findByPlanIdOrderByDueAscIdAsc",
                    "HubMeetingParticipants.findByReferralIdAndRoundOrderByPlace",
                    "SafetyAnswers.findBySafetyIdOrderById",
                    "SafetyRecords.findByProfessionalAndMunicipalityAndClosedIsNull"),
            "one round of a coalition",
            List.of(
                    "Hearings.findByCycleIdOrderByOrganisationAscPartAsc",
                    "Meanings.findByHearingIdOrderById",
                    "Meetings.findByCycleIdOrderByHeldOnDescIdDesc",
                    "PlanActions.findByCycleIdOrderByDueAscIdAsc",
                    "PlanLines.findByCycleIdAndKindOrderById",
                    "PlanLines.findByCycleIdOrderById",
                    "ScanAnswers.findByCycleIdOrderById",
                    "Invitations.findByDossierOrderByOpenedAscSeatAsc"),
            "one coalition: what a table of people does in its years",
            List.of(
                    "Cycles.findByMunicipalityOrderByNumberDesc",
                    "Invitations.findByMunicipalityOrderByOpenedAscSeatAsc",
                    "Memberships.findByMunicipalityAndEndedIsNullOrderBySinceAscOrganisationAsc",
                    "PlanActions.findByMunicipalityOrderByDueAscIdAsc",
                    "Questions.findByAskedAskerOrAskedPlaceOrderByAskedAtDescIdAsc",
                    "Questions.findByAskedPlaceAndStateOrderByAskedAtAscIdAsc"),
            "one municipality's agreements, or the region's",
            List.of(
                    "Adoptions.findByVersionIdOrderByMunicipality",
                    "ClauseVersions.findByClauseIdOrderByVersion",
                    "ClauseVersions.findByMunicipalityAndNeed",
                    "ClauseVersions.findByMunicipalityIsNullOrderByNeedAscVersionDesc",
                    "ClauseVersions.findByMunicipalityOrderByNeedAscVersionDesc",
                    "ClauseVersions.findByPackageIdOrderByNeedAscIdAsc"),
            "what is offered in one municipality, or by one organisation",
            List.of(
                    "Entries.findByContentIntervention",
                    "Entries.in",
                    "Entries.keptBy",
                    "Entries.of",
                    "Entries.offeredIn",
                    "EvidenceLines.findByEntryAndRoundOrderById"),
            "municipalities of the region, settings and interventions: as many as the files in reference/ have",
            List.of(
                    "Cycles.newestOfEach",
                    "Interventions.findByRetiredAtIsNullOrderByName",
                    "Municipalities.findByKindOrderByName",
                    "ReceiverRules.findAll",
                    "Settings.startValues"),
            "people of one organisation, or with one role in one municipality, and what one of them has there; all of"
                    + " them for practice only",
            List.of(
                    "Persons.everybody",
                    "Persons.forPractice",
                    "Persons.of",
                    "Persons.withRole",
                    "Absences.findByKindNotOrderById",
                    "Absences.findByOrganisationInAndKindNotOrderByFromDayAscIdAsc",
                    "Absences.findByPersonAndKindNotOrderByFromDayAscIdAsc",
                    "LeaveItems.findByListIdInOrderById",
                    "LeaveItems.findByProposedAndState",
                    "LeaveLists.findByLeaveIdOrderByGroup"),
            "what one person has at hand, or the ids that are asked for",
            List.of(
                    "ConsentRows.findByCaseIdInOrderByIdDesc",
                    "Parts.findByCaseIdInAndEndedIsNull",
                    "Parts.ofOrganisation",
                    "Parts.findByWhyEndedAndCaseIdIn",
                    "Parts.findByPersonAndCaseId",
                    "Parts.findByPersonAndCaseIdIn",
                    "Parts.of",
                    "Parts.findByPersonAndEndedIsNull",
                    "Entries.findByDossierIn",
                    "Interventions.findByDossierIn"),
            "few: one organisation's records of the reporting code; and what only tests of the keys ask",
            List.of("SafetyRecords.findByOrganisationOrderByOpenedDesc", "CaseFileRows.findAll"));

    /** No page loads more than it shows: who asks a repository for a list says how long it gets. */
    private static final ArchRule A_LIST_HAS_AN_END = classes().should(askForNoListWithoutEnd());

    /** No mail follows what is told of safety (docs/adr/0039). */
    private static final ArchRule SAFETY_TELLS_QUIETLY = noClasses()
            .that()
            .resideInAPackage("..kansrijkestart.safety..")
            .should()
            .callMethod(Notices.class, "tell", String.class, String.class, String.class, String.class);

    static final List<String> names = List.of(
            "aListHasAnEnd",
            "listsAreNoTexts",
            "nobodyCallsAListener",
            "nothingComesAfterwards",
            "safetyTellsQuietly",
            "onlyEngineKnowsCamunda",
            "engineKnowsNoFeature",
            "noCycles",
            "noCyclesBetweenRooms",
            "baseKnowsNothingOfOurs",
            "entitiesAreNoBeans",
            "desksAreMarked",
            "onlyDesksAreMarked",
            "timeComesFromTheClock",
            "rightsHangOnParts");

    private static final Map<String, ArchRule> RULES = Map.ofEntries(
            Map.entry("listsAreNoTexts", LISTS_ARE_NO_TEXTS),
            Map.entry("aListHasAnEnd", A_LIST_HAS_AN_END),
            Map.entry("noCyclesBetweenRooms", NO_CYCLES_BETWEEN_ROOMS),
            Map.entry("baseKnowsNothingOfOurs", BASE_KNOWS_NOTHING_OF_OURS),
            Map.entry("onlyEngineKnowsCamunda", ONLY_ENGINE_KNOWS_CAMUNDA),
            Map.entry("engineKnowsNoFeature", ENGINE_KNOWS_NO_FEATURE),
            Map.entry("noCycles", NO_CYCLES),
            Map.entry("entitiesAreNoBeans", ENTITIES_ARE_NO_BEANS),
            Map.entry("desksAreMarked", DESKS_ARE_MARKED),
            Map.entry("onlyDesksAreMarked", ONLY_DESKS_ARE_MARKED),
            Map.entry("timeComesFromTheClock", TIME_COMES_FROM_THE_CLOCK),
            Map.entry("rightsHangOnParts", RIGHTS_HANG_ON_PARTS),
            Map.entry("nobodyCallsAListener", NOBODY_CALLS_A_LISTENER),
            Map.entry("nothingComesAfterwards", NOTHING_COMES_AFTERWARDS),
            Map.entry("safetyTellsQuietly", SAFETY_TELLS_QUIETLY));

    /** Rules of which every class that is meant to break it does, alone. */
    private static final Map<String, Predicate<JavaClass>> EACH_BREAKS = Map.of(
            "aListHasAnEnd",
            one -> !one.getSimpleName().equals("Thing"),
            "listsAreNoTexts",
            one -> true,
            "timeComesFromTheClock",
            one -> true,
            "nobodyCallsAListener",
            one -> !one.getSimpleName().endsWith("News"));

    /** For each rule, classes that break it: file name → source. */
    private static final Map<String, Map<String, String>> BROKEN = Map.ofEntries(
            Map.entry(
                    "listsAreNoTexts",
                    Map.of("Joins", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Entity class Joins {
                        private String needs;
                        void say(java.util.List<String> all) { needs = String.join(",", all); }
                    }""", "Collects", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Embeddable class Collects {
                        private String needs;
                        void say(java.util.List<String> all) {
                            needs = all.stream().collect(java.util.stream.Collectors.joining(" "));
                        }
                    }""", "Splits", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Embeddable class Splits {
                        private String needs;
                        java.util.List<String> needs() { return java.util.List.of(needs.split(",")); }
                    }""", "Converts", """
                    package nl.kansrijkestart.broken;
                    class Converts implements jakarta.persistence.AttributeConverter<java.util.List<String>, String> {
                        public String convertToDatabaseColumn(java.util.List<String> all) { return String.join("|", all); }
                        public java.util.List<String> convertToEntityAttribute(String text) { return null; }
                    }""", "BesideSealed", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Embeddable class BesideSealed {
                        @nl.kansrijkestart.keys.Sealed private String themes;
                        private String needs;
                        void say(java.util.List<String> all) { needs = String.join(",", all); }
                    }""")),
            Map.entry("onlyEngineKnowsCamunda", Map.of("Peek", """
                    package nl.kansrijkestart.referral;
                    class Peek { org.camunda.bpm.engine.RuntimeService runtime; }""")),
            Map.entry("aListHasAnEnd", Map.of("Thing", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Entity public class Thing { }""", "Things", """
                    package nl.kansrijkestart.broken;
                    interface Things extends org.springframework.data.repository.ListCrudRepository<Thing, String> {
                        java.util.List<Thing> findByMunicipality(String municipality);
                    }""", "Others", """
                    package nl.kansrijkestart.broken;
                    interface Others extends org.springframework.data.repository.Repository<Thing, String> {
                        @org.springframework.data.jpa.repository.Query("select one from Thing one")
                        java.util.stream.Stream<Thing> each();
                    }""", "Peek", """
                    package nl.kansrijkestart.broken;
                    class Peek { Object all(Things things) { return things.findAll(); } }""")),
            Map.entry("engineKnowsNoFeature", Map.of("Peek", """
                    package nl.kansrijkestart.engine;
                    class Peek { nl.kansrijkestart.broken.Thing thing; }""", "Thing", """
                    package nl.kansrijkestart.broken;
                    public class Thing { }""")),
            Map.entry("noCycles", Map.of("One", """
                    package nl.kansrijkestart.one;
                    public class One { nl.kansrijkestart.two.Two two; }""", "Two", """
                    package nl.kansrijkestart.two;
                    public class Two { nl.kansrijkestart.one.One one; }""")),
            Map.entry("noCyclesBetweenRooms", Map.of("One", """
                    package nl.kansrijkestart.one;
                    public class One { nl.kansrijkestart.one.room.Two two; }""", "Two", """
                    package nl.kansrijkestart.one.room;
                    public class Two { nl.kansrijkestart.one.One one; }""")),
            Map.entry("baseKnowsNothingOfOurs", Map.of("Ground", """
                    package nl.kansrijkestart.base;
                    class Ground { nl.kansrijkestart.broken.Thing thing; }""", "Thing", """
                    package nl.kansrijkestart.broken;
                    public class Thing { }""")),
            Map.entry("entitiesAreNoBeans", Map.of("Row", """
                    package nl.kansrijkestart.broken;
                    @jakarta.persistence.Entity @org.springframework.stereotype.Service class Row { }""")),
            Map.entry("desksAreMarked", Map.of("LooseDesk", """
                    package nl.kansrijkestart.broken;
                    public class LooseDesk { }""")),
            Map.entry("onlyDesksAreMarked", Map.of("Helper", """
                    package nl.kansrijkestart.broken;
                    @nl.kansrijkestart.engine.Desk public class Helper { }""")),
            Map.entry("rightsHangOnParts", Map.of("Peek", """
                    package nl.kansrijkestart.broken;
                    class Peek {
                        boolean sees(nl.kansrijkestart.casefile.file.CaseCard family, nl.kansrijkestart.access.PersonCard person) {
                            return java.util.stream.Stream.of(person).anyMatch(one -> one.organisation().equals(family.signallerGroup()));
                        }
                    }""")),
            Map.entry(
                    "timeComesFromTheClock",
                    Map.of(
                            "A",
                            "class A { Object now() { return java.time.Instant.now(); } }",
                            "B",
                            "class B { Object now() { return java.time.LocalDate.now(java.time.ZoneId.of(\"UTC\"));"
                                    + " } }",
                            "C",
                            "class C { Object now() { return System.currentTimeMillis(); } }",
                            "D",
                            "class D { Object now() { return new java.util.Date(); } }",
                            "E",
                            "class E { java.util.function.Supplier<java.time.Instant> now = java.time.Instant::now;"
                                    + " }")),
            Map.entry(
                    "nobodyCallsAListener",
                    Map.of("ThingForms", """
                    package nl.kansrijkestart.broken;
                    class ThingForms { ThingNews news; }""", "ThingDesk", """
                    package nl.kansrijkestart.broken;
                    @nl.kansrijkestart.engine.Desk public class ThingDesk { nl.kansrijkestart.notify.Notices notices; }""", "ThingPages", """
                    package nl.kansrijkestart.broken.web;
                    class ThingPages { nl.kansrijkestart.monitoring.facts.Facts facts; }""", "ThingNews", """
                    package nl.kansrijkestart.broken;
                    class ThingNews { @org.springframework.context.event.EventListener void hears(String event) { } }""")),
            Map.entry("safetyTellsQuietly", Map.of("Tells", """
                    package nl.kansrijkestart.safety;
                    class Tells {
                        nl.kansrijkestart.notify.Notices notices;
                        void tell() { notices.tell("o", null, null, "een eigen taak wacht op u"); }
                    }""")),
            Map.entry("nothingComesAfterwards", Map.of("Later", """
                    package nl.kansrijkestart.broken;
                    class Later {
                        @org.springframework.transaction.event.TransactionalEventListener void hears(String event) { }
                    }""")));

    @ParameterizedTest(name = "{0}")
    @FieldSource("names")
    void oursKeep(String rule) {
        RULES.get(rule).allowEmptyShould(true).check(OURS);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("names")
    void eachRuleCanFail(String rule, @TempDir Path folder) throws IOException {
        JavaClasses broken = compiled(BROKEN.get(rule), folder);
        assertThatThrownBy(() -> RULES.get(rule).check(broken)).isInstanceOf(AssertionError.class);
        if (EACH_BREAKS.containsKey(rule)) {
            for (JavaClass one : broken.that(DescribedPredicate.describe("breaks it", EACH_BREAKS.get(rule)))) {
                assertThat(RULES.get(rule)
                                .evaluate(broken.that(DescribedPredicate.equalTo(one)))
                                .hasViolation())
                        .as(one.getName())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("names")
    void noRuleFindsWhatIsFine(String rule, @TempDir Path folder) throws IOException {
        JavaClasses fine =
                compiled(Map.of("FineDesk", """
                package nl.kansrijkestart.fine;
                @nl.kansrijkestart.engine.Desk public class FineDesk {
                    Object now(java.time.Clock clock) { return java.time.LocalDate.now(clock); }
                }""", "Fine", """
                package nl.kansrijkestart.fine;
                @jakarta.persistence.Entity class Fine { Object at(long millis) { return new java.util.Date(millis); } }""", "Fines", """
                package nl.kansrijkestart.fine;
                interface Fines extends org.springframework.data.repository.ListCrudRepository<Fine, String> {
                    java.util.List<Fine> findTop100ByMunicipality(String municipality);
                    java.util.List<Fine> findByMunicipality(
                            String municipality, org.springframework.data.domain.Pageable page);
                    @org.springframework.data.jpa.repository.Query("select one from Fine one order by one.id limit 200")
                    java.util.List<Fine> newest();
                    java.util.Optional<Fine> findByMark(String mark);
                    @org.springframework.data.jpa.repository.Query("select one.mark from Fine one")
                    java.util.List<String> marks();
                }""", "Uses", """
                package nl.kansrijkestart.engine;
                class Uses { org.camunda.bpm.engine.RuntimeService runtime; }""", "Lists", """
                package nl.kansrijkestart.fine;
                @jakarta.persistence.Embeddable class Lists {
                    @nl.kansrijkestart.keys.Sealed private String themes;
                    private java.util.List<String> needs;
                    void say(java.util.List<String> all) { themes = String.join(",", all); needs = all; }
                    java.util.List<String> themes() { return codes(themes); }
                    private static java.util.List<String> codes(String text) { return java.util.List.of(text.split(",")); }
                }"""), folder);
        assertThatCode(() -> RULES.get(rule).allowEmptyShould(true).check(fine)).doesNotThrowAnyException();
    }

    /** A reason for what is no longer there would let the next one through. */
    @Test
    void whatIsBoundedIsThere() {
        Set<String> asked = OURS.stream()
                .flatMap(HouseRulesTest::withoutEnd)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(
                        BOUNDED.values().stream().flatMap(List::stream).toList());
    }

    private static ArchCondition<JavaClass> askForNoListWithoutEnd() {
        Set<String> bounded = BOUNDED.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new ArchCondition<>("ask a repository for no list of entities without an end") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                withoutEnd(one)
                        .forEach(list -> events.add(new SimpleConditionEvent(
                                one,
                                bounded.contains(list.getKey()),
                                list.getValue() + " gives all there are: say how many (Top100, Pageable, limit), or "
                                        + "name in BOUNDED what bounds it")));
            }
        };
    }

    /** What lists entities and does not say how many: repository and method, and where it is. */
    private static Stream<Map.Entry<String, String>> withoutEnd(JavaClass one) {
        Stream<Map.Entry<String, String>> declared = isRepository(one)
                ? one.getMethods().stream()
                        .filter(HouseRulesTest::listsEntities)
                        .map(method -> Map.entry(one.getSimpleName() + "." + method.getName(), method.getFullName()))
                : Stream.of();
        Stream<Map.Entry<String, String>> all = one.getMethodCallsFromSelf().stream()
                .filter(call -> isRepository(call.getTargetOwner())
                        && call.getTarget().getName().equals("findAll")
                        && call.getTarget().getRawParameterTypes().isEmpty())
                .map(call -> Map.entry(call.getTargetOwner().getSimpleName() + ".findAll", call.getDescription()));
        return Stream.concat(declared, all);
    }

    private static boolean isRepository(JavaClass one) {
        return one.getPackageName().startsWith(ROOT)
                && one.isAssignableTo("org.springframework.data.repository.Repository");
    }

    private static boolean listsEntities(JavaMethod method) {
        boolean many = Stream.of("java.lang.Iterable", "java.util.stream.Stream")
                .anyMatch(type -> method.getRawReturnType().isAssignableTo(type));
        boolean entities = method.getReturnType().getAllInvolvedRawTypes().stream()
                .anyMatch(type -> type.isAnnotatedWith("jakarta.persistence.Entity"));
        boolean number = method.getName().matches("(find|read|get|query)(Distinct)?(Top|First)\\d+.*")
                || method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.getName().matches("org.springframework.data.domain.(Pageable|Limit)"))
                || method.tryGetAnnotationOfType("org.springframework.data.jpa.repository.Query")
                        .flatMap(query -> query.get("value"))
                        .filter(text -> text.toString().matches("(?s).*\\blimit \\d+\\s*"))
                        .isPresent();
        return many && entities && !number;
    }

    private static DescribedPredicate<JavaClass> pagesDesksOrForms() {
        return DescribedPredicate.describe(
                "are pages, desks or forms",
                one -> one.getPackageName().endsWith(".web")
                        || one.getSimpleName().endsWith("Desk")
                        || one.getSimpleName().endsWith("Forms"));
    }

    private static DescribedPredicate<JavaClass> hearOrAreTold() {
        Set<String> told =
                Set.of(ROOT + ".monitoring.facts.Facts", ROOT + ".notify.Notices", ROOT + ".socialmap.entry.Evidence");
        return DescribedPredicate.describe(
                "listen, or keep what listeners tell",
                one -> told.contains(one.getName())
                        || one.getMethods().stream()
                                .anyMatch(method ->
                                        method.isAnnotatedWith("org.springframework.context.event.EventListener")));
    }

    private static DescribedPredicate<JavaClass> areWritten() {
        return DescribedPredicate.describe(
                "are entities, parts of one or converters",
                one -> one.isAnnotatedWith("jakarta.persistence.Entity")
                        || one.isAnnotatedWith("jakarta.persistence.Embeddable")
                        || one.isAssignableTo("jakarta.persistence.AttributeConverter"));
    }

    private static ArchCondition<JavaMethod> notMakeOneTextOfAList() {
        String sealed = ROOT + ".keys.Sealed";
        return new ArchCondition<>("not make one text of a list, or a list of one, unless it is sealed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean oneText = method.getAccessesFromSelf().stream()
                        .map(one -> one.getTargetOwner().getSimpleName() + "."
                                + one.getTarget().getName())
                        .anyMatch(Set.of("String.join", "String.split", "Collectors.joining")::contains);
                boolean sealsAny = method.getOwner().getFields().stream().anyMatch(one -> one.isAnnotatedWith(sealed));
                boolean inClear = method.getFieldAccesses().stream()
                        .flatMap(one -> one.getTarget().resolveMember().stream())
                        .anyMatch(one -> one.getRawType().isEquivalentTo(String.class) && !one.isAnnotatedWith(sealed));
                events.add(new SimpleConditionEvent(
                        method,
                        !oneText || sealsAny && !inClear,
                        method.getFullName() + " makes one text of a list: keep a List<String> with @JdbcTypeCode("
                                + "SqlTypes.ARRAY) in a column text[]"));
            }
        };
    }

    private static SliceAssignment rooms() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass one) {
                return one.getPackageName().equals(ROOT)
                        ? SliceIdentifier.ignore()
                        : SliceIdentifier.of(one.getPackageName());
            }

            @Override
            public String getDescription() {
                return "rooms";
            }
        };
    }

    private static ArchCondition<JavaMethod> notLayAPersonBesideTheOrganisationsOfAFamily() {
        return new ArchCondition<>("not lay a person's organisation beside those of a family") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Set<String> asked = method.getAccessesFromSelf().stream()
                        .map(one -> one.getTargetOwner().getName() + "."
                                + one.getTarget().getName())
                        .collect(Collectors.toSet());
                boolean person = asked.contains(ROOT + ".access.PersonCard.organisation");
                boolean family = Stream.of("signallerGroup", "contactGroup", "caseDirectorGroup", "leaderGroup")
                        .anyMatch(group -> asked.contains(ROOT + ".casefile.file.CaseCard." + group));
                events.add(new SimpleConditionEvent(
                        method,
                        !(person && family),
                        method.getFullName()
                                + " lays a person's organisation beside those of a family: ask casefile.CaseAccess"));
            }
        };
    }

    private static DescribedPredicate<JavaAccess<?>> asksTheMachine() {
        return new DescribedPredicate<>("ask the machine for the time instead of the clock") {
            @Override
            public boolean test(JavaAccess<?> access) {
                String owner = access.getTargetOwner().getName();
                String name = access.getTarget().getName();
                List<String> arguments = access.getTarget() instanceof CodeUnitAccessTarget called
                        ? called.getRawParameterTypes().stream()
                                .map(JavaClass::getName)
                                .toList()
                        : List.of();
                boolean now =
                        owner.startsWith("java.time.") && name.equals("now") && !arguments.contains("java.time.Clock");
                boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                boolean date = owner.equals("java.util.Date") && name.equals("<init>") && arguments.isEmpty();
                boolean calendar = owner.equals("java.util.Calendar") && name.equals("getInstance");
                boolean clock = owner.equals("java.time.Clock")
                        && Set.of("systemUTC", "systemDefaultZone", "system").contains(name);
                return now || millis || date || calendar || clock;
            }
        };
    }

    private static JavaClasses compiled(Map<String, String> sources, Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> arguments = new ArrayList<>(
                List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none"));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .as("compiles")
                .isZero();
        return new ClassFileImporter().importPath(folder);
    }
}
