package nl.kansrijkestart.pathway.family;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.kansrijkestart.keys.Sealed;

/** What was decided about the next step, and by when it is due: kept, so that task and timer say the same. */
@Embeddable
public class NextSteps {

    /** Who can say yes by the law; its sentence stands in words.properties. */
    public enum Giver {
        adult("pregnantWoman"),
        from16("youth16plus"),
        under16("youth12to15"),
        bothParents("parentWithAuthority"),
        oneParent("parentWithAuthority"),
        declaredOfAge("parentWithAuthority"),
        guardian("guardian"),
        otherParent("otherParent"),
        guardianMissing("guardian");

        private final String code;

        Giver(String code) {
            this.code = code;
        }

        /** A code of {@code giver.*}. */
        public String code() {
            return code;
        }

        /**
         * Whether it is of somebody older than was found, or with authority.
         *
         * @param chosen a code of {@code giver.*}
         */
        public boolean rulesOut(String chosen) {
            List<String> grownUp = List.of(adult.code, bothParents.code);
            return grownUp.contains(chosen) && !grownUp.contains(code) || this == under16 && from16.code.equals(chosen);
        }

        /**
         * @param age a code of {@code age.*}
         * @param joint married, or the child was recognised since 1 January 2023
         * @param guarded somebody else is guardian of the child
         * @param declared a judge declared the mother of age
         */
        public static Giver of(boolean pregnant, String age, boolean joint, boolean guarded, boolean declared) {
            boolean grown = "adult".equals(age);
            if (pregnant) {
                return grown ? adult : "from16".equals(age) ? from16 : under16;
            }
            if (grown) {
                return guarded ? guardian : joint ? bothParents : oneParent;
            }
            if (declared && "from16".equals(age)) {
                return declaredOfAge;
            }
            return guarded ? guardian : joint ? otherParent : guardianMissing;
        }
    }

    @Sealed
    private String giver;

    private Instant talkDue;
    private Instant closingDue;
    private boolean askAgain;
    private boolean talkAgain;
    private boolean moreNeeded;
    private boolean possibleMatch;
    private boolean sameFamily;

    protected NextSteps() {}

    /** @param otherwise kept when there is no moment yet: the same at every later question */
    public Instant talkDue(Instant otherwise) {
        if (talkDue == null) {
            talkDue = otherwise;
        }
        return talkDue;
    }

    /** @param otherwise as for {@link #talkDue} */
    public Instant closingDue(Instant otherwise) {
        if (closingDue == null) {
            closingDue = otherwise;
        }
        return closingDue;
    }

    public void giver(Giver found) {
        giver = found.name();
    }

    /** Empty as long as nobody worked it out. */
    public Optional<Giver> giver() {
        return Optional.ofNullable(giver).map(Giver::valueOf);
    }

    /** The parent is asked for consent again, without a new talk. */
    public void askAgain(boolean yes) {
        askAgain = yes;
        talkAgain = false;
    }

    /** A new talk gets its own term. */
    public void talkAgain(boolean yes) {
        talkAgain = yes;
        if (yes) {
            talkDue = null;
        }
    }

    /** A next round of help gets its own terms. */
    public void moreNeeded(boolean yes) {
        moreNeeded = yes;
        closingDue = null;
        if (yes) {
            talkDue = null;
        }
    }

    /** What has no moment yet gets it from then on, and does not shift. */
    public void shift(UnaryOperator<Instant> by) {
        talkDue = talkDue == null ? null : by.apply(talkDue);
        closingDue = closingDue == null ? null : by.apply(closingDue);
    }

    public boolean askAgain() {
        return askAgain;
    }

    public boolean talkAgain() {
        return talkAgain;
    }

    public boolean moreNeeded() {
        return moreNeeded;
    }

    /** @param found another pathway that may be of the same family */
    public void possibleMatch(boolean found) {
        possibleMatch = found;
    }

    public boolean possibleMatch() {
        return possibleMatch;
    }

    public void sameFamily(boolean same) {
        sameFamily = same;
    }

    public boolean sameFamily() {
        return sameFamily;
    }
}
