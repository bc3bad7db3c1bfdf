package nl.kansrijkestart.agreement.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.access.People;
import nl.kansrijkestart.agreement.clause.BaseClauses;
import nl.kansrijkestart.agreement.clause.ClauseDraft;
import nl.kansrijkestart.agreement.clause.ClauseFields;
import nl.kansrijkestart.agreement.clause.ClauseNow;
import nl.kansrijkestart.agreement.clause.ClauseVersion;
import nl.kansrijkestart.agreement.clause.ClauseVersions;
import nl.kansrijkestart.agreement.clause.PartnerTable;
import org.springframework.stereotype.Component;

/**
 * The region's text with a municipality's own differences on top. What the own clause was last laid beside is kept with
 * it, so that a difference the municipality chose before is told apart from one that the region makes now.
 */
@Component
public class RegionalOverlay {

    private static final int LONGEST_TEXT = 1000;

    private final ClauseVersions versions;
    private final BaseClauses base;
    private final ClauseNow now;
    private final People people;

    RegionalOverlay(ClauseVersions versions, BaseClauses base, ClauseNow now, People people) {
        this.versions = versions;
        this.base = base;
        this.now = now;
        this.people = people;
    }

    /** Where the region's new text differs from the own clause because the region changed it, line by line. */
    public List<String> conflicts(ClauseVersion region, ClauseVersion own) {
        return differences(region, own, true);
    }

    /** Where the own clause differs and the region changes nothing: chosen before. */
    public List<String> kept(ClauseVersion region, ClauseVersion own) {
        return differences(region, own, false);
    }

    private List<String> differences(ClauseVersion region, ClauseVersion own, boolean changedNow) {
        ClauseDraft before = before(own);
        List<String> lines = new ArrayList<>();
        List<String> regional = here(region.receivers(), own);
        List<String> then = here(before.receivers(), own);
        if (!regional.equals(own.receivers()) && changedNow != regional.equals(then)) {
            lines.add("ontvangers: regio " + names(regional) + was(changedNow, names(then)) + "; hier "
                    + names(own.receivers()));
        }
        Map<String, Integer> terms = own.terms().named();
        Map<String, Integer> earlier = before.terms().named();
        region.terms().named().forEach((name, amount) -> {
            if (!amount.equals(terms.get(name)) && changedNow != amount.equals(earlier.get(name))) {
                lines.add(
                        name + ": regio " + amount + was(changedNow, earlier.get(name)) + "; hier " + terms.get(name));
            }
        });
        if (region.agreedText() != null
                && !region.agreedText().equals(own.agreedText())
                && changedNow != region.agreedText().equals(before.agreedText())) {
            lines.add("tekst: " + (own.agreedText() == null ? "hier geen" : "hier “" + own.agreedText() + "”"));
        }
        return lines;
    }

    private static String was(boolean changed, Object then) {
        return changed ? " (was " + then + ")" : "";
    }

    /**
     * What a round starts from that adapts the region's clause. @param own null when the municipality has none in force
     */
    ClauseDraft draft(ClauseVersion region, ClauseVersion own, String municipality) {
        ClauseDraft regional = now.here(region, municipality);
        if (own == null) {
            return regional;
        }
        ClauseDraft before = before(own);
        boolean ownReceivers = !own.receivers().equals(here(before.receivers(), own));
        ClauseDraft mine = ClauseFields.of(own);
        return new ClauseDraft(
                region.need(),
                text(region.agreedText(), own.agreedText(), before.agreedText()),
                ownReceivers ? own.receivers() : regional.receivers(),
                region.terms().with(own.terms(), before.terms()),
                mine.consentGround(),
                mine.level(),
                mine.owner(),
                mine.signatories(),
                null,
                null,
                null);
    }

    private static String text(String region, String own, String before) {
        if (region == null) {
            return own;
        }
        if (own == null || own.equals(before) || own.equals(region)) {
            return region;
        }
        String both = region + "\n\nHier: " + own;
        return both.length() > LONGEST_TEXT ? own : both;
    }

    /** What the region said when the own clause was last laid beside it. */
    private ClauseDraft before(ClauseVersion own) {
        return own.laidBeside() == null
                ? start(own)
                : versions.findById(own.laidBeside()).map(ClauseFields::of).orElseGet(() -> start(own));
    }

    private ClauseDraft start(ClauseVersion own) {
        return new ClauseDraft(
                own.need(),
                null,
                base.kinds(own.need()),
                base.terms(own.need(), own.municipality()),
                "explicitConsent",
                "execution",
                PartnerTable.LEADS,
                List.of(),
                null,
                null,
                null);
    }

    private List<String> here(List<String> kinds, ClauseVersion own) {
        return base.organisations(kinds, own.municipality());
    }

    private String names(List<String> organisations) {
        return organisations.isEmpty()
                ? "Knooppuntcoördinator"
                : String.join(
                        ", dan ",
                        organisations.stream()
                                .map(one -> people.organisation(one).name())
                                .toList());
    }
}
