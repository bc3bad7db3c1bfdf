package nl.kansrijkestart.socialmap.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kansrijkestart.engine.ProcessTest;
import nl.kansrijkestart.engine.Stories;
import nl.kansrijkestart.engine.tasks.CaseTasks;
import nl.kansrijkestart.socialmap.entry.SocialMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Files of the social map: tried out, taken all or nothing, and taken again without a change. */
@ProcessTest
class UpkeepTest {

    private static final String KERKRADE = "gm0928";
    private static final String HEAD =
            "kenmerk;naam;organisatie;organisatiecode;vragen;domein;formeel;gemeenten;plekken;wachttijd;telefoon;"
                    + "e-mail;website;eigenaar\n";

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private SocialMap map;

    @Autowired
    private Stories stories;

    @Autowired
    private CaseTasks tasks;

    @Autowired
    private JdbcTemplate sql;

    private final String mark = "proef-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aFileIsTriedOutThenTakenThenChangesNothing() {
        byte[] file = file(
                mark
                        + "-a;Maaltijd aan huis;Buurthuis;;Weinig steun om zich heen | stress;Informeel;nee;Kerkrade "
                        + "| gm0882;4;0;+31 45 000 0101;;;",
                mark
                        + "-b;Spreekuur "
                        + "wonen;Woningcorporatie;;Wonen;sociaal;ja;Kerkrade;;10;;wonen@example.invalid;"
                        + "https://wonen.example.invalid;welzijnkerkrade");

        assertThat(upkeep.tryOut(KERKRADE, file))
                .isEqualTo(new Upkeep.Outcome(
                        List.of("Maaltijd aan huis", "Spreekuur wonen"), List.of(), 0, Set.of("gm0882"), List.of()));
        assertThat(map.entry(mark + "-a")).as("trying out changes nothing").isEmpty();

