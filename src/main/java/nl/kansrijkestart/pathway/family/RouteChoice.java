package nl.kansrijkestart.pathway.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.base.Words;
import nl.kansrijkestart.casefile.file.CaseCard;
import nl.kansrijkestart.casefile.file.CaseFiles;
import nl.kansrijkestart.engine.forms.FormContents.Option;
import nl.kansrijkestart.referral.ReferralService;
import org.springframework.stereotype.Component;

/**
 * The routes a parent can choose, and what a choice leads to. A care path is chosen per theme: {@code carePath:debts}.
 */
@Component
public class RouteChoice {

    public static final Set<String> WITHOUT_OTHERS = Set.of("selfArranged", "ownCare");
    private static final String PATH = "carePath:";
    /** What stays close to the parent first; several parties at one table last. */
    private static final List<String> LIGHTEST_FIRST = List.of(
            "ownCare",
            "selfArranged",
            "informalSupport",
            "jgzContact",
            "carePath",
            "prenatalHomeVisit",
            "stevigOuderschap",
            "voorZorg",
            "hubMeeting",
            "vulnerablePregnancyConsultation");
    /** Can be chosen whatever the situation. */
    private static final Set<String> ALWAYS = Set.of(
            "ownCare", "selfArranged", "informalSupport", "jgzContact", "carePath", "prenatalHomeVisit", "hubMeeting");

    private final CaseFiles files;
    private final ReferralService referrals;

    RouteChoice(CaseFiles files, ReferralService referrals) {
        this.files = files;
        this.referrals = referrals;
    }

    /**
     * Proposed routes first, then the others that always exist; in both the lightest help first. A choice never
     * disappears because it was not proposed.
     */
    public List<Option> options(String caseId, List<String> proposed) {
        CaseCard file = files.card(caseId);
        Set<String> routes = new LinkedHashSet<>();
        LIGHTEST_FIRST.stream().filter(proposed::contains).forEach(route -> routes.addAll(perTheme(route, file)));
        LIGHTEST_FIRST.stream().filter(ALWAYS::contains).forEach(route -> routes.addAll(perTheme(route, file)));
        if (!file.pregnant()) {
            routes.remove("prenatalHomeVisit");
        }
        return routes.stream()
                .map(route -> new Option(route, label(route, file.municipality(), proposed)))
                .toList();
    }

    /** What others are asked for by these routes: a route, or for a care path each of the family's themes. */
    public static List<String> needs(List<String> proposed, CaseCard file) {
        return LIGHTEST_FIRST.stream()
                .filter(proposed::contains)
                .filter(route -> !WITHOUT_OTHERS.contains(route))
                .flatMap(route -> perTheme(route, file).stream())
                .map(RouteChoice::need)
                .toList();
    }

    /**
     * Each chosen route that needs others becomes a referral to ask the parent about; what was chosen before and not
     * agreed is forgotten.
     */
    public void choose(String caseId, List<String> chosen) {
        referrals.forgetProposed(caseId);
        chosen.stream()
                .filter(route -> !WITHOUT_OTHERS.contains(route))
                .forEach(route -> referrals.propose(caseId, need(route)));
    }

    /** Nothing of the proposal is chosen. Who asked to be registered and is, for each theme, gets just that. */
    public static boolean departs(List<String> chosen, Pathway pathway) {
        boolean asWished =
                "register".equals(pathway.wish()) && chosen.stream().allMatch(route -> route.startsWith(PATH));
        return !asWished
                && chosen.stream()
                        .map(route -> route.replaceFirst(":.*", ""))
                        .noneMatch(pathway.proposedRoutes()::contains);
    }

    private static List<String> perTheme(String route, CaseCard file) {
        if (!"carePath".equals(route)) {
            return List.of(route);
        }
        List<String> paths = new ArrayList<>();
        file.themes().stream()
                .sorted(Words.order("theme"))
                .filter(theme -> !"unclear".equals(theme))
                .forEach(theme -> paths.add(PATH + theme));
        return paths;
    }

    private String label(String route, String municipality, List<String> proposed) {
        String word = route.startsWith(PATH)
                ? "Zorgpad " + Words.of("theme", need(route)).toLowerCase(java.util.Locale.ROOT)
                : Words.of("route", route);
        String receiver =
                WITHOUT_OTHERS.contains(route) ? "" : ": " + referrals.receiverName(need(route), municipality);
        return word + receiver + (proposed.contains(route.startsWith(PATH) ? "carePath" : route) ? " (voorstel)" : "");
    }

    private static String need(String route) {
        return route.startsWith(PATH) ? route.substring(PATH.length()) : route;
    }
}
