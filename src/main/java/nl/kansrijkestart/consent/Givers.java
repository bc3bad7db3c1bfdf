package nl.kansrijkestart.consent;

import java.util.List;
import nl.kansrijkestart.base.Refusal;

/**
 * Who may say yes to what: the pregnant woman before birth, each parent with authority after it, a partner about the
 * own facts only.
 */
public final class Givers {

    static final String PREGNANT = "pregnantWoman";
    static final String PARENT = "parentWithAuthority";
    /**
     * After birth each parent with authority answers for the child; this is the one who did not give the yes that is
     * there.
     */
    public static final String OTHER_PARENT = "otherParent";

    public static final String YOUTH_WITH_PARENT = "youth12to15";
    /** Who has authority over a child whose parents are under 18, unless a judge declared the mother of age. */
    static final String GUARDIAN = "guardian";
    /**
     * From 12 to 15 without a parent, and on which of the two grounds of the law (BW 7:450, second paragraph): it keeps
     * serious harm from her, or she keeps wanting it after thinking it over. The ground stays with the yes.
     */
    static final String YOUTH_SERIOUS_HARM = "youthSeriousHarm";

    static final String YOUTH_OWN_WISH = "youthOwnWish";
    private static final String YOUTH_16_PLUS = "youth16plus";
    private static final List<String> UNDER_18 =
            List.of(YOUTH_WITH_PARENT, YOUTH_SERIOUS_HARM, YOUTH_OWN_WISH, YOUTH_16_PLUS);

    public static final String PARTNER = "partner";
    public static final String PARTNER_FACTS = "partnerFacts";
    public static final String CHILD = "child";

    private Givers() {}

    /**
     * The pregnant woman of before the birth is a parent with authority after it; the other parent has a word of its
     * own.
     */
    static boolean same(String giver, String other) {
        return afterBirth(giver).equals(afterBirth(other));
    }

    /** One is the other parent, and not the one whose yes is there. */
    static boolean differ(String giver, String other) {
        return OTHER_PARENT.equals(giver) != OTHER_PARENT.equals(other);
    }

    /** What the giver of a yes from before the birth is called after it. */
    public static String afterBirth(String giver) {
        return PREGNANT.equals(giver) ? PARENT : giver;
    }

    /**
     * Refuses a giver who cannot say this with Refusal, in Dutch. A no or a later is taken from everybody: it has
     * no consequence.
     *
     * @param pregnant the child is not born yet
     * @param categories what she says yes to; empty when she says yes to nothing
     */
    public static void check(boolean pregnant, String giver, List<String> categories) {
        if (categories.isEmpty()) {
            return;
        }
        if (pregnant && List.of(PARENT, OTHER_PARENT, GUARDIAN).contains(giver)) {
            throw new Refusal(
                    "Voor de geboorte geeft de zwangere zelf toestemming. Kies wie zij is: zwangere, jongere of "
                            + "vertegenwoordiger.");
        }
        if (!pregnant && PREGNANT.equals(giver)) {
            throw new Refusal(
                    "Het kind is geboren. Kies: ouder met gezag. Is de ouder nog geen 18? Dan heeft een voogd "
                            + "het gezag, of de moeder als de rechter haar meerderjarig verklaarde. Over zichzelf "
                            + "zegt zij als jongere ja of nee.");
        }
        if (!pregnant && UNDER_18.contains(giver) && categories.contains(CHILD)) {
            throw new Refusal("Een ouder onder de 18 heeft geen gezag over het kind, behalve als de rechter haar "
                    + "meerderjarig verklaarde. Haal het kind hier weg, of vraag het de voogd.");
        }
        boolean partnerFacts = categories.contains(PARTNER_FACTS);
        if (PARTNER.equals(giver) && categories.stream().anyMatch(code -> !PARTNER_FACTS.equals(code))) {
            throw new Refusal(
                    "Een partner zegt alleen ja of nee over de eigen gegevens. Vraag het andere aan de zwangere of "
                            + "de ouder met gezag.");
        }
        if (partnerFacts && !PARTNER.equals(giver)) {
            throw new Refusal(
                    "Over gegevens van de partner zegt de partner zelf ja of nee. Haal dat hier weg, en vraag het de "
                            + "partner.");
        }
        if (pregnant && categories.contains(CHILD)) {
            throw new Refusal("Het kind is nog niet geboren: er zijn nog geen gegevens over het kind. Haal dat weg.");
        }
    }

    /**
     * From 16 somebody answers alone; from 12 to 15 together with a parent (WGBO, GDPR implementation act), unless one
     * of the two grounds of the law is given. Refuses with Refusal.
     *
     * @param parentToo a parent said yes too
     * @param categories what she says yes to; empty when she says yes to nothing
     */
    public static void together(String giver, boolean parentToo, List<String> categories) {
        if (YOUTH_WITH_PARENT.equals(giver) && !parentToo && !categories.isEmpty()) {
            throw new Refusal(
                    "Een jongere van 12 tot en met 15 zegt ja samen met een ouder. Zei die ouder ook ja? Zet dan het "
                            + "vinkje. Kan dat niet? De wet kent twee gronden om haar alleen te laten beslissen: kies "
                            + "die bij ‘Wie geeft toestemming?’.");
        }
    }
}