        assertThat(upkeep.take(KERKRADE, file).good()).isTrue();
        assertThat(map.entry(mark + "-a")).get().satisfies(entry -> {
            assertThat(entry.facts().needs()).containsExactly("smallNetwork", "stress");
            assertThat(entry.facts().area()).containsExactly("gm0882", KERKRADE);
            assertThat(entry.facts().formal()).isFalse();
            assertThat(entry.facts().reach().telephone()).isEqualTo("+31 45 000 0101");
            assertThat(entry.checkedOn()).as("saved is not checked").isNull();
        });
        assertThat(upkeep.take(KERKRADE, file))
                .isEqualTo(new Upkeep.Outcome(List.of(), List.of(), 2, Set.of(), List.of()));
        assertThat(upkeep.take(KERKRADE, upkeep.file(KERKRADE)))
                .as("our own file")
                .satisfies(outcome -> {
                    assertThat(outcome.problems()).isEmpty();
                    assertThat(outcome.fresh()).isEmpty();
                    assertThat(outcome.changed()).isEmpty();
                });
        assertThat(sql.queryForObject("""
                        select count(*) from act_ru_execution join social_map_entry on dossier = business_key_
                        where id like ? and parent_id_ is null
                        """, Integer.class, mark + "%"))
                .as("each has one check planned")
                .isEqualTo(2);
        stories.running(map.entry(mark + "-b").orElseThrow().dossier())
                .afterWorkingDays(60)
                .waitsFor("checkEntry")
                .by("welzijnkerkrade")
                .answers("casusregisseur", "checkEntry", "result", "gone")
                .endsAt("entryRetired");
        assertThat(upkeep.tryOut(KERKRADE, file).problems())
                .containsExactly(
                        new Upkeep.Problem(3, "kenmerk", "Deze vermelding is vervallen. Kies een nieuw kenmerk."));
    }

    @Test
    void eachMistakeIsNamedWithItsRowAndNothingIsTaken() {
        byte[] file = file(
                mark + ";Goed aanbod;Buurthuis;;Wonen;Sociaal;ja;Kerkrade;;;0800-000 0101;;;",
                mark + "-x;=HYPERLINK(\"http://kwaad\");Buurthuis;;Wonen;Sociaal;ja;gm9999;-3;x;0800-000 0102;;;",
                mark
                        + ";Aanbod;Buurthuis;bestaatniet;Onzin;Geestelijk;misschien;Kerkrade;;;;geenmail;ftp://nee;"
                        + "ookniet",
                "Hoofd Letters;;Buurthuis;;Wonen;Sociaal;ja;Kerkrade;;;@cmd;;;",
                "te;weinig;cellen");

        assertThat(upkeep.take(KERKRADE, file).problems())
                .extracting(Upkeep.Problem::inWords)
                .containsExactlyInAnyOrder(
                        "Rij 3, naam: Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.",
                        "Rij 3, gemeenten: Deze gemeente is niet bekend: gm9999.",
                        "Rij 3, plekken: Dit getal kan niet kleiner zijn dan nul.",
                        "Rij 3, wachttijd: Vul een heel getal in van 0 tot en met 1000.",
                        "Rij 4, kenmerk: Dit kenmerk staat ook in rij 2.",
                        "Rij 4, organisatiecode: Deze organisatiecode is niet bekend: bestaatniet.",
                        "Rij 4, vragen: Dit thema of deze route is niet bekend: Onzin.",
                        "Rij 4, domein: Dit domein is niet bekend: Geestelijk.",
                        "Rij 4, formeel: Vul ja of nee in.",
                        "Rij 4, e-mail: Vul een geldig e-mailadres in. Bijvoorbeeld: naam@voorbeeld.nl.",
                        "Rij 4, website: Laat het adres beginnen met https://.",
                        "Rij 4, eigenaar: Deze organisatiecode is niet bekend: ookniet.",
                        "Rij 5, kenmerk: Gebruik 3 tot 60 kleine letters, cijfers en streepjes, zoals "
                                + "geldzorgen-kerkrade.",
                        "Rij 5, naam: Dit is niet ingevuld.",
                        "Rij 5, telefoon: Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.",
                        "Rij 6: Deze rij heeft 3 cellen en de eerste rij 14.");
        assertThat(map.entry(mark)).as("the good row neither").isEmpty();
    }

    /** What a spreadsheet or a copied text leaves behind: no-break spaces, signs without width, another direction. */
    @Test
    void whatNobodySeesIsTakenOutAndHidesNoFormula() {
        byte[] hidden = file(
                mark + "-e;\u00A0=HYPERLINK(\"http://kwaad\");Buurthuis;;Wonen;Sociaal;ja;Kerkrade;;;0800-000 0107;;;",
                mark + "-f;Hulp;\u200B@cmd;;Wonen;Sociaal;ja;Kerkrade;;;0800-000 0107;;;",
                mark + "-g;\u202E+1;Buurthuis;;Wonen;Sociaal;ja;Kerkrade;;;0800-000 0107;;;");
        assertThat(upkeep.tryOut(KERKRADE, hidden).problems())
                .extracting(Upkeep.Problem::inWords)
                .containsExactlyInAnyOrder(
                        "Rij 2, naam: Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.",
                        "Rij 3, organisatie: Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.",
                        "Rij 4, naam: Hier staat een formule. Laat de tekst niet beginnen met =, +, - of @.");

        assertThat(upkeep.take(
                                KERKRADE,
                                file(mark
                                        + "-h;Hulp "
                                        + "\u202Egnp.exe;Stichting\u00A0Proef;;Wonen\u200B;Sociaal;ja\u00A0;"
                                        + "Kerk\u00ADrade;;;045 "
                                        + "555 12 34\u00A0;;;"))
                        .problems())
                .isEmpty();
        assertThat(map.entry(mark + "-h")).get().satisfies(entry -> {
            assertThat(entry.facts().name()).isEqualTo("Hulp gnp.exe");
            assertThat(entry.facts().organisationName()).isEqualTo("Stichting Proef");
            assertThat(entry.facts().reach().telephone()).isEqualTo("045 555 12 34");
        });
        sql.update("update social_map_entry set name = ? where id = ?", "\u00A0=1+1", mark + "-h");
        assertThat(new String(upkeep.file(KERKRADE), StandardCharsets.UTF_8)).contains(";'\u00A0=1+1;");
    }

    @Test
    void aFileThatIsNoSocialMapIsRefusedAsAWhole() {
        assertThat(problems("")).containsExactly("Het bestand is leeg.");
        assertThat(problems("naam;kleur\nAanbod;rood"))
                .contains(
                        "Rij 1, kleur: Deze kolom is niet bekend of staat er twee keer.",
                        "Rij 1, gemeenten: Deze kolom ontbreekt.");
        assertThat(problems(HEAD)).containsExactly("Er staan geen vermeldingen in het bestand.");
        assertThat(problems(HEAD + mark + ";\"open;x"))
                .containsExactly(
                        "Het bestand is geen goed CSV-bestand. Misschien staat er ergens één aanhalingsteken te veel.");
        assertThat(upkeep.tryOut(KERKRADE, "kenmerk;naam\nx;Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .problems())
                .extracting(Upkeep.Problem::inWords)
                .containsExactly("Het bestand is niet te lezen. Sla het in het rekenblad op als ‘CSV UTF-8’.");
        assertThat(upkeep.tryOut(KERKRADE, new byte[1_000_001]).problems())
                .extracting(Upkeep.Problem::inWords)
                .containsExactly("Het bestand is groter dan 1 MB. Verdeel het over meer bestanden.");
        assertThat(problems("kenmerk,naam,organisatie,vragen,domein,formeel,gemeenten,telefoon\n"
                        + "a,b,c,Wonen,Sociaal,ja,Kerkrade,1\n".repeat(5001)))
                .containsExactly("Het bestand heeft meer dan 5000 rijen. Verdeel het over meer bestanden.");
    }

    @Test
    void anEntryOfAnotherCoalitionIsNotChangedByAFile() {
        assertThat(upkeep.tryOut(
                                "gm0917",
                                file("geldzorgen-parkstad;Van ons;Buurthuis;;Wonen;Sociaal;ja;Heerlen;;;0800-000 "
                                        + "0101;;;"))
                        .problems())
                .containsExactly(new Upkeep.Problem(
                        2, "kenmerk", "Deze vermelding hoort bij een andere gemeente. Kies een ander kenmerk."));
    }

    @Test
    void oneEntryIsTypedByTheSameRules() {
        Map<Column, String> cells = new EnumMap<>(Map.of(
                Column.id,
                mark,
                Column.name,
                "Inloop",
                Column.organisationName,
                "Buurthuis",
                Column.needs,
                "housing",
                Column.domain,
                "Sociaal",
                Column.formal,
                "ja",
                Column.area,
                "Kerkrade",
                Column.weeksFrom,
                "30",
                Column.weeksTo,
                "12"));
        assertThat(upkeep.take(KERKRADE, cells, true).problems())
                .extracting(Upkeep.Problem::inWords)
                .containsExactlyInAnyOrder(
                        "De laatste week ligt voor de eerste week.",
                        "Vul een telefoonnummer, e-mailadres of website in.");
        cells.put(Column.weeksTo, "36");
        cells.put(Column.telephone, "0800-000 0103");
        assertThat(upkeep.take(KERKRADE, cells, true).fresh()).containsExactly("Inloop");
        assertThat(tasks.open(map.entry(mark).orElseThrow().dossier()))
                .as("its check comes later")
                .isEmpty();
        assertThat(upkeep.cells(mark))
                .containsEntry(Column.needs, "Wonen")
                .containsEntry(Column.area, KERKRADE)
                .containsEntry(Column.capacity, "");
    }

    private List<String> problems(String file) {
        return upkeep.tryOut(KERKRADE, file.getBytes(StandardCharsets.UTF_8)).problems().stream()
                .map(Upkeep.Problem::inWords)
                .toList();
    }

    private static byte[] file(String... rows) {
        return (HEAD + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
