package nl.kansrijkestart.support;

import java.time.Instant;

/** What can happen to a plan and its actions. Each event says what was true at that moment. */
public interface SupportEvents {

    String caseId();

    /** A way on, chosen with the family at an evaluation. */
    enum NextStep {
        onward,
        adjust,
        reduce,
        hub,
        stop,
        done;

        /** The plan goes on, and is evaluated again. */
        boolean goesOn() {
            return this == onward || this == adjust || this == reduce;
        }

        /** @throws IllegalArgumentException for anything else */
        static NextStep of(String code) {
            for (NextStep one : values()) {
                if (one.name().equals(code)) {
                    return one;
                }
            }
            throw new IllegalArgumentException("Dit vervolg is niet bekend: " + code);
        }
    }

    record DirectorAsked(String caseId) implements SupportEvents {}

    /** @param first nobody directed before */
    record DirectorAnswered(String caseId, boolean yes, boolean first) implements SupportEvents {}

    /** The question to become director ended, because the yes for it did. @param asked login */
    record DirectorNotAsked(String caseId, String asked) implements SupportEvents {}

    /** The family did not agree that a plan is shared. */
    record NotAgreed(String caseId) implements SupportEvents {}

    record Made(String caseId) implements SupportEvents {}

    /** How it goes, in the family's own view. */
    enum FamilySays {
        better,
        same,
        worse,
        unsaid
    }

    /** @param due when this evaluation was to be held */
    record Evaluated(String caseId, NextStep next, FamilySays familySays, Instant due) implements SupportEvents {}

    record EvaluationLate(String caseId) implements SupportEvents {}

    record Adjusted(String caseId) implements SupportEvents {}

    record Reduced(String caseId) implements SupportEvents {}

    /** @param agreed the family agreed to another Knooppunt; else the plan goes on without */
    record BackToHub(String caseId, boolean agreed) implements SupportEvents {}

    /** @param owner organisation code, parent or informal */
    record Agreed(String caseId, String owner, boolean hasTask, Instant due) {}

    /** What happens to one action. */
    interface ActionEvent extends SupportEvents {

        Agreed action();

        @Override
        default String caseId() {
            return action().caseId();
        }
    }

    enum ActionState {
        open,
        /** The owner tried; the family and the director decide at the evaluation. */
        notDone,
        done,
        /** Not needed any more. */
        dropped,
        ended
    }

    /**
     * @param result done, notDone or dropped
     * @param helper login of the owner who did it, or tried; null when the family and the director decided
     */
    record ActionSettled(Agreed action, ActionState result, String helper) implements ActionEvent {}

    record ActionLate(Agreed action) implements ActionEvent {}

    /** Ended with the plan. @param shut its owner may not know the plan any more */
    record ActionStopped(Agreed action, boolean shut) implements ActionEvent {}

    /** It stays for a new round of the plan. @param hub there is a Knooppunt first */
    record ActionWaits(Agreed action, boolean hub) implements ActionEvent {}

    /** A pause of the pathway moved its day. @param line Dutch, for its owner */
    record ActionShifted(Agreed action, String line) implements ActionEvent {}
}
